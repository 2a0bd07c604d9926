"""A card of own text in the outline: lines that can be read, not one string of words."""

from brief_builder.gui.document.card_text import LONGEST, NEW_LINE, card_text

TEXT = """Een **vraag**.[^1] Wij gaan in op:

- de cijfers;
- de basis:
  1. wat die is;
  2. waar die is.

| Jaar | Aantal |
| --- | ---: |
| 2024 | 12 |

[^1]: Een noot.
"""


def test_each_paragraph_item_and_row_has_a_line() -> None:
    lines = [line.replace("\u00a0", " ") for line in card_text(TEXT).split(NEW_LINE)]
    assert lines == [
        "Een vraag. Wij gaan in op:",
        "• de cijfers;",
        "• de basis:",
        "\u20031. wat die is;",
        "\u20032. waar die is.",
        "Jaar · Aantal",
        "2024 · 12",
    ]


def test_no_text_gives_no_line() -> None:
    assert card_text("") == ""


def test_of_a_text_without_end_the_beginning_is_shown() -> None:
    lines = card_text("\n\n".join(["Een alinea."] * 5000)).split(NEW_LINE)
    assert len(lines) < 2500
    assert lines[-2:] == ["Een alinea.", "…"]


def test_of_one_paragraph_without_end_the_beginning_is_shown() -> None:
    text, more = card_text("Een woord. " * 10_000).split(NEW_LINE)
    assert (text[:10], more) == ("Een woord.", "…")
    assert len(text) <= LONGEST


def test_a_card_shows_the_words_that_the_text_holds() -> None:
    assert card_text("Een \u202e54\u202c procent") == "Een 54 procent"
