"""One or several parts at once: put, moved, copied, removed, left out. Brief in, brief out; `ids` name parts, in whatever order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from brief_builder.brief.edits import change_parts
from brief_builder.brief.model import Brief, Part, Slot


def chosen(brief: Brief, ids: Collection[str]) -> tuple[Part, ...]:
    """These parts, in the order of the document."""
    return tuple(part for part in brief.parts() if part.id in ids)


def put(brief: Brief, parts: tuple[Part, ...], slot_id: str, at: int) -> Brief:
    """The brief with these parts at position `at` of a slot; the slot is made when the brief has none of that name."""
    slot = brief.slot(slot_id)
    if slot is None:
        return replace(brief, slots=(*brief.slots, Slot(slot_id, parts)))
    filled = replace(slot, parts=(*slot.parts[:at], *parts, *slot.parts[at:]))
    return replace(brief, slots=tuple(filled if s is slot else s for s in brief.slots))


def remove(brief: Brief, ids: Collection[str]) -> Brief:
    """The brief without these parts."""
    return change_parts(brief, lambda part: () if part.id in ids else (part,))


def leave_out(brief: Brief, ids: Collection[str], excluded: bool) -> Brief:
    """The brief with these parts left out (kept, not printed), or taken along again."""
    return change_parts(brief, lambda part: (replace(part, excluded=excluded) if part.id in ids else part,))


def move(brief: Brief, ids: Collection[str], slot_id: str, at: int) -> Brief:
    """These parts together, in their order, at position `at` of a slot, counted as the slot stands now; the slot is made when absent."""
    parts = chosen(brief, ids)
    slot = brief.slot(slot_id)
    before = sum(1 for p in (slot.parts[:at] if slot else ()) if p.id in ids)
    return put(remove(brief, ids), parts, slot_id, at - before) if parts else brief


def step(brief: Brief, ids: Collection[str], by: int, order: tuple[str, ...]) -> Brief:
    """These parts together one place up (-1) or down (1); beyond the end of the paragraph they go on in the next one of `order`."""
    places = [(slot, at) for slot in brief.slots for at, part in enumerate(slot.parts) if part.id in ids]
    if not places:
        return brief
    slot, at = places[0] if by < 0 else places[-1]
    if 0 <= at + by < len(slot.parts):
        return move(brief, ids, slot.id, at - 1 if by < 0 else at + 2)
    neighbour = order.index(slot.id) + by if slot.id in order else -1
    if not 0 <= neighbour < len(order):
        return brief
    there = brief.slot(order[neighbour])
    return move(brief, ids, order[neighbour], len(there.parts) if there and by < 0 else 0)


def duplicate(brief: Brief, ids: Collection[str]) -> tuple[Brief, tuple[str, ...]]:
    """The brief with a copy of each of these parts behind the last of them, and the ids of the copies."""
    places = [(slot.id, at) for slot in brief.slots for at, part in enumerate(slot.parts) if part.id in ids]
    if not places:
        return brief, ()
    copies = tuple(replace(part, id=name) for part, name in zip(chosen(brief, ids), brief.free_part_ids(), strict=False))
    return put(brief, copies, places[-1][0], places[-1][1] + 1), tuple(copy.id for copy in copies)
