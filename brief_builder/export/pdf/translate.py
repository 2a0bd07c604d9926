"""Document to flow: the one match over the kinds of blocks, and what blocks ask of their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
    Chart,
    Columns,
    Contents,
    Document,
    Glossary,
    Heading,
    Image,
    KeyFigures,
    LabelLines,
    LetterBlock,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    SourceList,
    Table,
)
from brief_builder.document.traverse import anchors, walk
from brief_builder.export.hyphens import Hyphenator
from brief_builder.export.neighbours import followed, stays
from brief_builder.export.pdf.appendix import glossary, source_list
from brief_builder.export.pdf.callouts import callout
from brief_builder.export.pdf.columns import side_by_side
from brief_builder.export.pdf.contents import contents
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.figures import chart, image
from brief_builder.export.pdf.floats import with_floats
from brief_builder.export.pdf.key_figures import key_figures
from brief_builder.export.pdf.label_lines import label_lines
from brief_builder.export.pdf.letter import letter_block
from brief_builder.export.pdf.lists import list_block
from brief_builder.export.pdf.memory import Memory, Remembered
from brief_builder.export.pdf.notes import note_flow
from brief_builder.export.pdf.pieces import term_anchor
from brief_builder.export.pdf.printable import Unprintable
from brief_builder.export.pdf.running_text import heading, paragraph, quote
from brief_builder.export.pdf.signature import signature
from brief_builder.export.pdf.strips import Hold, Strip, last_held
from brief_builder.export.pdf.structure import Flow, joined
from brief_builder.export.pdf.tables import table
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.pdf.unprintable import unprintable
from brief_builder.export.pdf.wording import wording
from brief_builder.export.style import Style

Translator = Callable[[Edition, Block, Measure], Flow]


def new_edition(document: Document, style: Style, before: Memory, bare: bool = False) -> Edition:
    """The edition of a document, with its fonts registered. Raises `UnreadableFile`.

    What is the same as in the edition `before` is taken from there.
    """
    typeface = Typeface(style)
    return Edition(
        document,
        style,
        typeface,
        wording(document.language),
        Hyphenator(document.language, style.hyphenation),
        frozenset((*anchors(document.blocks), *_terms(document.blocks))),
        inner=lambda edition, blocks, measure: joined(_flows(edition, blocks, measure, _flow)),
        set_note=note_flow,
        remembered=Remembered(before, (style, typeface.names, document.language, document.hyphenate)),
        numbers=count(before.free),
        bare=bare,
    )


def translate(edition: Edition) -> Generator[int, None, Flow]:
    """All blocks of the document; yields the number of blocks done. Raises `UserError` where a block can't be printed."""
    page = edition.style.page
    flows: list[Flow] = []
    try:
        measure = Measure(0.0, page.text_width, page.wide_width)
        for flow in _flows(edition, edition.document.blocks, measure, _outer):
            flows.append(flow)
            yield len(flows)
        flows = list(with_floats(edition.document.blocks, flows))
        edition.parts += [(b.part, flow.strips) for b, flow in zip(edition.document.blocks, flows, strict=True) if b.part and flow.strips]
        return _with_uncited_notes(edition, joined(flows))
    except Unprintable as error:
        raise unprintable(edition.document, edition.style, error) from error


def _with_uncited_notes(edition: Edition, flow: Flow) -> Flow:
    """A note that no text cites is printed at the end all the same."""
    uncited = tuple(note.id for note in edition.document.notes if note.id not in edition.notes)
    if not uncited:
        return flow
    elements = flow.elements + edition.noted(uncited)
    *front, last = flow.strips or (Strip(0.0),)
    return Flow((*front, replace(last, notes=last.notes + uncited)), elements)


def _terms(blocks: Iterable[Block]) -> Iterator[str]:
    glossaries = (block for block in walk(blocks) if isinstance(block, Glossary))
    return (term_anchor(entry.term) for glossary in glossaries for entry in glossary.entries)


def _flows(edition: Edition, blocks: Iterable[Block], measure: Measure, flow_of: Translator) -> Iterator[Flow]:
    """A flow for each block, with the space and the hold that its neighbours ask for."""
    new_page = inside = False
    for block, following in followed(blocks):
        if isinstance(block, PageBreak):
            new_page = True
        flow = flow_of(edition, block, measure)
        if not flow.strips:
            yield flow
            continue
        first, *rest = last_held(flow.strips, _hold(block, following))
        before = max(first.before, measure.between) if inside else first.before
        if (new_page, before) != (first.new_page, first.before):
            first = replace(first, before=before, new_page=new_page)
        yield Flow((first, *rest), flow.elements)
        new_page, inside = False, True


def _hold(block: Block, following: Block | None) -> Hold:
    """How much the end of a block stays with what follows: that of a letter with its signature by a page that is not full."""
    if not stays(block, following):
        return Hold.FREE
    return Hold.TOGETHER if isinstance(following, Signature) else Hold.LINES


def _outer(edition: Edition, block: Block, measure: Measure) -> Flow:
    """The flow of a block that does not stand in another one, or only in columns."""
    return _flow(edition, block, measure) if isinstance(block, Columns) else edition.again(block, measure, _flow)


def _flow(edition: Edition, block: Block, measure: Measure) -> Flow:
    match block:
        case Heading():
            return heading(edition, block, measure)
        case Paragraph():
            return paragraph(edition, block, measure)
        case ListBlock():
            return list_block(edition, block, measure)
        case Quote():
            return quote(edition, block, measure)
        case Table():
            return table(edition, block, measure)
        case Chart():
            return chart(edition, block, measure)
        case Image():
            return image(edition, block, measure)
        case Callout():
            return callout(edition, block, measure)
        case LetterBlock():
            return letter_block(edition, block, measure)
        case LabelLines():
            return label_lines(edition, block, measure)
        case Signature():
            return signature(edition, block, measure)
        case Contents():
            return contents(edition, block, measure)
        case SourceList():
            return source_list(edition, block, measure)
        case Glossary():
            return glossary(edition, block, measure)
        case KeyFigures():
            return key_figures(edition, block, measure)
        case Columns():
            return _columns(edition, block, measure)
        case PageBreak():
            return Flow()
        case _:
            assert_never(block)


def _columns(edition: Edition, block: Columns, measure: Measure) -> Flow:
    """The blocks on the width of a column, as one strip; `paginate` parts it where a page has no room for all of it."""
    page = edition.style.page
    narrow = replace(measure, width=page.column_width, wide=page.column_width)
    flows = list(_flows(edition, block.blocks, narrow, _outer))
    edition.parts += [(b.part, flow.strips) for b, flow in zip(block.blocks, flows, strict=True) if b.part and flow.strips]
    owned = tuple((b.part, strip) for b, flow in zip(block.blocks, flows, strict=True) for strip in flow.strips)
    if not owned:
        return Flow()
    strip = side_by_side(owned, page.wide_width - page.column_width)
    above = max(strip.before, edition.style.rhythm.unit + edition.style.rhythm.half)
    return Flow((replace(strip, before=above),), joined(flows).elements)
