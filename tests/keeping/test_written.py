"""What is wrong with a term in a form is said as it arises, by the rules of library files and of the council."""

from dataclasses import replace

import pytest

from brief_builder.content.library import Manifest
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.keeping.written import term_faults

KEPT = Manifest("Begrippen", "1", "https://kept.example/", keeper="Team Taal")
PERSONAL = replace(KEPT, keeper="")
DEFINITION = Definition("een", "Een grondslag.")
TERM = Term("basis", "werkterm", "basis", (DEFINITION,))
AGREED = replace(DEFINITION, status="vastgesteld", agreed_by="college", agreed_on="2026-01-01", valid_from="2026-01-01", scope="wijken")


def said(new: Term, old: Term = TERM, manifest: Manifest = KEPT) -> list[str]:
    return [str(message) for message in term_faults(old, new, manifest)]


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
