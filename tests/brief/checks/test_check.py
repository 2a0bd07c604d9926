"""Controle: what a user would want to be told, and nothing about quotations and names."""

from dataclasses import replace

import pytest

from brief_builder.brief.checks import Grade, check_brief
from brief_builder.brief.model import Brief, Part, Slot, UsedLibrary
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import FINDING, LIBRARY, LONELY, TERM, THEME

NEUTRAL = Organisation()


def said(brief: Brief, template: Template, library: Library = LIBRARY, organisation: Organisation = NEUTRAL) -> list[str]:
    """The remarks as "grade: sentence"."""
    remarks = check_brief(brief, template, library, organisation, {})
    return [f"{r.grade}: {r.message.text.format_map(dict(r.message.values))}" for r in remarks]


def test_an_empty_memo_says_what_must_be_done_first(make: MakeBrief) -> None:
    brief, template = make("memo")
    remarks = said(brief, template)
    assert "must: The field “Aan” is still empty." in remarks
    assert "must: The paragraph “Kern” is still empty." in remarks
    assert [r.split(":")[0] for r in remarks] == sorted((r.split(":")[0] for r in remarks), key=list(Grade).index)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"onderwerp": "x" * 121}, "at most 120"),
        ({"onderwerp": "De Wmo en het NJi"}, "Write “NJi” out"),
        ({"datum": "morgen"}, "not a date"),
        ({"status": "kwijt"}, "choose from: concept"),
        ({"openbaarheid": "geheim"}, "names its legal basis"),
        ({"kleur": "rood"}, "no field “kleur”"),
    ],
)
def test_fields(make: MakeBrief, fields: dict[str, str], sentence: str) -> None:
    brief, template = make("memo")
    assert any(sentence in r for r in said(replace(brief, fields={**brief.fields, **fields}), template))


def test_the_pattern_of_the_organisation(make: MakeBrief) -> None:
    brief, template = make("memo")
    strict = Organisation(patterns={"zaaknummer": r"\d{4}-\d{6}"})
    assert any("does not look like a Zaaknummer" in r for r in said(brief, template, organisation=strict))
    assert not any("does not look like" in r for r in said(brief, template))


def test_length_and_switched_off_parts(make: MakeBrief) -> None:
    brief, template = make("memo")
    brief = brief.with_part("kern", Part("a", "text", "woord " * 61)).with_part("kern", Part("b", "text", "x", excluded=True))
    remarks = said(brief, template)
    assert "note: “Kern” has 61 words; at most 60 is the rule." in remarks
    assert "note: 1 part is switched off and not printed." in remarks


def test_own_text_without_words_leaves_the_paragraph_empty(make: MakeBrief) -> None:
    brief, template = make("memo")
    assert "must: The paragraph “Kern” is still empty." in said(brief.with_part("kern", Part("a", "text", " \n")), template)


