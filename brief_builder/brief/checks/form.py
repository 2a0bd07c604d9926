"""The form: fields that are empty, too long, of another shape, or that ask for others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.dates import read_date
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.template import FieldSpec, Template
from brief_builder.i18n import _

ABBREVIATION = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b|\b\w{1,4}\.\w\.")


def check_fields(brief: Brief, template: Template, organisation: Organisation) -> Iterator[Remark]:
    """Every remark about the fields, in the order of the form."""
    for spec in template.fields:
        value = brief.field_text(spec.id)
        if not value and spec.required:
            yield Remark(Grade.MUST, _("The field “{field}” is still empty.", field=spec.label), spec.id)
        elif value:
            yield from check_value(spec, value, organisation)
    yield from _check_subject(brief)
    yield from _check_secrecy(brief, template)
    yield from (
        Remark(Grade.NOTE, _("This document type has no field “{field}”; it is kept but not printed.", field=name), name, code="no_field")
        for name in brief.fields
        if template.field(name) is None
    )


def check_value(spec: FieldSpec, value: str, organisation: Organisation) -> Iterator[Remark]:
    """Every remark about what stands in one field."""
    if spec.max_length and len(value) > spec.max_length:
        sentence = _("“{field}” has {length} characters; at most {most} fit.", field=spec.label, length=len(value), most=spec.max_length)
        yield Remark(Grade.MUST, sentence, spec.id)
    if spec.type == "date" and read_date(value) is None:
        yield Remark(Grade.MUST, _("“{field}” is not a date: write it as 2026-11-24.", field=spec.label), spec.id)
    if spec.type == "choice" and spec.options and not spec.free and value not in spec.options:
        known = ", ".join(spec.options)
        yield Remark(Grade.MUST, _("“{field}” is “{value}”; choose from: {known}.", field=spec.label, value=value, known=known), spec.id)
    pattern = organisation.patterns.get(spec.organisation, "")
    if pattern and not re.fullmatch(pattern, value):
        yield Remark(Grade.NOTE, _("“{value}” does not look like a {field}.", value=value, field=spec.label), spec.id, code="pattern")


def _check_subject(brief: Brief) -> Iterator[Remark]:
    found = ABBREVIATION.search(brief.field_text("onderwerp"))
    if found:
        yield Remark(
            Grade.LANGUAGE,
            _("Write “{word}” out in the onderwerp: it becomes the title.", word=found[0]),
            "onderwerp",
            code="short_subject",
        )


def _check_secrecy(brief: Brief, template: Template) -> Iterator[Remark]:
    if brief.field_text("openbaarheid") == "geheim":
        for name in ("grondslag", "opgelegd_door"):
            if not brief.field_text(name):
                label = spec.label if (spec := template.field(name)) else name
                sentence = _("A secret document names its legal basis and who imposed it: fill “{field}”.", field=label)
                yield Remark(Grade.MUST, sentence, name)
