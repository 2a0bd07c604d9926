"""Agreed definitions: what a status asks for, and who may give it."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.content.entry import Fault
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import AGREED, ENDED_STATUSES, PERSONAL_STATUSES
from brief_builder.i18n import Message, _

NEEDED: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    ((AGREED,), ("agreed_by", "agreed_on", "scope", "valid_from")),
    (ENDED_STATUSES, ("ended_on", "status_reason", "replaced_by")),
)
"""Which keys must be filled in with which statuses."""

KeyFault = tuple[str, Message]


def agreement_faults(one: OneLibrary) -> Iterator[Fault]:
    """What is wrong with the definitions of one library: their ids, their statuses, and what these need."""
    terms = {term.id: term for term in one.things(Term)}
    for entry in one.entries:
        if isinstance(entry.thing, Term):
            for place, definition in enumerate(entry.thing.definitions):
                earlier = entry.thing.definitions[:place]
                for key, sentence in _faults(definition, earlier, entry.thing, terms, one.manifest.keeper):
                    yield Fault(entry.file, (*entry.way, "definitions", place, key), sentence)


def _faults(definition: Definition, earlier: tuple[Definition, ...], term: Term, terms: dict[str, Term], keeper: str) -> Iterator[KeyFault]:
    yield from _same_id(definition, earlier)
    yield from _status(definition, keeper)
    yield from _agreed_twice(definition, earlier)
    yield from _replacement(definition, term, terms)
    yield from _quotation(definition)


def _same_id(definition: Definition, earlier: tuple[Definition, ...]) -> Iterator[KeyFault]:
    if any(other.id == definition.id for other in earlier):
        yield "id", _("The id “{id}” is taken by another definition of this term.", id=definition.id)


def _status(definition: Definition, keeper: str) -> Iterator[KeyFault]:
    status = definition.status
    if not keeper and status not in PERSONAL_STATUSES:
        yield "status", _("The status “{status}” is only possible in a library whose manifest names a keeper.", status=status)
    for statuses, keys in NEEDED:
        missing = [key for key in keys if not getattr(definition, key)]
        if status in statuses and missing:
            yield "status", _("The status “{status}” also needs: {keys}.", status=status, keys=", ".join(missing))


def _agreed_twice(definition: Definition, earlier: tuple[Definition, ...]) -> Iterator[KeyFault]:
    scope = definition.scope.casefold()
    for other in earlier:
        if definition.status == other.status == AGREED and scope == other.scope.casefold():
            yield "status", _("For the scope “{scope}” the definition “{id}” is agreed already.", scope=definition.scope, id=other.id)


def _replacement(definition: Definition, term: Term, terms: dict[str, Term]) -> Iterator[KeyFault]:
    """`replaced_by` names a definition of the same term, or of another one as term/definition."""
    other, _slash, name = definition.replaced_by.rpartition("/")
    owner = terms.get(other) if other else term
    if name and (owner is None or owner.definition(name) in (None, definition)):
        yield "replaced_by", _("There is no other definition “{id}”.", id=definition.replaced_by)


def _quotation(definition: Definition) -> Iterator[KeyFault]:
    pages = any(citation.locator for citation in definition.sources) or any(place.page for place in definition.report)
    if definition.rendering == "letterlijk" and not pages:
        yield "rendering", _("A quotation (“letterlijk”) needs the page: as locator of its source, or in report.")
