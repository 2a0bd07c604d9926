"""A hit as it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from brief_builder.gui.paragraph import Marks
from brief_builder.gui.words import KINDS, Named


@dataclass(frozen=True, slots=True)
class HitView:
    """One row: `value` and `beside` for a figure, `status` for an agreed definition, `used` when the document has it.

    `address` is that of the item in the library; `version` names its library where several have an item with this id.
    `star` and `note` are what the user keeps; `by_note` tells that the snippet is the user's own note.
    """

    address: str
    look: Named
    title: str
    title_marks: Marks
    snippet: str
    snippet_marks: Marks
    is_definition: bool
    meta: str
    value: str = ""
    beside: str = ""
    status: Named | None = None
    used: bool = False
    version: str = ""
    star: bool = False
    note: bool = False
    by_note: bool = False


EMPTY = HitView("", KINDS["term"], "", (), "", (), False, "")
"""The row of a hit that the library no longer has."""
