"""One figure as chart, table or sentence: what its data allow, in the order and with the units a reader expects."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from brief_builder.brief.assemble.figures import print_figure
from brief_builder.brief.assemble.printed import Manner
from brief_builder.brief.model import AreaLabel, InsertedFigure, Part
from brief_builder.brief.words import NL
from brief_builder.content.findings import Figure, Value
from brief_builder.content.provenance import CitedSource
from brief_builder.document.nodes import Chart, Document, Metadata, Table
from brief_builder.document.outline import outline
from brief_builder.document.passes.numbers import number_captions
from brief_builder.document.passes.repeats import refer_back
from brief_builder.document.spans import plain
from tests.brief.tiny import AGES, CBS

AREAS = {
    "stad": AreaLabel("Voorbeeldstad", "gemeente"),
    "dorp": AreaLabel("Dorp", "gemeente"),
    "land": AreaLabel("Nederland", "land"),
    "jong": AreaLabel("jongeren", "groep"),
    "oud": AreaLabel("ouderen", "groep"),
}


def figure(*values: Value, unit: str = "%", period: str = "2020") -> Figure:
    return replace(AGES, values=values, unit=unit, period=period, period_note="", label="Iets", measure="aandeel", population="inwoners")


def value(number: str, area: str = "stad", group: str = "", period: str = "") -> Value:
    return Value(area, Decimal(number), group, period)


def shown(one: Figure, form: str = "grafiek", *, footnotes: bool = True, sources: Iterable[CitedSource] = ()) -> list[str]:
    inserted = InsertedFigure(one, tuple(sources))
    manner = Manner(NL, 2, chapters=False, footnotes=footnotes, city="voorbeeldstad")
    printed = print_figure(Part("p", "figure", figures=(inserted,), areas=AREAS), inserted, form, manner)
    return [line.strip() for line in outline(Document(Metadata("t"), printed.blocks)).splitlines()]


def test_areas_are_sorted_by_value_with_the_city_and_the_country_set_off() -> None:
    lines = shown(figure(value("3", "dorp"), value("5", "land"), value("4")))
    assert lines[1:4] == ["Nederland: 5% <country>", "Voorbeeldstad: 4% <city>", "Dorp: 3% <other>"]


def test_groups_and_years_keep_their_order() -> None:
    assert shown(figure(value("3", group="jong"), value("5", group="oud")))[1:3] == ["Jongeren: 3% <other>", "Ouderen: 5% <other>"]
    years = figure(value("3", period="2018"), value("5", period="2019-06-13"), value("4"), period="2020/2022")
    assert shown(years)[1:4] == ["2018: 3% <other>", "13 juni 2019: 5% <other>", "2020-2022: 4% <other>"]


def test_without_the_city_all_bars_are_equal_and_no_row_stands_out() -> None:
    other = figure(value("3", "dorp"), value("5", "land"))
    assert shown(other)[1:3] == ["Nederland: 5% <country>", "Dorp: 3% <other>"]
    assert shown(other, "tabel")[2:4] == ["Dorp | 3", "Nederland | 5  <country>"]


@pytest.mark.parametrize(
    ("unit", "measure", "head", "cell"),
    [
        ("%", ", in procenten", "Waarde", "1.200,5"),
        ("euro", ", in euro’s", "Waarde", "1.200,5"),
        ("aantal", "", "Aantal", "1.200,5"),
        ("per 1.000 inwoners", ", per 1.000 inwoners", "Waarde", "1.200,5"),
        ("op de 3", "", "Waarde", "1.200,5 op de 3"),
    ],
)
def test_the_unit_stands_in_the_line_under_the_title(unit: str, measure: str, head: str, cell: str) -> None:
    lines = shown(figure(value("1200.5"), value("2", "dorp"), unit=unit), "tabel")
    assert lines[0] == f"table  Iets (Aandeel, inwoners{measure}, 2020)"
    assert lines[1:3] == [f"Gebied | {head}", f"Voorbeeldstad | {cell}  <city>"]


def test_a_table_of_areas_is_sorted_too_with_the_country_last() -> None:
    lines = shown(figure(value("3", "dorp"), value("5", "land"), value("4")), "tabel")
    assert lines[2:5] == ["Voorbeeldstad | 4  <city>", "Dorp | 3", "Nederland | 5  <country>"]


def test_many_bars_have_their_table_beside_them() -> None:
    areas = {f"d{i}": AreaLabel(f"Dorp {i}", "gemeente") for i in range(8)}
    one = figure(*(value(str(10 + i), f"d{i}") for i in range(8)), value("4"), value("30", "land"))
    inserted = InsertedFigure(one)
    manner = Manner(NL, 2, chapters=False, footnotes=True, city="voorbeeldstad")
    chart, table = print_figure(Part("p", "figure", figures=(inserted,), areas=AREAS | areas), inserted, "grafiek", manner).blocks
    assert isinstance(chart, Chart)
    assert isinstance(table, Table)
    assert len(chart.bars) == len(table.rows) == 10
    assert chart.alt.endswith("Nederland 30%; Voorbeeldstad 4%. Alle waarden staan in de tabel die volgt.")
    numbered = number_captions(refer_back((chart, table), NL.see), {"figure": NL.figure, "table": NL.table})[1]
    assert isinstance(numbered, Table)
    assert plain(numbered.source) == "De cijfers van figuur\u00a01."


def test_what_no_chart_can_show_is_a_table_or_a_sentence() -> None:
    assert shown(figure(value("-3"), value("5", "dorp")))[0].startswith("table")
    assert "Voorbeeldstad | −3" in shown(figure(value("-3"), value("5", "dorp")))[3]
    assert shown(figure(*(value("3", period=str(2000 + i)) for i in range(13))))[0].startswith("table")
    difference = Value("stad", difference=Decimal(9), difference_unit="procent", wording="9 procent hoger")
    lines = shown(figure(value("3"), difference))
    assert lines == [
        "p body **Iets:** 3 procent in Voorbeeldstad (2020). Gemeten: aandeel, inwoners.",
        "p source Voorbeeldstad: 9 procent hoger.",
    ]
    only = shown(figure(difference, replace(difference, area="dorp", wording="8 procent lager")))
    assert only[1:4] == ["Gebied | Waarde", "Voorbeeldstad | 9 procent hoger", "Dorp | 8 procent lager"]


def test_the_source_line_is_complete_with_and_without_notes() -> None:
    one, cited = figure(value("3"), value("5", "dorp")), (CitedSource(CBS),)
    assert shown(one, sources=cited)[-1] == "source Bron: CBS (2022).[^p-cijfer1] Peiljaar: 2020."
    assert shown(one, sources=cited, footnotes=False)[-1].replace("*", "") == (
        "source Bron: CBS (2022), [Eenzaamheid in cijfers](https://www.cbs.nl/x). Peiljaar: 2020."
    )
    assert shown(one)[-1] == "source Peiljaar: 2020."


def test_a_year_that_is_not_known_is_named_as_a_year_and_once() -> None:
    unknown = replace(value("4", "land", period="onbekend"), note="jaar niet vermeld")
    lines = shown(figure(value("3", period="2018"), unknown, value("5", period="2020")))
    assert "Nederland, jaar niet vermeld: 4% <country>" in lines
    assert " ".join(lines).lower().count("jaar niet vermeld") == 1
