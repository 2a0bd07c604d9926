"""Any item that the app writes is read back equal, whatever stands in it; and one changed field is one changed line."""

import difflib
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.content import words
from brief_builder.content.findings import Figure, Finding, Theme, Value
from brief_builder.content.keeping import keep_item, start_library
from brief_builder.content.library import Item, Manifest, kind_of
from brief_builder.content.one_library import read_one
from brief_builder.content.provenance import Citation, Name, Source
from brief_builder.content.schema import RECORDS
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.content.yaml_text import parse_yaml
from brief_builder.content.yaml_write import entry_of, yaml_of

KINDS = (Term, Finding, Figure, Source, Theme, Abbreviation)
FILE = Path("item.yaml")

Strategy = st.SearchStrategy[Any]

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n")
TEXT = st.text(LETTERS, max_size=12).map(str.strip)
SOME_TEXT = TEXT.map(lambda text: text or "tekst")
ID = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
DAY = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
PERIOD = st.sampled_from(("2021", "2000/2022", "2023-06", "onbekend"))
WHOLE = st.integers(0, 99_999)
NUMBER = st.decimals(-99_999, 99_999, places=2)
ADDRESS = st.sampled_from(("https://example.org/een?a=1&b=#2", "http://voorbeeld.nl/"))

FIXED: dict[str, tuple[str, ...]] = {
    "rendering": words.RENDERINGS,
    "nature": words.NATURES,
    "status": words.STATUSES,
    "recognition": words.RECOGNITIONS,
    "polarity": words.POLARITIES,
    "direction": ("", *words.DIRECTIONS),
    "type": words.SOURCE_TYPES,
    "role": words.THEME_ROLES,
}
KIND_WORDS = {Term: words.TERM_KINDS, Finding: words.FINDING_KINDS}
FORMS: dict[str, Strategy] = {
    **{name: st.sampled_from(known) for name, known in FIXED.items()},
    **dict.fromkeys(("id", "theme", "area"), ID),
    **dict.fromkeys(("group", "term", "cited_in", "source"), st.just("") | ID),
    **dict.fromkeys(("agreed_on", "valid_from", "ended_on", "accessed"), st.just("") | DAY),
    "issued": st.sampled_from(("", "2023", "2023-06", "2023-06-13")),
    "period": st.just("") | PERIOD,
    "url": st.just("") | ADDRESS,
    "language": st.sampled_from(("", "en", "en-GB")),
    "library": st.just(""),
}
"""What is no free text, by the name of the field."""

IDS = frozenset({"figures", "themes", "related", "broader", "narrower", "areas", "groups", "terms", "compared_with"})
"""Lists of ids; a definition, a finding and a figure refer to other items with them."""


def anything(kind: type) -> Strategy:
    """Values of a dataclass of the model, as its schema lets them be."""
    hints = get_type_hints(kind)
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    made = st.builds(kind, **{name: _field(kind, name, hint, name in needed) for name, hint in hints.items()})
    return made.map(SOUND[kind]) if kind in SOUND else made


def _field(kind: type, name: str, hint: Any, needed: bool) -> Strategy:
    if name == "kind" and kind in KIND_WORDS:
        return st.sampled_from(KIND_WORDS[kind])
    if name == "replaced_by" and kind is not Definition:
        return st.just("") | ID
    if hint is str:
        return (st.just("") | ID) if name in IDS else FORMS.get(name, SOME_TEXT if needed else TEXT)
    if hint in (int | None, Decimal | None):
        return st.none() | (WHOLE if hint == int | None else NUMBER)
    part = get_args(hint)[0]
    if type(None) in get_args(hint):
        return st.none() | anything(part)
    one = ID if name in IDS else anything(part) if is_dataclass(part) else WHOLE if part is int else SOME_TEXT
    return st.lists(one, min_size=int(needed), max_size=2).map(tuple)


def _sound_value(value: Value) -> Value:
    """Either a number, or a difference with all that belongs to it."""
    if value.value is not None:
        return replace(value, difference=None)
    difference = value.difference or Decimal("-1.50")
    return replace(value, difference=difference, difference_unit="procentpunt", compared_with="land", wording="lager dan")


SOUND: dict[type, Any] = {
    Value: _sound_value,
    Figure: lambda f: replace(f, period=f.period or "2021", sources=f.sources or (Citation("bron"),)),
    Name: lambda n: replace(n, literal="" if n.family else n.literal or "CBS"),
}
"""What the fields of one entry ask of each other."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_what_is_written_is_read_back_equal(kind: type[Item], data: st.DataObject) -> None:
    item = data.draw(anything(kind))
    written = yaml_of(entry_of(item))
    assert RECORDS[kind].read(parse_yaml(written.decode("utf-8"), FILE)) == item
    assert yaml_of(entry_of(item)) == written


FINDING = Finding(
    "bevinding",
    "stand_van_zaken",
    "wonen",
    "Titel",
    "Kort.",
    "Lang.\n\nEn nog iets.",
    areas=("almere",),
    sources=(Citation("bron", "p. 1"),),
)
FIGURE = Figure(
    "cijfer",
    "wonen",
    "Cijfer",
    "Aandeel",
    "inwoners",
    "%",
    (Value("almere", Decimal("11.40")), Value("almere", Decimal("12"), period="2022")),
    period="2021",
    sources=(Citation("bron"),),
)
SOURCE = Source("bron", "report", (Name("De Ruig", "L."), Name(literal="CBS")), "2023", "Titel", url="https://example.org/")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FINDING, replace(FINDING, title="Andere titel")),
        (FINDING, replace(FINDING, text="Lang.\n\nEn iets anders.")),
        (FINDING, replace(FINDING, kind="beleid")),
        (FINDING, replace(FINDING, sources=(Citation("bron", "p. 2"),))),
        (FIGURE, replace(FIGURE, unit="euro")),
        (FIGURE, replace(FIGURE, values=(FIGURE.values[0], replace(FIGURE.values[1], value=Decimal("12.5"))))),
        (SOURCE, replace(SOURCE, title="Andere titel: met een dubbele punt")),
        (SOURCE, replace(SOURCE, author=(SOURCE.author[0], Name(literal="SCP")))),
    ],
    ids=lambda item: kind_of(item),
)
def test_one_changed_field_is_one_changed_line_between_others(tmp_path: Path, old: Item, new: Item) -> None:
    """Also in a file that holds a list: the entries above and below stay as they are."""
    start_library(tmp_path, Manifest("Mijn", "1", "https://mijn.example/"))
    for around in ("aaa", "zzz"):
        keep_item(tmp_path, replace(old, id=around))
    before = keep_item(tmp_path, old).read_text(encoding="utf-8").splitlines()
    after = keep_item(tmp_path, new).read_text(encoding="utf-8").splitlines()
    assert [line[:1] for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[:1] in "+-"][2:] == ["-", "+"]
    assert replace(new, library="Mijn") in read_one(tmp_path).things(type(new))
