"""Another document type for a brief, and a new brief on the basis of an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.start import new_brief
from brief_builder.brief.template import Template, TemplateSlot

SETTLED_BY_EACH = ("datum", "datum_college", "datum_raad", "status", "versie", "zaaknummer", "kenmerk", "grondslag", "opgelegd_door")
"""Fields that a new document fills for itself, whatever the earlier one said."""

POINTS = "besluit"
"""The slot of the decision points: no other text becomes a decision by itself."""


def change_type(brief: Brief, former: Template | None, template: Template, today: date) -> Brief:
    """The brief as a document of another type than `former` (None when that is not known any more): nothing is lost.

    Parts stay under a paragraph of the same name or title, and what stood large at the top does so again. Other parts of the library
    go where their kind fits, other words of the writer to the paragraph that stands at the same place in the course of the text. Fields
    keep their values, also those that the new type does not ask: they come back with the old type. The form a part was given stays.
    """
    fresh = new_brief(template, today)
    changed = replace(brief, template=fresh.template, fields={**fresh.fields, **brief.fields}, slots=fresh.slots)
    move = _Move(brief, for_brief(former, brief) if former else None, for_brief(template, brief), template)
    for at, slot in enumerate(brief.slots):
        for part in slot.parts:
            changed = changed.with_part(move.target(slot, at, part), part)
        if slot.heading and move.known(slot.id):
            changed = _headed(changed, slot)
    return changed


def based_on(earlier: Brief, former: Template | None, template: Template, today: date) -> Brief:
    """A new brief with the parts and the lasting fields of an earlier one; its date, status and numbers start anew."""
    changed = change_type(earlier, former, template, today)
    fresh = new_brief(template, today).fields
    fields = {name: value for name, value in changed.fields.items() if name not in SETTLED_BY_EACH}
    return replace(changed, fields={**fields, **{name: fresh[name] for name in SETTLED_BY_EACH if name in fresh}}, silenced=())


@dataclass(frozen=True, slots=True)
class _Move:
    """From one document type to another, both as they are for the brief; `once` is the new one with what repeats named once."""

    brief: Brief
    old: Template | None
    new: Template
    once: Template

    def known(self, slot_id: str) -> bool:
        return self.new.slot(slot_id) is not None

    def target(self, slot: Slot, at: int, part: Part) -> str:
        """The slot for a part of the slot at this place."""
        named = self._namesake(slot, part)
        if named:
            return named.id
        if part.kind != "text" or part.item:
            return self.new.slot_for("finding" if part.kind == "text" else part.kind).id
        return self._same_place(at).id

    def _namesake(self, slot: Slot, part: Part) -> TemplateSlot | None:
        if found := self.new.slot(slot.id):
            return found
        spec = self.old.slot(slot.id) if self.old else None
        title = (slot.heading or (spec.heading if spec else "")).casefold()
        large = bool(spec and spec.lead)
        alike = (s for s in self.new.slots if (title and s.heading.casefold() == title) or (large and s.lead))
        return next((s for s in alike if part.kind in s.kinds), None)

    def _same_place(self, at: int) -> TemplateSlot:
        """The paragraph for text that stands as far from the beginning, among those that are first of all for writing."""
        free = [s for s in self.new.slots if s.kinds[:1] == ("text",) and s.id != POINTS and not s.lead and self.once.slot(s.id)]
        share = at / max(len(self.brief.slots) - 1, 1)
        return min(free, key=lambda s: abs(_share(self.new.slots, s) - share)) if free else self.new.slot_for("text")


def _share(slots: Sequence[TemplateSlot], slot: TemplateSlot) -> float:
    return slots.index(slot) / max(len(slots) - 1, 1)


def _headed(brief: Brief, slot: Slot) -> Brief:
    return replace(brief, slots=tuple(replace(s, heading=slot.heading) if s.id == slot.id else s for s in brief.slots))
