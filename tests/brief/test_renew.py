"""A part beside the library of today: what changed is said in words, and taken over only when asked."""

from dataclasses import replace
from decimal import Decimal

import pytest

from brief_builder.brief.checks import CHANGED, check_brief
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.renew import changes, left_as_it_is, today
from brief_builder.brief.template import Template
from brief_builder.content.findings import Value
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Definition
from brief_builder.errors import UnknownName
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import FINDING, LIBRARY, LONELY, TERM


def with_items(*items: object) -> Library:
    return replace(LIBRARY, items={**LIBRARY.items, **{i.id: (i,) for i in items}})  # type: ignore[attr-defined]


NEWER = with_items(
    replace(FINDING, title="Nieuwe titel", summary="Nieuw kort."),
    replace(LONELY, values=(Value("voorbeeldstad", Decimal("58")), *LONELY.values[1:]), period="2024"),
)


def only_part(make: MakeBrief, *items: str) -> tuple[Brief, Template, Part]:
    brief, template = make("memo", *items)
    (part,) = brief.parts()
    return brief, template, part


def test_the_same_library_changes_nothing(make: MakeBrief) -> None:
    _brief, _template, part = only_part(make, "eenzaamheid")
    assert today(part, LIBRARY) == part
    assert changes(part, part) == ()


def test_what_changed_is_said_and_taken_over_in_its_place(make: MakeBrief) -> None:
    _brief, _template, part = only_part(make, "eenzaamheid")
    part = replace(part, form="volledig", heading="Mijn kop")
    fresh = today(part, NEWER)
    assert fresh
    assert (fresh.id, fresh.form, fresh.heading, fresh.label) == (part.id, "volledig", "Mijn kop", "Nieuwe titel")
    said = {change.what.text: (change.before, change.after) for change in changes(part, fresh)}
    assert said["Title"] == (FINDING.title, "Nieuwe titel")
    assert "54 procent" in said["Figure"][0]
    assert "58 procent" in said["Figure"][1]
    assert "Text" not in said


def test_own_words_stay(make: MakeBrief) -> None:
    _brief, _template, part = only_part(make, "eenzaamheid")
    mine = replace(part, text="Mijn woorden.", own_wording=True)
    fresh = today(mine, NEWER)
    assert fresh
    assert (fresh.text, fresh.own_wording, fresh.label) == ("Mijn woorden.", True, "Nieuwe titel")


def test_left_as_it_is_it_is_not_reported_again(make: MakeBrief) -> None:
    brief, template, part = only_part(make, "eenzaamheid")

    def reported(one: Brief) -> list[str]:
        return [r.part for r in check_brief(one, template, NEWER, Organisation(), {}) if r.code == CHANGED]

    assert reported(brief) == [part.id]
    slots = tuple(replace(s, parts=tuple(left_as_it_is(p, NEWER) for p in s.parts)) for s in brief.slots)
    left = replace(brief, slots=slots)
    assert reported(left) == []
    assert next(left.parts()).summary == part.summary


def test_what_is_gone_cannot_be_taken_over(make: MakeBrief) -> None:
    _brief, _template, part = only_part(make, "eenzaamheid")
    assert today(part, Library()) is None
    assert today(Part("a", "text", "Eigen."), LIBRARY) is None
    _brief, _template, term = only_part(make, "veerkracht")
    with pytest.raises(UnknownName):
        today(term, with_items(replace(TERM, definitions=TERM.definitions[1:])))


def retired(by: str) -> Definition:
    return Definition("oud", "Oude tekst.", status="vervallen", ended_on="2026-11-01", status_reason="te smal", replaced_by=by)


def test_a_retired_definition_gives_way_to_the_one_in_its_place(make: MakeBrief) -> None:
    _brief, _template, part = only_part(make, TERM.id)
    part = replace(part, definition="oud")
    new = Definition("nieuw", "Nieuwe tekst.")
    fresh = today(part, with_items(replace(TERM, definitions=(retired("nieuw"), new))))
    assert fresh
    assert (fresh.id, fresh.definition, fresh.text) == (part.id, "nieuw", "Nieuwe tekst.")
    left = left_as_it_is(part, with_items(replace(TERM, definitions=(retired("nieuw"), new))))
    assert (left.definition, left.text) == ("oud", part.text)


def test_a_replacement_that_leads_nowhere_or_in_a_circle_ends(make: MakeBrief) -> None:
    _brief, _template, part = only_part(make, TERM.id)
    part = replace(part, definition="oud")
    other = replace(retired("oud"), id="ander")
    for definitions in ((retired("weg"),), (retired("ander"), other)):
        fresh = today(part, with_items(replace(TERM, definitions=definitions)))
        assert fresh
        assert fresh.text == "Oude tekst."
