"""Stars and own notes in a search: asked for by `is:`, found by their words, and never in the way of the library."""

import pytest

from brief_builder.search.own import Own


@pytest.fixture
def own(index):
    places = {entry.id: entry.library for entry in index.entries}
    starred = {(name, places[name]) for name in ("veerkracht", "sociale-basis")}
    return index.own(starred, {("ouderen", places["ouderen"]): "Vragen aan Jolanda van het buurthuis: geldt dit ook voor mantelzorgers?"})


def ids(results):
    return [hit.id for hit in results.hits]


@pytest.mark.parametrize("words", ["is:ster", "is:star", "IS:favoriet"])
def test_a_star_is_asked_for(index, own, words):
    assert set(ids(index.search(words, own=own))) == {"veerkracht", "sociale-basis"}


def test_a_star_narrows_words_and_can_be_excluded(index, own):
    assert ids(index.search("sociale basis is:ster", own=own)) == ["sociale-basis"]
    assert "sociale-basis" not in ids(index.search("sociale basis -is:ster", own=own))
    found = index.search("sociale basis is:ster", own=own)
    assert found.counts["kind"].get("term") == 1


def test_notes_are_asked_for_and_a_strange_name_finds_nothing(index, own):
    assert ids(index.search("is:notitie", own=own)) == ["ouderen"]
    assert ids(index.search("is:xqzzy", own=own)) == []
    assert index.search("is:ster").total == 0


@pytest.mark.parametrize("words", ["jolanda", "jolan", "mantelzorger", '"jolanda van het buurthuis"', "buurthuis jolanda"])
def test_the_words_of_a_note_find_its_item(index, own, words):
    found = index.search(words, own=own)
    hit = next(one for one in found.hits if one.id == "ouderen")
    assert hit.by_note
    assert "Jolanda" in hit.snippet.text


def test_a_word_that_only_the_note_has_is_marked_in_it(index, own):
    hit = next(one for one in index.search("jolanda mantelzorger", own=own).hits if one.by_note)
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["Jolanda", "mantelzorgers"]


@pytest.mark.parametrize("words", ["jolanda fietsen", '"jolanda buurthuis"', "jolanda -buurthuis", "jol anders"])
def test_a_note_must_have_all_the_words(index, own, words):
    assert not any(hit.by_note for hit in index.search(words, own=own).hits)


def test_what_is_called_so_comes_before_what_a_note_says(index):
    library = next(entry.library for entry in index.entries if entry.id == "moskeeen")
    own = index.own(set(), {("moskeeen", library): "lijkt op veerkracht"})
    found = ids(index.search("veerkracht", own=own))
    assert found[0] == "veerkracht"
    assert "moskeeen" in found


def test_what_the_library_has_no_more_is_left_out(index):
    assert index.own({("weg", "Nergens")}, {("weg", "Nergens"): "x"}) == Own()


def test_an_explanation_goes_on(index, own):
    (hit,) = index.search("sociale basis is:ster", own=own).hits
    assert index.explain("sociale basis is:ster", hit).reasons
