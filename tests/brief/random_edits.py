"""Random briefs of every document type, and random edits of them: what a user does in the outline and in own text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from brief_builder import paths
from brief_builder.brief import arranging, edits
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.insert import add_items
from brief_builder.brief.model import FORMS, Brief, Part, Slot
from brief_builder.brief.start import new_brief
from brief_builder.brief.template import Template
from brief_builder.brief.template_file import read_templates
from brief_builder.content.provenance import CitedSource, Name, Source
from tests.brief.tiny import LIBRARY
from tests.export.random_briefs import KNOWN, TextAuthor
from tests.export.random_documents import PICTURE

TEMPLATES = tuple(read_templates((paths.TEMPLATES,)).known.values())
ITEMS = ("eenzaamheid", "veerkracht", "ernstig-eenzaam-naar-leeftijd", "eenzame-volwassenen", "wmo")
TEXTS = (
    "Wij vragen u:\n\n- dit te doen;\n- dat te laten.",
    "Zie [veerkracht](term:veerkracht), in 2022 nog 12 procent.",
    "Woorden op een rij. " * 120,
)
AROUND = Surroundings(pictures={KNOWN: PICTURE})
SOURCES = tuple(CitedSource(Source(f"cbs-{n}", "webpage", (Name(literal="CBS"),), "2022", f"Cijfers {n}")) for n in range(4))
"""Of one year and one author: letters tell them apart."""


def random_brief(chance: Random) -> tuple[Brief, Template]:
    """A brief with some parts, and its document type."""
    template = chance.choice(TEMPLATES)
    brief = replace(new_brief(template, date(2026, 11, 24)), language=chance.choice(("nl", "nl", "en")))
    brief = edits.set_field(brief, "onderwerp", "Eenzaamheid in de stad")
    for _ in range(chance.randint(1, 6)):
        brief = _added(brief, template, chance)
    return brief, template


def edited(brief: Brief, template: Template, chance: Random) -> Brief:
    """The brief after one edit."""
    ids = [part.id for part in brief.parts()]
    if not ids or chance.random() < 0.3:
        return _added(brief, template, chance)
    part, slot = chance.choice(ids), chance.choice(template.slots).id
    match chance.randrange(7):
        case 0:
            return arranging.remove(brief, [part])
        case 1:
            return arranging.move(brief, [part], slot, 0)
        case 2:
            return arranging.leave_out(brief, [part], chance.random() < 0.5)
        case 3:
            return arranging.duplicate(brief, [part])[0]
        case 4:
            return edits.change_part(brief, part, lambda one: _in_other_form(one, chance))
        case 5:
            return edits.set_field(brief, chance.choice(("onderwerp", "gemeente", "kenmerk")), chance.choice(("Almere", "Iets anders")))
        case _:
            return edits.change_part(brief, part, lambda one: replace(one, text=f"{one.text} Nog een zin."))


def _added(brief: Brief, template: Template, chance: Random) -> Brief:
    if chance.random() < 0.4:
        return add_items(brief, template, LIBRARY, chance.sample(ITEMS, 1))
    slot = chance.choice(template.slots).id
    sources = tuple(chance.sample(SOURCES, chance.randint(0, 2)))
    name = brief.free_part_id()
    part = TextAuthor(chance).part(name) if chance.random() < 0.5 else Part(name, "text", chance.choice(TEXTS), sources=sources)
    return brief.with_part(slot, part) if brief.slot(slot) else replace(brief, slots=(Slot(slot, (part,)), *brief.slots))


def _in_other_form(part: Part, chance: Random) -> Part:
    return replace(part, form=chance.choice(("", *FORMS.get(part.kind, ()))), heading=chance.choice(("", "Een eigen kop")))
