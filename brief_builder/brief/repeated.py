"""Paragraphs that repeat (Vraag 1, Antwoord 1, Vraag 2 …): the document type as it is for one brief.

A document type says once what repeats; how often depends on the brief. Everything downstream (outline, checks, assembling) sees a
plain document type in which each of them is a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from brief_builder.brief.model import Brief, Slot
from brief_builder.brief.template import Template, TemplateSlot

NUMBER = "{nummer}"
"""Stands in the heading of a paragraph that repeats."""

MOST = 200
"""No brief asks for more of them: a number beyond it in a file is a stray paragraph."""


def for_brief(template: Template, brief: Brief) -> Template:
    """The document type with every paragraph that repeats as often as this brief has it, at least as often as a new one."""
    if not any(slot.repeats for slot in template.slots):
        return template
    return _multiplied(template, {s.id for s in brief.slots})


def with_one_more(template: Template, brief: Brief) -> Brief:
    """The brief with the next of the paragraphs that repeat, empty; the same brief when the document type has none."""
    slots = []
    for repeats, run in groupby(template.slots, key=lambda s: s.repeats > 0):
        if repeats:
            group = tuple(run)
            number = _times(group, {s.id for s in brief.slots}) + 1
            slots += [Slot(_numbered_id(slot, number)) for slot in group]
    return replace(brief, slots=(*brief.slots, *slots))


def names(template: Template) -> tuple[str, ...]:
    """What the paragraphs that repeat are called, without their numbers: ("Vraag", "Antwoord")."""
    found = (slot.heading.replace(NUMBER, "").strip() for slot in template.slots if slot.repeats)
    return tuple(dict.fromkeys(name for name in found if name))


def last(template: Template, brief: Brief) -> str:
    """The last of the paragraphs that repeat in this brief, behind which one more comes; "" when none repeat."""
    repeating = tuple(slot for slot in template.slots if slot.repeats)
    return _numbered_id(repeating[-1], _times(repeating, {s.id for s in brief.slots})) if repeating else ""


def repeats(template: Template) -> bool:
    """Whether the document type has paragraphs that repeat."""
    return any(slot.repeats for slot in template.slots)


def _multiplied(template: Template, known: set[str]) -> Template:
    return replace(template, slots=tuple(_slots(template, known)))


def _slots(template: Template, known: set[str]) -> Iterator[TemplateSlot]:
    for repeating, run in groupby(template.slots, key=lambda s: s.repeats > 0):
        group = tuple(run)
        if not repeating:
            yield from group
            continue
        for number in range(1, _times(group, known) + 1):
            yield from (_copy(slot, number) for slot in group)


def _copy(slot: TemplateSlot, number: int) -> TemplateSlot:
    """Only the first of them must be filled: nobody has to answer three questions because three were offered."""
    heading = slot.heading.replace(NUMBER, str(number))
    return replace(slot, id=_numbered_id(slot, number), heading=heading, required=slot.required and number == 1, repeats=0)


def _numbered_id(slot: TemplateSlot, number: int) -> str:
    return f"{slot.id}-{number}"


def _times(group: tuple[TemplateSlot, ...], known: set[str]) -> int:
    """How often a group stands in a brief with these paragraphs."""
    pattern = re.compile(f"(?:{'|'.join(re.escape(slot.id) for slot in group)})-([1-9][0-9]{{0,2}})")
    numbers = [int(found[1]) for found in map(pattern.fullmatch, known) if found]
    return max([group[0].repeats, *(n for n in numbers if n <= MOST)])
