"""A term as somebody wrote it in a form: what is wrong with it before it can be kept, by the same rules as for library files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from pydantic_core import ValidationError

from brief_builder.content.library import Library, Manifest, title_of
from brief_builder.content.schema import TERM
from brief_builder.content.schema_faults import faults
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.yaml_write import entry_of
from brief_builder.i18n import Message, _
from brief_builder.keeping.naming import id_of
from brief_builder.keeping.status import Decision, NotAllowed, with_status

BEGIN = "gevonden"


def term_faults(old: Term, new: Term, manifest: Manifest) -> tuple[Message, ...]:
    """Why `new` cannot take the place of `old` in the library of `manifest`; nothing when it can."""
    return (*_schema(new), *_ids(new), *_statuses(old, new, manifest))


def new_term() -> Term:
    """What the form of a new term begins with; its id comes from its label."""
    return Term("", "werkterm", "", (Definition("voorstel-1", "", status="voorstel"),))


def named(term: Term) -> Term:
    """A new term with the id that its label gives."""
    return replace(term, id=id_of(term.pref_label))


def name_faults(term: Term, library: Library) -> tuple[Message, ...]:
    """Why a new term cannot have its name beside what is open; nothing when it can."""
    other = library.get(term.id)
    if other is None:
        return ()
    return (
        _(
            "“{title}” is in the library already, as “{id}”: make an own version of that, or choose another name.",
            title=title_of(other),
            id=other.id,
        ),
    )


def _schema(term: Term) -> Iterator[Message]:
    try:
        TERM.read(entry_of(term))
    except ValidationError as error:
        yield from (message for _way, message in faults(error, Term))


def _ids(term: Term) -> Iterator[Message]:
    names = [definition.id for definition in term.definitions]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield _("The id “{id}” is taken by another definition of this term.", id=name)


def _statuses(old: Term, new: Term, manifest: Manifest) -> Iterator[Message]:
    for definition in new.definitions:
        before = old.definition(definition.id)
        begin = before.status if before else BEGIN
        if definition.status != begin:
            yield from _step(new, definition, begin, manifest)


def _step(term: Term, definition: Definition, begin: str, manifest: Manifest) -> Iterator[Message]:
    """Whether the council's rules let this definition go from the status `begin` to the one it has now."""
    then = tuple(replace(d, status=begin) if d is definition else d for d in term.definitions)
    decision = Decision(**{f.name: getattr(definition, f.name) for f in fields(Decision)})
    try:
        with_status(replace(term, definitions=then), definition.id, definition.status, manifest, decision)
    except NotAllowed as error:
        yield error.message
