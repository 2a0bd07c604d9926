"""Items as JSON and as text for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal

import click

from brief_builder.content.citation import list_entry
from brief_builder.content.figure_words import figure_sentence, value_in_label
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item, Library, kind_of, title_of
from brief_builder.content.provenance import Citation, Place, Source
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.document.spans import plain
from brief_builder.i18n import Message, Translator, _

KIND_NAMES: Mapping[str, Message] = {
    "term": _("term"),
    "finding": _("finding"),
    "figure": _("figure"),
    "theme": _("theme"),
    "source": _("source"),
    "abbreviation": _("abbreviation"),
}
"""What the user calls each kind of item; the keys are those of the command line and of JSON."""


def write_json(value: object) -> None:
    """JSON alone on stdout, in UTF-8 whatever the system's own encoding is."""
    text = json.dumps(plain_data(value), ensure_ascii=False, indent=2)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def plain_data(value: object) -> object:
    """Dataclasses as mappings, tuples as lists, decimals as the text that was printed."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain_data(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(k): plain_data(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain_data(v) for v in value]
    return str(value) if isinstance(value, Decimal) else value


def item_data(item: Item) -> dict[str, object]:
    """The whole item for `show --json`: `kind` as `search` names it, its own kind (stand_van_zaken, kernconcept …) as `type`."""
    data = plain_data(item)
    assert isinstance(data, dict)
    own_kind = {"type": data.pop("kind")} if "kind" in data else {}
    return {"id": item.id, "kind": kind_of(item), **own_kind, **data}


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
        case Theme():
            yield item.introduction
            yield from (f"  {f.id}: {f.title}" for f in library.findings(item.id))
        case Source():
            yield plain(list_entry(item))
        case Abbreviation():
            yield from (line for line in (item.full_form, item.explanation) if line)
    if not isinstance(item, Theme) and item.editorial_note:
        yield f"! {item.editorial_note}"
    yield places(item.report)


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
    """The sentence, the values, and what the library remarks on where the report has its number from."""
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
    """ "2.4, p. 18; 3.7, p. 40"."""
    return "; ".join(f"{p.section}, p. {p.page}" if p.page else p.section for p in report)
