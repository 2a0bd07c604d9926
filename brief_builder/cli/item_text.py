"""Items as text for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from brief_builder.cli.output import KIND_NAMES
from brief_builder.content.citation import list_entry
from brief_builder.content.figure_words import figure_sentence, value_in_label
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item, Library, kind_of, title_of
from brief_builder.content.provenance import Citation, Place, Source
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.document.spans import plain
from brief_builder.i18n import Translator, _


def item_lines(item: Item, library: Library, say: Translator) -> Iterator[str]:
    """The item as lines for a terminal: title, text, figures, sources, place in the report."""
    yield click.style(title_of(item), bold=True) + f"  [{say(KIND_NAMES[kind_of(item)])}: {item.id}]"
    match item:
        case Term():
            yield from _term(item, library)
        case Finding():
            yield from _finding(item, library)
        case Figure():
            yield from _figure(item, library)
            yield from _sources(item.sources, library, "  ")
        case Theme():
            yield item.introduction
            yield from (f"  {f.id}: {f.title}" for f in library.findings(item.id))
        case Source():
            yield plain(list_entry(item))
        case Abbreviation():
            yield from (line for line in (item.full_form, item.explanation) if line)
    if not isinstance(item, Theme) and item.editorial_note:
        yield f"! {item.editorial_note}"
    if item.report:
        yield say(_("In the report: {places}", places=places(item.report)))


def _term(term: Term, library: Library) -> Iterator[str]:
    if term.explanation:
        yield term.explanation
    for definition in term.definitions:
        yield f"  {term.id}/{definition.id}  ({_nature(definition)})"
        yield f"    {definition.text}"
        yield from _sources(definition.sources, library, "    ")
    yield from (f"  {caution.text}" for caution in term.cautions)
    if term.related:
        yield "  → " + ", ".join(library.label(i) for i in term.related)


def _nature(definition: Definition) -> str:
    return ", ".join(piece for piece in (definition.attribution, definition.perspective, definition.nature, definition.status) if piece)


def _finding(finding: Finding, library: Library) -> Iterator[str]:
    yield finding.summary
    yield ""
    yield finding.text
    yield ""
    for figure in (library.figure(i, finding.library) for i in finding.figures):
        if figure:
            yield from _figure(figure, library)
    yield from _sources(finding.sources, library, "  ")


def _figure(figure: Figure, library: Library) -> Iterator[str]:
    labels = {i: library.label(i) for v in figure.values for i in (v.area, v.group, v.compared_with) if i}
    yield "  " + "".join(figure_sentence(figure, labels))
    for value in figure.values:
        name = ", ".join(labels[i] for i in (value.group, value.area) if i)
        yield f"    {name}: {value_in_label(figure, value)}" + (f"  ({value.derived})" if value.derived else "")
    if figure.source_note:
        yield f"    ! {figure.source_note}"


def _sources(citations: tuple[Citation, ...], library: Library, indent: str) -> Iterator[str]:
    for citation in citations:
        source = library.source(citation.id)
        if source:
            yield f"{indent}– {plain(list_entry(source))}"


def places(report: tuple[Place, ...]) -> str:
    """ "§ 2.4, p. 18; bijlage, p. 40"."""
    named = ((f"§ {p.section}" if p.section[:1].isdigit() else p.section, p.page) for p in report)
    return "; ".join(f"{section}, p. {page}" if page else section for section, page in named)
