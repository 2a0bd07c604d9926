"""The rows of the form of a term, as a table: what each asks for, in which kind of field, and for which statuses it is there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from brief_builder.content.words import ENDED_STATUSES
from brief_builder.i18n import Message, _


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row. `field` is that of `Term` or `Definition`; without `statuses` it is always there."""

    field: str
    name: Message
    kind: Literal["line", "text", "several", "choice"] = "line"
    help: Message | None = None
    statuses: tuple[str, ...] = ()


TERM_ROWS = (
    FormRow("pref_label", _("Preferred term")),
    FormRow("alt_labels", _("Other terms"), "several", _("Part several with “ | ”.")),
    FormRow("recognition", _("Recognise in texts"), "choice"),
    FormRow("explanation", _("Explanation"), "text", _("In plain words, for everybody.")),
)

DEFINITION_ROWS = (
    FormRow("text", _("Definition"), "text"),
    FormRow("attribution", _("According to")),
    FormRow("nature", _("Nature"), "choice"),
    FormRow("scope", _("Scope"), "line", _("For which field it is meant.")),
    FormRow("status", _("Status"), "choice"),
    FormRow("agreed_by", _("Agreed by"), "line", None, ("vastgesteld",)),
    FormRow("agreed_on", _("Agreed on"), "line", _("year-month-day"), ("vastgesteld",)),
    FormRow("valid_from", _("Valid from"), "line", _("year-month-day"), ("vastgesteld",)),
    FormRow("ended_on", _("Ended on"), "line", _("year-month-day"), ENDED_STATUSES),
    FormRow("status_reason", _("Reason"), "line", None, ENDED_STATUSES),
    FormRow("replaced_by", _("Replaced by"), "choice", None, ENDED_STATUSES),
)


def in_words(message: Message) -> Message:
    """A sentence about a key of a library file, with the name of its row in the form instead."""
    names = {spec.field: spec.name for spec in (*TERM_ROWS, *DEFINITION_ROWS)}
    return replace(message, values={name: names.get(str(value), value) for name, value in message.values.items()})
