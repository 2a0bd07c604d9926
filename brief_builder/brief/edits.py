"""Edits of one part or one field, and where a part stands. Brief in, brief out; what can be several parts is in `arranging`."""

from __future__ import annotations

from collections.abc import Callable
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
    return replace(brief, slots=tuple(_changed(slot, part_id, change) for slot in brief.slots))


def _changed(slot: Slot, part_id: str, change: Callable[[Part], Part]) -> Slot:
    if all(p.id != part_id for p in slot.parts):
        return slot
    return replace(slot, parts=tuple(change(p) if p.id == part_id else p for p in slot.parts))


def set_field(brief: Brief, name: str, value: FieldValue) -> Brief:
    """The brief with one field filled, or without it when the value is empty."""
    rest = {key: old for key, old in brief.fields.items() if key != name or value}
    return replace(brief, fields={**rest, name: value} if value else rest)


def slot_order(brief: Brief, known: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of all slots as they are printed: those of the document type, then the brief's own."""
    return (*known, *(s.id for s in brief.slots if s.id not in known))
