import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.findings import Finding
from brief_builder.content.library import Library
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.dutch.tokens import words
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.entries import Entry
from brief_builder.search.snippets import WIDTH, SnippetMaker
from brief_builder.search.word_file import words_with_stems
from brief_builder.search.word_forms import forms_of

LONG = "Dit gaat nergens over. " * 30
TEXT = LONG + "De jeugd is eenzaam, en eenzame ouderen zijn er ook. De jeugdcriminaliteit daalt. " + LONG


@pytest.fixture(scope="module")
def analyze():
    return Analyzer(splitter(lexicon_of([TEXT, "De jeugd en de criminaliteit"])))


def maker(analyze, *texts):
    """Makes snippets of a library with these texts."""
    for word in (word for text in texts for word in words(text)):
        analyze(word)
    return SnippetMaker(analyze, forms_of(words_with_stems(analyze)))


@pytest.fixture(scope="module")
def snippets(analyze):
    return maker(analyze, TEXT)


def marked(snippet):
    return [snippet.text[start:end] for start, end in snippet.marks]


def test_the_passage_with_most_of_the_query_is_chosen_and_marked(snippets):
    passages = ["De jeugd is hier.", TEXT]
    snippet = snippets.best(passages, {"jeugd", "eenzam"})
    assert marked(snippet) == ["jeugd", "eenzaam", "eenzame", "jeugdcriminaliteit"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")


def test_without_a_match_the_beginning_is_shown(snippets):
    snippet = snippets.best([TEXT], {"wonen"})
    assert snippet.text.startswith("Dit gaat nergens over.")
    assert snippet.marks == ()


def test_a_definition_starts_at_its_beginning(snippets):
    term = Entry("jeugd", "term", "jeugd", "", (), passages=(TEXT,))
    (snippet,) = snippets.of_entries([term], {"jeugd"})
    assert snippet.text.startswith("Dit gaat")


def test_an_item_without_text_has_an_empty_snippet(snippets):
    assert snippets.best([], {"jeugd"}).text == ""
    assert snippets.of_entries([Entry("leeg", "figure", "leeg", "", ())], {"jeugd"})[0].text == ""


@given(passage=st.text(), before=st.text())
def test_marks_stay_within_the_text(analyze, passage, before):
    text = before + " jeugd " + passage
    snippet = maker(analyze, text).best([text], {"jeugd"})
    assert len(snippet.text) <= WIDTH + 2
    assert marked(snippet)
    assert all(analyze(word).stem == "jeugd" or "jeugd" in analyze(word).parts for word in marked(snippet))


def test_accents_and_soft_hyphens_do_not_shift_the_marks(analyze):
    text = "De e\u0301e\u0301n z’n één\u00ad jeu\u00adgd."
    assert marked(maker(analyze, text).best([text], {"jeugd"})) == ["jeu\u00adgd"]


def test_words_that_no_item_has_are_marked_in_other_texts(snippets):
    assert snippets.marks("Jeugdraad of jeugdbeleid", {"jeugd"}) == ()
    assert snippets.marks("Eénzame JEUGD, jeugd-", {"jeugd", "eenzam"}) == ((0, 7), (8, 13), (15, 20))


def test_stop_words_are_not_marked_beside_others():
    text = "Hulp bij het betalen van schulden, het hele jaar."
    finding = Finding("werk", "stand_van_zaken", "werk", "Hulp bij schulden", "Hulp.", text)
    index = finish(build_index(Library(items={"werk": (finding,)}), None))

    results = index.search("wat zijn het voor schulden")
    assert [text[start:end] for start, end in index.marks(text, results)] == ["schulden"]
