import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.search.snippets import WIDTH, first_of, snippet_of

LONG = "Dit gaat nergens over. " * 30
TEXT = LONG + "De jeugd is eenzaam, en eenzame ouderen zijn er ook. De jeugdcriminaliteit daalt. " + LONG


@pytest.fixture(scope="module")
def analyze():
    return Analyzer(splitter(lexicon_of([TEXT, "De jeugd en de criminaliteit"])))


def marked(snippet):
    return [snippet.text[start:end] for start, end in snippet.marks]


def test_the_passage_with_most_of_the_query_is_chosen_and_marked(analyze):
    passages = ["De jeugd is hier.", TEXT]
    snippet = snippet_of(passages, {"jeugd", "eenzam"}, analyze)
    assert marked(snippet) == ["jeugd", "eenzaam", "eenzame", "jeugdcriminaliteit"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")


def test_without_a_match_the_beginning_is_shown(analyze):
    snippet = snippet_of([TEXT], {"wonen"}, analyze)
    assert snippet.text.startswith("Dit gaat nergens over.")
    assert snippet.marks == ()


def test_a_definition_starts_at_its_beginning(analyze):
    assert first_of([TEXT], {"jeugd"}, analyze).text.startswith("Dit gaat")


def test_an_item_without_text_has_an_empty_snippet(analyze):
    assert snippet_of([], {"jeugd"}, analyze).text == first_of([], {"jeugd"}, analyze).text == ""


@given(passage=st.text(), before=st.text())
def test_marks_stay_within_the_text(analyze, passage, before):
    text = before + " jeugd " + passage
    snippet = snippet_of([text], {"jeugd"}, analyze)
    assert len(snippet.text) <= WIDTH + 2
    assert marked(snippet)
    assert all(analyze(word).stem == "jeugd" or "jeugd" in analyze(word).parts for word in marked(snippet))


def test_accents_and_soft_hyphens_do_not_shift_the_marks(analyze):
    snippet = snippet_of(["De e\u0301e\u0301n z’n één\u00ad jeu\u00adgd."], {"jeugd"}, analyze)
    assert marked(snippet) == ["jeu\u00adgd"]
