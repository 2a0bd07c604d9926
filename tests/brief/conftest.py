"""Briefs over the tiny library."""

from collections.abc import Callable
from datetime import date

import pytest

from brief_builder import paths
from brief_builder.brief.insert import add_items
from brief_builder.brief.model import Brief
from brief_builder.brief.start import new_brief, set_fields
from brief_builder.brief.template import Template
from brief_builder.brief.template_file import Templates, read_templates
from tests.brief.tiny import LIBRARY

FIELDS = ("onderwerp=Eenzaamheid", "gemeente=Voorbeeldstad", "zaaknummer=2026-1", "versie=0.2", "bijlagen=Rapport; Kaart")
MakeBrief = Callable[..., tuple[Brief, Template]]


@pytest.fixture(scope="session")
def templates() -> Templates:
    return read_templates((paths.TEMPLATES,))


@pytest.fixture
def make(templates: Templates) -> MakeBrief:
    """A brief of a type with filled fields and these items."""

    def brief(template_id: str, *items: str, fields: tuple[str, ...] = ()) -> tuple[Brief, Template]:
        template = templates.get(template_id)
        started = set_fields(new_brief(template, date(2026, 11, 24)), template, (*FIELDS, *fields))
        return add_items(started, template, LIBRARY, items), template

    return brief
