"""What the app makes itself: the source list, and the glossary of the terms used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from brief_builder.brief.assemble.terms import term_source
from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.template import Template
from brief_builder.brief.words import Words
from brief_builder.content.citation import list_entry, sort_key
from brief_builder.content.library import Library
from brief_builder.content.provenance import CitedSource, Source
from brief_builder.content.vocabulary import Term
from brief_builder.document.markup import parse_markup, term_links
from brief_builder.document.nodes import Block, Glossary, GlossaryEntry, Paragraph, SourceEntry, SourceList
from brief_builder.document.spans import Spans, Text, text
from brief_builder.document.traverse import map_spans


def source_list(cited: Iterable[CitedSource]) -> SourceList:
    """Everything that was in somebody's hands, once, in the order of Dutch APA: for a second-hand source what it was cited in."""
    sources = {s.id: s for c in cited for s in in_hand(c)}
    ordered = sorted(sources.values(), key=sort_key)
    return SourceList(tuple(SourceEntry(s.id, list_entry(s)) for s in ordered))


def in_hand(cited: CitedSource) -> Iterator[Source]:
    """The publications that a reader can look up: the source itself unless it is second-hand, and the way to it."""
    if cited.consulted or not cited.source.cited_in:
        yield cited.source
    if not cited.consulted:
        yield from (s for s in cited.via if not s.cited_in)


def glossary_parts(brief: Brief, template: Template, library: Library) -> tuple[Part, ...]:
    """The terms of the glossary, each definition once, by label.

    Those of the form "begrippenlijst" always; with "gekozen" all chosen ones, with "alle" also those that own text links to.
    """
    chosen = [p for p in brief.parts() if p.kind == "term" and not p.excluded]
    if template.glossary == "geen":
        chosen = [p for p in chosen if (p.form or template.form("term")) == "begrippenlijst"]
    linked = _linked(brief, library, {p.item for p in chosen}) if template.glossary == "alle" else ()
    once = {(p.item or p.id, p.definition): p for p in (*chosen, *linked)}
    return tuple(sorted(once.values(), key=lambda p: p.label.casefold()))


def _linked(brief: Brief, library: Library, chosen: set[str]) -> Iterator[Part]:
    texts = (p.text for p in brief.parts() if p.kind in ("text", "table") and not p.excluded)
    for term_id in sorted({link for t in texts for link in term_links(t)} - chosen):
        term = library.get(term_id)
        if isinstance(term, Term):
            yield replace(part_of(term, library), id=f"begrip-{term_id}"[:40])


def glossary(parts: tuple[Part, ...], words: Words) -> Glossary:
    """An entry for each term; a term chosen in two meanings has both, each with its source."""
    by_term: dict[str, list[Part]] = {}
    for part in parts:
        by_term.setdefault(part.item or part.id, []).append(part)
    return Glossary(tuple(_entry(term, chosen, words) for term, chosen in by_term.items()))


def _entry(term: str, parts: list[Part], words: Words) -> GlossaryEntry:
    first, *others = parts
    blocks: tuple[Block, ...] = parse_markup(first.text, part=first.id).blocks
    for other in others:
        source = Paragraph(term_source(parts[parts.index(other) - 1], words), "source")
        blocks = (*blocks, source, *parse_markup(other.text, part=other.id).blocks)
    label = first.label[:1].upper() + first.label[1:]
    avoid = f" {words.avoid}: {', '.join(first.avoid)}." if first.avoid else ""
    return GlossaryEntry(term, text(label), blocks, (*term_source(parts[-1], words), *text(avoid)), f"begrip-{term}"[:40])


def link_terms(blocks: tuple[Block, ...], anchors: dict[str, str]) -> tuple[Block, ...]:
    """Term links lead to the glossary entry where there is one; elsewhere they are plain text."""

    def change(spans: Spans) -> Spans:
        return tuple(replace(s, target=anchors.get(s.term, "")) if isinstance(s, Text) and s.term else s for s in spans)

    return map_spans(blocks, change)
