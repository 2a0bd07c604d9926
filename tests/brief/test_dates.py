"""Dates as people type them become the dates of the file."""

import pytest

from brief_builder.brief.dates import as_typed
from tests.brief.conftest import MakeBrief


@pytest.mark.parametrize("typed", ["24-11-2026", "24/11/2026", "24.11.2026", " 24 november 2026 ", "24 November 2026", "2026-11-24"])
def test_the_day_may_stand_first(typed: str) -> None:
    assert as_typed(typed).strip() == "2026-11-24"


@pytest.mark.parametrize("typed", ["31-2-2026", "24 brumaire 2026", "morgen", "", "24-11", "0-0-2026"])
def test_what_is_no_date_stays_as_it_is(typed: str) -> None:
    assert as_typed(typed) == typed


def test_a_field_holds_the_date_of_the_file(make: MakeBrief) -> None:
    brief, _template = make("memo", fields=("datum=1-2-2027",))
    assert brief.field_text("datum") == "2027-02-01"
