"""What Controle says of the writer's own words: decision points, annexes, gaps, plain language, terms; and how it is silenced."""

from dataclasses import replace

import pytest

from brief_builder.brief.checks import Grade, Remark, check_brief, hear_again, silence
from brief_builder.brief.checks.better_label import with_better_label
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.store import dump_brief, read_brief
from brief_builder.brief.template import Template
from brief_builder.content.provenance import Source
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import LIBRARY


def remarks(brief: Brief, template: Template, code: str) -> list[Remark]:
    return [r for r in check_brief(brief, template, LIBRARY, Organisation(), {}) if r.code == code]


def own(brief: Brief, slot: str, text: str) -> Brief:
    return brief.with_part(slot, Part(f"own-{slot}", "text", text))


@pytest.mark.parametrize(
    ("points", "double"),
    [
        ("1. De nota vast te stellen.\n2. Het college te vragen te berichten.", []),
        ("1. De nota vast te stellen en € 250.000 beschikbaar te stellen.\n2. De motie af te doen.", ["1"]),
        ("1. De nota vast te stellen.\n2. De motie af te doen, alsmede de raad te informeren.", ["2"]),
        ("1. De visie op zorg en welzijn vast te stellen.", []),
    ],
)
def test_one_point_is_one_decision(make: MakeBrief, points: str, double: list[str]) -> None:
    brief, template = make("raadsvoorstel")
    assert [r.about for r in remarks(own(brief, "besluit", points), template, "two_decisions")] == double


def test_points_are_numbered_and_alternatives_named(make: MakeBrief) -> None:
    brief, template = make("collegevoorstel")
    assert remarks(own(brief, "besluit", "De nota vast te stellen."), template, "unnumbered")
    assert remarks(brief, template, "no_alternative")
    assert not remarks(own(brief, "alternatieven", "Er is geen alternatief, want de wet schrijft dit voor."), template, "no_alternative")
    letter, template = make("raadsinformatiebrief")
    assert not remarks(letter, template, "no_alternative")


@pytest.mark.parametrize(
    ("text", "absent", "unnamed"),
    [
        ("Zie bijlage 1 en bijlage 2.", [], []),
        ("Het Rapport en de Kaart zijn bijgevoegd.", [], []),
        ("Het *Rapport (2023)* zit erbij, met de Kaart.", [], []),
        ("Zie bijlage 3.", ["3"], ["Rapport", "Kaart"]),
        ("Wij noemen niets.", [], ["Rapport", "Kaart"]),
    ],
)
def test_annexes_are_named_and_there(make: MakeBrief, text: str, absent: list[str], unnamed: list[str]) -> None:
    brief, template = make("raadsinformatiebrief")
    brief = own(brief, "inhoud", text)
    assert [r.about for r in remarks(brief, template, "absent_annex")] == absent
    assert [r.about for r in remarks(brief, template, "unnamed_annex")] == unnamed


def test_an_annex_without_any(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief", fields=("bijlagen=",))
    assert remarks(own(brief, "inhoud", "Zie de bijlage."), template, "absent_annex")
    assert not remarks(own(brief, "inhoud", "De bijlagenregeling vervalt."), template, "absent_annex")


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Wethouder [naam] zegt toe.", "[naam]"),
        ("Dat kost [bedrag in euro’s].", "[bedrag in euro’s]"),
        ("Het besluit van XXX.", "XXX"),
        ("Zie [naam](https://example.org).", ""),
        ("Hij zei: [sic].", ""),
    ],
)
def test_gaps_must_be_filled(make: MakeBrief, text: str, gap: str) -> None:
    brief, template = make("memo")
    found = remarks(own(brief, "kern", text), template, "gap")
    assert [r.about for r in found] == [g for g in (gap,) if g]
    assert all(r.grade is Grade.MUST for r in found)


def test_guidance_left_in_the_text(make: MakeBrief) -> None:
    brief, template = make("memo")
    slot = template.slot("kern")
    assert slot
    said = check_brief(own(brief, "kern", f"{slot.guidance}\n\nDaarom dit memo."), template, LIBRARY, Organisation(), {})
    assert any("guidance is still" in r.message.text and r.grade is Grade.MUST for r in said)


