"""Key figures: large numbers side by side under one rule, each with what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from brief_builder.document.nodes import KeyFigure, KeyFigures
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import plain_pieces, span_pieces
from brief_builder.export.pdf.strips import Ink, Rule, Stretch, Strip
from brief_builder.export.pdf.structure import Element, Flow
from brief_builder.export.pdf.typesetting import Line, one_line, set_lines, spaced_out

BETWEEN = 14.0
"""The least space between two key figures."""

_BELOW_RULE = 10.0


@dataclass(frozen=True, slots=True)
class _Set:
    """A key figure that was set: the number, the lines below it, and its elements."""

    number: Line
    lines: list[Line]
    elements: tuple[Element, ...]


def key_figures(edition: Edition, block: KeyFigures, measure: Measure) -> Flow:
    """All of them as one strip. Each is one paragraph, so that the number is read with its label."""
    step = (measure.wide + BETWEEN) / len(block.figures)
    done = [_set(edition, figure, step - BETWEEN) for figure in block.figures]
    size, leading = edition.style.text["figure_big"].leading, edition.style.text["cell"].leading
    height = _BELOW_RULE + size + leading * max(len(one.lines) for one in done)
    rule = Rule(measure.left, 0.0, edition.style.rule.block, edition.style.colour.accent, width=measure.wide)
    ink: list[Ink] = [rule, *(ink for i, one in enumerate(done) for ink in _ink(edition, one, measure.left + i * step))]
    for figure, one in zip(block.figures, done, strict=True):
        edition.parts += [(figure.part, (Strip(0.0, notes=_notes(one)),))] if figure.part else []
    strip = Strip(
        height,
        tuple(ink),
        before=edition.style.rhythm.unit,
        after=edition.style.rhythm.half,
        notes=tuple(note for one in done for note in _notes(one)),
        anchors=tuple(anchor for one in done for line in one.lines for anchor in line.anchors),
        stretches=tuple(
            Stretch(figure.part, measure.left + i * step, 0.0, step - BETWEEN, height)
            for i, figure in enumerate(block.figures)
            if figure.part
        ),
    )
    return Flow((strip,), tuple(element for one in done for element in one.elements))


def _set(edition: Edition, figure: KeyFigure, width: float) -> _Set:
    """A number too wide for its place is set smaller."""
    look = edition.look("figure_big")
    value = plain_pieces(edition, figure.value, look)
    wide = one_line(edition, value.pieces).width
    if wide > width:
        look = replace(look, size=look.size * width / wide)
        value = plain_pieces(edition, figure.value, look)
    label = span_pieces(edition, figure.label, edition.look("cell"), hyphenate=edition.hyphenates_text)
    element = Element("P", (*value.kids, *label.kids))
    return _Set(
        spaced_out(one_line(edition, value.pieces)),
        set_lines(edition, label.pieces, width),
        (element, *edition.noted(label.notes)),
    )


def _ink(edition: Edition, one: _Set, x: float) -> Iterator[Ink]:
    """The number on its line, the label below it."""
    big, small = edition.style.text["figure_big"], edition.style.text["cell"]
    yield from one.number.at(x, _BELOW_RULE + big.size)
    for i, line in enumerate(one.lines):
        yield from line.at(x, _BELOW_RULE + big.leading + i * small.leading + small.size)


def _notes(one: _Set) -> tuple[str, ...]:
    return tuple(note for line in one.lines for note in line.notes)
