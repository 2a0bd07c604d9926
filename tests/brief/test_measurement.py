"""A newer measurement: it joins the old values, says who added it, and survives saving and updating."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from brief_builder.brief import measurement
from brief_builder.brief.assemble.document import assemble
from brief_builder.brief.checks.figures import check_figures
from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Measurement, Part, Slot
from brief_builder.brief.renew import today
from brief_builder.brief.store import dump_brief, read_brief
from brief_builder.brief.template_file import Templates
from brief_builder.document.outline import outline
from brief_builder.errors import UnreadableValue
from tests.brief.tiny import AGES, FINDING, LIBRARY, LONELY, TERM

NEWER = Measurement(Decimal("58.5"), "2025", "CBS StatLine", "voorbeeldstad")


def part(form: str = "") -> Part:
    return measurement.with_measurement(replace(part_of(LONELY, LIBRARY), id="p1", form=form), NEWER)


def printed(templates: Templates, form: str) -> str:
    brief = Brief("memo", {"datum": "2026-11-24"}, (Slot("toelichting", (part(form),)),))
    return outline(assemble(brief, templates.get("memo"), LIBRARY)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("form", ["zin", "tabel", "grafiek"])
def test_every_form_prints_old_and_new_and_who_added_it(templates: Templates, form: str) -> None:
    shown = printed(templates, form)
    for words in ("54", "58,5", "2020", "2025", "toegevoegd door de opsteller van dit document; bron: CBS StatLine"):
        assert words in shown


@pytest.mark.parametrize(
    ("typed", "value"),
    [("54,5", "54.5"), ("54.5", "54.5"), ("1.204", "1204"), ("1.204,5", "1204.5"), (" 58 % ", "58"), ("−3,0", "-3.0"), ("12345", "12345")],
)
def test_numbers_as_people_write_them(typed: str, value: str) -> None:
    assert measurement.read_measurement(typed, " 2025 ").value == Decimal(value)


@pytest.mark.parametrize(("value", "year"), [("", "2025"), ("veel", "2025"), ("1,2,3", "2025"), ("1e9", "2025"), ("5", "25"), ("5", "")])
def test_what_is_no_number_or_year_is_told(value: str, year: str) -> None:
    with pytest.raises(UnreadableValue):
        measurement.read_measurement(value, year)


def test_it_stays_in_the_file_and_through_an_update() -> None:
    brief = Brief("memo", {}, (Slot("toelichting", (part(),)),))
    assert read_brief(dump_brief(brief).decode(), Path("x.brief")) == brief
    fresh = today(part(), LIBRARY)
    assert fresh is not None
    assert fresh.measurements == (NEWER,)


def test_the_new_value_stands_behind_the_old_of_its_series() -> None:
    values = measurement.updated(part()).figures[0].figure.values
    assert [(v.area, v.period) for v in values if v.value is not None] == [
        ("voorbeeldstad", ""),
        ("voorbeeldstad", "2025"),
        ("nederland", ""),
    ]
    assert measurement.series_of(AGES) == (("voorbeeldstad", "jongvolwassenen"), ("voorbeeldstad", "ouderen"))


def test_of_one_year_the_last_counts() -> None:
    again = measurement.with_measurement(part(), replace(NEWER, value=Decimal(60)))
    assert [m.value for m in again.measurements] == [Decimal(60)]


def test_figures_alone_and_within_findings_can_be_measured_anew() -> None:
    assert measurement.measurable(part()) == (LONELY,)
    assert measurement.measurable(part_of(FINDING, LIBRARY)) == (LONELY, AGES)
    assert measurement.measurable(part_of(TERM, LIBRARY)) == ()


@pytest.mark.parametrize("form", ["kort", "volledig", "alleen_cijfer"])
def test_a_finding_prints_old_and_new_of_the_figure_that_was_measured(templates: Templates, form: str) -> None:
    newer = Measurement(Decimal(31), "2025", "", "voorbeeldstad", "jongvolwassenen", AGES.id)
    found = measurement.with_measurement(replace(part_of(FINDING, LIBRARY), id="p1", form=form), newer)
    brief = Brief("memo", {"datum": "2026-11-24"}, (Slot("toelichting", (found,)),))
    assert read_brief(dump_brief(brief).decode(), Path("x.brief")) == brief
    shown = outline(assemble(brief, templates.get("memo"), LIBRARY)).replace("\N{NO-BREAK SPACE}", " ")
    for words in ("25", "31", "2025", "toegevoegd door de opsteller van dit document"):
        assert words in shown
    lonely, ages = measurement.updated(found).figures
    assert lonely.figure == LONELY
    assert [v.value for v in ages.figure.values] == [Decimal(25), Decimal(31), Decimal("13.5")]


def test_a_figure_that_is_gone_from_the_library_leaves_its_measurement_without_a_home(templates: Templates) -> None:
    newer = replace(NEWER, figure=AGES.id)
    found = replace(part_of(FINDING, LIBRARY), id="p1", measurements=(newer,))
    without = replace(found, figures=found.figures[:1])
    assert measurement.homeless(found) == ()
    assert measurement.homeless(without) == (newer,)
    brief = Brief("memo", {"datum": "2021-11-24"}, (Slot("toelichting", (without,)),))
    assert any(r.code == "homeless" for r in check_figures(brief, templates.get("memo")))


def test_words_that_still_tell_the_old_value_are_pointed_out(templates: Templates) -> None:
    found = measurement.with_measurement(replace(part_of(FINDING, LIBRARY), id="p1"), replace(NEWER, figure=LONELY.id))
    brief = Brief("memo", {"datum": "2021-11-24"}, (Slot("toelichting", (found,)),))
    (remark,) = [r for r in check_figures(brief, templates.get("memo")) if r.code == "old_words"]
    assert remark.part == "p1"
    reworded = replace(brief, slots=(Slot("toelichting", (replace(found, own_wording=True, text="Anders."),)),))
    assert not [r for r in check_figures(reworded, templates.get("memo")) if r.code == "old_words"]


def test_a_newer_value_ends_the_remark_about_age(templates: Templates) -> None:
    template = templates.get("memo")
    aged = Brief("memo", {"datum": "2026-11-24"}, (Slot("toelichting", (replace(part(), measurements=()),)),))
    fresh = replace(aged, slots=(Slot("toelichting", (part(),)),))
    assert len(list(check_figures(aged, template))) == 1
    assert not list(check_figures(fresh, template))
