"""A remark (melding): how grave it is, what it says, and where to go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from brief_builder.i18n import Message, _


class Grade(StrEnum):
    """Moet nog (the document is not complete), Let op (look once more), Taaltip (plain and shared language)."""

    MUST = "must"
    NOTE = "note"
    LANGUAGE = "language"


GRADE_NAMES: Mapping[Grade, Message] = {
    Grade.MUST: _("To do"),
    Grade.NOTE: _("Please note"),
    Grade.LANGUAGE: _("Language tip"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark. Of `field`, `slot` and `part` those are filled that say where it is about.

    `code` is the name of a kind of remark that somebody acts on or can silence; "" for the others. `about` tells remarks of one code in
    one place apart: the word it is about.
    """

    grade: Grade
    message: Message
    field: str = ""
    slot: str = ""
    part: str = ""
    code: str = ""
    about: str = ""
