"""What somebody wrote in a form: what is wrong with it before it can be kept, by the same rules as for library files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pydantic_core import ValidationError

from brief_builder.content.consistency import PER_LIBRARY
from brief_builder.content.entry import Entry
from brief_builder.content.keys import Keys
from brief_builder.content.library import Item, title_of
from brief_builder.content.references import KIND_NAMES, references_of
from brief_builder.content.relations import relation_faults
from brief_builder.content.report_places import report_faults
from brief_builder.content.schema import RECORDS
from brief_builder.content.schema_faults import faults
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.i18n import Message, _
from brief_builder.keeping.begun import Begun, Fields
from brief_builder.keeping.status import Decision, NotAllowed, shortcomings, with_status

FIRST_STATUS = "gevonden"
ADVICE = (relation_faults, report_faults)
"""Checks whose faults do not stop an item: the other item of a relation can only be written after this one."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something wrong at a place in an entry. What does not stop can be saved as it is."""

    way: Keys
    message: Message
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Judgement:
    """The item that an entry is, None while it is none, and what is wrong with it."""

    item: Item | None
    wrong: tuple[Wrong, ...] = ()

    @property
    def can_be_kept(self) -> bool:
        """Whether it can be saved."""
        return self.item is not None and not any(wrong.stops for wrong in self.wrong)


def judged(begun: Begun, entry: Fields) -> Judgement:
    """What the entry is that stands in the form, and why it cannot be kept, if it cannot."""
    try:
        read = RECORDS[begun.kind].read(cleaned(entry, begun.kind))
    except ValidationError as error:
        return Judgement(None, tuple(Wrong(way, message) for way, message in faults(error, begun.kind)))
    item: Item = replace(read, library=begun.target.manifest.name)
    return Judgement(item, tuple(_wrong(begun, item)))


def cleaned(entry: Fields, kind: type) -> dict[str, Any]:
    """The entry as a file would hold it: a key that is empty and may be left out is left out."""
    hints, optional = _keys_of(kind)
    told = {name: _cleaned(value, hints.get(name)) for name, value in entry.items()}
    return {name: value for name, value in told.items() if value not in ("", []) or name not in optional}


@lru_cache(maxsize=64)  # a form is judged after every key, and reading the annotations of a class takes longer than all the rest here
def _keys_of(kind: type) -> tuple[Mapping[str, object], frozenset[str]]:
    """What the keys of an entry hold, and which of them may be left out."""
    optional = (f.name for f in fields(kind) if f.default is not MISSING or f.default_factory is not MISSING)
    return get_type_hints(kind), frozenset(optional)


def _cleaned(value: Any, hint: object) -> Any:
    part = next((one for one in (hint, *get_args(hint)) if isinstance(one, type) and is_dataclass(one)), None)
    if isinstance(value, list):
        return [_cleaned(one, hint) for one in value]
    return cleaned(value, part) if isinstance(value, Mapping) and part else value


def _wrong(begun: Begun, item: Item) -> Iterator[Wrong]:
    if begun.is_new:
        yield from _taken(begun, item)
    if isinstance(item, Term):
        yield from _statuses(begun, item)
    yield from _among_its_own(begun, item)
    yield from _dangling(begun, item)


def _taken(begun: Begun, item: Item) -> Iterator[Wrong]:
    other = begun.library.get(item.id)
    if other is not None:
        sentence = _(
            "“{title}” is in the library already, as “{id}”: make an own version of that, or choose another name.",
            title=title_of(other),
            id=other.id,
        )
        yield Wrong(("id",), sentence)


def _statuses(begun: Begun, term: Term) -> Iterator[Wrong]:
    before = begun.before if isinstance(begun.before, Term) else None
    for place, definition in enumerate(term.definitions):
        old = before.definition(definition.id) if before else None
        begin = old.status if old else FIRST_STATUS
        way: Keys = ("definitions", place, "status")
        if definition.status == begin:
            yield from (Wrong(way, sentence) for sentence in shortcomings(definition, term))
        elif (refused := _step(term, definition, begin, begun)) is not None:
            yield Wrong(way, refused)


def _step(term: Term, definition: Definition, begin: str, begun: Begun) -> Message | None:
    """Why the council's rules do not let this definition go from the status `begin` to the one it has now."""
    then = tuple(replace(d, status=begin) if d is definition else d for d in term.definitions)
    decision = Decision(**{f.name: getattr(definition, f.name) for f in fields(Decision)})
    try:
        with_status(replace(term, definitions=then), definition.id, definition.status, begun.target.manifest, decision)
    except NotAllowed as error:
        return error.message
    return None


def _among_its_own(begun: Begun, item: Item) -> Iterator[Wrong]:
    """What a reader would say of it among the other entries of its library. Of statuses more has been said above."""
    here = Entry(item, Path(getattr(item, "theme", "terms"), f"{item.id}.yaml"))
    others = tuple(entry for entry in begun.target.entries if not (begun.kept and entry.id == begun.kept.id))
    one = replace(begun.target, entries=(*others, here))
    for check in PER_LIBRARY:
        for fault in check(one):
            if fault.file is here.file and fault.way[-1:] not in (("status",), ("replaced_by",)):
                yield Wrong(fault.way, fault.message, stops=check not in ADVICE)


def _dangling(begun: Begun, item: Item) -> Iterator[Wrong]:
    """References to what no open library has: it may be in one that is not open now."""
    library = begun.library
    for reference in references_of(item):
        known = library.get(reference.target) or library.areas.get(reference.target) or library.groups.get(reference.target)
        if known is None and reference.target != item.id:
            wanted = KIND_NAMES[reference.kinds[0]]
            yield Wrong(reference.way, _("There is no {wanted} “{target}”.", wanted=wanted, target=reference.target), stops=False)
