"""Key figures: a section with a column for each, so that nobody meets a table that is none."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import KeyFigure, KeyFigures
from brief_builder.export.odt.pieces import Para, Piece, Section
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import runs, words
from brief_builder.export.targets import part_bookmark

BETWEEN = 14.0
"""The least space between two key figures, in points."""


def key_figures(block: KeyFigures, place: Place) -> Section:
    """Number and label, figure by figure. The columns touch, so that the rule above them is one line."""
    pieces = [piece for i, figure in enumerate(block.figures) for piece in _figure(figure, place, new_column=i > 0)]
    return Section(len(block.figures), 0.0, tuple(pieces))


def _figure(figure: KeyFigure, place: Place, *, new_column: bool) -> Iterator[Piece]:
    mark = place.job.ledger.bookmark(part_bookmark(figure.part), words(figure.value))
    yield Para("figure_big", mark, keep_next=True, new_column=new_column)
    yield Para("figure_label", runs(figure.label, place), right=BETWEEN)
