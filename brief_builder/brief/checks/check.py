"""All checks of a brief, gravest first."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.brief.checks.form import check_fields
from brief_builder.brief.checks.language import check_language
from brief_builder.brief.checks.library import check_library
from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.checks.structure import check_structure
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library

ORDER = tuple(Grade)


def check_brief(
    brief: Brief, template: Template, library: Library, organisation: Organisation, pictures: Mapping[str, bytes]
) -> tuple[Remark, ...]:
    """Every remark about the brief: first what must still be done, then what to look at, then language."""
    template = for_brief(template, brief)
    remarks = (
        *check_fields(brief, template, organisation),
        *check_structure(brief, template, pictures),
        *check_library(brief, library),
        *check_language(brief, library, organisation),
    )
    once = {(r.grade, str(r.message), r.field, r.slot, r.part): r for r in remarks}
    return tuple(sorted(once.values(), key=lambda r: ORDER.index(r.grade)))
