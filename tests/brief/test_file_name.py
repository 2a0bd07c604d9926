"""Names of files say what is in them, and fit everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.brief.file_name import file_name
from brief_builder.brief.model import Brief
from brief_builder.dutch.fold import slug
from brief_builder.files import DEVICES

FIELDS = {"datum": "2026-11-24", "onderwerp": "Eenzaamheid & schulden: café ’t Hoekje", "status": "concept", "versie": "0.1"}


def test_a_draft_has_status_and_version() -> None:
    assert file_name(Brief("memo", FIELDS)) == "2026-11-24-memo-eenzaamheid-schulden-cafe-t-hoekje-concept-v0-1"


def test_what_is_final_has_neither() -> None:
    assert file_name(Brief("memo", {**FIELDS, "status": "verzonden"})) == "2026-11-24-memo-eenzaamheid-schulden-cafe-t-hoekje"


def test_a_long_subject_is_cut_and_the_version_stays() -> None:
    name = file_name(Brief("raadsinformatiebrief", {**FIELDS, "onderwerp": "zeer lang onderwerp " * 9}))
    assert len(name) <= 80
    assert name.endswith("-onderwerp-zeer-lang-concept-v0-1")


def test_no_word_is_broken_unless_it_is_the_only_one() -> None:
    fields = {"datum": "2026-11-24", "status": "concept", "onderwerp": "Eenzaamheid en de sociale basis in Almere"}
    name = file_name(Brief("raadsinformatiebrief", fields))
    assert name == "2026-11-24-raadsinformatiebrief-eenzaamheid-en-de-sociale-basis-in-concept"
    long = file_name(Brief("raadsinformatiebrief", {**fields, "onderwerp": "Draag" + "kracht" * 20}))
    assert long.startswith("2026-11-24-raadsinformatiebrief-draagkracht") and len(long) <= 80


def test_without_fields_there_is_a_name_too() -> None:
    assert file_name(Brief("memo")) == "memo"
    assert file_name(Brief("")) == "document"


def test_another_pattern_names_other_fields() -> None:
    brief = Brief("memo", {**FIELDS, "zaaknummer": "2026-12"})
    assert file_name(brief, "{zaaknummer} {onderwerp}") == "2026-12-eenzaamheid-schulden-cafe-t-hoekje"
    assert file_name(brief, "brief-{kenmerk}-{type}-{onbekend}") == "brief-memo"
    assert file_name(brief, "{") == "document"


@pytest.mark.parametrize("device", ["CON", "nul", "Aux", "prn.", "COM1", "lpt9"])
def test_no_name_is_a_device_of_windows(device: str) -> None:
    assert file_name(Brief("memo", {"onderwerp": device}), "{onderwerp}") == f"{slug(device)}-1"
    assert file_name(Brief(device)) == f"{slug(device)}-1"
    assert file_name(Brief("memo", {"onderwerp": device})) == f"memo-{slug(device)}"


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=40))
def test_whatever_is_filled_in_the_name_can_be_given_to_a_file(subject: str, number: str, pattern: str) -> None:
    fields = {"onderwerp": subject, "zaaknummer": number}
    for way in ("{zaaknummer}-{onderwerp}", pattern):
        name = file_name(Brief("memo", fields), way)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
        assert len(name) <= 82
        assert name not in DEVICES
