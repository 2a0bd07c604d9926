"""How large a document may become. Duplicating all of it, or replacing each word by two, again and again, would fill the memory.

The bounds lie far above what is printed, and below what a working file may be: what can be made can be saved, and opened again.
"""

from __future__ import annotations

from brief_builder.brief.model import Brief
from brief_builder.i18n import Message, _

MOST_PARTS = 5_000
MOST_LETTERS = 5_000_000
"""Some 1,700 pages."""


def letters_in(brief: Brief) -> int:
    """How many letters the texts of a brief have, with what it keeps of the library."""
    return sum(len(part.text) + len(part.original) + len(part.summary) for part in brief.parts())


def refusal(before: Brief, after: Brief) -> Message | None:
    """Why a brief may not become this one; None when it may. One that is too large already may become smaller."""
    parts = sum(len(slot.parts) for slot in after.slots)
    if parts > MOST_PARTS and parts > sum(len(slot.parts) for slot in before.slots):
        return _("This was not done: a document has at most {count} parts. Divide it into two documents.", count=MOST_PARTS)
    letters = letters_in(after)
    if letters > MOST_LETTERS and letters > letters_in(before):
        return _(
            "This was not done: the document would have more than {count} million letters. Divide it into two documents.",
            count=MOST_LETTERS // 1_000_000,
        )
    return None
