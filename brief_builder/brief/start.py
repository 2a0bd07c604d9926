"""Starting a brief of a document type, and filling its fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from difflib import get_close_matches

from brief_builder.brief.dates import as_typed, read_date
from brief_builder.brief.model import Brief, Slot
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.template import FieldSpec, Template
from brief_builder.errors import UnknownName
from brief_builder.i18n import _


def new_brief(template: Template, today: date) -> Brief:
    """An empty brief: every paragraph of the type, its default fields, the date and the status concept."""
    fields = {spec.id: spec.default for spec in template.fields if spec.default}
    fields |= {"datum": today.isoformat(), "status": "concept"}
    return Brief(template.id, fields, tuple(Slot(slot.id) for slot in for_brief(template, Brief(template.id)).slots))


def set_fields(brief: Brief, template: Template, assignments: Iterable[str]) -> Brief:
    """The brief with "name=value" assignments applied. Raises UnknownName for a field or a value that does not exist."""
    fields = dict(brief.fields)
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise UnknownName(_("“{text}” is no field with a value; write it as name=value.", text=assignment))
        spec = _field(template, name.strip())
        fields[spec.id] = _value(spec, value.strip())
    return replace(brief, fields=fields)


def _field(template: Template, name: str) -> FieldSpec:
    spec = template.field(name)
    if spec is not None:
        return spec
    known = [f.id for f in template.fields]
    close = get_close_matches(name, known, 1)
    if close:
        raise UnknownName(_("“{type}” has no field “{name}”; did you mean “{close}”?", type=template.name, name=name, close=close[0]))
    raise UnknownName(_("“{type}” has no field “{name}”; choose from: {known}.", type=template.name, name=name, known=", ".join(known)))


def _value(spec: FieldSpec, value: str) -> str:
    value = as_typed(value) if spec.type == "date" else value
    if spec.type == "date" and value and read_date(value) is None:
        raise UnknownName(_("“{value}” is not a date for “{field}”: write it as 2026-11-24.", value=value, field=spec.id))
    if spec.type == "choice" and spec.options and not spec.free and value and value not in spec.options:
        known = ", ".join(spec.options)
        raise UnknownName(_("“{value}” is not possible for “{field}”; choose from: {known}.", value=value, field=spec.id, known=known))
    return value
