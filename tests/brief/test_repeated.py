"""Questions and answers: as many as the brief has, each a paragraph of its own."""

from dataclasses import replace

from brief_builder.brief.checks import Grade, check_brief
from brief_builder.brief.insert import add_items
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.repeated import for_brief, repeats, with_one_more
from brief_builder.brief.template_file import Templates
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import LIBRARY


def headings(templates: Templates, brief: Brief) -> list[str]:
    return [slot.heading for slot in for_brief(templates.get(brief.template), brief).slots]


def test_a_new_answer_has_three_questions_and_the_next_comes_behind_its_answer(templates: Templates, make: MakeBrief) -> None:
    brief, template = make("beantwoording")
    assert repeats(template)
    assert headings(templates, brief)[-2:] == ["Vraag 3", "Antwoord 3"]
    longer = with_one_more(template, brief)
    assert headings(templates, longer)[1:] == [f"{word} {n}" for n in range(1, 5) for word in ("Vraag", "Antwoord")]
    assert with_one_more(templates.get("memo"), brief) == brief


def test_a_finding_can_be_put_under_a_further_answer(templates: Templates, make: MakeBrief) -> None:
    brief, template = make("beantwoording")
    brief = add_items(brief, template, LIBRARY, ["eenzaamheid"], "antwoord-5")
    assert headings(templates, brief)[-1] == "Antwoord 5"
    assert not [r for r in check_brief(brief, template, LIBRARY, Organisation(), {}) if "has no paragraph" in r.message.text]


def test_only_the_first_question_must_be_filled(make: MakeBrief) -> None:
    brief, template = make("beantwoording")
    must = [r.slot for r in check_brief(brief, template, LIBRARY, Organisation(), {}) if r.grade is Grade.MUST and r.slot]
    assert must == ["vraag-1", "antwoord-1"]


def test_a_number_beyond_reason_is_a_stray_paragraph(templates: Templates, make: MakeBrief) -> None:
    brief, template = make("beantwoording")
    strange = replace(brief, slots=(*brief.slots, Slot("vraag-999", (Part("p1", "text", "Vraag"),)), Slot("vraag-0")))
    assert len(for_brief(template, strange).slots) == len(for_brief(template, brief).slots)
