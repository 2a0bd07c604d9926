"""What the app makes itself: the source list, and the glossary of the terms used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from brief_builder.brief.assemble.printed import Printed, own_notes
from brief_builder.brief.assemble.terms import capitalised, quoted_text, term_source
from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.template import Template
from brief_builder.brief.words import Words
from brief_builder.content.citation import list_entry, listed_sources, sort_key
from brief_builder.content.library import Library
from brief_builder.content.provenance import CitedSource
from brief_builder.content.vocabulary import Term
from brief_builder.document.markup import Marked, parse_markup, term_links
from brief_builder.document.nodes import Block, Glossary, GlossaryEntry, Paragraph, SourceEntry, SourceList
from brief_builder.document.spans import Spans, Text, text
from brief_builder.document.traverse import map_spans
from brief_builder.dutch.fold import fold


def cited_by(parts: Iterable[Part]) -> Iterator[CitedSource]:
    """Everything that these parts rest on, their figures too."""
    for part in parts:
        yield from part.sources
        yield from (c for f in part.figures for c in f.sources)


def source_list(cited: Iterable[CitedSource], letters: Mapping[str, str]) -> SourceList:
    """Everything that was in somebody's hands, once, in the order of Dutch APA: for a second-hand source what it was cited in."""
    sources = {s.id: s for c in cited for s in listed_sources(c)}
    ordered = sorted(sources.values(), key=sort_key)
    return SourceList(tuple(SourceEntry(s.id, list_entry(s, letters.get(s.id, ""))) for s in ordered))


def glossary_parts(brief: Brief, template: Template, library: Library) -> tuple[Part, ...]:
    """The terms of the glossary, each definition once, by label.

    Those of the form "begrippenlijst" always; with "gekozen" all chosen ones, with "alle" also those that own text links to.
    Own versions of a definition stand beside it; of one chosen twice the one with a reason counts.
    """
    chosen = [p for p in brief.parts() if p.kind == "term" and not p.excluded]
    if template.glossary == "geen":
        chosen = [p for p in chosen if (p.form or template.form("term")) == "begrippenlijst"]
    linked = _linked(brief, library, {p.item for p in chosen}) if template.glossary == "alle" else ()
    once: dict[tuple[str, ...], Part] = {}
    for part in sorted((*chosen, *linked), key=lambda p: not p.reason):
        once.setdefault((part.item or part.id, part.library, part.definition, part.text), part)
    return tuple(sorted(once.values(), key=lambda p: (fold(p.heading or p.label), p.item)))


def _linked(brief: Brief, library: Library, chosen: set[str]) -> Iterator[Part]:
    texts = (p.text for p in brief.parts() if p.kind in ("text", "table") and not p.excluded)
    for term_id in sorted({link for t in texts for link in term_links(t)} - chosen):
        term = library.get(term_id)
        if isinstance(term, Term):
            yield replace(part_of(term, library), id=f"begrip-{term_id}")


def glossary(parts: tuple[Part, ...], words: Words, letters: Mapping[str, str]) -> Printed:
    """An entry for each term; a term chosen in two meanings has both, each with its source."""
    by_term: dict[str, list[Part]] = {}
    for part in parts:
        by_term.setdefault(part.item or part.id, []).append(part)
    entries = tuple(_entry(term, chosen, words, letters) for term, chosen in by_term.items())
    return Printed((Glossary(entries),), {k: v for part in parts for k, v in own_notes(_definition(part)).items()})


def _entry(term: str, parts: list[Part], words: Words, letters: Mapping[str, str]) -> GlossaryEntry:
    *others, last = parts
    blocks: tuple[Block, ...] = ()
    for part in others:
        blocks = (*blocks, *_definition(part).blocks, Paragraph(term_source(part, words, letters), "source"))
    labels = dict.fromkeys(label for part in parts for label in part.avoid)
    avoid = f" {words.avoid}: {', '.join(labels)}." if labels else ""
    source = (*term_source(last, words, letters), *text(avoid))
    title = text(capitalised(last.heading or last.label))
    return GlossaryEntry(term, title, (*blocks, *_definition(last).blocks), source, glossary_anchor(term))


def glossary_anchor(term: str) -> str:
    """Where a term stands in the glossary."""
    return f"begrip-{term}"


def _definition(part: Part) -> Marked:
    return parse_markup(quoted_text(part), part=part.id)


def link_terms(blocks: tuple[Block, ...], anchors: Mapping[str, str]) -> tuple[Block, ...]:
    """Term links lead to where the document explains the term; elsewhere they are plain text."""

    def change(spans: Spans) -> Spans:
        if not any(isinstance(s, Text) and s.term for s in spans):
            return spans
        return tuple(replace(s, target=anchors.get(s.term, "")) if isinstance(s, Text) and s.term else s for s in spans)

    return map_spans(blocks, change)
