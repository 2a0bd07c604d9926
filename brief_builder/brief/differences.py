"""What differs between two briefs: fields and parts that came, went, moved or changed; and between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from brief_builder.brief.model import Brief, Part

PIECES = re.compile(r"\s+|\w+|[^\w\s]")
LONGEST = 40_000
"""Texts that are longer together are not compared word by word: that would take long."""


class Change(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class PartDifference:
    """A part that differs. `part` is the newer one where there is one, `before` the older one; `slot` is where `part` stands.

    `aspects` names the fields of `Part` that changed ("text", "form" …).
    """

    change: Change
    part: Part
    slot: str
    before: Part | None = None
    aspects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field that differs; "" where it was or is not filled."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that both texts have, or only the older (REMOVED) or only the newer (ADDED)."""

    text: str
    change: Change | None = None


def field_differences(old: Brief, new: Brief) -> tuple[FieldDifference, ...]:
    """The fields that differ, in the order of the newer brief."""
    names = dict.fromkeys((*new.fields, *old.fields))
    pairs = ((name, old.field_text(name), new.field_text(name)) for name in names if old.fields.get(name, "") != new.fields.get(name, ""))
    return tuple(FieldDifference(*pair) for pair in pairs)


def part_differences(old: Brief, new: Brief) -> tuple[PartDifference, ...]:
    """The parts that differ: those of the newer brief in its order, then those that are gone."""
    return (*_of_newer(old, new), *_gone(old, new))


def _of_newer(old: Brief, new: Brief) -> Iterator[PartDifference]:
    known = {_identity(part): part for part in old.parts()}
    moved = _moved(old, new)
    for slot in new.slots:
        for part in slot.parts:
            before = known.get(_identity(part))
            aspects = _changed_aspects(before, part) if before else ()
            if before is None:
                yield PartDifference(Change.ADDED, part, slot.id)
            elif aspects:
                yield PartDifference(Change.CHANGED, part, slot.id, before, aspects)
            elif _identity(part) in moved:
                yield PartDifference(Change.MOVED, part, slot.id, before)


def _gone(old: Brief, new: Brief) -> Iterator[PartDifference]:
    left = set(map(_identity, new.parts()))
    for slot in old.slots:
        yield from (PartDifference(Change.REMOVED, part, slot.id, part) for part in slot.parts if _identity(part) not in left)


def _changed_aspects(old: Part, new: Part) -> tuple[str, ...]:
    """The names of the fields of a part that differ."""
    return tuple(f.name for f in fields(Part) if getattr(old, f.name) != getattr(new, f.name))


def _identity(part: Part) -> str:
    """What makes two parts the same one: an id is free again when its part is removed, so what the part is made from counts too."""
    return "/".join((part.id, part.kind, part.library, part.item))


def _moved(old: Brief, new: Brief) -> set[str]:
    """The parts that both briefs have but in another place, as few as explain the new order."""
    before, after = (_places(brief) for brief in (old, new))
    kept = {before[block.a + n] for block in _matcher(before, after).get_matching_blocks() for n in range(block.size)}
    return {part for _slot, part in set(after) - kept} & {part for _slot, part in before}


def _places(brief: Brief) -> list[tuple[str, str]]:
    return [(slot.id, _identity(part)) for slot in brief.slots for part in slot.parts]


def text_differences(old: str, new: str) -> tuple[Stretch, ...]:
    """Both texts as one, word by word: what is gone stands before what came in its place."""
    if len(old) + len(new) > LONGEST:
        return (Stretch(old, Change.REMOVED), Stretch(new, Change.ADDED))
    before, after = PIECES.findall(old), PIECES.findall(new)
    return tuple(_stretches(before, after))


def _stretches(before: list[str], after: list[str]) -> Iterator[Stretch]:
    for kind, i1, i2, j1, j2 in _matcher(before, after).get_opcodes():
        if kind == "equal":
            yield Stretch("".join(after[j1:j2]))
            continue
        if i2 > i1:
            yield Stretch("".join(before[i1:i2]), Change.REMOVED)
        if j2 > j1:
            yield Stretch("".join(after[j1:j2]), Change.ADDED)


def _matcher(before: list[str] | list[tuple[str, str]], after: list[str] | list[tuple[str, str]]) -> SequenceMatcher[object]:
    return SequenceMatcher(lambda piece: isinstance(piece, str) and piece.isspace(), before, after, autojunk=False)
