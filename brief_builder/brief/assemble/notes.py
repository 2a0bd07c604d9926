"""Numbering the notes, in the order of their marks; a source that was cited before gets its short form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brief_builder.brief.assemble.printed import DraftNote, after_word
from brief_builder.content.citation import notes as note_spans
from brief_builder.content.citation import short_notes
from brief_builder.content.provenance import CitedSource
from brief_builder.document.nodes import Block, Note, Paragraph
from brief_builder.document.spans import NoteMark, Spans, Text, text
from brief_builder.document.traverse import map_spans, note_marks


def number_notes(
    blocks: tuple[Block, ...], drafts: Mapping[str, DraftNote], letters: Mapping[str, str], *, listed: bool
) -> tuple[Note, ...]:
    """The notes that the blocks mark, numbered from 1 in reading order. A draft that is never marked prints nothing.

    `listed` says that the document has a source list; without one a note also tells the titles of what lies on the way to a source.
    """
    cited: set[str] = set()
    result = []
    for number, note_id in enumerate(dict.fromkeys(note_marks(blocks)), 1):
        draft = drafts[note_id]
        spans = (*_citation(draft, cited, letters, listed), *text(draft.after))
        ids = tuple(c.source.id for c in draft.cited)
        result.append(Note(note_id, number, _run_on(draft.blocks, spans), ids, _place(draft.cited)))
        cited.update(ids, _way(draft.cited))
    return tuple(result)


def _way(cited: tuple[CitedSource, ...]) -> set[str]:
    return {step.id for c in cited for step in c.via}


def _citation(draft: DraftNote, cited: set[str], letters: Mapping[str, str], listed: bool) -> Spans:
    if not draft.cited:
        return ()
    repeated = all(c.source.id in cited for c in draft.cited)
    new = set() if listed else _way(draft.cited) - cited
    spans = short_notes(draft.cited, letters) if repeated else note_spans(draft.cited, letters, new)
    return (*(after_word(f"{draft.way} ", spans) if draft.way else spans), *text(" " if draft.after else ""))


def _run_on(blocks: tuple[Block, ...], spans: Spans) -> tuple[Block, ...]:
    """A definition and its source run on in one paragraph."""
    if not spans:
        return blocks
    if blocks and isinstance(last := blocks[-1], Paragraph):
        return (*blocks[:-1], replace(last, spans=(*last.spans, Text(" "), *spans)))
    return (*blocks, Paragraph(spans))


def _place(cited: tuple[CitedSource, ...]) -> str:
    pages = sorted({page for c in cited for page in c.pages})
    locators = [c.locator for c in cited if c.locator]
    return "; ".join([*locators, *([f"p. {', '.join(map(str, pages))}"] if pages else [])])


def drop_unknown_marks(blocks: tuple[Block, ...], known: Mapping[str, DraftNote]) -> tuple[Block, ...]:
    """The blocks without marks that have no note (a footnote that the user marked but never wrote)."""

    def known_only(spans: Spans) -> Spans:
        unknown = any(isinstance(s, NoteMark) and s.note not in known for s in spans)
        return tuple(s for s in spans if not isinstance(s, NoteMark) or s.note in known) if unknown else spans

    return map_spans(blocks, known_only)
