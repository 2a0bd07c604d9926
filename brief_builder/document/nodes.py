"""The blocks of a document, and the document itself.

About a dozen kinds serve every format. A writer matches over `Block` and ends in `assert_never`, so that the type
checker names the writer that forgot one. Alternative text, language, header cells, numbers and captions are all here: no
writer invents them. Every block carries in `part` the id of the part of the brief it came from ("" when it has none).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from brief_builder.document.spans import Spans

HeadingLook = Literal["title", "title_large", "h1", "h2", "h3"]
ParagraphLook = Literal["body", "lead", "subtitle", "source"]
RowLook = Literal["", "city", "country", "total"]
BarLook = Literal["city", "country", "other"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `level` 1-6 is its place in the structure, `look` its style, `number` "2.1" or ""; `anchor` can be linked to."""

    level: int
    spans: Spans
    anchor: str
    look: HeadingLook = "h2"
    number: str = ""
    listed: bool = True
    part: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    spans: Spans
    look: ParagraphLook = "body"
    part: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: a paragraph first, other blocks (nested lists) after it."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list; numbers run from `start`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Text of somebody else, set apart."""

    blocks: tuple[Block, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above a table, chart or image: "Figuur 1", the title, and the measure line (what, of whom, unit, year)."""

    label: str
    title: Spans
    measure: Spans = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: how its cells are aligned."""

    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `heading` says that it names its row or column.

    As much as the text `room` takes stays free to the right of its words, so that numbers align on their comma.
    """

    spans: Spans
    heading: bool = False
    room: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, one for each column."""

    cells: tuple[Cell, ...]
    look: RowLook = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table without spanning cells. `header` rows repeat on every page; `source` stands below; `wide` runs into the margin."""

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: Caption | None = None
    summary: str = ""
    source: Spans = ()
    wide: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: label, value in the chart's unit, the value as printed, and its look."""

    label: str
    value: Decimal
    printed: str
    look: BarLook = "other"


@dataclass(frozen=True, slots=True)
class Chart:
    """A horizontal bar comparison; `alt` says in words what it shows."""

    bars: tuple[Bar, ...]
    alt: str
    caption: Caption
    source: Spans = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the user's: PNG or JPEG bytes and the alternative text, which is never empty in a finished document."""

    data: bytes
    alt: str
    caption: Caption | None = None
    source: Spans = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A box (kader): title, text, and below it the source with status and reason of the choice."""

    title: Spans
    blocks: tuple[Block, ...]
    source: Spans = ()
    anchor: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A status or secrecy mark: the word, and whether it is printed in the warning colour."""

    text: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends the document: "Gemeente" above the name, or the logo (PNG bytes) with its alternative text."""

    prefix: str
    name: str
    logo: bytes = b""
    logo_alt: str = ""


@dataclass(frozen=True, slots=True)
class LetterBlock:
    """The top of page 1: sender, document type, and the marks behind it."""

    sender: Sender
    document_type: str
    marks: tuple[Mark, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class LabelLine:
    """One line of reference data: "Datum", 3 oktober 2023."""

    label: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class LabelLines:
    """Reference data as plain lines: label, tab, value."""

    lines: tuple[LabelLine, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The end of a letter: lines that stand together ("Met vriendelijke groet,"), room to sign, offices side by side."""

    lines: tuple[str, ...]
    offices: tuple[str, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents; the writer adds the page on which the anchor stands."""

    level: int
    number: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents with its own title (which is not listed)."""

    title: str
    entries: tuple[ContentsEntry, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A line of the source list, rendered; `id` is the source's."""

    id: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class SourceList:
    """The source list, sorted; its heading is a block of its own."""

    entries: tuple[SourceEntry, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term of the appendix: label, text, and a source line for each definition printed."""

    term: str
    label: Spans
    blocks: tuple[Block, ...]
    source: Spans = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The glossary appendix, alphabetical; its heading is a block of its own."""

    entries: tuple[GlossaryEntry, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number set large: as it is printed ("54%"), and below it what it counts, of whom and when."""

    value: str
    label: Spans
    part: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """One to four key figures side by side on the wide measure, under one rule."""

    figures: tuple[KeyFigure, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks set in two columns on the wide measure, read down the left one first; the writer makes both about as long.

    Never within another block, and without letter block, signature or columns in it.
    """

    blocks: tuple[Block, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""

    part: str = ""


Block = (
    Heading
    | Paragraph
    | ListBlock
    | Quote
    | Table
    | Chart
    | Image
    | Callout
    | LetterBlock
    | LabelLines
    | Signature
    | Contents
    | SourceList
    | Glossary
    | KeyFigures
    | Columns
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number in the document, its text, the ids of the sources it cites and the place in them."""

    id: str
    number: int
    blocks: tuple[Block, ...]
    sources: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands at the edge of the pages: the running title and mark from page 2 on, the footer text on every page.

    `internal` is for colleagues (who wrote it, whom to call): it stands above the footer of page 1 in files to work on, and nowhere else.
    """

    title: str = ""
    mark: Mark | None = None
    footer: str = ""
    internal: str = ""
    page_of: str = "Pagina {page} van {pages}"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Document properties. `properties` are further name-value pairs (zaaknummer, status …).

    `created` comes from the brief, never from the clock.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: date = date(2000, 1, 1)
    properties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the blocks of a part come from: an item of the library ("veerkracht/ungar-2012"), its name, and the fingerprint it had."""

    part: str
    item: str
    label: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, final: blocks in reading order, notes by id in the order of their numbers.

    `origins` are those of definitions and figures, so that a writer can mark them for a later check.
    """

    metadata: Metadata
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    furniture: Furniture = field(default_factory=Furniture)
    language: str = "nl-NL"
    hyphenate: bool = False
    origins: tuple[Origin, ...] = ()

    def note(self, note_id: str) -> Note:
        """The note with this id; a mark without a note is a defect of the assembler and raises KeyError."""
        for candidate in self.notes:
            if candidate.id == note_id:
                return candidate
        raise KeyError(note_id)
