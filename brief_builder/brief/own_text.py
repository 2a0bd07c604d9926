"""Own text as parts of a brief: one in two, two as one; and text of the library in the writer's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from brief_builder.brief.edits import change_parts
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.renew import today
from brief_builder.content.library import Library
from brief_builder.document.rich.splitting import joined_text


def is_own_text(part: Part) -> bool:
    """Whether this is a text that the writer wrote: no item of the library, no table."""
    return part.kind == "text" and not part.item


def has_own_words(part: Part) -> bool:
    """Whether the writer wrote or reworded what it says: own text, a table of one's own, an item in other words."""
    return part.own_wording or (part.kind in ("text", "table") and not part.item)


def split(brief: Brief, part_id: str, first: str, second: str) -> tuple[Brief, str]:
    """The brief with own text in two parts, and the id of the second. When one half is empty nothing is split: the id is ""."""
    if not (first.strip() and second.strip()):
        return brief, ""
    behind = brief.free_part_id()

    def halves(part: Part) -> Iterable[Part]:
        return (replace(part, text=first), replace(part, text=second, id=behind, heading="")) if part.id == part_id else (part,)

    return change_parts(brief, halves), behind


def next_own_text(brief: Brief, part_id: str) -> Part | None:
    """The own text that stands just behind this own text in the same paragraph and is printed or left out as it is; else None."""
    for slot in brief.slots:
        for part, behind in zip(slot.parts, slot.parts[1:], strict=False):
            if part.id == part_id:
                return behind if is_own_text(part) and is_own_text(behind) and part.excluded == behind.excluded else None
    return None


def merged(brief: Brief, part_id: str) -> Brief:
    """The brief with own text and the own text behind it as one part; a heading of the second becomes one in the text."""
    behind = next_own_text(brief, part_id)
    if behind is None:
        return brief
    second = f"### {behind.heading}\n\n{behind.text}" if behind.heading else behind.text

    def whole(part: Part) -> Iterable[Part]:
        if part.id == part_id:
            return (replace(part, text=joined_text(part.text, second)),)
        return () if part.id == behind.id else (part,)

    return change_parts(brief, whole)


def reworded(part: Part, text: str, form: str) -> Part:
    """The part with this text. Text of the library then counts as the writer's, and keeps the original beside it."""
    if not part.item:
        return replace(part, text=text)
    if text == part.text_in(form):
        return part
    return replace(part, text=text, own_wording=True, original=part.original if part.own_wording else part.text)


def with_original_text(part: Part, library: Library) -> Part:
    """The part with the text of the library again: as it was inserted, else as it is today; the same part when neither is known.

    Raises UnknownName when the chosen definition is gone.
    """
    bare = replace(part, own_wording=False, original="")
    if part.original:
        return replace(bare, text=part.original)
    fresh = today(bare, library)
    return replace(bare, text=fresh.text) if fresh else part
