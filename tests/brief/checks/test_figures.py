"""What Controle says of figures."""

from dataclasses import replace

from brief_builder.brief.checks.figures import check_figures
from brief_builder.brief.model import Brief, InsertedFigure, Part, Slot
from brief_builder.brief.template import Template, TemplateSlot
from tests.brief.tiny import AGES, LONELY

MEMO = Template("memo", "Memo", "", "memo", 1, (), (TemplateSlot("kern", "Kern"),), forms={"finding": "kort", "figure": "grafiek"})


def said(*parts: Part, date: str = "2026-11-24") -> list[str]:
    return [str(remark.message) for remark in check_figures(Brief("memo", {"datum": date}, (Slot("kern", parts),)), MEMO)]


def part(*figures: object, kind: str = "figure", form: str = "") -> Part:
    return Part("p", kind, form=form, label="Cijfer", figures=tuple(InsertedFigure(f) for f in figures))  # type: ignore[arg-type]


def test_old_and_undated_figures_are_counted_once_for_the_document() -> None:
    assert said(part(LONELY), part(LONELY), part(AGES)) == [
        "1 figure has no year.",
        "1 figure is from 2023 or earlier; check for a newer measurement.",
    ]


def test_only_what_is_printed_counts() -> None:
    assert said(part(LONELY, AGES, kind="finding"), date="2021-01-01") == []
    assert said(part(LONELY, AGES, kind="finding", form="volledig"), date="2021-01-01") == ["1 figure has no year."]
    assert said(replace(part(AGES), excluded=True)) == []


def test_a_single_value_is_no_table() -> None:
    single = replace(LONELY, values=LONELY.values[:1])
    assert said(part(single, form="tabel"), date="2021-01-01") == ["“Cijfer” is a single value: it is printed as a sentence."]
    assert said(part(single, form="zin"), date="2021-01-01") == []
