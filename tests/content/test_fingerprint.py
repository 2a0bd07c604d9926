from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.findings import Figure, Finding, Value
from brief_builder.content.fingerprint import PRINTED, fingerprint
from brief_builder.content.provenance import Citation, Place
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import AvoidLabel, Definition, Term
from tests.content.paths import GOOD

FINDING = Finding("f", "beleid", "t", "Titel", "Kort.", "Lang.", sources=(Citation("s", "p. 3"),), report=(Place("2.4", 7, 18),))
FIGURE = Figure("c", "t", "Label", "maat", "inwoners", "%", (Value("a", Decimal("11.40")),), "2020", sources=(Citation("s"),))
TERM = Term(
    "b",
    "werkterm",
    "begrip",
    (Definition("een", "Eerste.", "A (2020)"), Definition("twee", "Tweede.", "B (2021)")),
    avoid_labels=(AvoidLabel("woord"),),
    sources=(Citation("s"),),
    report=(Place("1", 1, 2),),
)

words = st.text(min_size=1, max_size=30)


def test_a_fingerprint_is_twelve_hexadecimal_digits_and_stays_the_same() -> None:
    assert fingerprint(FINDING) == "7b91209ac3c5"
    assert fingerprint(FIGURE) == "18a63fbc2014"
    assert fingerprint(TERM, "een") == "c1dffa777db3"


@given(words)
def test_composed_and_decomposed_characters_are_the_same(text: str) -> None:
    composed, decomposed = (replace(FINDING, text=normalize(form, text)) for form in ("NFC", "NFD"))
    assert fingerprint(composed) == fingerprint(decomposed)


@given(words, words)
def test_other_words_are_another_fingerprint(one: str, other: str) -> None:
    same = normalize("NFC", one) == normalize("NFC", other)
    assert (fingerprint(replace(FINDING, title=one)) == fingerprint(replace(FINDING, title=other))) == same


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Andere titel"},
        {"summary": "Korter."},
        {"text": "Langer."},
        {"sources": (Citation("s", "p. 4"),)},
        {"sources": ()},
        {"report": (Place("2.4", 7, 19),)},
    ],
)
def test_any_printed_change_of_a_finding_changes_it(change: dict[str, Any]) -> None:
    assert fingerprint(replace(FINDING, **change)) != fingerprint(FINDING)


@pytest.mark.parametrize(
    "change",
    [
        {"editorial_note": "Let op."},
        {"library": "Eigen"},
        {"polarity": "kracht"},
        {"terms": ("b",)},
        {"related": ("g",)},
        {"report": (Place("3.1", 2, 18),)},
    ],
)
def test_what_is_not_printed_changes_nothing(change: dict[str, Any]) -> None:
    assert fingerprint(replace(FINDING, **change)) == fingerprint(FINDING)


@pytest.mark.parametrize(
    "change",
    [
        {"values": (Value("a", Decimal("11.4")),)},
        {"values": (Value("a", Decimal("11.40"), qualifier="ruim"),)},
        {"values": (*FIGURE.values, *FIGURE.values)},
        {"period": "2021"},
        {"unit": "euro"},
        {"period_note": "na de zomer"},
    ],
)
def test_any_printed_change_of_a_figure_changes_it(change: dict[str, Any]) -> None:
    assert fingerprint(replace(FIGURE, **change)) != fingerprint(FIGURE)


def test_a_finding_changes_with_the_figures_that_are_printed_with_it() -> None:
    with_figure = fingerprint(FINDING, figures=(FIGURE,))
    assert with_figure != fingerprint(FINDING)
    assert with_figure != fingerprint(FINDING, figures=(replace(FIGURE, period="2021"),))


def test_a_term_counts_with_its_chosen_definition_only() -> None:
    other = replace(TERM, definitions=(TERM.definitions[0], replace(TERM.definitions[1], text="Anders.")))
    assert fingerprint(other, "een") == fingerprint(TERM, "een")
    assert fingerprint(other, "twee") != fingerprint(TERM, "twee")
    assert fingerprint(TERM, "een") != fingerprint(TERM, "twee")


def test_the_status_of_a_definition_is_printed() -> None:
    agreed = replace(TERM, definitions=(replace(TERM.definitions[0], status="vastgesteld"),))
    assert fingerprint(agreed, "een") != fingerprint(TERM, "een")


def test_the_order_of_keys_in_a_file_does_not_matter(tmp_path: Path) -> None:
    keys = ["id: eenzaamheid", "kind: beleid", "theme: jeugd", "title: T", "summary: S", "text: X", "report: {page: 2, section: '1'}"]
    prints = []
    for name, lines in (("een", keys), ("twee", keys[::-1])):
        file = tmp_path / name / "sections" / "jeugd" / "eenzaamheid.yaml"
        file.parent.mkdir(parents=True)
        file.write_text("\n".join(lines), encoding="utf-8")
        prints += [fingerprint(item) for item in read_library(tmp_path / name).all()]
    assert len(prints) == 2
    assert prints[0] == prints[1]


def test_every_kind_of_item_has_one() -> None:
    prints = [fingerprint(item) for item in read_library(GOOD).all()]
    assert len(set(prints)) == len(prints)


def test_the_table_names_fields_that_exist() -> None:
    for kind, names in PRINTED.items():
        assert set(names) <= {field.name for field in fields(kind)}
