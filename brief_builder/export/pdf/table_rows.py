"""The rows of a table: cells as pieces, what they need, and their lines side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief_builder.document.nodes import Row
from brief_builder.document.spans import plain
from brief_builder.export.column_shares import Need
from brief_builder.export.pdf.atoms import Cut, atoms, words
from brief_builder.export.pdf.edition import Edition
from brief_builder.export.pdf.pieces import Pieces, span_pieces
from brief_builder.export.pdf.strips import Look, Strip, Strips
from brief_builder.export.pdf.structure import Attribute, Element
from brief_builder.export.pdf.typesetting import Line, set_cut
from brief_builder.export.style import RowTokens

_NARROWEST = 1.0


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the text of a column stands: left and right edge, and whether it is aligned right."""

    left: float
    right: float
    to_right: bool = False

    def x(self, line: Line, room: float) -> float:
        """The left edge of a line in this column; `room` stays free at its right."""
        return self.right - line.width - room if self.to_right else self.left


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row as pieces, and these `cut`. `headings` tells which cells name their row, or, in a `header` row, their column.

    `rooms` is what stays free at the right of each.
    """

    cells: tuple[Pieces, ...]
    cut: tuple[Cut, ...]
    rooms: tuple[float, ...]
    headings: tuple[bool, ...]
    look: Look
    tokens: RowTokens
    header: bool

    def element(self, edition: Edition) -> Element:
        """The row with its cells; the notes of a cell stand inside it."""
        return Element("TR", tuple(self._cell(edition, cell, named) for cell, named in zip(self.cells, self.headings, strict=True)))

    def _cell(self, edition: Edition, cell: Pieces, named: bool) -> Element:
        notes = edition.noted(cell.notes)
        kids = (Element("P", cell.kids), *notes) if notes else cell.kids
        if not named:
            return Element("TD", kids)
        return Element("TH", kids, attributes=(Attribute("Table", "Scope", "Column" if self.header else "Row"),))


def set_row(edition: Edition, row: Row, header: bool = False) -> SetRow:
    """The cells of a row in the look of its kind."""
    tokens = RowTokens(bold=True) if header else edition.style.table.row(row.look)
    look = edition.look("cell", "bold" if tokens.bold else "regular", tokens.colour)
    hyphenate = edition.style.hyphenation.cells
    cells = tuple(span_pieces(edition, cell.spans, look, hyphenate) for cell in row.cells)
    headings = tuple((cell.heading or header) and bool(plain(cell.spans).strip()) for cell in row.cells)
    rooms = tuple(edition.typeface.width(cell.room, look) if cell.room else 0.0 for cell in row.cells)
    cut = tuple(atoms(cell.pieces, edition.typeface) for cell in cells)
    return SetRow(cells, cut, rooms, headings, look, tokens, header)


def need(edition: Edition, rows: Sequence[SetRow], index: int, padding: float) -> Need:
    """What a column of these rows needs."""
    sizes = [_cell_need(edition, row.cut[index], row.rooms[index]) for row in rows if index < len(row.cells)]
    whole, whole_words, least = (
        (max(column, default=0.0) + padding + _NARROWEST for column in zip(*sizes, strict=True)) if sizes else (1.0, 1.0, 1.0)
    )
    return Need(whole, whole_words, least)


def _cell_need(edition: Edition, cut: Cut, room: float) -> tuple[float, float, float]:
    text = list(words(cut))
    if len(text) == 1 == len(text[0]):  # a word or a number, as in nearly all cells
        width = text[0][0].size
        return room + width, room + width, width
    whole = room + max((line.width for line in set_cut(edition, cut, float("inf"))), default=0.0)
    whole_words = room + max((sum([atom.size for atom in word]) for word in text), default=0.0)
    return whole, whole_words, max((atom.size for word in text for atom in word), default=0.0)


def row_strips(edition: Edition, row: SetRow, slots: Sequence[Slot]) -> Strips:
    """A strip for each line of the highest cell; cells hang from the top, in the head they stand at the foot."""
    columns = [set_cut(edition, cut, slot.right - slot.left) for cut, slot in zip(row.cut, slots, strict=False)]
    count = max([1, *map(len, columns)])
    filled = [_filled(lines, count, row.header) for lines in columns]
    rows = list(zip(*filled, strict=True)) or [()]
    return tuple(_strip(edition, row, cells, slots, i == 0, i == count - 1) for i, cells in enumerate(rows))


def _filled(lines: Sequence[Line], count: int, at_foot: bool) -> list[Line | None]:
    empty: list[Line | None] = [None] * (count - len(lines))
    return [*empty, *lines] if at_foot else [*lines, *empty]


def _strip(edition: Edition, row: SetRow, cells: Sequence[Line | None], slots: Sequence[Slot], first: bool, last: bool) -> Strip:
    pad = edition.style.table.pad.y
    top = pad if first else 0.0
    leading = edition.style.text["cell"].leading
    found = [(line, slot, room) for line, slot, room in zip(cells, slots, row.rooms, strict=False) if line]
    ink = tuple(ink for line, slot, room in found for ink in line.at(slot.x(line, room), top + row.look.size))
    notes = tuple(note for line, *_ in found for note in line.notes)
    anchors = tuple(anchor for line, *_ in found for anchor in line.anchors)
    return Strip(top + leading + (pad if last else 0.0), ink, notes=notes, anchors=anchors)
