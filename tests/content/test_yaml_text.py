from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.content.yaml_text import MAX_BYTES, MAX_DEPTH, BrokenYaml, line_map, nearest_line, parse_yaml, read_yaml
from brief_builder.errors import UnreadableFile

FILE = Path("voorbeeld.yaml")


def test_every_scalar_stays_the_text_that_was_typed() -> None:
    typed = 'nummer: 0123\nversie: 1.10\nantwoord: no\ntijd: 12:30\ndatum: 2023-06-13\nleeg:\naanhaling: "7"'
    assert parse_yaml(typed, FILE) == {
        "nummer": "0123",
        "versie": "1.10",
        "antwoord": "no",
        "tijd": "12:30",
        "datum": "2023-06-13",
        "leeg": "",
        "aanhaling": "7",
    }


def test_lists_and_mappings_keep_their_order() -> None:
    tree = parse_yaml("- b: [1, {x: y}]\n  a: |\n    een\n    twee\n- []", FILE)
    assert tree == [{"b": ["1", {"x": "y"}], "a": "een\ntwee\n"}, []]


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "windows.yaml"
    file.write_bytes(b"\xef\xbb\xbfnaam: caf\xc3\xa9\r\nplaats: Almere\r\n")
    assert read_yaml(file) == {"naam": "café", "plaats": "Almere"}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: !!python/object/apply:os.system [ls]", 2, "python/object"),
        ("a: !!int 5", 1, "!!int"),
        ("a: &x [1]", 1, "References"),
        ("a: 1\nb: *x", 2, "References"),
        ("a: 1\nb: 2\na: 3", 3, "twice"),
        ("- a: 1\n  a: 2", 2, "twice"),
        ("[a, b]: c", 1, "A key must be text"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("titel: Almere: een stad", 1, "colon"),
        ("a: 1\n\tb: 2", 2, "tab"),
        ("a: 'open", 1, "never closed"),
        ("a: @b", 1, "quotes"),
        ("a:\n  - b\n c: d", 3, "spaces at the start"),
        ("naam: ok\nx: \x07", 2, "control character"),
        ("", 0, "empty"),
        ("# alleen een opmerking\n", 0, "empty"),
    ],
)
def test_what_is_no_plain_yaml_is_refused_with_line_and_reason(text: str, line: int, said: str) -> None:
    with pytest.raises(BrokenYaml) as caught:
        parse_yaml(text, FILE)
    assert caught.value.line == line
    assert said in str(caught.value)
    assert "voorbeeld.yaml" in str(caught.value)


@pytest.mark.parametrize("start", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_refused_before_it_can_do_harm(start: str) -> None:
    with pytest.raises(UnreadableFile):
        parse_yaml(start * 100_000, FILE)


def test_what_people_write_is_not_too_deep() -> None:
    assert parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, FILE)


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    with pytest.raises(BrokenYaml, match="References"):
        parse_yaml("\n".join(lines), FILE)


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"naam: a\nplaats: caf\xe9\n", 2, "UTF-8"),
        ("naam: a".encode("utf-16"), 0, "not a text file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 0, "not a text file"),
        (b"a: " + b"x" * MAX_BYTES, 0, "too large"),
    ],
)
def test_files_that_are_no_text_are_refused(tmp_path: Path, content: bytes, line: int, said: str) -> None:
    file = tmp_path / "vreemd.yaml"
    file.write_bytes(content)
    with pytest.raises(BrokenYaml, match=said) as caught:
        read_yaml(file)
    assert caught.value.line == line


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="folder"):
        read_yaml(tmp_path)
    with pytest.raises(UnreadableFile, match="does not exist"):
        read_yaml(tmp_path / "weg.yaml")
    with pytest.raises(UnreadableFile):
        read_yaml(Path("a\0b.yaml"))


def test_a_caller_can_set_a_lower_limit(tmp_path: Path) -> None:
    file = tmp_path / "groot.yaml"
    file.write_text("a: " + "x" * 2000, encoding="utf-8")
    with pytest.raises(BrokenYaml, match="too large"):
        read_yaml(file, limit=1000)


TEXT = """\
# opmerking
id: een
report: {section: "1", page: 2}
values:
  - area: a
    value: 1

  - {area: b,
     value: 2}
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ((), 2),
        (("id",), 2),
        (("report", 0, "page"), 3),
        (("values",), 4),
        (("values", 0, "value"), 6),
        (("values", 1), 8),
        (("values", 1, "value"), 9),
        (("values", 1, "missing"), 8),
        (("values", 7, "area"), 4),
        (("missing",), 2),
    ],
)
def test_lines_are_those_of_the_key_or_of_the_nearest_node_above(keys: tuple[str | int, ...], line: int) -> None:
    assert nearest_line(line_map(TEXT), keys) == line


plain_text = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
trees = st.recursive(plain_text, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain_text, inner, max_size=4), max_leaves=12)


@given(trees)
def test_what_was_written_is_read_back(tree: object) -> None:
    written = yaml.dump(tree, Dumper=yaml.SafeDumper, allow_unicode=True, default_style='"')
    assert parse_yaml(written, FILE) == tree


@given(st.text(max_size=60))
def test_no_text_at_all_breaks_the_reader(text: str) -> None:
    try:
        parse_yaml(text, FILE)
    except UnreadableFile as error:
        assert error.message.text
