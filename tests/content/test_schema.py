from typing import Any

import pytest
from pydantic_core import ValidationError

from brief_builder.content import schema
from brief_builder.content.provenance import Citation, Name, Place
from brief_builder.content.record import Record
from brief_builder.content.schema_faults import faults
from brief_builder.content.vocabulary import Component, Term
from brief_builder.content.yaml_text import Node
from tests.content.libraries import ENGLISH

TERM: dict[str, Node] = {"id": "a", "kind": "werkterm", "pref_label": "a", "definitions": [{"id": "een", "text": "Iets."}]}
SOURCE: dict[str, Node] = {"id": "a", "type": "report"}
VALUE: dict[str, Node] = {"area": "almere", "value": "1"}
FIGURE: dict[str, Node] = {
    "id": "a",
    "theme": "t",
    "label": "l",
    "measure": "m",
    "population": "p",
    "unit": "%",
    "period": "2020",
    "values": [VALUE],
    "sources": [{"id": "s"}],
}


def told(record: Record[Any], entry: object) -> list[str]:
    """The faults of an entry as "way: sentence"."""
    with pytest.raises(ValidationError) as caught:
        record.read(entry)
    return [f"{'/'.join(map(str, way))}: {ENGLISH(sentence)}" for way, sentence in faults(caught.value, record.cls)]


def test_one_mapping_may_stand_for_a_list_and_empty_keys_may_stay() -> None:
    entry = TERM | {"report": {"section": "3.10", "heading": "1", "page": "42"}, "related": "", "broader": [], "parts": []}
    term = schema.TERM.read(entry)
    assert term.report == (Place("3.10", 1, 42),)
    assert (term.related, term.broader, term.parts) == ((), (), None)
    assert schema.TERM.read(TERM | {"report": [{"section": "1"}, {"section": "2"}]}).report == (Place("1"), Place("2"))


def test_texts_lose_the_spaces_around_them() -> None:
    assert schema.TERM.read(TERM | {"explanation": " Uitleg.\n"}).explanation == "Uitleg."


def test_parts_of_a_concept_are_a_list_with_a_title() -> None:
    parts = {"title": "Twee", "items": [{"label": "Een", "text": "Eerste."}], "sources": [{"id": "s", "locator": "p. 2"}]}
    term = schema.TERM.read(TERM | {"parts": parts})
    assert isinstance(term, Term)
    assert term.parts is not None
    assert term.parts.items == (Component("Een", "Eerste."),)
    assert term.parts.sources == (Citation("s", "p. 2"),)


def test_authors_are_persons_or_organisations() -> None:
    source = schema.SOURCE.read(SOURCE | {"author": [{"family": "De Ruig", "given": "L."}, {"literal": "CBS"}]})
    assert source.author == (Name("De Ruig", "L."), Name(literal="CBS"))


@pytest.mark.parametrize(
    ("record", "entry", "sentence"),
    [
        (schema.TERM, TERM | {"id": "Veerkracht"}, "id: id: “Veerkracht” is not written as it should be. An id has lower-case letters"),
        (schema.TERM, TERM | {"id": "a" * 41}, "id: id: “aaaa"),
        (schema.TERM, TERM | {"pref_label": "  "}, "pref_label: The key “pref_label” is empty; it must be filled in."),
        (schema.TERM, TERM | {"pref_label": ["a"]}, "pref_label: “pref_label” must be text here, not a list or keys."),
        (schema.TERM, TERM | {"alt_labels": "a"}, "alt_labels: “alt_labels” must be a list here"),
        (schema.TERM, TERM | {"definitions": []}, "definitions: The list “definitions” is empty or has too few entries."),
        (schema.TERM, TERM | {"recognition": "altijd"}, "recognition: recognition cannot be “altijd”. Choose from: automatisch,"),
        (
            schema.TERM,
            TERM | {"recognition": "alleen exact"},
            "recognition: recognition cannot be “alleen exact”. Did you mean",
        ),
        (schema.TERM, TERM | {"library": "x"}, "library: The key “library” is not known here."),
        (
            schema.TERM,
            TERM | {"report": {"section": "1", "pgae": "2"}},
            "report/0/pgae: The key “pgae” is not known here. Did you mean",
        ),
        (schema.TERM, TERM | {"report": {"section": "1", "page": "-2"}}, "report/0/page: “page” must be a whole number."),
        (schema.TERM, TERM | {"report": "p. 2"}, "report: “report” must be a list here"),
        (schema.TERM, TERM | {"cautions": ["Let op."]}, "cautions/0: “cautions” must have keys with their values here"),
        (schema.SOURCE, SOURCE | {"url": "file:///etc/passwd"}, "url: url: “file:///etc/passwd” is not written as it should be."),
        (schema.SOURCE, SOURCE | {"issued": "mei 2022"}, "issued: issued: “mei 2022” is not written as it should be."),
        (schema.SOURCE, SOURCE | {"accessed": "2023-02-31"}, "accessed: “accessed” is a day that does not exist."),
        (schema.SOURCE, SOURCE | {"author": [{"given": "A."}]}, "author/0: An author has either “family”"),
        (schema.SOURCE, SOURCE | {"type": "boek"}, "type: type cannot be “boek”. Did you mean “book”?"),
        (schema.FIGURE, FIGURE | {"period": "2022-13"}, "period: period: “2022-13” is not written as it should be."),
        (schema.FIGURE, FIGURE | {"sources": []}, "sources: The list “sources” is empty or has too few entries."),
        (schema.FIGURE, FIGURE | {"values": [{"area": "a", "value": "1e9"}]}, "values/0/value: value: “1e9” is not written"),
        (schema.FIGURE, FIGURE | {"values": [{"area": "a", "value": "NaN"}]}, "values/0/value: value: “NaN” is not written"),
        (schema.FIGURE, FIGURE | {"values": [VALUE | {"difference": "1"}]}, "values/0: Each entry has either “value” or “difference”"),
        (schema.FIGURE, FIGURE | {"period": ""}, ": The figure has no period."),
    ],
)
def test_each_fault_is_told_in_plain_words(record: Record[Any], entry: object, sentence: str) -> None:
    found = told(record, entry)
    assert len(found) == 1
    assert found[0].startswith(sentence)


def test_all_faults_of_an_entry_are_told_at_once() -> None:
    entry: Node = {"kind": "x", "pref_label": "", "definitions": [{"id": "een", "tekst": "Iets."}], "explenation": "y"}
    assert [line.split(":")[0] for line in told(schema.TERM, entry)] == [
        "id",
        "kind",
        "pref_label",
        "definitions/0/text",
        "definitions/0/tekst",
        "explenation",
    ]


def test_no_fault_is_left_in_the_words_of_the_engine() -> None:
    for entry in ({"id": ["a"]}, {"values": {"a": "b"}}, {"chart_in_report": ["x", "99999999999999999999999"]}, {"sources": ["x"]}):
        assert all("nput should" not in line for line in told(schema.FIGURE, FIGURE | entry))
