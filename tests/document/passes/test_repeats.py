"""What is shown already is referred to."""

from decimal import Decimal

from brief_builder.document.nodes import Bar, Caption, Chart, Paragraph
from brief_builder.document.passes.numbers import number_captions
from brief_builder.document.passes.repeats import refer_back
from brief_builder.document.spans import Text, plain, text

WORDS = {"figure": "Figuur", "table": "Tabel"}


def chart(title: str, value: int, part: str) -> Chart:
    return Chart((Bar("Almere", Decimal(value), str(value)),), "alt", Caption("", text(title)), text(f"Bron: {part}"), part)


def test_the_second_time_a_chart_is_named_and_linked() -> None:
    blocks = refer_back((chart("A", 1, "p1"), chart("B", 2, "p2"), chart("A", 1, "p3")), "Zie ook {label}: {title}.")
    first, second, again = number_captions(blocks, WORDS)
    assert isinstance(first, Chart)
    assert isinstance(second, Chart)
    assert (first.caption.label, second.caption.label) == ("Figuur\u00a01", "Figuur\u00a02")
    assert isinstance(again, Paragraph)
    assert (plain(again.spans), again.part) == ("Zie ook figuur\u00a01: A.", "p3")
    assert [s.target for s in again.spans if isinstance(s, Text) and s.target] == [first.caption.anchor]


def test_other_data_under_the_same_title_is_no_repeat() -> None:
    blocks = number_captions(refer_back((chart("A", 1, "p1"), chart("A", 2, "p2")), "{label}{title}"), WORDS)
    assert all(isinstance(b, Chart) for b in blocks)
