"""Edits of one part or one field, where a part stands, and the one way to change parts. Brief in, brief out; several parts: `arranging`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from brief_builder.brief.model import Brief, FieldValue, Part, Slot


def place_of(brief: Brief, part_id: str) -> tuple[str, int] | None:
    """The slot and the position of a part, or None when the brief does not have it."""
    for slot in brief.slots:
        for at, part in enumerate(slot.parts):
            if part.id == part_id:
                return slot.id, at
    return None


def part_with(brief: Brief, part_id: str) -> Part | None:
    """The part with this id, or None."""
    return next((p for p in brief.parts() if p.id == part_id), None)


def change_part(brief: Brief, part_id: str, change: Callable[[Part], Part]) -> Brief:
    """The brief with one part changed."""
    return change_parts(brief, lambda part: (change(part) if part.id == part_id else part,))


def change_parts(brief: Brief, instead: Callable[[Part], Iterable[Part]]) -> Brief:
    """The brief with what `instead` gives in the place of each part: none, one or several. A slot that stays the same is shared."""
    return replace(brief, slots=tuple(_changed(slot, instead) for slot in brief.slots))


def _changed(slot: Slot, instead: Callable[[Part], Iterable[Part]]) -> Slot:
    parts = tuple(new for part in slot.parts for new in instead(part))
    same = len(parts) == len(slot.parts) and all(new is old for new, old in zip(parts, slot.parts, strict=True))
    return slot if same else replace(slot, parts=parts)


def set_field(brief: Brief, name: str, value: FieldValue) -> Brief:
    """The brief with one field filled, or without it when the value is empty."""
    rest = {key: old for key, old in brief.fields.items() if key != name or value}
    return replace(brief, fields={**rest, name: value} if value else rest)


def slot_order(brief: Brief, known: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of all slots as they are printed: those of the document type, then the brief's own."""
    return (*known, *(s.id for s in brief.slots if s.id not in known))