def test_long_and_passive_sentences_are_hints(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief")
    long = "Wij " + "schrijven woorden " * 20 + "op."
    brief = own(brief, "inhoud", f"{long} Het plan wordt in juni vastgesteld. Zij zei: “Dit werd door niemand begrepen.”")
    assert [r.about for r in remarks(brief, template, "long_sentence")] == ["Wij schrijven woorden schrijven woorden schrijven …"]
    assert [r.about for r in remarks(brief, template, "passive")] == ["Het plan wordt in juni vastgesteld."]
    assert all(r.grade is Grade.LANGUAGE for r in remarks(brief, template, "passive"))


def test_only_the_five_longest_and_the_average_of_a_whole_document(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief")
    brief = own(brief, "inhoud", " ".join("Wij " + "schrijven " * (30 + n) + "op." for n in range(9)))
    assert len(remarks(brief, template, "long_sentence")) == 5
    assert len(remarks(brief, template, "average_sentence")) == 1


def test_a_term_with_several_meanings_is_told_once_until_one_is_chosen(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief")
    used = own(own(brief, "aanleiding", "De veerkracht groeit."), "inhoud", "Veerkracht telt.")
    assert [(r.about, r.slot) for r in remarks(used, template, "undefined")] == [("veerkracht", "aanleiding")]
    linked = own(brief, "inhoud", "De [veerkracht](begrip:veerkracht) groeit.")
    assert not remarks(linked, template, "undefined")
    chosen, template = make("raadsinformatiebrief", "veerkracht")
    assert not remarks(own(chosen, "inhoud", "De veerkracht groeit."), template, "undefined")


def test_an_abbreviation_is_told_once_in_a_document(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief")
    brief = own(own(brief, "aanleiding", "De Wmo helpt."), "inhoud", "De Wmo geldt.")
    assert len(remarks(brief, template, "abbreviation")) <= 1


def test_a_hint_can_be_silenced_and_stays_so_in_the_file(make: MakeBrief, tmp_path: object) -> None:
    brief, template = make("raadsinformatiebrief")
    brief = own(brief, "inhoud", "Het plan wordt in juni vastgesteld. De motie wordt in mei behandeld.")
    first, second = remarks(brief, template, "passive")
    quiet = silence(brief, first)
    assert remarks(quiet, template, "passive") == [second]
    again = read_brief(dump_brief(quiet).decode(), __import__("pathlib").Path("x.brief"))
    assert again == quiet
    assert remarks(hear_again(quiet), template, "passive") == [first, second]


def test_what_must_be_done_cannot_be_silenced(make: MakeBrief) -> None:
    brief, template = make("memo")
    brief = own(brief, "kern", "Van [naam].")
    (gap,) = remarks(brief, template, "gap")
    assert silence(brief, gap) == brief
    assert replace(gap, grade=Grade.NOTE).code == "gap"


@pytest.mark.parametrize(
    "text",
    [
        "De Wet weerbaarheid en de Wet veerkracht scholen gelden.",
        "Zie *Weerbaarheid en veerkracht* en “weerbaarheid, veerkracht”.",
        "Zie [weerbaarheid en veerkracht](https://example.org).",
        "Het Metaonderzoek weerbaarheid noemt niets.",
    ],
)
def test_words_in_names_titles_quotations_and_links_are_left_alone(make: MakeBrief, text: str) -> None:
    title = Source("de-ruig-2022", "report", title="Metaonderzoek weerbaarheid", library=LIBRARY.manifests[0].name)
    library = replace(LIBRARY, items=LIBRARY.items | {title.id: (title,)})
    brief, template = make("raadsinformatiebrief")
    said = check_brief(own(brief, "inhoud", text), template, library, Organisation(), {})
    assert [r.code for r in said if r.code in ("avoid", "undefined")] == []
    free = check_brief(own(brief, "inhoud", f"{text} Weerbaarheid is geen veerkracht."), template, library, Organisation(), {})
    assert {r.code for r in free if r.code in ("avoid", "undefined")} == {"avoid", "undefined"}
    avoid = next(r for r in free if r.code == "avoid")
    better = with_better_label(own(brief, "inhoud", f"{text} Weerbaarheid is geen veerkracht."), avoid, library)
    assert next(p.text for p in better.parts() if p.id == "own-inhoud") == f"{text} Veerkracht is geen veerkracht."
