"""What stands below a table or chart: the source, the year, and what the numbers alone do not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from brief_builder.brief.assemble.figure_points import label_of, plain_values, varying
from brief_builder.brief.assemble.printed import Manner
from brief_builder.brief.assemble.provenance import Provenance, provenance
from brief_builder.brief.model import AreaLabel, InsertedFigure, Part
from brief_builder.brief.words import Words
from brief_builder.content.citation import notes as source_notes
from brief_builder.content.citation import short_form
from brief_builder.content.figure_words import period_in_words, value_in_label
from brief_builder.content.findings import Figure
from brief_builder.document.spans import Spans, Text, text


def figure_provenance(part: Part, inserted: InsertedFigure, manner: Manner) -> Provenance:
    """The mark and the note of this figure among those of its part."""
    return provenance(part, manner, inserted.sources, _suffix(part, inserted))


def _suffix(part: Part, inserted: InsertedFigure) -> str:
    position = next((i for i, f in enumerate(part.figures) if f is inserted), 0)
    return f"cijfer{position + 1}"


def source_line(part: Part, inserted: InsertedFigure, manner: Manner) -> Provenance:
    """ "Bron: CBS (2022).³ Peiljaar: 2021." and what a reader must know besides."""
    words, figure = manner.words, inserted.figure
    behind, notes = figure_provenance(part, inserted, manner) if manner.footnotes else ((), {})
    period = () if "period" in varying(figure) else (f"{words.period}: {_period(figure)}.",)
    rest = " ".join((*period, *remarks(figure, part.areas, words)))
    if not inserted.sources:
        return text(rest), notes
    named = (*_named(inserted, manner), *behind)
    return (Text(f"{words.source}: "), *named, *text(f" {rest}" if rest else "")), notes


def _period(figure: Figure) -> str:
    """The period with what the library says of it: "niet vermeld (onderzoek uit 2023)"."""
    note = figure.period_note.rstrip(".")
    return f"{period_in_words(figure)} ({note})" if note else period_in_words(figure)


def _named(inserted: InsertedFigure, manner: Manner) -> Spans:
    """The sources by their short names, since a note tells the rest; in full where the document has no notes."""
    if not manner.footnotes:
        return source_notes(inserted.sources, manner.letters)
    names = dict.fromkeys(short_form(c.source, manner.letters.get(c.source.id, "")) for c in inserted.sources)
    return text(f"{'; '.join(names)}.")


def remarks(figure: Figure, areas: Mapping[str, AreaLabel], words: Words) -> list[str]:
    """What a reader must know besides: own calculations, differences without number, what was left out; as sentences."""
    return [_sentence_of(r) for r in _remark_texts(figure, areas, words)]


def _remark_texts(figure: Figure, areas: Mapping[str, AreaLabel], words: Words) -> Iterator[str]:
    varies = varying(figure)
    for value in figure.values:
        name = label_of(figure, value, varies, areas)
        if value.derived:
            yield f"{name}: {words.derived} ({value.derived})"
        if value.difference is not None and plain_values(figure):
            yield f"{name}: {value.wording or value_in_label(figure, value)}"
        if value.note and not name.endswith(value.note.rstrip(".")):
            yield f"{name}: {value.note}"
    if figure.period_note and "period" in varies:
        yield figure.period_note
    if figure.selection:
        yield figure.selection


def _sentence_of(remark: str) -> str:
    begun = remark[:1].upper() + remark[1:]
    return begun if begun.endswith((".", "!", "?")) else f"{begun}."
