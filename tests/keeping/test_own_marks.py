"""Stars and notes of a user: kept beside the other data, of two windows both, and never overwritten when they cannot be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.yaml_text import read_yaml
from brief_builder.errors import UserError
from brief_builder.keeping.own_file import LARGEST
from brief_builder.keeping.own_marks import FILE_NAME, LONGEST_NOTE, MOST, OwnMark, change_mark, read_marks


def star(mark):
    return replace(mark, star=True)


def note(text):
    return lambda mark: replace(mark, note=text)


def test_nothing_is_kept_at_first(tmp_path):
    assert read_marks(tmp_path / "data") == {}


def test_what_is_kept_is_read_back(tmp_path):
    folder = tmp_path / "data"
    change_mark(folder, "veerkracht@Eigen", star)
    change_mark(folder, "eenzaamheid", note("Eerste regel\n\n= 1 + 1: geen formule"))
    assert change_mark(folder, "veerkracht@Eigen", note("ja")) == read_marks(folder)
    assert read_marks(folder) == {
        "veerkracht@Eigen": OwnMark(True, "ja"),
        "eenzaamheid": OwnMark(False, "Eerste regel\n\n= 1 + 1: geen formule"),
    }


def test_an_item_without_star_and_note_is_forgotten(tmp_path):
    change_mark(tmp_path, "veerkracht", star)
    assert change_mark(tmp_path, "veerkracht", lambda _mark: OwnMark()) == {}
    assert read_marks(tmp_path) == {}


def test_two_windows_keep_each_others(tmp_path):
    change_mark(tmp_path, "a", star)
    seen_by_both = read_marks(tmp_path)
    change_mark(tmp_path, "b", star)
    change_mark(tmp_path, "a", note("van de ander"))
    assert seen_by_both == {"a": OwnMark(True)}
    assert read_marks(tmp_path) == {"a": OwnMark(True, "van de ander"), "b": OwnMark(True)}


@pytest.mark.parametrize("content", [b"geen: lijst", b"\x00", b"- [", b"x" * 2_100_000, b"- item: a\n  note: *b"])
def test_what_cannot_be_read_is_told_and_stays(tmp_path, content):
    file = tmp_path / FILE_NAME
    file.write_bytes(content)
    with pytest.raises(UserError):
        change_mark(tmp_path, "veerkracht", star)
    assert file.read_bytes() == content


def test_strange_entries_are_left_out(tmp_path):
    (tmp_path / FILE_NAME).write_text("- los\n- {item: [a]}\n- {star: ja}\n- {item: a, star: misschien}\n- {item: b, star: ja, later: x}\n")
    assert read_marks(tmp_path) == {"b": OwnMark(True)}


def test_what_a_newer_version_keeps_about_an_item_stays(tmp_path):
    file = tmp_path / FILE_NAME
    file.write_text("- {item: a, star: ja, later: x, labels: [een, twee]}\n- {item: b, later: y}\n- {item: c, star: ja}\n")
    change_mark(tmp_path, "a", lambda mark: replace(mark, star=False, note="hier"))
    change_mark(tmp_path, "c", lambda mark: replace(mark, star=False))
    assert read_yaml(file, LARGEST) == [
        {"item": "a", "note": "hier", "later": "x", "labels": ["een", "twee"]},
        {"item": "b", "later": "y"},
    ]


def test_what_could_not_be_read_again_is_not_written(tmp_path):
    long_note = "é" * LONGEST_NOTE
    entries = [f"- item: a{number}\n  note: {long_note}\n".encode() for number in range(LARGEST // 2 // LONGEST_NOTE - 1)]
    (tmp_path / FILE_NAME).write_bytes(b"".join(entries))
    before = read_marks(tmp_path)
    with pytest.raises(UserError, match="no room"):
        change_mark(tmp_path, "new", note(long_note))
    assert read_marks(tmp_path) == before
    assert change_mark(tmp_path, "a0", note("")) == read_marks(tmp_path), "room can be made"


def test_one_item_more_than_are_read_is_not_written(tmp_path):
    (tmp_path / FILE_NAME).write_text("".join(f"- item: a{number}\n  star: ja\n" for number in range(MOST)))
    with pytest.raises(UserError, match="no room"):
        change_mark(tmp_path, "new", star)
    assert len(read_marks(tmp_path)) == MOST


def test_a_note_has_a_longest(tmp_path):
    change_mark(tmp_path, "a", note("x" * 2 * LONGEST_NOTE))
    assert len(read_marks(tmp_path)["a"].note) == LONGEST_NOTE


@given(text=st.text(max_size=200))
def test_any_note_comes_back(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("data")
    kept = change_mark(folder, "a", note(text))
    assert read_marks(folder) == kept
