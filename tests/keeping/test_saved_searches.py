"""Saved searches: kept beside the other data, of two windows both, and never overwritten when they cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.yaml_text import read_yaml
from brief_builder.errors import UserError
from brief_builder.keeping.own_file import LARGEST
from brief_builder.keeping.saved_searches import (
    FILE_NAME,
    FILTERS,
    LONGEST,
    MOST,
    SavedSearch,
    change_searches,
    read_searches,
    renamed,
    search_of,
    with_search,
    without_search,
)

LONELY = search_of("eenzaam", {"theme": "jeugd", "kind": ""})
DEBTS = search_of("schulden", {})


def test_nothing_is_saved_at_first(tmp_path):
    assert read_searches(tmp_path / "data") == ()


def test_the_latest_stands_in_front_with_its_filters_and_name(tmp_path):
    folder = tmp_path / "data"
    change_searches(folder, lambda searches: with_search(searches, LONELY))
    change_searches(folder, lambda searches: with_search(searches, DEBTS))
    change_searches(folder, lambda searches: renamed(searches, LONELY, " Voor de\nnota "))
    assert read_searches(folder) == (DEBTS, SavedSearch("eenzaam", (("theme", "jeugd"),), "Voor de nota"))
    change_searches(folder, lambda searches: without_search(searches, DEBTS))
    assert [search.title for search in read_searches(folder)] == ["Voor de nota"]


def test_the_same_words_under_other_filters_are_another_search():
    plain = search_of("EENZAAM", {})
    assert with_search((LONELY,), plain) == (plain, LONELY)
    assert with_search((plain,), search_of("eenzaam", {})) == (search_of("eenzaam", {}),)


def test_what_cannot_be_read_is_left_alone(tmp_path):
    (tmp_path / FILE_NAME).write_text("geen: lijst", encoding="utf-8")
    with pytest.raises(UserError):
        change_searches(tmp_path, lambda searches: with_search(searches, DEBTS))
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == "geen: lijst"


def test_what_is_no_search_in_the_file_is_passed_over(tmp_path):
    (tmp_path / FILE_NAME).write_text("- words: schulden\n  kleur: rood\n- 3\n- words: [a]\n- name: x\n", encoding="utf-8")
    assert read_searches(tmp_path) == (DEBTS,)


def test_what_a_newer_version_keeps_with_a_search_stays(tmp_path):
    (tmp_path / FILE_NAME).write_text("- {words: schulden, colour: red}\n", encoding="utf-8")
    change_searches(tmp_path, lambda searches: renamed(with_search(searches, LONELY), DEBTS, "Voor de nota"))
    assert read_yaml(tmp_path / FILE_NAME, LARGEST) == [
        {"words": "eenzaam", "theme": "jeugd"},
        {"words": "schulden", "name": "Voor de nota", "colour": "red"},
    ]


def test_the_longest_searches_can_be_read_again(tmp_path):
    longest = [search_of(f"{number} " + "\U000f0000" * LONGEST, dict.fromkeys(FILTERS, "\U000f0000" * LONGEST)) for number in range(MOST)]
    kept = change_searches(tmp_path, lambda _searches: tuple(longest))
    assert len(kept) == MOST
    assert read_searches(tmp_path) == kept


@given(words=st.text(max_size=300), theme=st.text(max_size=30), name=st.text(max_size=300))
def test_any_words_come_back_as_they_were(words, theme, name, tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    new = search_of(words, {"theme": theme})
    kept = change_searches(folder, lambda searches: renamed(with_search(searches, new), new, name)) if new.words else ()
    assert read_searches(folder) == kept
