"""The name of a file: date, type, subject, status and version, or another pattern of the user's."""

from __future__ import annotations

import re

from brief_builder.brief.model import FINAL_STATUSES, Brief
from brief_builder.dutch.fold import slug
from brief_builder.files import portable_name

LONGEST = 80
PATTERN = "{datum}-{type}-{onderwerp}-{status}-v{versie}"
"""The usual pattern; between braces stands the name of a field, or `type` for the document type."""

_SUBJECT = "onderwerp"
_DROPPED_WHEN_FINAL = ("status", "versie")
_NAME = re.compile(r"\{(\w+)\}")


def file_name(brief: Brief, pattern: str = PATTERN) -> str:
    """The pattern filled, in a–z, digits and hyphens, at most 80; a long subject is what is cut.

    A piece between two hyphens is left out when a field it names is empty. Status and version are dropped once the document is final.
    What Windows takes for a device (a subject "CON") gets a number.
    """
    pieces = [_piece(piece, brief) for piece in pattern.split("-")]
    length = sum(len(words) + 1 for _, words in pieces if words) - 1
    shown = [_cut(words, length - LONGEST) if subject else words for subject, words in pieces]
    return portable_name("-".join(words for words in shown if words)[:LONGEST].strip("-")) or "document"


def _piece(piece: str, brief: Brief) -> tuple[bool, str]:
    """Whether this piece is the subject, and its words; none when a field it names is empty."""
    names = _NAME.findall(piece)
    if not all(_value(brief, name) for name in names):
        return False, ""
    return _SUBJECT in names, slug(_NAME.sub(lambda found: _value(brief, found[1]), piece))


def _value(brief: Brief, name: str) -> str:
    if name == "type":
        return brief.template
    final = brief.field_text("status") in FINAL_STATUSES
    return "" if final and name in _DROPPED_WHEN_FINAL else brief.field_text(name)


def _cut(words: str, too_many: int) -> str:
    """Without so many letters at the end, and without the word that this would break, unless it is the only one."""
    room = max(len(words) - max(too_many, 0), 0)
    whole = words[: room + 1].rpartition("-")[0] if room < len(words) else words
    return (whole or words[:room]).strip("-")
