"""Where lines end. Every letter is one point wide here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.export.pdf.atoms import Atoms, atoms
from brief_builder.export.pdf.lines import break_lines
from brief_builder.export.pdf.pieces import Piece
from brief_builder.export.pdf.strips import Look

LOOK = Look("regular", 10.0, "#000000")
BOLD = Look("bold", 10.0, "#000000")


def piece(text: str, look: Look = LOOK, note: str = "") -> Piece:
    return Piece(text, look, 1, note)


@dataclass
class Letters:
    """Every letter is one point wide; `asked` counts the letters measured."""

    asked: int = 0

    def width(self, text: str, look: Look) -> float:
        self.asked += len(text)
        return float(len(text))

    def widths(self, words: Sequence[str], look: Look) -> list[float]:
        return [self.width(word, look) for word in words]


RULER = Letters()


def shown(line: Atoms, last: bool = True) -> str:
    """The line as painted, the space or hyphen at its end included unless it is the last."""
    text = ""
    for i, atom in enumerate(line):
        text += "".join(part.text for part in atom.pieces)
        joint = atom.between if i < len(line) - 1 else None if last else atom.at_end
        text += joint.text if joint else ""
    return text


def broken(*pieces: str | Piece, width: float = 10.0, hang: float = 0.0) -> list[str]:
    lines = break_lines(atoms((piece(p) if isinstance(p, str) else p for p in pieces), RULER), width, RULER, hang)
    return [shown(line, last=i == len(lines) - 1) for i, line in enumerate(lines)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("een twee drie vier", ["een twee ", "drie vier"]),
        ("", []),
        ("   ", []),
        ("  een   twee  ", ["een twee"]),
        ("tien\u00a0letters", ["tien\u00a0lette", "rs"]),
        ("arbeids\u00admarkt", ["arbeids\u00ad", "markt"]),
        ("ar\u00adbeid", ["arbeid"]),
        ("werkloos\u00adheid", ["werkloos\u00ad", "heid"]),
        ("sociaal-economisch", ["sociaal-", "economisch"]),
        ("AOW-leeftijdsgrens", ["AOW-leefti", "jdsgrens"]),
        ("2019-20222023", ["2019-20222", "023"]),
        ("een\ntwee", ["een ", "twee"]),
        ("een\n\ntwee", ["een ", " ", "twee"]),
        ("tien lette \ntwee", ["tien lette ", "twee"]),
        ("een twee\u200bdrie", ["een twee", "drie"]),
        ("een\u00ad twee", ["een twee"]),
        ("https://example.org/langadres/enverder", ["https://ex", "ample.org/", "langadres/", "enverder"]),
    ],
)
def test_lines_end_where_they_may(text: str, lines: list[str]) -> None:
    assert broken(text) == lines


def test_a_word_goes_on_over_a_change_of_look() -> None:
    assert broken("een twee", piece("drie", BOLD), " vier") == ["een ", "tweedrie ", "vier"]


def test_a_mark_stays_with_its_word_and_is_never_cut() -> None:
    assert broken("een twee.", piece("¹²", note="n"), " drie") == ["een ", "twee.¹² ", "drie"]
    assert broken("abcdefghi", piece("¹²", note="n")) == ["abcdefghi", "¹²"]


def test_later_lines_are_shorter_by_the_hang() -> None:
    assert broken("een twee drie vier vijf", hang=5.0) == ["een twee ", "drie ", "vier ", "vijf"]


def test_a_letter_wider_than_the_line_still_moves_on() -> None:
    assert broken("abc", width=0.5) == ["a", "b", "c"]


@given(st.text(alphabet="ab \u00ad\u00a0-/\n\u200bA1", max_size=60), st.integers(1, 12), st.integers(0, 60))
def test_a_change_of_look_changes_no_line(text: str, width: int, cut: int) -> None:
    """Not between two letters that may not be parted, nor where words stand by themselves."""
    place = next((i for i in range(cut, len(text)) if text[i] == " "), len(text))
    parts = [piece(part, look) for part, look in ((text[:place], LOOK), (text[place:], BOLD)) if part]
    once, twice = (break_lines(atoms(found, RULER), float(width), RULER) for found in ([piece(text)], parts))
    assert [shown(line) for line in twice] == [shown(line) for line in once]


@given(st.text(alphabet="ab \u00ad\u00a0-/\n\u200bA1", max_size=60), st.integers(1, 12))
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = break_lines(atoms([piece(text)], RULER), float(width), RULER)
    assert "".join(shown(line) for line in lines).replace(" ", "") == text.translate(dict.fromkeys(map(ord, " \u00ad\u200b\n")))
    for line in lines:
        assert len(shown(line)) <= width


@pytest.mark.parametrize("word", ["woord ", "w", "pad/", "deel\u00ad"])
def test_twice_the_text_takes_twice_the_work(word: str) -> None:
    def measured(count: int) -> int:
        ruler = Letters()
        break_lines(atoms([piece(word * count)], ruler), 10.0, ruler)
        return ruler.asked

    assert measured(2000) <= 2.2 * measured(1000)
