"""Terms as a table: one row for each definition, columns named as in NL-SBB. Several values in a cell have " | " between.

A row holds what people keep in a spreadsheet; what it has no column for stays as the library has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brief_builder.content.vocabulary import Definition, Term

Row = Sequence[str]

BETWEEN = " | "
ID = "id"
DEFINITION_ID = "definitieId"
STATUS = "status"

TERM_COLUMNS: Mapping[str, str] = {
    ID: "id",
    "soort": "kind",
    "voorkeursterm": "pref_label",
    "alternatieveTerm": "alt_labels",
    "zoekterm": "hidden_labels",
    "afgeradenTerm": "avoid_labels",
    "uitleg": "explanation",
    "toelichting": "scope_note",
    "heeftBovenliggendBegrip": "broader",
    "heeftOnderliggendBegrip": "narrower",
    "isGerelateerdAan": "related",
    "thema": "themes",
}
"""The columns about a term, with the field of `Term` that each holds."""

DEFINITION_COLUMNS: Mapping[str, str] = {
    DEFINITION_ID: "id",
    "definitie": "text",
    "toegeschrevenAan": "attribution",
    "aard": "nature",
    STATUS: "status",
    "toepassingsgebied": "scope",
    "heeftBron": "sources",
}
"""The columns about one definition, with the field of `Definition` that each holds."""

COLUMNS = (*TERM_COLUMNS, *DEFINITION_COLUMNS)

COLUMN_OF: Mapping[str, str] = {
    "definitions": "definitie",
    **{field: column for column, field in (*TERM_COLUMNS.items(), *DEFINITION_COLUMNS.items()) if column != DEFINITION_ID},
}
"""The column that holds a field."""

SEVERAL = frozenset({"alt_labels", "hidden_labels", "avoid_labels", "broader", "narrower", "related", "themes", "sources"})

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a text begins that a spreadsheet may run as a formula, also behind the apostrophes that we put before it."""


def table_of(terms: Iterable[Term]) -> Iterator[Row]:
    """The table: the names of the columns, then the rows. What holds for a term as a whole stands in its first row only."""
    yield COLUMNS
    for term in terms:
        about = [term.id, *(_cell(term, field) for field in list(TERM_COLUMNS.values())[1:])]
        for definition in term.definitions or (Definition("", ""),):
            yield [*about, *(_cell(definition, field) for field in DEFINITION_COLUMNS.values())]
            about = [term.id, *[""] * (len(TERM_COLUMNS) - 1)]


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula: an apostrophe before it where it would."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_meant(text: str) -> str:
    """The text without the apostrophe of `harmless`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def split(cell: str) -> list[str]:
    """The values in a cell that may hold several."""
    values = (part.replace("\\|", "|").strip() for part in re.split(r"(?<!\\)\|", cell))
    return [value for value in values if value]


def _cell(value: Term | Definition, field: str) -> str:
    found = getattr(value, field)
    if field not in SEVERAL:
        return str(found)
    return BETWEEN.join(_name(one).replace("|", "\\|") for one in found)


def _name(one: object) -> str:
    """A label, an id, or what names a value that has more to it."""
    return one if isinstance(one, str) else str(getattr(one, "label", "") or getattr(one, "id", ""))
