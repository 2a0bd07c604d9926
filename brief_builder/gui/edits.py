"""Edits of a brief as functions: brief in, brief out. The window names them for undo."""

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


def remove_part(brief: Brief, part_id: str) -> Brief:
    """The brief without a part."""
    return replace(brief, slots=tuple(replace(s, parts=tuple(p for p in s.parts if p.id != part_id)) for s in brief.slots))


def put_part(brief: Brief, part: Part, slot_id: str, at: int) -> Brief:
    """The brief with a part at a position of a slot; the slot is made when the brief has none of that name."""
    slot = brief.slot(slot_id)
    if slot is None:
        return replace(brief, slots=(*brief.slots, Slot(slot_id, (part,))))
    parts = (*slot.parts[:at], part, *slot.parts[at:])
    return replace(brief, slots=tuple(replace(s, parts=parts) if s is slot else s for s in brief.slots))


def move_part(brief: Brief, part_id: str, slot_id: str, at: int) -> Brief:
    """The brief with a part moved to position `at` of a slot, counted as the slot stands now."""
    part, place = part_with(brief, part_id), place_of(brief, part_id)
    if part is None or place is None:
        return brief
    shift = 1 if place[0] == slot_id and place[1] < at else 0
    return put_part(remove_part(brief, part_id), part, slot_id, at - shift)


def step_part(brief: Brief, part_id: str, step: int, order: tuple[str, ...]) -> Brief:
    """The brief with a part one place up (-1) or down (1); beyond the end of its slot it goes to the next slot of `order`."""
    place = place_of(brief, part_id)
    if place is None:
        return brief
    slot_id, at = place
    length = len(found.parts) if (found := brief.slot(slot_id)) else 0
    if 0 <= at + step < length:
        return move_part(brief, part_id, slot_id, at + step + (1 if step > 0 else 0))
    neighbour = order.index(slot_id) + step if slot_id in order else -1
    if not 0 <= neighbour < len(order):
        return brief
    target = brief.slot(order[neighbour])
    end = len(target.parts) if target else 0
    return move_part(brief, part_id, order[neighbour], end if step < 0 else 0)


def set_field(brief: Brief, name: str, value: FieldValue) -> Brief:
    """The brief with one field filled, or without it when the value is empty."""
    rest = {key: old for key, old in brief.fields.items() if key != name or value}
    return replace(brief, fields={**rest, name: value} if value else rest)


def slot_order(brief: Brief, known: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of all slots as they are printed: those of the document type, then the brief's own."""
    return (*known, *(s.id for s in brief.slots if s.id not in known))
