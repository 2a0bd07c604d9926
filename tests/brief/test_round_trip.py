"""Any brief that the app can hold is written and read back as the same, and written as the same again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.brief.model import FORMS, PART_KINDS, AreaLabel, Brief, InsertedFigure, Measurement, Part, Slot, UsedLibrary
from brief_builder.brief.store import dump_brief, read_brief
from brief_builder.content.findings import Figure, Value
from brief_builder.content.provenance import Citation, CitedSource, Name, Place, Source

LOOKS_LIKE_ELSE = ["", "0", "no", "1.10", "~", "- a", "a: b", " x ", "\n", "'", "#"]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(LOOKS_LIKE_ELSE)
NUMBER = st.decimals(min_value=-1_000_000, max_value=1_000_000, places=2) | st.integers(-9, 9).map(Decimal)
MAYBE = st.none() | NUMBER


def few(one: st.SearchStrategy) -> st.SearchStrategy:  # type: ignore[type-arg] # of values of any kind
    """None to two of them, in a tuple."""
    return st.lists(one, max_size=2).map(tuple)


def of(kind: type, /, **given_fields: st.SearchStrategy) -> st.SearchStrategy:  # type: ignore[type-arg] # as above
    """Values of a dataclass; every field that is a text gets any text."""
    texts = {name: TEXT for name, hint in kind.__annotations__.items() if hint == "str"}
    return st.builds(kind, **(texts | given_fields))


PLACE = of(Place, heading=st.none() | st.integers(0, 9), page=st.none() | st.integers(0, 999))
SOURCE = of(Source, author=few(of(Name)), report=few(PLACE))
CITED = of(CitedSource, source=SOURCE, via=few(SOURCE))
VALUE = of(Value, value=MAYBE, difference=MAYBE)
FIGURE = of(
    Figure,
    values=st.lists(VALUE, min_size=1, max_size=3).map(tuple),
    chart_in_report=few(st.integers(0, 99)),
    sources=few(of(Citation)),
    report=few(PLACE),
)
PART = st.sampled_from(PART_KINDS).flatmap(
    lambda kind: of(
        Part,
        kind=st.just(kind),
        form=st.sampled_from(("", *FORMS.get(kind, ()))),
        avoid=few(TEXT),
        sources=few(CITED),
        report=few(PLACE),
        figures=few(of(InsertedFigure, figure=FIGURE, sources=few(CITED))),
        areas=st.dictionaries(TEXT, of(AreaLabel), max_size=2),
        measurements=few(of(Measurement, value=NUMBER)),
        own_wording=st.booleans(),
        excluded=st.booleans(),
    )
)
ROW = st.dictionaries(TEXT, TEXT, max_size=3)
BRIEF = of(
    Brief,
    fields=st.dictionaries(TEXT, TEXT | st.lists(ROW, max_size=2).map(tuple), max_size=4),
    slots=few(of(Slot, parts=few(PART))),
    libraries=few(of(UsedLibrary)),
    silenced=few(TEXT),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(BRIEF)
def test_any_brief_is_read_back_as_it_was(made: Brief) -> None:
    brief = _with_ids(made)
    written = dump_brief(brief)
    again = read_brief(written.decode(), Path("stuk.brief"))
    assert again == brief
    assert dump_brief(again) == written


def _with_ids(brief: Brief) -> Brief:
    """Paragraphs and parts have ids of their own; everything else stays as it came."""
    slots = (
        replace(slot, id=f"s{n}", parts=tuple(replace(p, id=f"s{n}p{m}") for m, p in enumerate(slot.parts)))
        for n, slot in enumerate(brief.slots)
    )
    return replace(brief, slots=tuple(slots))
