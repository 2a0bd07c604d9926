"""A finding: short (claim, summary, key figure), full (heading, text, charts and tables), or by its figures alone."""

from __future__ import annotations

import re

from brief_builder.brief.assemble.figures import print_figure
from brief_builder.brief.assemble.printed import Manner, Printed, behind, in_front, own_notes, total
from brief_builder.brief.assemble.provenance import provenance
from brief_builder.brief.measurement import measured_anew
from brief_builder.brief.model import InsertedFigure, Part
from brief_builder.content.figure_words import value_in_sentence
from brief_builder.content.findings import Figure, Value
from brief_builder.content.words import UNKNOWN_PERIOD
from brief_builder.document.markup import LOOKS, SECTION_LOOKS, parse_markup
from brief_builder.document.nodes import Block, Heading, Paragraph
from brief_builder.document.spans import Text, text
from brief_builder.document.traverse import plain_blocks

STEM = 4
"""Letters of a place name that its inhabitants share: Almere, Almeerders."""


def print_finding(part: Part, form: str, manner: Manner) -> Printed:
    """The finding in this form. A reworded one prints the user's text, short or full, and says so in its note."""
    if form == "volledig":
        return _full(part, manner)
    named = Printed((_heading(part, manner),)) if manner.headed else Printed()
    if form == "alleen_cijfer" and part.figures:
        return (named if manner.headed else _claim(part)) + total(print_figure(part, f, "grafiek", manner) for f in part.figures)
    return named + _short(part, manner)


def _claim(part: Part) -> Printed:
    """What the figures that follow are about, so that they do not seem to belong to what stands above them."""
    return Printed((Paragraph((Text(_as_sentence(part.heading or part.label), strong=True),), part=part.id),))


def _heading(part: Part, manner: Manner) -> Heading:
    level = min(manner.level + 1, 6)
    looks = SECTION_LOOKS if manner.chapters else LOOKS
    return Heading(level, text(part.heading or part.label), f"{part.id}-kop", looks[level - 1], part=part.id)


def _short(part: Part, manner: Manner) -> Printed:
    marked = parse_markup(part.text_in("kort"), part=part.id, level=manner.level, chapters=manner.chapters)
    spans, notes = provenance(part, manner)
    blocks = marked.blocks if manner.headed else _run_in(part, marked.blocks)
    printed = Printed(behind(blocks, spans), {**own_notes(marked), **notes})
    return printed + total(print_figure(part, f, "zin", manner) for f in _beside(part, plain_blocks(marked.blocks), manner.shown))


def _run_in(part: Part, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The claim in front of the words, where no heading says it."""
    claim = Text(_as_sentence(part.heading or part.label), strong=True)
    opening = (claim, Text(" ")) if blocks and isinstance(blocks[0], Paragraph) else (claim,)
    return in_front(opening, blocks, part.id)


def _beside(part: Part, said: str, shown: frozenset[str]) -> list[InsertedFigure]:
    """The figures behind the words: each that the writer measured anew, and the first, unless the words or a part near by say it."""
    anew = measured_anew(part)
    figures = [f for f in part.figures[:1] if f.figure.id not in shown and not _is_said(part, f.figure, said)]
    return [f for f in part.figures if f in figures or f.figure.id in anew]


def _is_said(part: Part, key: Figure, said: str) -> bool:
    value = next((v for v in key.values if v.value is not None), None)
    return value is not None and _has_said(said, key, value, part)


def _has_said(said: str, figure: Figure, value: Value, part: Part) -> bool:
    """Whether the words name the value with its area (also as Almeers, Almeerder) and its year, where that is known."""
    area = part.areas[value.area].label if value.area in part.areas else value.area
    period = value.period or figure.period
    year = "" if period == UNKNOWN_PERIOD else period
    return _says(said, value_in_sentence(figure, value)) and area[:STEM] in said and year in said


def _says(said: str, number: str) -> bool:
    """ "4 procent" is not said by "54 procent" or "2,4 procent"."""
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w)", said, re.IGNORECASE) is not None


def _full(part: Part, manner: Manner) -> Printed:
    title = _heading(part, manner)
    marked = parse_markup(part.text, part=part.id, level=title.level, chapters=manner.chapters)
    spans, notes = provenance(part, manner)
    printed = Printed((title, *behind(marked.blocks, spans)), {**own_notes(marked), **notes})
    said = plain_blocks(marked.blocks)
    return printed + total(print_figure(part, f, "grafiek", manner) for f in part.figures if _worth_showing(f, said))


def _worth_showing(inserted: InsertedFigure, said: str) -> bool:
    """Figures of several values are drawn; a single value only when the text has not said it."""
    values = inserted.figure.values
    return len(values) != 1 or values[0].value is None or not _says(said, value_in_sentence(inserted.figure, values[0]))


def _as_sentence(claim: str) -> str:
    return claim if claim.endswith((".", "!", "?")) else f"{claim}."
