"""What the writer wrote, passage by passage, and another word in the place of one."""

from dataclasses import replace

from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.passages import Passage, passages, with_other_word
from brief_builder.brief.template_file import Templates
from tests.brief.tiny import FINDING, LIBRARY

TITLED = replace(part_of(FINDING, LIBRARY), id="p1", heading="Mijn fietts")
BRIEF = Brief(
    "memo",
    {"onderwerp": "De fietts van de fietts", "van": "Van der Fietts", "status": "concept"},
    (Slot("toelichting", (TITLED, Part("p2", "text", "Een **fietts**, zegt [de fietts](https://x.nl)."))),),
)


def test_fields_with_sentences_titles_and_texts(templates: Templates) -> None:
    found = tuple(passages(BRIEF, templates.get("memo")))
    assert found[0] == Passage("De fietts van de fietts", field="onderwerp")
    assert found[1] == Passage("Mijn fietts", slot="toelichting", part="p1")
    assert (found[2].part, "Een fietts" in found[2].words) == ("p2", True)
    assert len(found) == 3  # no names, no choices, no words of the library


def test_what_is_switched_off_does_not_count(templates: Templates) -> None:
    off = replace(BRIEF, fields={}, slots=(Slot("toelichting", tuple(replace(p, excluded=True) for p in BRIEF.parts())),))
    assert tuple(passages(off, templates.get("memo"))) == ()


def test_a_word_is_replaced_where_it_was_found(templates: Templates) -> None:
    field, title, text = passages(BRIEF, templates.get("memo"))
    assert with_other_word(BRIEF, field, "fietts", "fiets").fields["onderwerp"] == "De fiets van de fiets"
    first, _second = with_other_word(BRIEF, title, "fietts", "fiets").parts()
    assert first.heading == "Mijn fiets"
    _first, second = with_other_word(BRIEF, text, "fietts", "fiets").parts()
    assert second.text == "Een **fiets**, zegt [de fiets](https://x.nl)."


def test_titles_of_annexes_are_words_too(templates: Templates) -> None:
    annexes = ({"title": "Het fietts rapport", "file": "a.pdf"}, {"title": "Nota"})
    brief = Brief("raadsinformatiebrief", {"bijlagen": annexes})
    (found,) = passages(brief, templates.get("raadsinformatiebrief"))
    changed = with_other_word(brief, found, "fietts", "fiets")
    assert changed.fields["bijlagen"] == ({"title": "Het fiets rapport", "file": "a.pdf"}, {"title": "Nota"})