def test_what_changed_in_the_library_since(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid", "veerkracht")
    assert not any("has changed" in r or "no longer" in r for r in said(brief, template))
    newer = replace(LIBRARY, items={**LIBRARY.items, FINDING.id: (replace(FINDING, summary="Anders."),)})
    assert any("has changed in the library" in r for r in said(brief, template, newer))
    without = replace(LIBRARY, items={k: v for k, v in LIBRARY.items.items() if k != FINDING.id})
    assert any("no longer in the library" in r for r in said(brief, template, without))
    theme, themed = make("memo", "thema:welzijn")
    rewritten = replace(LIBRARY, items={**LIBRARY.items, THEME.id: (replace(THEME, introduction="Anders."),)})
    assert not any("has changed" in r for r in said(theme, themed))
    assert any("“Welzijn” has changed" in r for r in said(theme, themed, rewritten))
    other = replace(LIBRARY, items={**LIBRARY.items, TERM.id: (replace(TERM, definitions=TERM.definitions[1:]),)})
    assert any("definition of “veerkracht” is no longer" in r for r in said(brief, template, other))
    assert any("is not open" in r for r in said(replace(brief, libraries=(UsedLibrary("Weg", "1"),)), template))


def test_old_figures_are_told_in_one_line(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid", "eenzame-volwassenen")
    assert sum("2023 or earlier" in r for r in said(brief, template)) == 1
    recent = replace(LONELY, period="2025")
    fresh = replace(LIBRARY, items={**LIBRARY.items, LONELY.id: (recent,)})
    assert fresh.figure("eenzame-volwassenen") == recent


def test_links_to_terms_and_open_footnotes(make: MakeBrief) -> None:
    brief, template = make("memo")
    words = "Zie [dit](begrip:bestaat-niet), [dat](begrip:veerkracht) en de [Wmo](begrip:wmo).[^3]"
    brief = brief.with_part("kern", Part("a", "text", words))
    remarks = said(brief, template)
    assert "note: “Wmo” is an abbreviation without a definition: write it out, or link to a term." in remarks
    assert "must: The text links to a term that does not exist: “bestaat-niet”." in remarks
    assert "must: The footnote [^3] has no text." in remarks
    unmarked = said(brief.with_part("kern", Part("b", "text", "Zin.\n\n[^n]: Nooit gemerkt.")), template)
    assert "must: The footnote [^n] is not printed: put its mark in the text." in unmarked
    assert not any("“veerkracht”" in r for r in remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wij werken aan weerbaarheid.", True),
        ("De Wet weerbaarheid geldt.", False),
        ("Zij zei: “weerbaarheid telt”.", False),
        ("Zie [weerbaarheid](https://example.org).", False),
        ("Wij werken aan veerkracht.", False),
    ],
)
def test_a_label_to_avoid_is_a_tip_but_not_in_names_quotations_and_links(make: MakeBrief, text: str, told: bool) -> None:
    brief, template = make("memo")
    remarks = said(brief.with_part("kern", Part("a", "text", text)), template)
    assert any(r.startswith("language: “weerbaarheid”: use “veerkracht”") for r in remarks) is told


def test_an_abbreviation_that_nobody_explains(make: MakeBrief) -> None:
    brief, template = make("memo")
    short = brief.with_part("kern", Part("a", "text", "De Wmo helpt."))
    assert any("“Wmo” is not explained" in r for r in said(short, template))
    late = short.with_part("aanleiding", Part("b", "text", "De Wet maatschappelijke ondersteuning (Wmo)."))
    assert any("“Wmo” is not explained" in r for r in said(late, template))
    explained = brief.with_part("kern", Part("a", "text", "De Wet maatschappelijke ondersteuning (Wmo)."))
    assert not any("Wmo" in r for r in said(explained.with_part("aanleiding", Part("b", "text", "De Wmo helpt.")), template))


def test_a_picture_needs_words_and_a_file(make: MakeBrief) -> None:
    brief, template = make("memo")
    remarks = said(brief.with_part("toelichting", Part("a", "image", item="kaart.png")), template)
    assert "must: The picture “kaart.png” has no alternative text." in remarks
    assert "must: The picture “kaart.png” is missing from the folder beside the working file." in remarks
    strange = replace(brief, slots=(*brief.slots, Slot("oud", (Part("b", "text", "Zie ![de wijk](wijk.png)."),))))
    assert "must: The picture “wijk.png” is missing from the folder beside the working file." in said(strange, template)


def test_a_picture_in_own_text_needs_words_too(make: MakeBrief) -> None:
    brief, template = make("memo")
    own = Part("a", "text", "Zie ![de wijk](wijk.png), ![](stad.png) en de noot.[^1]\n\n[^1]: Noot met ![ ](noot.png).")
    remarks = check_brief(brief.with_part("toelichting", own), template, LIBRARY, NEUTRAL, {})
    wordless = [(str(r.message), r.slot, r.part) for r in remarks if "alternative text" in str(r.message)]
    assert wordless == [
        ("The picture “stad.png” has no alternative text.", "toelichting", "a"),
        ("The picture “noot.png” has no alternative text.", "toelichting", "a"),
    ]


def test_a_file_that_is_no_picture_is_not_called_missing(make: MakeBrief) -> None:
    brief, template = make("memo")
    brief = brief.with_part("toelichting", Part("a", "image", "Een kaart", item="kaart.png"))
    remarks = check_brief(brief, template, LIBRARY, NEUTRAL, {"kaart.png": b"geen plaatje"})
    about = [str(r.message) for r in remarks if "kaart.png" in str(r.message)]
    assert about == ["The picture “kaart.png” is damaged, or no PNG or JPEG file. Replace it."]


@pytest.mark.parametrize("much", ["*a* " * 30_000, "> " * 60 + "diep"])
def test_a_text_that_is_printed_with_its_marks_is_told(make: MakeBrief, much: str) -> None:
    brief, template = make("memo")
    remarks = check_brief(brief.with_part("kern", Part("a", "text", much)), template, LIBRARY, NEUTRAL, {})
    assert [(r.slot, r.part) for r in remarks if r.grade is Grade.MUST and "printed as it was typed" in str(r.message)] == [("kern", "a")]
    deep = "".join(f"{'  ' * i}- punt\n" for i in range(9))
    assert not any("printed as it was typed" in r for r in said(brief.with_part("kern", Part("a", "text", deep)), template))


@pytest.mark.parametrize("bomb", ["[", "[^", "“", "‘", "[a](", "![", '"'])
def test_hostile_text_keeps_nobody_waiting(make: MakeBrief, bomb: str) -> None:
    brief, template = make("memo")
    assert said(brief.with_part("kern", Part("a", "text", bomb * 60_000 + " Wmo")), template)


def test_parts_that_are_switched_off_are_not_compared_with_the_library(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid")
    off = tuple(replace(s, parts=tuple(replace(p, excluded=True) for p in s.parts)) for s in brief.slots)
    assert not any("no longer" in r for r in said(replace(brief, slots=off), template, Library(manifests=LIBRARY.manifests)))
