import pytest

from brief_builder.dutch.strong_verbs import infinitive_of


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [("gestegen", "stijgen"), ("steeg", "stijgen"), ("nagefloten", "nafluiten"), ("opgenomen", "opnemen"), ("hulp", "helpen")],
)
def test_a_form_leads_to_its_infinitive(form, infinitive):
    assert infinitive_of(form) == infinitive


@pytest.mark.parametrize("word", ["stijgen", "gevallen", "begrip", "vroeg", "gezond", "uitgebreid", ""])
def test_words_of_their_own_and_regular_verbs_lead_nowhere(word):
    assert infinitive_of(word) == ""
