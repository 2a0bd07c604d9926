"""From the rows of a table to the terms as they would be: what a row says on top of what the library has already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import ValidationError

from brief_builder.content.keys import Keys
from brief_builder.content.schema import TERM
from brief_builder.content.schema_faults import faults
from brief_builder.content.vocabulary import Term
from brief_builder.content.words import PERSONAL_STATUSES
from brief_builder.content.yaml_write import entry_of
from brief_builder.i18n import Message, _
from brief_builder.keeping.naming import free_name, id_of
from brief_builder.keeping.table import COLUMN_OF, DEFINITION_COLUMNS, DEFINITION_ID, SEVERAL, STATUS, TERM_COLUMNS, split

Cells = Mapping[str, str]
"""A row by column."""

FREE_STATUSES = PERSONAL_STATUSES
"""What a table can give a new definition; further on in its life a status is a decision, which a table does not tell."""

CHOSEN = ("nature", "status", "rendering")
"""Fields of which an empty cell means the usual."""

PREF_LABEL = "voorkeursterm"


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with a row; rows count as a spreadsheet counts them, the names of the columns being row 1.

    `column` is the name of the column to look in; "" where it is about the row as a whole.
    """

    row: int
    message: Message
    column: str = ""


@dataclass
class Draft:
    """A term as the table would have it: the entry as a library file would hold it, and the rows it was told in."""

    entry: dict[str, Any]
    rows: dict[str, int] = field(default_factory=dict)
    """The row of each definition by its id; "" is the first row of the term."""

    @property
    def id(self) -> str:
        """The id of the term."""
        return str(self.entry["id"])

    def row(self, way: Keys) -> int:
        """The row that tells what stands at `way` in the entry."""
        if len(way) > 1 and way[0] == "definitions" and isinstance(way[1], int):
            name = str(self.entry["definitions"][way[1]].get("id", ""))
            return self.rows.get(name, self.rows[""])
        return self.rows[""]

    def term(self) -> Term | tuple[RowFault, ...]:
        """The term, or what is wrong with its rows."""
        try:
            return TERM.read(self.entry)
        except ValidationError as error:
            return tuple(RowFault(self.row(way), _in_columns(message), column_of(way)) for way, message in faults(error, Term))


def column_of(way: Keys) -> str:
    """The column that tells what stands at `way` in the entry of a term; "" when no column does."""
    match way:
        case ("definitions", int(), "id", *_rest):
            return DEFINITION_ID
        case ("definitions", int(), str(name), *_rest) | (str(name), *_rest):
            return COLUMN_OF.get(name, "")
        case _:
            return ""


def drafts(rows: Sequence[Cells], known: Mapping[str, Term]) -> tuple[list[Draft], list[RowFault]]:
    """The terms that the rows tell, on top of the `known` ones (by id), and what is wrong with single rows."""
    found: dict[str, Draft] = {}
    wrong: list[RowFault] = []
    for number, cells in enumerate(rows, 2):
        term_id = cells.get("id", "") or id_of(cells.get(PREF_LABEL, ""))
        if not any(cells.values()):
            continue
        if not term_id:
            wrong.append(RowFault(number, _("The row has no “id” and no “voorkeursterm”: which term is it about?"), PREF_LABEL))
            continue
        draft = found.get(term_id)
        if draft is None:
            draft = found[term_id] = _begun(term_id, cells, known.get(term_id), number)
        elif column := _contradicted(draft, cells):
            sentence = _(
                "Row {row} says something else about “{id}” in the column “{column}”.", row=draft.rows[""], id=term_id, column=column
            )
            wrong.append(RowFault(number, sentence, column))
            continue
        refused = _add_definition(draft, cells, number)
        if refused:
            wrong.append(refused)
    return list(found.values()), wrong


def _begun(term_id: str, cells: Cells, known: Term | None, row: int) -> Draft:
    entry: dict[str, Any] = entry_of(known) if known else {"kind": "werkterm", "definitions": []}
    told = {name: _told(entry, name, cells[column]) for column, name in TERM_COLUMNS.items() if column in cells and column != "id"}
    if not told.get("kind"):
        told.pop("kind", None)
    return Draft({**entry, **told, "id": term_id}, {"": row})


def _contradicted(draft: Draft, cells: Cells) -> str:
    """The column in which a later row says something else of the same term, or ""."""
    for column, name in TERM_COLUMNS.items():
        cell = cells.get(column, "")
        if column != "id" and cell and _told(draft.entry, name, cell) != draft.entry.get(name):
            return column
    return ""


def _add_definition(draft: Draft, cells: Cells, row: int) -> RowFault | None:
    """Put the definition of a row in the draft; what is wrong with it beside what the schema says."""
    told = {name: cells[column] for column, name in DEFINITION_COLUMNS.items() if column in cells}
    if not any(text for name, text in told.items() if name != "status"):
        return None
    known: list[dict[str, Any]] = draft.entry["definitions"]
    name = told.pop("id", "") or _definition_id(told, known)
    if name in draft.rows:
        return RowFault(row, _("The definition “{id}” stands in row {row} already.", id=name, row=draft.rows[name]), DEFINITION_ID)
    at = next((place for place, one in enumerate(known) if one["id"] == name), len(known))
    old = known[at] if at < len(known) else {}
    draft.rows[name] = row
    draft.entry["definitions"] = [*known[:at], {**_on_top(old, told), "id": name}, *known[at + 1 :]]
    refused = _refused(old, told.get("status", ""))
    return RowFault(row, refused, STATUS) if refused else None


def _on_top(old: Mapping[str, Any], told: Cells) -> dict[str, Any]:
    """An entry of a definition with what a row tells. Its status only when it is new, and when anybody may give that."""
    free = not old and told.get("status") in FREE_STATUSES
    names = [name for name in told if name != "status" or free]
    new = {**old, **{name: _told(old, name, told[name]) for name in names}}
    return {name: value for name, value in new.items() if value or name not in CHOSEN}


def _refused(old: Mapping[str, Any], status: str) -> Message | None:
    if status in ("", old.get("status", "gevonden")) or (not old and status in FREE_STATUSES):
        return None
    return _(
        "A table does not change the status of a definition to “{status}”; use the form or “definition status” for that.", status=status
    )


def _definition_id(told: Cells, known: Sequence[Mapping[str, Any]]) -> str:
    """The id of a definition that has none in the table: that of the one with the same text, else one of its author, else a number."""
    same = next((str(one["id"]) for one in known if one.get("text") == told.get("text")), "")
    taken = {one["id"] for one in known}
    author = id_of(told.get("attribution", ""))
    return same or (author if author[:1].isalpha() and author not in taken else free_name("definitie", taken))


def _told(entry: Mapping[str, Any], name: str, cell: str) -> Any:
    """What a cell says, as a library file has it. A value that has more to it than its name keeps the rest."""
    if name not in SEVERAL:
        return cell
    values = split(cell)
    key = {"avoid_labels": "label", "sources": "id"}.get(name)
    if key is None:
        return values
    earlier = {one[key]: one for one in entry.get(name, [])}
    return [earlier.get(value, {key: value}) for value in values]


def _in_columns(message: Message) -> Message:
    """The sentence with the name of the column for the key of a file."""
    values = {
        name: COLUMN_OF.get(value, value) if name == "key" and isinstance(value, str) else value for name, value in message.values.items()
    }
    return Message(message.text, values, message.plural, message.count)
