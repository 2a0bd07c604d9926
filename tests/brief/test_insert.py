"""Items become parts that hold everything that can be printed of them, in the slot where they fit."""

from dataclasses import replace

import pytest

from brief_builder.brief.insert import add_items, part_of, parts_of
from brief_builder.content.findings import Figure
from brief_builder.content.library import Library
from brief_builder.errors import UnknownName
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import AGES, FINDING, LIBRARY, LONELY, NAME, TERM, THEME


def test_a_finding_takes_its_figures_sources_and_names_along() -> None:
    part = part_of(FINDING, LIBRARY)
    assert [f.figure.id for f in part.figures] == ["eenzame-volwassenen", "ernstig-eenzaam-naar-leeftijd"]
    assert part.areas["voorbeeldstad"].label == "Voorbeeldstad"
    assert part.areas["nederland"].kind == "land"
    assert part.areas["ouderen"].kind == "groep"
    (cited,) = part.sources
    assert (cited.source.id, [s.id for s in cited.via], cited.pages) == ("cbs-2022", ["rapport-2023"], (18,))


def test_a_second_hand_source_keeps_the_whole_way() -> None:
    (cited,) = part_of(TERM, LIBRARY, "ungar-2012").sources
    assert [s.id for s in cited.via] == ["de-ruig-2022", "rapport-2023"]
    assert cited.pages == (61,)


def test_a_term_is_inserted_with_the_agreed_definition_unless_another_is_asked() -> None:
    assert part_of(TERM, LIBRARY).definition == "ungar-2012"
    assert part_of(TERM, LIBRARY, "cbs-2022").text == "Een eigenschap van de persoon."
    first, second = TERM.definitions
    agreed = replace(TERM, definitions=(first, replace(second, status="vastgesteld")))
    assert part_of(agreed, LIBRARY).definition == "cbs-2022"


def test_parts_find_the_slot_that_fits_and_the_form_of_the_type(make: MakeBrief) -> None:
    brief, _template = make("beleidsbrief", "eenzaamheid", "veerkracht", "eenzame-volwassenen", "wmo")
    placed = {p.label: (s.id, p.form) for s in brief.slots for p in s.parts}
    assert placed == {
        "Ruim de helft van de volwassenen is eenzaam": ("feiten", "kort"),
        "veerkracht": ("begrippen", "begrippenlijst"),
        "Eenzame volwassenen": ("feiten", "grafiek"),
        "Wmo": ("feiten", ""),
    }
    assert [u.name for u in brief.libraries] == [NAME]


def test_a_theme_brings_its_introduction_and_its_findings() -> None:
    parts = list(parts_of(LIBRARY, "thema:welzijn"))
    assert [(p.kind, p.item) for p in parts] == [("text", "welzijn"), ("finding", "eenzaamheid")]
    assert parts[0].text == THEME.introduction
    assert parts[0].sources[0].source.id == "rapport-2023"


@pytest.mark.parametrize("wanted", ["niets", "thema:niets", "veerkracht/niets", "thema:veerkracht", ""])
def test_what_does_not_exist_adds_nothing(make: MakeBrief, wanted: str) -> None:
    brief, template = make("memo")
    with pytest.raises(UnknownName):
        add_items(brief, template, LIBRARY, ["eenzaamheid", wanted])


def test_every_part_gets_an_id_of_its_own(make: MakeBrief) -> None:
    brief, _template = make("memo", "eenzaamheid", "eenzaamheid", "veerkracht")
    ids = [p.id for p in brief.parts()]
    assert len(ids) == len(set(ids)) == 3


def test_a_changed_value_changes_the_fingerprint_of_the_finding() -> None:
    first = LONELY.values[0]
    newer: Figure = replace(LONELY, values=(replace(first, value=first.value and first.value + 1), *LONELY.values[1:]))
    library = replace(LIBRARY, items={**LIBRARY.items, LONELY.id: (newer,)})
    assert part_of(FINDING, library).fingerprint != part_of(FINDING, LIBRARY).fingerprint
    assert part_of(FINDING, LIBRARY).fingerprint == part_of(FINDING, replace(LIBRARY, compounds=Library().compounds)).fingerprint
    assert part_of(AGES, LIBRARY).fingerprint != part_of(LONELY, LIBRARY).fingerprint
