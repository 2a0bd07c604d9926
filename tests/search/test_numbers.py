from decimal import Decimal

import pytest

from brief_builder.content.findings import Figure, Value
from brief_builder.search.numbers import value_text

LABELS = {"almere": "Almere", "ouderen": "ouderen"}


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("%", Value("almere", Decimal("54")), "Almere: 54% (2020)"),
        ("%", Value("almere", Decimal("13.5"), group="ouderen", qualifier="ruim"), "Almere, ouderen: ruim 13,5% (2020)"),
        ("aantal", Value("almere", Decimal("22000")), "Almere: 22.000 (2020)"),
        ("euro", Value("almere", Decimal("1250.50"), period="2018"), "Almere: 1.250,50 euro (2018)"),
        (
            "%",
            Value("almere", difference=Decimal("7"), difference_unit="procent", wording="7 procent hoger"),
            "Almere: 7 procent hoger (2020)",
        ),
        ("%", Value("almere", difference=Decimal("-2.5"), difference_unit="procentpunt"), "Almere: -2,5 procentpunt verschil (2020)"),
        ("%", Value("almere", Decimal("54"), period="onbekend"), "Almere: 54%"),
    ],
)
def test_values_read_as_dutch(unit, value, text):
    figure = Figure("f", "t", "label", "measure", "population", unit, (value,), period="2020")
    assert value_text(figure, value, lambda place: LABELS.get(place, place)) == text
