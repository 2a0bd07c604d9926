"""The publicatieversie: what leaves the house. The brief without what is internal.

Pictures say in no version who took them, when and where: `assemble` sees to that.
"""

from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.assemble.opening import SECRET
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.errors import UserError
from brief_builder.i18n import _


class NotPublic(UserError):
    """A document that is besloten or geheim, of which a public version was asked."""


def is_confidential(brief: Brief) -> bool:
    """Whether the document is besloten or geheim."""
    return brief.field_text("openbaarheid") in SECRET


def published(brief: Brief, template: Template, *, confidential_too: bool = False) -> Brief:
    """The brief as the public may see it: without internal fields, fields its document type does not have, and excluded parts.

    Raises `NotPublic` for what is besloten or geheim, unless told again with `confidential_too`.
    """
    if is_confidential(brief) and not confidential_too:
        raise NotPublic(_("This document is “{secrecy}”: no public version is made of it.", secrecy=brief.field_text("openbaarheid")))
    public = {spec.id for spec in template.fields if not spec.internal}
    fields = {name: value for name, value in brief.fields.items() if name in public}
    slots = tuple(replace(slot, parts=tuple(p for p in slot.parts if not p.excluded), unknown={}) for slot in brief.slots)
    return replace(brief, fields=fields, slots=slots, silenced=(), unknown={})
