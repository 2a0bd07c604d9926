"""What can be referred to, found by a few letters: items, areas and groups by any of their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief_builder.content.findings import Area, Group
from brief_builder.content.library import Item, Library, title_of
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Term
from brief_builder.dutch.fold import fold
from brief_builder.gui.editor.term_search import MOST, NOWHERE, label_rank


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be referred to: its id, what it is called in the list, and the names by which it is found."""

    id: str
    title: str
    names: tuple[str, ...]


def candidates(library: Library, kinds: tuple[type, ...], without: str = "") -> list[Candidate]:
    """Everything of these kinds, each id once; `without` is the id that cannot refer to itself."""
    found = {one.id: one for one in _candidates(library, kinds)}
    return [one for one in found.values() if one.id != without]


def find(among: list[Candidate], words: str) -> list[tuple[str, str]]:
    """Id and title of those that fit, best first; without words all, in the order of the alphabet."""
    sought = fold(words).strip()
    ranked = sorted((_rank(one, sought), fold(one.title), one.id, one) for one in among)
    return [(one.id, one.title) for rank, _title, _id, one in ranked if rank < NOWHERE][:MOST]


def title_in(library: Library, name: str) -> str:
    """What the thing with this id is called: a source with its author and year."""
    item = library.get(name)
    return _source_title(item) if isinstance(item, Source) else library.label(name)


def _rank(one: Candidate, sought: str) -> int:
    return min(label_rank(name, sought) for name in one.names)


def _candidates(library: Library, kinds: tuple[type, ...]) -> Iterator[Candidate]:
    for item in library.all():
        if isinstance(item, kinds):
            yield _of_item(item)
    for place in (*(library.areas.values() if Area in kinds else ()), *(library.groups.values() if Group in kinds else ())):
        yield Candidate(place.id, place.pref_label, (fold(place.pref_label), place.id))


def _of_item(item: Item) -> Candidate:
    if isinstance(item, Source):
        title = _source_title(item)
        return Candidate(item.id, title, (fold(title), fold(item.title), fold(item.container_title), item.id))
    names = (title_of(item), *item.alt_labels) if isinstance(item, Term) else (title_of(item),)
    return Candidate(item.id, title_of(item), tuple(fold(name) for name in names))


def _source_title(source: Source) -> str:
    """ "CBS (2023), Regionale kerncijfers"."""
    author = next((name.literal or name.family for name in source.author), "")
    when = f"({source.issued[:4]})" if source.issued else ""
    lead = " ".join(part for part in (author, when) if part)
    return ", ".join(part for part in (lead, source.title) if part) or source.id
