"""Another document type for a brief, and a new brief on the basis of an earlier one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.start import new_brief
from brief_builder.brief.template import Template

SETTLED_BY_EACH = ("datum", "datum_college", "datum_raad", "status", "versie", "zaaknummer", "kenmerk", "grondslag", "opgelegd_door")
"""Fields that a new document fills for itself, whatever the earlier one said."""


def change_type(brief: Brief, template: Template, today: date) -> Brief:
    """The brief as a document of another type: nothing is lost.

    Parts stay under a paragraph of the same name, else go where their kind fits, in their order. Fields keep their values, also
    those that the new type does not ask: they come back with the old type. The form a part was given stays.
    """
    fresh = new_brief(template, today)
    fields = {**fresh.fields, **brief.fields}
    changed = replace(fresh, fields=fields, libraries=brief.libraries, language=brief.language, unknown=brief.unknown)
    placed = for_brief(template, brief)
    for slot in brief.slots:
        known = placed.slot(slot.id)
        for part in slot.parts:
            changed = changed.with_part(slot.id if known else placed.slot_for(_fits_as(part)).id, part)
        if known and slot.heading:
            changed = _headed(changed, slot)
    return changed


def based_on(earlier: Brief, template: Template, today: date) -> Brief:
    """A new brief with the parts and the lasting fields of an earlier one; its date, status and numbers start anew."""
    changed = change_type(earlier, template, today)
    fresh = new_brief(template, today).fields
    fields = {name: value for name, value in changed.fields.items() if name not in SETTLED_BY_EACH}
    return replace(changed, fields={**fields, **{name: fresh[name] for name in SETTLED_BY_EACH if name in fresh}})


def _fits_as(part: Part) -> str:
    return "finding" if part.kind == "text" and part.item else part.kind


def _headed(brief: Brief, slot: Slot) -> Brief:
    return replace(brief, slots=tuple(replace(s, heading=slot.heading) if s.id == slot.id else s for s in brief.slots))
