import pytest

from brief_builder.search.forms import NO_QUESTION, form_of
from brief_builder.search.query import parse_query


def factors(text):
    form = form_of(parse_query(text))
    return {kind: form.factor(kind, "") for kind in ("term", "finding", "figure")}


@pytest.mark.parametrize(
    "text", ["Hoeveel mensen hebben schulden?", "aantal banen", "hoe vaak sporten kinderen", "welk percentage sport", "how many jobs"]
)
def test_a_number_is_asked_for(text):
    assert form_of(parse_query(text)).number
    assert factors(text)["figure"] > factors(text)["finding"] > factors(text)["term"]


@pytest.mark.parametrize(
    "text",
    ["wat is veerkracht", "Wat betekent normaliseren?", "definitie maatwerk", "Wat verstaan we onder maatwerk?", "what is resilience"],
)
def test_a_definition_is_asked_for(text):
    assert factors(text)["term"] > factors(text)["finding"]


@pytest.mark.parametrize("text", ["waarom zijn er weinig banen", "gevolgen van schulden", "Is Almere veilig?", "eenzaamheid?"])
def test_a_finding_answers_other_questions(text):
    assert factors(text)["finding"] > factors(text)["term"]


def test_policy_is_asked_for():
    form = form_of(parse_query("wat doet de gemeente tegen schulden"))
    assert form.factor("finding", "beleid") > form.factor("finding", "stand_van_zaken")


@pytest.mark.parametrize("text", ["schulden", "wonen in Almere", "soort:begrip", "", "“sociale basis”"])
def test_anything_else_prefers_nothing(text):
    assert form_of(parse_query(text)) == NO_QUESTION
