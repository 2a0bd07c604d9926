"""What is wrong with an item in a form is said as it arises, at its field, by the rules of library files and of the council."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item, Library, Manifest
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.yaml_write import entry_of
from brief_builder.keeping.begun import EMPTY, Begun, begin_new, begin_with, with_id
from brief_builder.keeping.written import Judgement, judged

KEPT = Manifest("Begrippen", "1", "https://kept.example/", keeper="Team Taal")
PERSONAL = replace(KEPT, keeper="")
DEFINITION = Definition("een", "Een grondslag.")
TERM = Term("basis", "werkterm", "basis", (DEFINITION,), library="Begrippen")
AGREED = replace(DEFINITION, status="vastgesteld", agreed_by="college", agreed_on="2026-01-01", valid_from="2026-01-01", scope="wijken")
WONEN = Theme("wonen", "Wonen", "Over wonen.", library="Begrippen")
BRON = Source("bron", "report", title="Bron", library="Begrippen")
OPEN = Library((KEPT,), {"wonen": (WONEN,), "bron": (BRON,)})


def target(manifest: Manifest = KEPT) -> OneLibrary:
    return OneLibrary(Path("kennisbank"), manifest)


def said(new: Item, old: Item = TERM, manifest: Manifest = KEPT) -> list[str]:
    begun = Begun(type(new), {}, target(manifest), OPEN, old, old)
    return [str(wrong.message) for wrong in judged(begun, entry_of(new)).wrong]


def with_definitions(*definitions: Definition) -> Term:
    return replace(TERM, definitions=definitions)


def test_a_good_term_has_no_faults() -> None:
    assert said(TERM) == []
    assert said(replace(TERM, pref_label="grondslag", explanation="Waar iets op rust.")) == []
    assert said(with_definitions(replace(DEFINITION, status="voorstel")), manifest=PERSONAL) == []
    assert said(with_definitions(DEFINITION, Definition("twee", "Het begin.", status="voorstel"))) == []


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (replace(TERM, pref_label=" "), "pref_label"),
        (with_definitions(), "definitions"),
        (with_definitions(replace(DEFINITION, text="")), "text"),
        (with_definitions(DEFINITION, DEFINITION), "taken by another"),
        (with_definitions(replace(AGREED, agreed_on="1 januari")), "agreed_on"),
        (with_definitions(AGREED), "cannot become “agreed”"),
        (with_definitions(replace(DEFINITION, rendering="letterlijk")), "quotation"),
    ],
)
def test_what_is_wrong_is_said(new: Term, words: str) -> None:
    assert any(words in sentence for sentence in said(new))


def test_the_rules_of_the_council_hold_in_the_form_too() -> None:
    consulted = with_definitions(replace(DEFINITION, status="in_afstemming"))
    assert said(with_definitions(AGREED), consulted) == []
    assert "by whom" in said(with_definitions(replace(AGREED, agreed_by="")), consulted)[0]
    assert "no keeper" in said(with_definitions(AGREED), consulted, PERSONAL)[0]
    assert said(with_definitions(AGREED), with_definitions(AGREED)) == [], "what was agreed already stays"
    assert "by whom" in said(with_definitions(replace(AGREED, agreed_by="")), with_definitions(AGREED))[0]


@pytest.mark.parametrize("kind", EMPTY)
def test_what_is_new_lacks_what_must_be_filled_in_and_no_more(kind: type[Item]) -> None:
    begun = begin_new(kind, target(), OPEN)
    judgement = judged(begun, with_id(begun.entry, kind, OPEN))
    assert not judgement.can_be_kept
    assert {wrong.way[0] for wrong in judgement.wrong} <= {*begun.entry, "id"}


def figure(**told: object) -> Judgement:
    begun = begin_new(Figure, target(), OPEN)
    value = {"area": "almere", "value": "54.5"}
    entry = {"label": "Eenzaam", "measure": "aandeel", "population": "inwoners", "unit": "%", "period": "2024"}
    more = {"theme": "wonen", "values": [value], "sources": [{"id": "bron", "locator": ""}], "direction": ""}
    return judged(begun, with_id({**entry, **more, **told}, Figure, OPEN))


def test_a_figure_is_judged_value_by_value() -> None:
    good = figure()
    assert isinstance(good.item, Figure)
    assert good.can_be_kept
    assert [wrong.way for wrong in good.wrong] == [("values", 0, "area")], "the place is not known, which is said and no more"
    wrong = figure(values=[{"area": "almere", "value": "1.2.3"}, {"area": "almere", "value": ""}])
    assert [w.way for w in wrong.wrong] == [("values", 0, "value"), ("values", 1)]
    assert not wrong.can_be_kept


def test_a_finding_and_a_source_get_ids_that_are_free() -> None:
    finding = judged(begin_new(Finding, target(), OPEN), with_id({**EMPTY[Finding], "title": "Wonen", "text": "x"}, Finding, OPEN))
    assert with_id({"title": "Wonen"}, Finding, OPEN)["id"] == "wonen-2"
    assert ("summary",) in [wrong.way for wrong in finding.wrong]
    taken = ("wonen", *(f"wonen-{number}" for number in range(2, 120)))
    full = Library((KEPT,), {name: (replace(WONEN, id=name),) for name in taken})
    assert with_id({"title": "Wonen"}, Finding, full)["id"] == "wonen-120", "there is no last number"
    long_title = "Wonen in een stad die nog steeds of nooit groeit"
    first = str(with_id({"title": long_title}, Finding, OPEN)["id"])
    second = with_id({"title": long_title}, Finding, Library((KEPT,), {first: (replace(WONEN, id=first),)}))["id"]
    assert "--" not in str(second)
    assert str(second).endswith("-2")
    source = with_id({"author": [{"family": "De Ruig"}], "issued": "2022-06", "title": "Kracht"}, Source, OPEN)
    assert source["id"] == "de-ruig-2022-kracht"


def test_an_own_version_begins_with_what_is_read_and_the_kept_one_with_itself() -> None:
    begun = begin_with(replace(TERM, library="Elders", definitions=(AGREED,)), target(PERSONAL), OPEN)
    assert begun.kept is None
    assert begun.entry["definitions"][0].get("status", "gevonden") == "gevonden", "what was agreed elsewhere is found here"
    assert not begun.is_new


@pytest.mark.parametrize("kind", EMPTY)
def test_a_title_may_begin_with_a_number(kind: type[Item]) -> None:
    begun = begin_new(kind, target(), OPEN)
    key = {Term: "pref_label", Figure: "label"}.get(kind, "title")
    judgement = judged(begun, with_id({**begun.entry, key: "24-uurszorg"}, kind, OPEN))
    assert not [wrong for wrong in judgement.wrong if wrong.way == ("id",)]
