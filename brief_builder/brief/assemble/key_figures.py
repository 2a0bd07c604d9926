"""A figure as one large number with a short label: that of the municipality, else the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from brief_builder.brief.assemble.figure_points import plain_values
from brief_builder.brief.assemble.figure_source import figure_provenance
from brief_builder.brief.assemble.findings import STEM
from brief_builder.brief.assemble.printed import DraftNote, Manner, Printed
from brief_builder.brief.assemble.provenance import names_in_text
from brief_builder.brief.model import AreaLabel, Part
from brief_builder.content.figure_words import UNSTATED_STARTS, period_in_words, value_by_itself, year_in_words
from brief_builder.content.findings import Figure, Value
from brief_builder.content.provenance import CitedSource
from brief_builder.document.nodes import KeyFigure, KeyFigures, Paragraph
from brief_builder.document.spans import Text, text

IN_ONE_ROW = 4


@dataclass(frozen=True, slots=True)
class Large:
    """A key figure, the notes that it marks, and what it rests on."""

    figure: KeyFigure
    notes: Mapping[str, DraftNote]
    cited: tuple[CitedSource, ...]


def key_figure(part: Part, manner: Manner) -> Large | None:
    """The number of a figure, or of the first figure of a finding, with its label. None where there is no number to print."""
    inserted = next(iter(part.figures), None) if part.kind in ("figure", "finding") else None
    value = _value(inserted.figure, part, manner.city) if inserted else None
    if inserted is None or value is None:
        return None
    behind, notes = figure_provenance(part, inserted, manner) if manner.footnotes else ((), {})
    added = f" ({value.note})" if part.measurements and value.note else ""
    shown, unit = value_by_itself(inserted.figure, value)
    label = _label(part, inserted.figure, value, unit) + added
    return Large(KeyFigure(shown, (Text(label), *behind), part.id), notes, inserted.sources)


def in_rows(found: Sequence[Large], manner: Manner) -> Printed:
    """The key figures, at most four side by side and about as many in every row; below them their sources, where there are no notes."""
    figures = tuple(one.figure for one in found)
    rows = -(-len(figures) // IN_ONE_ROW)
    each = -(-len(figures) // rows) if rows else 1
    blocks = tuple(KeyFigures(figures[i : i + each]) for i in range(0, len(figures), each))
    cited = () if manner.footnotes else tuple(c for one in found for c in one.cited)
    named = f"{manner.words.source}: {names_in_text(cited, manner)}."
    below = (Paragraph(text(named), look="source"),) if cited else ()
    return Printed((*blocks, *below), {name: note for one in found for name, note in one.notes.items()})


def _value(figure: Figure, part: Part, city: str) -> Value | None:
    """The first number of the municipality, else the first of all; of a series the newest."""
    values = plain_values(figure)
    first = next((v for v in values if _name(v.area, part.areas).casefold() == city.casefold()), next(iter(values), None))
    if first is None:
        return None
    return max((v for v in values if (v.area, v.group) == (first.area, first.group)), key=lambda v: v.period)


def _name(area: str, areas: Mapping[str, AreaLabel]) -> str:
    return areas[area].label if area in areas else area


def _label(part: Part, figure: Figure, value: Value, unit: str) -> str:
    """ "per 1.000 jongeren: jeugdcriminaliteit, Almere, 2021": unit, what is measured, of whom, where, when.

    A heading replaces what and whom. A unit that is in these words is not told twice.
    """
    said = part.heading if part.kind == "figure" and part.heading else _measured(part, figure, value)
    area = _name(value.area, part.areas)
    place = "" if area[:STEM] in said else area
    year = "" if period_in_words(figure, value) in said else year_in_words(figure, value)
    counted = f"{unit}: " if unit and unit.casefold() not in said.casefold() else ""
    return counted + ", ".join(piece for piece in (said, place, year) if piece)


def _measured(part: Part, figure: Figure, value: Value) -> str:
    whom = _name(value.group, part.areas) if value.group else "" if figure.population.startswith(UNSTATED_STARTS) else figure.population
    return f"{figure.label}, {whom}" if whom and whom.casefold() not in figure.label.casefold() else figure.label
