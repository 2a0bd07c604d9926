"""Lines become ink: the pieces of a line side by side, with the areas of its links; and lines stacked as strips."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from brief_builder.export.pdf.atoms import Atoms, Cut, Ruler, atoms
from brief_builder.export.pdf.edition import Edition
from brief_builder.export.pdf.lines import break_lines
from brief_builder.export.pdf.pieces import MARK_ANCHOR, Piece
from brief_builder.export.pdf.strips import Area, Hold, Ink, Look, Strip, Strips, Text, moved


@dataclass(frozen=True, slots=True)
class Line:
    """A line set at x = 0 on a baseline at y = 0. `width` leaves out the space at its end."""

    ink: tuple[Ink, ...]
    width: float
    notes: tuple[str, ...] = ()

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of the marks on this line."""
        return tuple(MARK_ANCHOR + note for note in self.notes)

    def at(self, x: float, y: float) -> tuple[Ink, ...]:
        """The ink with the line at this place."""
        return tuple(moved(ink, x, y) for ink in self.ink)


def set_lines(edition: Edition, pieces: Iterable[Piece], width: float, hang: float = 0.0) -> list[Line]:
    """Break the pieces into lines of this width; all but the first are indented by `hang`."""
    return set_cut(edition, atoms(pieces, edition.typeface), width, hang)


def set_cut(edition: Edition, cut: Cut, width: float, hang: float = 0.0) -> list[Line]:
    """The same for pieces that have been cut."""
    rows = break_lines(cut, width, edition.typeface, hang)
    lines = [_line(edition, row, last=i == len(rows) - 1) for i, row in enumerate(rows)]
    return [replace(line, ink=line.at(hang, 0.0)) if hang and i else line for i, line in enumerate(lines)]


def one_line(edition: Edition, pieces: Iterable[Piece]) -> Line:
    """The pieces side by side, however wide."""
    lines = set_lines(edition, pieces, math.inf)
    return lines[0] if lines else Line((), 0.0)


def spaced_out(line: Line) -> Line:
    """The line with a space behind it, which takes no width: so that it is not read as one word with what follows."""
    last = line.ink[-1] if line.ink else None
    return replace(line, ink=(*line.ink[:-1], replace(last, text=last.text + " "))) if isinstance(last, Text) else line


def _line(edition: Edition, row: Atoms, last: bool) -> Line:
    if edition.bare:
        return Line((), _width(edition.typeface, row), _notes(row))
    end = None if last else row[-1].at_end
    texts = _texts(edition.typeface, _in_row(edition.typeface, row, end))
    if len(texts) == 1 and texts[0].content not in edition.links:  # most lines: no link, no look of its own
        return Line((texts[0],), texts[0].width)
    areas = tuple(_areas(edition, texts))
    return Line((*texts, *areas), texts[-1].x + texts[-1].width if texts else 0.0, _notes(row))


def _notes(row: Atoms) -> tuple[str, ...]:
    return tuple([piece.note for atom in row for piece in atom.pieces if piece.note])


def _width(ruler: Ruler, row: Atoms) -> float:
    """The width of a line by its atoms, without what is painted at its end."""
    joints = sum([ruler.width(atom.between.text, atom.between.look) for atom in row[:-1] if atom.between])
    return joints + sum([atom.size for atom in row])


def _in_row(ruler: Ruler, row: Atoms, end: Piece | None) -> Iterator[tuple[Piece, float]]:
    """The pieces of a line with their widths; at its end a space or a hyphen."""
    last = len(row) - 1
    for i, atom in enumerate(row):
        if len(atom.pieces) == 1:
            yield atom.pieces[0], atom.size
        else:
            yield from ((piece, ruler.width(piece.text, piece.look)) for piece in atom.pieces)
        joint = atom.between if i < last else end
        if joint:
            yield joint, ruler.width(joint.text, joint.look)


def _texts(ruler: Ruler, pieces: Iterable[tuple[Piece, float]]) -> list[Text]:
    """Neighbours with the same look and content are one text."""
    texts: list[Text] = []
    x = 0.0
    for (look, content), group in groupby(pieces, _manner):
        run = list(group)
        text = "".join([piece.text for piece, _width in run])
        advance = sum([width for _piece, width in run])
        spaces = len(text) - len(text.rstrip(" "))
        texts.append(Text(x, 0.0, text, look, content, advance - spaces * ruler.width(" ", look) if spaces else advance))
        x += advance
    return texts


def _manner(sized: tuple[Piece, float]) -> tuple[Look, int]:
    return sized[0].look, sized[0].content


def _areas(edition: Edition, texts: Sequence[Text]) -> Iterator[Area]:
    for content, group in groupby(texts, lambda text: text.content):
        if content in edition.links:
            run = tuple(group)
            height = max(text.look.size for text in run) * 1.2
            end = run[-1].x + run[-1].width
            yield Area(run[0].x, -0.8 * height, end - run[0].x, height, content)


def stack(lines: Sequence[Line], look: Look, leading: float, x: float = 0.0) -> Strips:
    """One strip for each line, on exact leading. At least two lines stay together at the foot and at the top of a page."""
    last = len(lines) - 1
    return tuple(
        Strip(leading, line.at(x, look.size), hold=_hold(i, last), notes=line.notes, anchors=line.anchors) for i, line in enumerate(lines)
    )


def _hold(line: int, last: int) -> Hold:
    return Hold.LINES if line < last and line in (0, last - 1) else Hold.FREE
