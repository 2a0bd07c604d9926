"""The council's rules on the status of a definition, as a table: what may follow on what, what it asks for, and who may hold it."""

from dataclasses import replace

import pytest

from brief_builder.content.library import Manifest
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import STATUSES
from brief_builder.errors import UnknownName
from brief_builder.keeping.status import Decision, NotAllowed, possible, with_status

KEPT = Manifest("Begrippen", "1", "https://kept.example/", keeper="Team Taal")
PERSONAL = replace(KEPT, name="Van mij", keeper="")
AGREED = Decision(agreed_by="college", agreed_on="2026-11-24", scope="algemeen", valid_from="2027-01-01")
ENDED = Decision(ended_on="2027-01-01", status_reason="te breed", replaced_by="nieuw")
TOLD = {"vastgesteld": AGREED, "vervallen": ENDED, "afgewezen": ENDED}

ALLOWED = {
    ("gevonden", "voorstel"),
    ("gevonden", "afgewezen"),
    ("voorstel", "gevonden"),
    ("voorstel", "in_afstemming"),
    ("voorstel", "afgewezen"),
    ("in_afstemming", "voorstel"),
    ("in_afstemming", "vastgesteld"),
    ("in_afstemming", "afgewezen"),
    ("vastgesteld", "vervallen"),
    ("afgewezen", "voorstel"),
}


def term(*definitions: Definition) -> Term:
    return Term("basis", "werkterm", "basis", definitions)


def one(status: str, **told: str) -> Term:
    return term(Definition("oud", "Een grondslag.", status=status, **told), Definition("nieuw", "Het begin."))


@pytest.mark.parametrize("before", STATUSES)
@pytest.mark.parametrize("after", STATUSES)
def test_what_may_follow_on_what(before: str, after: str) -> None:
    decision = TOLD.get(after, Decision())
    if (before, after) in ALLOWED:
        changed = with_status(one(before), "oud", after, KEPT, decision).definition("oud")
        assert changed
        assert changed.status == after
        assert after in possible(one(before).definitions[0], KEPT)
    else:
        with pytest.raises(NotAllowed):
            with_status(one(before), "oud", after, KEPT, decision)


@pytest.mark.parametrize("before", STATUSES)
@pytest.mark.parametrize("after", STATUSES)
def test_a_library_without_keeper_goes_up_to_a_proposal(before: str, after: str) -> None:
    if (before, after) in ALLOWED and after in ("gevonden", "voorstel"):
        assert with_status(one(before), "oud", after, PERSONAL)
    else:
        with pytest.raises(NotAllowed):
            with_status(one(before), "oud", after, PERSONAL, TOLD.get(after, Decision()))


@pytest.mark.parametrize(
    ("before", "after", "missing", "asked"),
    [
        ("in_afstemming", "vastgesteld", "agreed_by", "by whom"),
        ("in_afstemming", "vastgesteld", "agreed_on", "on which date"),
        ("in_afstemming", "vastgesteld", "scope", "the scope"),
        ("in_afstemming", "vastgesteld", "valid_from", "from when it holds"),
        ("vastgesteld", "vervallen", "ended_on", "the end date"),
        ("vastgesteld", "vervallen", "status_reason", "the reason"),
        ("voorstel", "afgewezen", "replaced_by", "what replaces it"),
    ],
)
def test_what_a_status_asks_for_is_said(before: str, after: str, missing: str, asked: str) -> None:
    with pytest.raises(NotAllowed, match=f"{after_name(after)}.*{asked}"):
        with_status(one(before), "oud", after, KEPT, replace(TOLD[after], **{missing: ""}))


def after_name(status: str) -> str:
    return {"vastgesteld": "agreed", "vervallen": "lapsed", "afgewezen": "rejected"}[status]


@pytest.mark.parametrize(
    ("other", "allowed"),
    [
        ({"status": "vastgesteld", "scope": "algemeen", "agreed_on": "2020-01-01"}, False),
        ({"status": "vastgesteld", "scope": "Algemeen", "agreed_on": "2020-01-01"}, False),
        ({"status": "vastgesteld", "scope": "jeugd", "agreed_on": "2020-01-01"}, True),
        ({"status": "vervallen", "scope": "algemeen", "agreed_on": "2020-01-01", "ended_on": "2027-01-01"}, True),
        ({"status": "vervallen", "scope": "algemeen", "agreed_on": "2020-01-01", "ended_on": "2027-06-01"}, False),
        ({"status": "voorstel", "scope": "algemeen"}, True),
    ],
)
def test_at_any_moment_at_most_one_is_agreed_for_a_scope(other: dict[str, str], allowed: bool) -> None:
    two = term(Definition("oud", "Een grondslag.", **other), Definition("nieuw", "Het begin.", status="in_afstemming"))  # type: ignore[arg-type]
    if allowed:
        assert with_status(two, "nieuw", "vastgesteld", KEPT, AGREED)
    else:
        with pytest.raises(NotAllowed, match="retire it first"):
            with_status(two, "nieuw", "vastgesteld", KEPT, AGREED)


@pytest.mark.parametrize("replaced_by", ["oud", "weg", "basis/weg", "basis/oud"])
def test_what_replaces_it_is_another_definition(replaced_by: str) -> None:
    with pytest.raises(NotAllowed, match="no other definition"):
        with_status(one("vastgesteld"), "oud", "vervallen", KEPT, replace(ENDED, replaced_by=replaced_by))


def test_proposed_anew_a_definition_has_no_end() -> None:
    rejected = one("afgewezen", ended_on="2026-01-01", status_reason="te breed", replaced_by="nieuw")
    again = with_status(rejected, "oud", "voorstel", KEPT).definition("oud")
    assert again
    assert (again.ended_on, again.status_reason, again.replaced_by) == ("", "", "")


def test_a_definition_that_is_not_there() -> None:
    with pytest.raises(UnknownName):
        with_status(one("gevonden"), "weg", "voorstel", KEPT)
