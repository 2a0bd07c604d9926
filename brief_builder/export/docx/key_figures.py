"""Key figures: a section with a column for each, so that nobody meets a table that is none."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import KeyFigure, KeyFigures
from brief_builder.export.docx.controls import controls_of
from brief_builder.export.docx.ooxml import w
from brief_builder.export.docx.paragraphs import Begin, Control, Para, Piece
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import run, runs
from brief_builder.export.targets import part_bookmark
from brief_builder.export.xml_text import NOTHING, join

BETWEEN = 14.0
"""The least space between two key figures, in points."""


def key_figures(block: KeyFigures, place: Place) -> Iterator[Piece]:
    """Number and label, figure by figure. The columns touch, so that the rule above them is one line."""
    controls = controls_of(place.job.document)
    yield Begin(len(block.figures))
    for i, figure in enumerate(block.figures):
        yield from _figure(figure, place, controls.get(figure.part), new_column=i > 0)
    yield Begin()


def _figure(figure: KeyFigure, place: Place, control: Control | None, *, new_column: bool) -> Iterator[Piece]:
    mark = place.job.ledger.bookmark(part_bookmark(figure.part), run(figure.value))
    column = w("r", w("br", type="column")) if new_column else NOTHING
    yield Para("figure_big", join([column, mark]), keep_next=True, control=control)
    yield Para("figure_label", runs(figure.label, place), right=BETWEEN, control=control)
