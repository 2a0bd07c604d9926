"""A document assembled with the memory of the one before is the document assembled anew, whatever was edited."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations, product
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.brief import arranging, edits
from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.assemble.memory import Memory
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.template import Template
from tests.brief.random_edits import AROUND, SOURCES, TEMPLATES, edited, random_brief
from tests.brief.tiny import LIBRARY
from tests.export.sample_nota import picture


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_the_document_is_the_same(chance: Random) -> None:
    (brief, template), memory = random_brief(chance), Memory()
    for _ in range(5):
        assert assemble(brief, template, LIBRARY, AROUND, memory) == assemble(brief, template, LIBRARY, AROUND)
        brief = edited(brief, template, chance)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_a_part_is_printed_as_its_place_wants_it(template: Template) -> None:
    memory, brief = Memory(), Brief(template.id)
    for name in ("p1", "p2"):
        brief = brief.with_part(template.slots[0].id, Part(name, "text", "## Een kop\n\nEen alinea.", sources=SOURCES[:1]))
    for slot, heading in product(template.slots, ("", "Een kop")):
        brief = arranging.move(brief, ["p1", "p2"], slot.id, 0)
        brief = edits.change_part(brief, "p1", lambda one, new=heading: replace(one, heading=new))
        assert assemble(brief, template, LIBRARY, memory=memory) == assemble(brief, template, LIBRARY)


def test_letters_follow_the_order_of_the_sources() -> None:
    template, memory, printed = next(t for t in TEMPLATES if t.sources == "voetnoot"), Memory(), set()
    for order in permutations(range(3)):
        parts = tuple(Part(f"p{n}", "text", f"Tekst {n}.", sources=(SOURCES[n],)) for n in order)
        brief = Brief(template.id, {}, (Slot(template.slots[0].id, parts),))
        document = assemble(brief, template, LIBRARY, memory=memory)
        assert document == assemble(brief, template, LIBRARY)
        printed.add(document.notes)
    assert len(printed) == 6


def test_another_picture_of_the_same_name_is_printed() -> None:
    template, memory = TEMPLATES[0], Memory()
    brief = Brief(template.id).with_part(template.slots[0].id, Part("p1", "image", "Een foto", item="foto.png"))
    for size in (40, 40, 50):
        around = Surroundings(pictures={"foto.png": picture(size, 30)})
        assert assemble(brief, template, LIBRARY, around, memory) == assemble(brief, template, LIBRARY, around)


def test_what_did_not_change_is_the_very_same() -> None:
    template, memory = TEMPLATES[0], Memory()
    brief = (
        Brief(template.id)
        .with_part(template.slots[0].id, Part("p1", "text", "Een."))
        .with_part(template.slots[0].id, Part("p2", "text", "Twee."))
    )
    before = assemble(brief, template, LIBRARY, memory=memory)
    changed = replace(
        brief, slots=tuple(replace(s, parts=tuple(replace(p, text="Drie.") if p.id == "p2" else p for p in s.parts)) for s in brief.slots)
    )
    after = assemble(changed, template, LIBRARY, memory=memory)
    same = {part: [b for b in after.blocks if b.part == part and any(b is old for old in before.blocks)] for part in ("p1", "p2")}
    assert same["p1"]
    assert not same["p2"]
