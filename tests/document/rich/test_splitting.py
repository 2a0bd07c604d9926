"""Splitting own text at a place, and joining it again: every word and every note stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.splitting import HERE, joined_text, split_at_mark
from brief_builder.document.rich.writing import write


def halves(text: str) -> tuple[str, str]:
    first, second = split_at_mark(parse(text.replace("|", HERE) if "---" not in text else text))
    return write(first).rstrip("\n"), write(second).rstrip("\n")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Een |twee", "Een", "twee"),
        ("Een **vet| woord** hier", "Een **vet**", "**woord** hier"),
        ("### Kop|\n\nTekst", "### Kop", "Tekst"),
        ("- a\n- |b\n- c", "- a", "- b\n- c"),
        ("1. a\n2. b|\n3. c", "1. a\n2. b", "3. c"),
        ("1. a\n   - x\n   - |y\n2. c", "1. a\n   - x", "- y\n\n2. c"),
        ("> Een |twee\n>\n> drie", "> Een", "> twee\n>\n> drie"),
        ("Zonder plaats", "Zonder plaats", ""),
    ],
)
def test_both_halves(text: str, first: str, second: str) -> None:
    assert halves(text) == (first, second)


def test_each_half_keeps_its_notes_numbered_from_one() -> None:
    first, second = halves("Een[^1] |twee[^2]\n\n[^1]: Noot een\n\n[^2]: Noot twee")
    assert first == "Een[^1]\n\n[^1]: Noot een"
    assert second == "twee[^1]\n\n[^1]: Noot twee"
    assert joined_text(first, second) == "Een[^1]\n\ntwee[^2]\n\n[^1]: Noot een\n\n[^2]: Noot twee"


def test_a_table_is_not_cut() -> None:
    table = f"| a | b |\n| --- | --- |\n| 1{HERE} | 2 |\n\nErna"
    first, second = halves(table)
    assert (first, second) == (table.replace(HERE, "").removesuffix("\n\nErna"), "Erna")


@given(st.lists(st.sampled_from(["woord", "- punt", "### Kop", "> citaat", "1. een", ""]), max_size=8), st.data())
def test_no_word_is_lost(lines: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(lines)
    at = data.draw(st.integers(0, len(text)))
    first, second = halves(text[:at] + "|" + text[at:])
    letters = [c for c in first + second if c.isalpha()]
    assert letters == [c for c in text if c.isalpha()]
