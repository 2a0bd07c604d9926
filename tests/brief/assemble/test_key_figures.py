"""A figure as one large number: the municipality's, with what it counts, of whom and when."""

from dataclasses import replace
from decimal import Decimal

import pytest

from brief_builder.brief.assemble.key_figures import in_rows, key_figure
from brief_builder.brief.assemble.printed import Manner
from brief_builder.brief.model import AreaLabel, InsertedFigure, Part
from brief_builder.brief.words import NL
from brief_builder.content.findings import Figure, Value
from brief_builder.document.nodes import KeyFigures
from brief_builder.document.spans import plain
from tests.brief.tiny import AGES, LONELY

MANNER = Manner(NL, 2, chapters=False, footnotes=False, city="Voorbeeldstad")
AREAS = {
    "voorbeeldstad": AreaLabel("Voorbeeldstad", "gemeente"),
    "nederland": AreaLabel("Nederland", "land"),
    "jongvolwassenen": AreaLabel("jongvolwassenen", "groep"),
}


def large(figure: Figure, heading: str = "", kind: str = "figure") -> tuple[str, str]:
    found = key_figure(Part("p", kind, figures=(InsertedFigure(figure),), areas=AREAS, heading=heading), MANNER)
    assert found is not None
    return found.figure.value, plain(found.figure.label)


def test_the_number_of_the_municipality_is_printed_with_whom_where_and_when() -> None:
    turned = replace(LONELY, values=tuple(reversed(LONELY.values)))
    assert large(turned) == ("54%", "Eenzame volwassenen, volwassenen (19+), Voorbeeldstad, 2020")


def test_a_group_and_a_missing_year_are_named() -> None:
    assert large(AGES) == ("25%", "Ernstig eenzaam naar leeftijd, jongvolwassenen, Voorbeeldstad, jaar niet vermeld")


def test_a_heading_says_it_shorter_but_the_year_stays() -> None:
    assert large(LONELY, "van de Voorbeeldstedelingen is eenzaam") == ("54%", "van de Voorbeeldstedelingen is eenzaam, 2020")


def test_of_a_series_the_newest_number_is_printed() -> None:
    years = tuple(Value("voorbeeldstad", Decimal(number), period=year) for year, number in (("2020", "7"), ("2022", "12")))
    assert large(replace(LONELY, values=years, period=""))[0] == "12%"


def test_a_long_unit_begins_the_label() -> None:
    figure = replace(LONELY, unit="per 1.000 inwoners", values=(Value("voorbeeldstad", Decimal("581")),))
    assert large(figure) == ("581", "per 1.000 inwoners: Eenzame volwassenen, volwassenen (19+), Voorbeeldstad, 2020")


@pytest.mark.parametrize(
    ("unit", "qualifier", "number", "label"),
    [
        ("op de 10 kinderen", "", "1 op de 10", "kinderen: groeit op in armoede"),
        ("op de 3", "ongeveer", "ongeveer 1 op de 3", "groeit op in armoede"),
        ("op de lijst", "nummer", "nummer 1 op de lijst", "groeit op in armoede"),
        ("keer zoveel", "", "1 keer", "zoveel: groeit op in armoede"),
        ("keer zo groot als in Almere Hout", "", "1 keer", "zo groot als in Almere Hout: groeit op in armoede"),
        ("miljoen per jaar", "ruim", "ruim 1 miljoen", "per jaar: groeit op in armoede"),
        ("duizend euro", "", "1 duizend euro", "groeit op in armoede"),
        ("fte", "", "1", "fte: groeit op in armoede"),
        ("% van de kinderen", "", "1%", "van de kinderen: groeit op in armoede"),
        ("euro per uur", "", "€ 1", "per uur: groeit op in armoede"),
    ],
)
def test_a_number_can_be_read_without_its_label(unit: str, qualifier: str, number: str, label: str) -> None:
    figure = replace(LONELY, unit=unit, values=(Value("voorbeeldstad", Decimal(1), qualifier=qualifier),))
    assert large(figure, "groeit op in armoede") == (number, f"{label}, Voorbeeldstad, 2020")


def test_a_unit_that_the_label_names_is_not_told_twice() -> None:
    value = (Value("voorbeeldstad", Decimal(1)),)
    poor = replace(LONELY, label="Kinderen in armoede", population="niet vermeld", unit="op de 10 kinderen", values=value)
    assert large(poor) == ("1 op de 10", "Kinderen in armoede, Voorbeeldstad, 2020")


def test_a_finding_gives_its_first_figure_and_a_part_without_a_number_gives_nothing() -> None:
    assert large(LONELY, kind="finding")[0] == "54%"
    assert key_figure(Part("p", "finding"), MANNER) is None
    assert key_figure(Part("p", "text", "woorden"), MANNER) is None


def test_more_than_four_stand_in_rows_of_about_as_many() -> None:
    one = key_figure(Part("p", "figure", figures=(InsertedFigure(LONELY),), areas=AREAS), MANNER)
    assert one is not None
    rows = [len(block.figures) for block in in_rows([one] * 6, MANNER).blocks if isinstance(block, KeyFigures)]
    assert rows == [3, 3]
