"""The life of a term in the order of time, each moment once."""

from dataclasses import replace

from brief_builder.content.vocabulary import Definition, Term
from brief_builder.keeping.history import Change, Entry
from brief_builder.keeping.timeline import timeline
from tests.content.libraries import ENGLISH

OLD = Definition(
    "oud", "Een grondslag.", "SER (2010)", status="vervallen", ended_on="2026-03-01", status_reason="Te smal.", replaced_by="nieuw"
)
NEW = Definition(
    "nieuw",
    "Het begin.",
    "Raad (2026)",
    status="vastgesteld",
    scope="de stad",
    agreed_by="college",
    agreed_on="2026-02-01",
    valid_from="2026-02-15",
)
TERM = Term("basis", "werkterm", "basis", (OLD, NEW), library="Mijn")


def told(term: Term, *entries: Entry) -> list[tuple[str, str, str]]:
    return [(moment.when, ENGLISH(moment.what), moment.who) for moment in timeline(term, entries)]


def test_what_a_term_says_of_itself_is_told_in_the_order_of_time() -> None:
    assert told(TERM) == [
        ("2026-02-01", "“Raad (2026)” is agreed for de stad", "college"),
        ("2026-02-15", "“Raad (2026)” comes into force", ""),
        ("2026-03-01", "“SER (2010)” is lapsed: Te smal.", ""),
    ]


def test_a_definition_that_holds_from_the_day_of_its_agreement_is_told_once() -> None:
    term = replace(TERM, definitions=(replace(NEW, valid_from=NEW.agreed_on),))
    assert [when for when, _what, _who in told(term)] == ["2026-02-01"]


def test_what_was_written_stands_between_and_nothing_is_told_twice() -> None:
    written = (
        Entry("2026-01-01", "Jansen", (Change("", "", "basis"),)),
        Entry("2026-01-05", "Jansen", (Change("definitions/nieuw/text", "", "Het begin."), Change("definitions/nieuw/nature", "", "x"))),
        Entry("2026-01-07", "De Vries", (Change("definitions/nieuw/status", "voorstel", "in_afstemming"), Change("explanation", "", "x"))),
        Entry("2026-01-09", "De Vries", (Change("definitions/oud/text", "Een basis.", "Een grondslag."),)),
        Entry("2026-02-01", "De Vries", (Change("definitions/nieuw/status", "in_afstemming", "vastgesteld"),)),
        Entry("2026-03-01", "De Vries", (Change("definitions/oud/status", "vastgesteld", "vervallen"),)),
    )
    assert told(TERM, *written) == [
        ("2026-01-01", "Taken up in “Mijn”", "Jansen"),
        ("2026-01-05", "“Raad (2026)” is added", "Jansen"),
        ("2026-01-07", "“Raad (2026)” is under consultation", "De Vries"),
        ("2026-01-09", "“SER (2010)” gets another text", "De Vries"),
        *told(TERM),
    ]


def test_a_definition_that_is_gone_is_told_by_its_id_and_an_unknown_status_is_passed_over() -> None:
    gone = (Change("definitions/weg/text", "Iets.", "Anders."), Change("definitions/weg/status", "", "vreemd"))
    written = (Entry("2026-01-01", "", gone),)
    assert told(replace(TERM, definitions=(Definition("een", "Iets."),)), *written) == [
        ("2026-01-01", "“weg” gets another text", ""),
    ]
