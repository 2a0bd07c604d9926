"""Own text in two and as one; text of the library in own words and back."""

from dataclasses import replace
from pathlib import Path

from brief_builder.brief import own_text
from brief_builder.brief.insert import part_of
from brief_builder.brief.length import pages_in_all
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.renew import today
from brief_builder.brief.store import dump_brief, read_brief
from brief_builder.brief.template_file import Templates
from brief_builder.content.library import Library
from tests.brief.tiny import FINDING, LIBRARY


def brief(*parts: Part) -> Brief:
    return Brief("memo", {}, (Slot("kern", parts), Slot("vervolg")))


def test_in_two_and_as_one_again() -> None:
    before = brief(Part("p1", "text", "Een twee", heading="Kop"), Part("p2", "text", "drie"))
    cut, behind = own_text.split(before, "p1", "Een", "twee")
    assert [(p.text, p.heading) for p in cut.parts()] == [("Een", "Kop"), ("twee", ""), ("drie", "")]
    assert behind not in ("p1", "p2", "")
    whole = own_text.merged(own_text.merged(cut, "p1"), "p1")
    assert [p.text for p in whole.parts()] == ["Een\n\ntwee\n\ndrie"]


def test_an_empty_half_is_no_split() -> None:
    before = brief(Part("p1", "text", "Een"))
    assert own_text.split(before, "p1", "Een", " ") == (before, "")


def test_only_own_text_that_follows_is_merged() -> None:
    item = replace(part_of(FINDING, LIBRARY), id="p2")
    before = brief(Part("p1", "text", "Een"), item, Part("p3", "text", "Twee"))
    assert own_text.merged(before, "p1") == before
    assert own_text.next_own_text(before, "p3") is None
    titled = brief(Part("p1", "text", "Een"), Part("p2", "text", "Twee", heading="Kop"))
    assert [p.text for p in own_text.merged(titled, "p1").parts()] == ["Een\n\n### Kop\n\nTwee"]


def test_own_words_keep_the_original_beside_them() -> None:
    part = replace(part_of(FINDING, LIBRARY), id="p1")
    assert part.text_in("kort") == FINDING.summary
    assert own_text.reworded(part, FINDING.summary, "kort") == part
    changed = own_text.reworded(own_text.reworded(part, "Anders", "kort"), "Nog anders", "kort")
    assert (changed.own_wording, changed.original, changed.text_in("kort")) == (True, FINDING.text, "Nog anders")
    kept = read_brief(dump_brief(brief(changed)).decode(), Path("x.brief"))
    assert kept == brief(changed)
    assert own_text.with_original_text(changed, Library()) == part


def test_the_original_after_an_update_is_that_of_today() -> None:
    part = own_text.reworded(replace(part_of(FINDING, LIBRARY), id="p1", text="Vroeger"), "Anders", "volledig")
    fresh = today(part, LIBRARY)
    assert fresh is not None
    assert fresh.text == "Anders"
    assert own_text.with_original_text(fresh, LIBRARY).text == FINDING.text
    older = replace(part, original="")  # a file from before the original was kept
    assert own_text.with_original_text(older, LIBRARY).text == FINDING.text


def test_pages_count_words_and_pictures(templates: Templates) -> None:
    template = templates.get("memo")
    words = Part("p1", "text", "woord " * 330)
    assert pages_in_all(brief(words), template) == 1
    assert pages_in_all(brief(words, Part("p2", "image", item="x.png", text="Kaart")), template) > 1.2
    assert pages_in_all(brief(replace(words, excluded=True)), template) == 0
