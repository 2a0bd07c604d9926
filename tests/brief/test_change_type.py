"""Another document type keeps everything; an earlier document is a start, not a copy of its date and status."""

from dataclasses import replace
from datetime import date

import pytest

from brief_builder import paths
from brief_builder.brief.change_type import based_on, change_type
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.template_file import Templates, read_templates
from tests.brief.conftest import MakeBrief

TODAY = date(2026, 12, 1)
TYPES = sorted(read_templates((paths.TEMPLATES,)).known)


def where(brief: Brief) -> dict[str, str]:
    return {part.id: slot.id for slot in brief.slots for part in slot.parts}


def test_parts_go_where_they_fit_and_stay_under_the_same_name(templates: Templates, make: MakeBrief) -> None:
    brief, letter = make("raadsinformatiebrief", "eenzaamheid", "veerkracht")
    brief = brief.with_part("kernboodschap", Part("own", "text", "Zin.")).with_part("communicatie", Part("c", "text", "Krant."))
    proposal = change_type(brief, letter, templates.get("raadsvoorstel"), TODAY)
    assert where(proposal)["c"] == "communicatie"
    assert {where(proposal)[p.id] for p in brief.parts() if p.item} == {"argumenten"}
    assert proposal.fields["onderwerp"] == "Eenzaamheid"


@pytest.mark.parametrize("there", TYPES)
@pytest.mark.parametrize("here", TYPES)
def test_there_and_back_loses_nothing(templates: Templates, make: MakeBrief, here: str, there: str) -> None:
    brief, template = make(here, "eenzaamheid", "veerkracht")
    brief = replace(brief.with_part("eigen-kop", Part("x", "text", "Los.")), fields={**brief.fields, "kenmerk": "K-1"})
    back = change_type(change_type(brief, template, templates.get(there), TODAY), templates.get(there), template, TODAY)
    assert {p.id: p for p in back.parts()} == {p.id: p for p in brief.parts()}
    assert dict(back.fields) | dict(brief.fields) == dict(back.fields)


def test_a_document_on_the_basis_of_an_earlier_one_has_its_own_date_and_status(templates: Templates, make: MakeBrief) -> None:
    earlier, template = make("memo", "eenzaamheid", fields=("status=vastgesteld", "van=Afdeling"))
    new = based_on(earlier, template, template, TODAY)
    assert (new.fields["datum"], new.fields["status"], new.fields["van"]) == ("2026-12-01", "concept", "Afdeling")
    assert "zaaknummer" not in new.fields
    assert [p.item for p in new.parts()] == ["eenzaamheid"]


MONEY = {"consequenties-financien": "financien"}


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        ("beleidsnotitie", {"kernboodschap": "samenvatting", "aanleiding": "inleiding", **MONEY, "vervolg": "monitoring"}),
        ("collegevoorstel", {"kernboodschap": "samenvatting", "aanleiding": "inleiding", **MONEY, "vervolg": "uitvoering"}),
        ("memo", {"kernboodschap": "kern", "aanleiding": "aanleiding", "vervolg": "vervolg"}),
        ("beantwoording", {"kernboodschap": "inleiding", "vervolg": "inleiding"}),
    ],
)
def test_what_the_writer_wrote_keeps_its_place_in_the_course_of_the_text(
    templates: Templates, make: MakeBrief, there: str, wanted: dict[str, str]
) -> None:
    brief, letter = make("raadsinformatiebrief")
    for slot in wanted:
        brief = brief.with_part(slot, Part(slot, "text", "Zin."))
    brief = replace(brief, silenced=("passive: Zin.",))
    changed = change_type(brief, letter, templates.get(there), TODAY)
    assert where(changed) == wanted
    assert changed.silenced == brief.silenced
