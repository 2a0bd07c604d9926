"""The state of a library: what its keeper could mend, item by item. These are no faults: the library can be used as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from brief_builder.content.figure_years import OLD_AFTER_YEARS, latest_year
from brief_builder.content.findings import Figure
from brief_builder.content.library import Item, Library
from brief_builder.content.references import references_of
from brief_builder.content.vocabulary import Term
from brief_builder.dutch.tokens import joined
from brief_builder.i18n import Message, Translator, _
from brief_builder.keeping.hints import hints


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """Something to mend: the id of the item, the kind of shortcoming, and the sentence."""

    item: str
    code: str
    message: Message


def quality_report(library: Library, name: str, year: int) -> tuple[Shortcoming, ...]:
    """What could be better about the items of the library called `name`, among all that are open; `year` is this year.

    By kind of item as the library has them, per item in a fixed order.
    """
    own = [item for item in library.all() if item.library == name]
    linked, labels = _linked(library), _label_owners(library)
    return tuple(chain.from_iterable(_of_item(item, library, linked, labels, year) for item in own))


def report_table(found: Iterable[Shortcoming], say: Translator) -> Iterator[tuple[str, ...]]:
    """The report as the rows of a table, the names of the columns first."""
    yield "id", "code", "melding"
    yield from ((one.item, one.code, say(one.message)) for one in found)


def _of_item(item: Item, library: Library, linked: frozenset[str], labels: Mapping[str, set[str]], year: int) -> Iterator[Shortcoming]:
    match item:
        case Term():
            yield from _of_term(item, library, linked, labels)
        case Figure():
            yield from _of_figure(item, year)
        case _:
            pass
    yield from _dangling(item, library)


def _of_term(term: Term, library: Library, linked: frozenset[str], labels: Mapping[str, set[str]]) -> Iterator[Shortcoming]:
    name = term.pref_label
    if not any(d.text.strip() for d in term.definitions):
        yield Shortcoming(term.id, "no_definition", _("“{label}” has no definition.", label=name))
    for definition in term.definitions:
        if not (definition.sources or definition.report or term.sources or term.report):
            yield Shortcoming(term.id, "no_source", _("The definition “{id}” of “{label}” names no source.", id=definition.id, label=name))
    if not term.explanation:
        yield Shortcoming(term.id, "no_explanation", _("“{label}” has no explanation in plain words.", label=name))
    for label in (name, *term.alt_labels):
        if others := sorted(labels[joined(label)] - {term.id}):
            sentence = _("“{label}” is also a label of: {others}.", label=label, others=", ".join(others))
            yield Shortcoming(term.id, "double_label", sentence)
    if term.id not in linked and not (term.related or term.broader or term.narrower):
        yield Shortcoming(term.id, "orphan", _("“{label}” is not related to anything, and nothing refers to it.", label=name))
    for definition in term.definitions:
        for hint in hints(term, definition, library):
            yield Shortcoming(term.id, hint.code, _("{id}: {hint}", id=f"{term.id}/{definition.id}", hint=hint.message))


def _of_figure(figure: Figure, year: int) -> Iterator[Shortcoming]:
    latest = latest_year(figure)
    if latest is None:
        yield Shortcoming(figure.id, "no_year", _("The figure “{label}” has no year.", label=figure.label))
    elif latest <= year - OLD_AFTER_YEARS:
        sentence = _("The figure “{label}” is from {year}; look for a newer measurement.", label=figure.label, year=latest)
        yield Shortcoming(figure.id, "old_figure", sentence)


def _dangling(item: Item, library: Library) -> Iterator[Shortcoming]:
    known = (library.items, library.areas, library.groups)
    for target in dict.fromkeys(r.target for r in references_of(item)):
        if not any(target in ids for ids in known):
            yield Shortcoming(item.id, "dangling", _("“{id}” refers to “{target}”, which is not there.", id=item.id, target=target))


def _linked(library: Library) -> frozenset[str]:
    return frozenset(r.target for item in library.all() for r in references_of(item) if r.target != item.id)


def _label_owners(library: Library) -> Mapping[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for term in library.terms():
        for label in (term.pref_label, *term.alt_labels):
            owners[joined(label)].add(term.id)
    return owners
