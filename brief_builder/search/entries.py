"""Entries: what of each item of the library is searched, and how heavily.

One function per kind of item says which of its texts are names, which are passages a reader may be shown, and which
only mention things in passing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item, Library, kind_of, title_of
from brief_builder.content.provenance import Citation, Place, Source
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.content.words import AGREED
from brief_builder.search.numbers import value_text
from brief_builder.search.plain import paragraphs, plain

_DISTRICT = "stadsdeel"


@dataclass(frozen=True, slots=True)
class Entry:
    """The searched side of one item.

    `labels` are its other names, also those that are never shown; `passages` plain texts a snippet is cut from, the most
    telling first; `mentions` what it leans on (areas, figures, sources). `themes`, `areas`, `groups`, `subkind` and `statuses` are
    ids for the filters; `figures` the ids of those a finding shows; `retired` tells that another item has taken its place.
    """

    id: str
    kind: str
    title: str
    library: str
    report: tuple[Place, ...]
    themes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    subkind: str = ""
    statuses: tuple[str, ...] = ()
    retired: bool = False

    def names(self) -> Iterator[str]:
        """What the item is called."""
        yield self.title
        yield from self.labels

    def texts(self) -> Iterator[str]:
        """Everything that is searched."""
        yield from self.names()
        yield from self.passages
        yield from self.mentions


def entries_of(library: Library) -> tuple[Entry, ...]:
    """The entries of all items, in the order of the library."""
    abbreviated = _abbreviations(library)
    return tuple(_entry(item, library, abbreviated) for item in library.all())


def texts_of(entries: Iterable[Entry]) -> Iterator[str]:
    """Everything that is searched, of all entries."""
    return (text for entry in entries for text in entry.texts())


def _abbreviations(library: Library) -> dict[str, list[str]]:
    """The abbreviations, with their long forms, by the id of the term they stand for."""
    found: dict[str, list[str]] = {}
    for item in library.all():
        if isinstance(item, Abbreviation):
            found.setdefault(item.term, []).extend((item.pref_label, item.full_form))
    return found


class _Common(TypedDict):
    """What an entry has of every kind of item."""

    id: str
    kind: str
    title: str
    library: str
    report: tuple[Place, ...]


def _entry(item: Item, library: Library, abbreviated: Mapping[str, Sequence[str]]) -> Entry:
    common = _Common(id=item.id, kind=kind_of(item), title=title_of(item), library=item.library, report=item.report)
    match item:
        case Term():
            return _of_term(item, library, common, abbreviated.get(item.id, ()))
        case Finding():
            return _of_finding(item, library, common)
        case Figure():
            return _of_figure(item, library, common)
        case Theme():
            return Entry(**common, themes=(item.id,), passages=tuple(paragraphs(item.introduction)))
        case Source():
            return _of_source(item, common)
        case Abbreviation():
            passage = ". ".join(_filled((item.full_form, item.explanation)))
            return Entry(**common, labels=_filled((item.full_form, item.plural)), passages=_filled((passage,)))


def _of_term(term: Term, library: Library, common: _Common, abbreviated: Iterable[str]) -> Entry:
    definitions = sorted(term.definitions, key=lambda definition: definition.status != AGREED)
    passages = (
        *(plain(definition.text) for definition in definitions),
        plain(term.explanation),
        *paragraphs(term.background),
        plain(term.scope_note),
        *(plain(caution.text) for caution in term.cautions),
        *(f"{part.label}: {plain(part.text)}" for part in (term.parts.items if term.parts else ())),
    )
    return Entry(
        **common,
        subkind=term.kind,
        themes=term.themes,
        retired=bool(term.replaced_by),
        statuses=tuple(dict.fromkeys(definition.status for definition in definitions)),
        labels=_filled((*term.alt_labels, *term.hidden_labels, *(avoid.label for avoid in term.avoid_labels), *abbreviated)),
        passages=_filled(passages),
        mentions=_filled((*map(_context, definitions), *map(library.label, term.related))),
    )


def _context(definition: Definition) -> str:
    return f"{definition.perspective} {definition.attribution} {definition.scope}"


def _of_finding(finding: Finding, library: Library, common: _Common) -> Entry:
    figures = (library.figure(figure, finding.library) for figure in finding.figures)
    mentions = (
        *map(library.label, (*finding.areas, *_districts(finding.areas, library), *finding.groups, *finding.terms)),
        *(figure.label for figure in figures if figure),
        *_cited(finding.sources, library, finding.library),
    )
    return Entry(
        **common,
        subkind=finding.kind,
        themes=_filled((finding.theme,)),
        areas=finding.areas,
        groups=finding.groups,
        figures=finding.figures,
        retired=bool(finding.replaced_by),
        passages=_filled((plain(finding.summary), *paragraphs(finding.text))),
        mentions=_filled(mentions),
    )


def _of_figure(figure: Figure, library: Library, common: _Common) -> Entry:
    values = "; ".join(value_text(figure, value, library.label) for value in figure.values)
    areas = tuple(dict.fromkeys(value.area for value in figure.values))
    districts = map(library.label, _districts(areas, library))
    return Entry(
        **common,
        themes=_filled((figure.theme,)),
        areas=areas,
        groups=tuple(dict.fromkeys(value.group for value in figure.values if value.group)),
        passages=_filled((values, f"{figure.measure} ({figure.population})")),
        mentions=_filled((*districts, figure.selection, figure.period_note, *_cited(figure.sources, library, figure.library))),
    )


def _districts(areas: tuple[str, ...], library: Library) -> Iterator[str]:
    """The districts that these neighbourhoods are part of: who asks about the district is served by what is said of them."""
    inner = (library.areas[area].part_of for area in areas if area in library.areas)
    return (area for area in dict.fromkeys(inner) if area in library.areas and library.areas[area].kind == _DISTRICT and area not in areas)


def _of_source(source: Source, common: _Common) -> Entry:
    authors = _authors(source)
    about = ", ".join(_filled((authors, source.issued, source.publisher, source.container_title)))
    return Entry(**common, passages=_filled((about,)), mentions=_filled((source.genre, source.number)))


def _authors(source: Source) -> str:
    return ", ".join(name.literal or name.family for name in source.author)


def _cited(citations: Iterable[Citation], library: Library, of_library: str) -> Iterator[str]:
    sources = (library.source(citation.id, of_library) for citation in citations)
    return (f"{_authors(source)}. {source.title}" for source in sources if source)


def _filled(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in map(str.strip, texts) if text)
