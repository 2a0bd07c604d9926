from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.document.nodes import Bar, BarLook, Caption, Chart
from brief_builder.export.chart_drawing import Drawing, DrawnBar, chart_drawing
from brief_builder.export.style_file import read_style
from brief_builder.export.text_width import measure_at, wrap

STYLE = read_style()
WIDTH = STYLE.page.text_width


def bar(label: str, value: str, look: BarLook = "other") -> Bar:
    return Bar(label, Decimal(value), value.replace(".", ",").replace("-", "−") + "%", look)


def draw(*bars: Bar) -> Drawing:
    return chart_drawing(Chart(bars, "alt", Caption("Figuur 1", ())), STYLE, WIDTH)


CITIES = (bar("Groningen", "14"), bar("Almere", "11.4", "city"), bar("Nederland", "10.1", "country"), bar("Ede", "9.2"))


def test_every_label_and_number_is_printed_in_order() -> None:
    words = [text.text for text in draw(*CITIES).texts]
    assert words == ["Groningen", "14%", "Almere", "11,4%", "Nederland", "10,1%", "Ede", "9,2%"]


def test_bars_are_as_long_as_their_values_and_start_on_one_axis() -> None:
    drawing = draw(*CITIES)
    axis = drawing.lines[0].x
    assert {b.x for b in drawing.bars} == {axis}
    assert drawing.bars[1].width / drawing.bars[0].width == pytest.approx(11.4 / 14)


def test_the_city_is_bold_and_coloured_the_country_hollow_the_others_grey() -> None:
    drawing = draw(*CITIES)
    assert {text.text for text in drawing.texts if text.bold} == {"Almere", "11,4%"}
    groningen, almere, nederland, _ = drawing.bars
    assert (groningen.fill, almere.fill) == (STYLE.colour.bar_other, STYLE.colour.bar_city)
    assert (nederland.fill, nederland.outline) == ("", STYLE.colour.bar_country)


def test_without_a_city_all_bars_have_the_accent() -> None:
    assert {b.fill for b in draw(bar("Ede", "9"), bar("Zwolle", "8")).bars} == {STYLE.colour.bar_city}


def test_a_long_label_takes_more_lines_and_its_row_grows() -> None:
    long = "Gemeenten met meer dan honderdduizend inwoners buiten de Randstad"
    drawing = draw(bar(long, "4"), bar("Ede", "3"))
    lines = [text.text for text in drawing.texts if text.x == 0][:-1]
    assert len(lines) > 1
    assert " ".join(lines) == long
    assert drawing.height > draw(bar("Assen", "4"), bar("Ede", "3")).height


def test_a_negative_value_points_left_of_the_axis_with_its_number_outside() -> None:
    drawing = draw(bar("Ede", "-5"), bar("Zwolle", "10"))
    axis = drawing.lines[0].x
    ede, zwolle = drawing.bars
    assert ede.x + ede.width == pytest.approx(axis)
    assert zwolle.x == pytest.approx(axis)
    number = next(text for text in drawing.texts if text.text == "−5%")
    assert number.x < ede.x


@pytest.mark.parametrize("values", [["0"], ["0", "0"], ["-1"], []])
def test_zero_negative_or_no_values_draw_without_a_crash(values: list[str]) -> None:
    assert len(draw(*(bar("Ede", value) for value in values)).bars) == len(values)


def overlap(one: DrawnBar, other: DrawnBar) -> bool:
    return one.y < other.y + other.height and other.y < one.y + one.height


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="latin-1", exclude_categories=["C"]), min_size=1, max_size=60),
            st.decimals(-10_000, 10_000, places=2),
            st.sampled_from(["city", "country", "other"]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_everything_stays_inside_the_picture_and_apart(rows: list[tuple[str, Decimal, BarLook]]) -> None:
    drawing = draw(*(Bar(label, value, f"{value}%", look) for label, value, look in rows))
    measure = measure_at(STYLE, STYLE.chart.size)
    for text in drawing.texts:
        assert text.x >= 0
        assert text.x + measure(text.text, text.bold) <= WIDTH + 0.01
        assert 0 < text.baseline < drawing.height
    for one, other in zip(drawing.bars, drawing.bars[1:], strict=False):
        assert not overlap(one, other)


@given(st.text(st.characters(codec="latin-1", exclude_categories=["C"]), max_size=80), st.integers(1, 40))
def test_wrapping_loses_no_letter_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrap(text, width, len)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= width for line in lines)
