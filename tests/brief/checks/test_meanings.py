"""Two definitions of one term in one document."""

from dataclasses import replace

import pytest

from brief_builder.brief.checks.meanings import check_meanings
from brief_builder.brief.model import Brief, Part, Slot

FIRST = Part("p1", "term", "Een", item="veerkracht", library="A", definition="ungar", label="veerkracht")
SECOND = replace(FIRST, id="p2", definition="cbs", text="Twee")


def remarks(*parts: Part) -> list[tuple[str, str]]:
    slots = (Slot("kern", parts[:1]), Slot("inhoud", parts[1:]))
    return [(r.slot, str(r.message)) for r in check_meanings(Brief("memo", {}, slots))]


def test_two_meanings_without_a_reason_are_told_once() -> None:
    ((slot, sentence),) = remarks(FIRST, SECOND)
    assert slot == "inhoud"
    assert "two meanings of “veerkracht”" in sentence
    third = replace(SECOND, id="p3", definition="ser")
    assert "3 meanings" in remarks(FIRST, SECOND, third)[0][1]


@pytest.mark.parametrize(
    "second",
    [
        replace(SECOND, reason="Hier gaat het om de persoon."),
        replace(SECOND, excluded=True),
        replace(SECOND, definition="ungar"),
        replace(SECOND, item="weerbaarheid"),
    ],
)
def test_no_remark_when_the_reader_cannot_be_confused(second: Part) -> None:
    assert remarks(FIRST, second) == []
