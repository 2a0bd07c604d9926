"""What may stand in each kind of library file, as tables over the values of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import core_schema as core

from brief_builder.content import words
from brief_builder.content.findings import Area, Figure, Finding, Group, Theme, Value
from brief_builder.content.library import Compounds, Manifest, SearchWords
from brief_builder.content.provenance import Citation, Name, Place, Source
from brief_builder.content.record import Record, day, number, one_of, one_or_several, record, several, text
from brief_builder.content.schema_rules import check_figure, check_name, check_value
from brief_builder.content.text_patterns import ADDRESS, ISSUED, LANGUAGE, PERIOD, SLUG, VERSION
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Caution, Component, Components, Definition, Term

_ID = text(SLUG, required=True)
_ID_OR_NONE = text(SLUG)
_IDS = several(_ID)
_SOME_TEXT = text(required=True)
_PLACES = one_or_several(record(Place))
_CITATION = record(Citation, id=_ID)
_CITATIONS = several(_CITATION)
_CITED = {"sources": _CITATIONS, "report": _PLACES}

_DEFINITION = record(
    Definition,
    id=_ID,
    rendering=one_of(words.RENDERINGS),
    nature=one_of(words.NATURES),
    status=one_of(words.STATUSES),
    agreed_on=day(),
    valid_from=day(),
    ended_on=day(),
    figures=_IDS,
    **_CITED,
)
_PARTS = record(Components, items=several(record(Component), least=1), **_CITED)

TERM = Record(
    Term,
    record(
        Term,
        id=_ID,
        kind=one_of(words.TERM_KINDS),
        definitions=several(_DEFINITION, least=1),
        avoid_labels=several(record(AvoidLabel, report=_PLACES)),
        recognition=one_of(words.RECOGNITIONS),
        themes=_IDS,
        cautions=several(record(Caution, **_CITED)),
        parts=core.no_info_before_validator_function(lambda given: given or None, core.nullable_schema(_PARTS)),
        related=_IDS,
        broader=_IDS,
        narrower=_IDS,
        replaced_by=_ID_OR_NONE,
        **_CITED,
    ),
)

ABBREVIATION = Record(
    Abbreviation,
    record(Abbreviation, id=_ID, language=text(LANGUAGE), term=_ID_OR_NONE, area=_ID_OR_NONE, source=_ID_OR_NONE, report=_PLACES),
)

FINDING = Record(
    Finding,
    record(
        Finding,
        id=_ID,
        kind=one_of(words.FINDING_KINDS),
        theme=_ID,
        polarity=one_of(words.POLARITIES),
        compared_with=_IDS,
        areas=_IDS,
        groups=_IDS,
        figures=_IDS,
        terms=_IDS,
        related=_IDS,
        replaced_by=_ID_OR_NONE,
        **_CITED,
    ),
)

_VALUE = record(Value, area=_ID, value=number(), difference=number(), group=_ID_OR_NONE, period=text(PERIOD), compared_with=_ID_OR_NONE)

FIGURE = Record(
    Figure,
    core.no_info_after_validator_function(
        check_figure,
        record(
            Figure,
            id=_ID,
            theme=_ID,
            values=several(core.no_info_after_validator_function(check_value, _VALUE), least=1),
            period=text(PERIOD),
            direction=one_of(("", *words.DIRECTIONS)),
            sources=several(_CITATION, least=1),
            report=_PLACES,
        ),
    ),
)

SOURCE = Record(
    Source,
    record(
        Source,
        id=_ID,
        type=one_of(words.SOURCE_TYPES),
        author=several(core.no_info_after_validator_function(check_name, record(Name))),
        issued=text(ISSUED),
        url=text(ADDRESS),
        accessed=day(),
        cited_in=_ID_OR_NONE,
        report=_PLACES,
    ),
)

THEME = Record(Theme, record(Theme, id=_ID, role=one_of(words.THEME_ROLES), report=_PLACES))

AREA = Record(Area, record(Area, id=_ID, kind=one_of(words.AREA_KINDS), part_of=_ID_OR_NONE, members=_IDS, report=_PLACES))

GROUP = Record(Group, record(Group, id=_ID))

MANIFEST = Record(
    Manifest,
    record(
        Manifest,
        version=text(VERSION, required=True),
        base_uri=text(ADDRESS, required=True),
        date=day(),
        report_source=_ID_OR_NONE,
    ),
)

SEARCH_WORDS = Record(SearchWords, record(SearchWords, words=several(_SOME_TEXT, least=1), finds=several(_SOME_TEXT, least=1)))

COMPOUNDS = Record(
    Compounds,
    record(
        Compounds,
        keep=core.no_info_after_validator_function(frozenset, several(_SOME_TEXT)),
        split=core.dict_schema(_SOME_TEXT, several(_SOME_TEXT, least=2)),
    ),
)

RECORDS: Mapping[type, Record[Any]] = {
    record.cls: record for record in (TERM, ABBREVIATION, FINDING, FIGURE, SOURCE, THEME, AREA, GROUP, MANIFEST, SEARCH_WORDS, COMPOUNDS)
}
"""How each kind of entry is read."""
