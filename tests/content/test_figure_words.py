from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from brief_builder.content.figure_words import (
    figure_sentence,
    measure_in_words,
    number_in_words,
    period_in_words,
    value_in_label,
    value_in_sentence,
    value_in_table,
)
from brief_builder.content.findings import Figure, Value

LABELS: Mapping[str, str] = {
    "almere": "Almere",
    "nederland": "Nederland",
    "mra": "Metropoolregio Amsterdam",
    "jong": "jongvolwassenen",
    "oud": "ouderen",
}
ALMERE = Value("almere", Decimal("54"))
HIGHER = Value(
    "almere",
    difference=Decimal("7"),
    difference_unit="procent",
    compared_with="nederland",
    wording="7 procent hoger dan het landelijke gemiddelde",
)
COMPUTED = Value("nederland", Decimal("47"), derived="54 − 7; gelezen als procentpunten")
LONELY = Figure(
    "eenzaam",
    "welzijn",
    "Eenzame volwassenen",
    "aandeel met een hoge score voor eenzaamheid",
    "volwassenen (19+)",
    "%",
    (ALMERE, HIGHER, COMPUTED),
    period="2020",
)


def figure(unit: str = "%", *values: Value, period: str = "2021", measure: str = "aandeel", population: str = "inwoners") -> Figure:
    """A figure of which only the named things matter."""
    return Figure("f", "t", "Cijfer", measure, population, unit, values, period=period)


def said(figure: Figure) -> str:
    """The whole sentence."""
    return "".join(figure_sentence(figure, LABELS))


@pytest.mark.parametrize(
    ("number", "words"),
    [("54", "54"), ("11.4", "11,4"), ("10.10", "10,10"), ("1662", "1.662"), ("220000.5", "220.000,5"), ("-3.0", "−3,0"), ("0", "0")],
)
def test_numbers_keep_their_decimals(number: str, words: str) -> None:
    assert number_in_words(Decimal(number)) == words


@pytest.mark.parametrize(
    ("unit", "number", "qualifier", "sentence", "label"),
    [
        ("%", "11.4", "", "11,4 procent", "11,4%"),
        ("%", "11", "ruim", "ruim 11 procent", "ruim 11%"),
        ("euro", "1250", "", "€ 1.250", "€ 1.250"),
        ("aantal", "1662", "", "1.662", "1.662"),
        ("per 1.000 inwoners", "581", "", "581 per 1.000 inwoners", "581 per 1.000 inwoners"),
        ("op de 3", "2", "ongeveer", "ongeveer 2 op de 3", "ongeveer 2 op de 3"),
        ("procentpunt", "1.5", "", "1,5 procentpunt", "1,5 procentpunt"),
    ],
)
def test_units_in_sentences_and_labels(unit: str, number: str, qualifier: str, sentence: str, label: str) -> None:
    value = Value("almere", Decimal(number), qualifier=qualifier)
    assert value_in_sentence(figure(unit, value), value) == sentence
    assert value_in_label(figure(unit, value), value) == label


def test_the_cell_of_a_table_has_no_unit() -> None:
    assert value_in_table(Value("almere", Decimal("11.4"), qualifier="ruim")) == "ruim 11,4"


def test_a_difference_keeps_the_words_of_the_source() -> None:
    for words in (value_in_sentence(LONELY, HIGHER), value_in_label(LONELY, HIGHER), value_in_table(HIGHER)):
        assert words == "7 procent hoger dan het landelijke gemiddelde"
    assert value_in_label(LONELY, replace(HIGHER, wording="")) == "7 procent verschil"


@pytest.mark.parametrize(
    ("period", "words"),
    [("2021", "2021"), ("2000/2022", "2000-2022"), ("2022-06-13", "13 juni 2022"), ("onbekend", "niet vermeld"), ("", "niet vermeld")],
)
def test_periods(period: str, words: str) -> None:
    assert period_in_words(figure("%", ALMERE, period=period)) == words


def test_a_series_has_the_periods_of_its_values() -> None:
    series = figure("%", replace(ALMERE, period="2010"), replace(ALMERE, period="2018"), period="")
    assert period_in_words(series) == "2010 en 2018"
    assert period_in_words(series, series.values[1]) == "2018"


def test_measure_names_the_population_unless_it_has_done_so() -> None:
    assert measure_in_words(LONELY) == "aandeel met een hoge score voor eenzaamheid, volwassenen (19+)"
    assert measure_in_words(figure(measure="aantal inwoners")) == "aantal inwoners"
    assert measure_in_words(figure(population="niet vermeld (leden)")) == "aandeel; van wie is niet vermeld (leden)"
    assert measure_in_words(figure(measure="werklozen, deeltijders samen")) == "werklozen, deeltijders samen; het gaat om inwoners"


def test_a_figure_in_words_has_label_values_areas_year_and_measure() -> None:
    assert figure_sentence(LONELY, LABELS) == (
        "Eenzame volwassenen:",
        " 54 procent in Almere en 47 procent (eigen berekening) in Nederland (2020).",
        " Gemeten: aandeel met een hoge score voor eenzaamheid, volwassenen (19+).",
    )


def test_one_value_can_be_asked_for() -> None:
    assert figure_sentence(LONELY, LABELS, HIGHER)[1] == " in Almere 7 procent hoger dan het landelijke gemiddelde (2020)."
    assert figure_sentence(LONELY, LABELS, ALMERE)[1] == " 54 procent in Almere (2020)."


def test_what_values_have_in_common_is_said_once() -> None:
    ages = figure("%", Value("almere", Decimal(25), group="jong"), Value("almere", Decimal(13), group="oud"), period="onbekend")
    assert (
        said(ages) == "Cijfer: jongvolwassenen 25 procent en ouderen 13 procent in Almere (jaar niet vermeld). Gemeten: aandeel, inwoners."
    )
    series = figure("%", replace(ALMERE, period="2010"), replace(ALMERE, period="onbekend"), period="")
    assert figure_sentence(series, LABELS)[1] == " 54 procent (2010) en 54 procent (jaar niet vermeld) in Almere."


def test_a_figure_of_differences_only_tells_them() -> None:
    assert figure_sentence(figure("%", HIGHER), LABELS)[1] == " in Almere 7 procent hoger dan het landelijke gemiddelde (2021)."


def test_regions_have_their_article_and_unknown_areas_their_id() -> None:
    assert figure_sentence(figure("%", Value("mra", Decimal(3))), LABELS)[1] == " 3 procent in de Metropoolregio Amsterdam (2021)."
    assert figure_sentence(figure("%", Value("ergens", Decimal(3))), LABELS)[1] == " 3 procent in ergens (2021)."
