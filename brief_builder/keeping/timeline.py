"""The life of a term in the order of time: from what its definitions say, and from what was written when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import AGREED, ENDED_STATUSES
from brief_builder.i18n import Message, _
from brief_builder.keeping.history import Change, Entry
from brief_builder.keeping.status import STATUS_NAMES

STATUS = "status"


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened: the ISO date, what, by whom ("" when it is not known), and the status that it led to ("" for none)."""

    when: str
    what: Message
    who: str = ""
    status: str = ""


def timeline(term: Term, written: Sequence[Entry]) -> tuple[Moment, ...]:
    """The moments of a term, the oldest first. What is both written in it and kept in its history is told once."""
    told = [moment for definition in term.definitions for moment in _of_definition(definition)]
    known = {(moment.when, moment.status) for moment in told}
    kept = [m for entry in written for m in _of_entry(entry, term) if not m.status or (m.when, m.status) not in known]
    return tuple(sorted((*kept, *told), key=lambda moment: moment.when))


def _of_definition(definition: Definition) -> Iterator[Moment]:
    name = name_of(definition)
    if definition.agreed_on:
        sentence = _("“{definition}” is agreed for {scope}", definition=name, scope=definition.scope)
        yield Moment(definition.agreed_on, sentence, definition.agreed_by, AGREED)
    if definition.valid_from and definition.valid_from != definition.agreed_on:
        yield Moment(definition.valid_from, _("“{definition}” comes into force", definition=name))
    if definition.ended_on and definition.status in ENDED_STATUSES:
        ended = STATUS_NAMES[definition.status]
        sentence = _("“{definition}” is {status}: {reason}", definition=name, status=ended, reason=definition.status_reason)
        yield Moment(definition.ended_on, sentence, "", definition.status)


def _of_entry(entry: Entry, term: Term) -> Iterator[Moment]:
    for change in entry.changes:
        if not change.field:
            yield Moment(entry.when, _("Taken up in “{library}”", library=term.library), entry.who)
        elif (found := _of_change(change, term)) is not None:
            what, status = found
            yield Moment(entry.when, what, entry.who, status)


def _of_change(change: Change, term: Term) -> tuple[Message, str] | None:
    """A new definition, another text, or another status; what else changed stands in the history."""
    room, _slash, rest = change.field.partition("/")
    definition_id, _slash, field = rest.partition("/")
    definition = term.definition(definition_id)
    name = name_of(definition) if definition else definition_id
    if room != "definitions":
        return None
    if field == "text":
        sentence = (
            _("“{definition}” gets another text", definition=name) if change.before else _("“{definition}” is added", definition=name)
        )
        return sentence, ""
    if field == STATUS and change.after in STATUS_NAMES:
        return _("“{definition}” is {status}", definition=name, status=STATUS_NAMES[change.after]), change.after
    return None


def name_of(definition: Definition) -> str:
    """What a definition is called among those of its term."""
    return definition.attribution or definition.perspective or definition.scope or definition.id
