"""Whole documents for the validators: one of every document type, one in which everything is split over pages, and long ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.insert import add_items
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.start import new_brief
from brief_builder.brief.template import FieldSpec, Template
from brief_builder.brief.template_file import read_templates
from brief_builder.document.nodes import (
    Bar,
    Block,
    Callout,
    Caption,
    Cell,
    Chart,
    Columns,
    Document,
    Furniture,
    Glossary,
    GlossaryEntry,
    Heading,
    Image,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Row,
    Signature,
    SourceEntry,
    SourceList,
    Table,
)
from brief_builder.document.spans import NoteMark, Span, Text
from brief_builder.export.style_file import read_style
from brief_builder.export.table_bands import in_bands
from tests.brief.tiny import LIBRARY
from tests.export.sample_nota import picture
from tests.export.sample_pieces import columns, head, p, say

OWN_TEXT = """Een alinea met **nadruk**, *een titel*, `code`, een [verwijzing](https://www.cbs.nl/) en een noot.[^1]

- een punt
- nog een punt
  1. eerst dit
  2. dan dat

> Een citaat van een ander.

| Wijk | 2022 |
|---|---|
| Haven | 12 |

[^1]: Een eigen noot."""
ITEMS = ("eenzaamheid", "veerkracht", "ernstig-eenzaam-naar-leeftijd", "wmo")
WORDS = "De gemeente onderzocht de arbeidsparticipatie in wijken en buurten van de stad en vergeleek die met eerdere jaren. "


def document_types() -> dict[str, Document]:
    """One filled document of every type that comes with the app."""
    templates = read_templates((paths.TEMPLATES,))
    return {name: assemble(_filled(template), template, LIBRARY) for name, template in templates.known.items()}


def _filled(template: Template) -> Brief:
    """Every text field, every paragraph, every kind of item."""
    brief = new_brief(template, date(2026, 11, 24))
    brief = replace(brief, fields={**brief.fields, **{s.id: _value(s) for s in template.fields if s.id not in brief.fields}})
    for slot in brief.slots:
        spec = template.slot(slot.id)
        if spec is None or not spec.generated:
            brief = brief.with_part(slot.id, Part(brief.free_part_id(), "text", OWN_TEXT))
    return add_items(brief, template, LIBRARY, ITEMS)


def _value(spec: FieldSpec) -> str:
    if spec.type == "date":
        return "2026-11-24"
    return spec.options[-1] if spec.type == "choice" and spec.options else f"{spec.label} van de stad"


def split_everything() -> Document:
    """Every block so long that it goes on overleaf: paragraphs, nested lists, boxes, rows, charts, notes, glossary, contents."""
    notes = tuple(Note(f"n{i}", i, tuple(p(WORDS * length) for _ in range(2))) for i, length in enumerate((20, 60, 1, 200, 3), 1))
    cell = (Text(WORDS * 60), NoteMark("n5"))
    wide = Row((Cell((Text(WORDS * 20),), True), *(Cell((Text(WORDS * 10),)),) * 2))
    blocks: tuple[Block, ...] = (
        Heading(1, say("Alles gesplitst"), "kop", "title"),
        Paragraph((Text(WORDS * 60), NoteMark("n1"), Text(" "), Text(WORDS * 20))),
        ListBlock(tuple(_item(depth=3, mark=mark) for mark in ("n2", "")), ordered=True),
        Callout(say("Veerkracht"), (p(WORDS * 70), ListBlock((_item(1, ""),))), say("Bron"), anchor="kader"),
        Quote((p(WORDS * 70), p(WORDS))),
        Table(columns("l", "r", "r"), (head("Wijk", "2021", "2022"),), (wide,) * 3, Caption("Tabel 1", say("Rijen"), say("in %"), "t1")),
        Table(columns("l"), (head("Wijk"),), (Row((Cell(cell, True),)), *(Row((Cell(say("Haven"), True),)),) * 90), wide=True),
        Chart(_bars(90), "Negentig balken", Caption("Figuur 1", say("Balken"), (), "f1"), say("Bron: CBS.")),
        Image(picture(900, 1400), "Een hoog plaatje", Caption("Figuur 2", say("Plaatje"), (), "f2")),
        Heading(2, (Text("Een kop van veel regels " * 12), NoteMark("n3")), "lang"),
        Paragraph((Text(WORDS), NoteMark("n4"))),
        SourceList(tuple(SourceEntry(f"s{i}", say(f"Auteur {i} (2022). {WORDS}")) for i in range(40))),
        Glossary(tuple(_term(i) for i in range(20))),
    )
    furniture = Furniture("Alles gesplitst", Mark("Concept", True), "Gemeente Almere · 2026-1 · versie 0.2")
    return Document(Metadata("Alles gesplitst"), blocks, notes, furniture, hyphenate=True)


def _item(depth: int, mark: str) -> ListItem:
    spans: tuple[Span, ...] = (Text(WORDS * 12), NoteMark(mark)) if mark else (Text(WORDS * 12),)
    inner = (ListBlock((_item(depth - 1, ""), _item(depth - 1, ""))),) if depth else ()
    return ListItem((Paragraph(spans), *inner))


def _bars(count: int) -> tuple[Bar, ...]:
    return tuple(Bar(f"Gebied {i}", Decimal(i - 20), f"{i - 20}%", "city" if i == 3 else "other") for i in range(count))


def _term(number: int) -> GlossaryEntry:
    return GlossaryEntry(f"t{number}", say(f"Begrip {number}"), (p(WORDS * (1 + number)),), say("Naar SER (2021)."), f"begrip-{number}")


def key_figures() -> Document:
    """Rows of large numbers between text, and the end of a letter."""
    figures = (KeyFigure("54%", say("van de inwoners sport elke week")), KeyFigure("1 op de 8", say("volwassenen heeft schulden")))
    more = tuple(KeyFigure(f"{i}.000", say(f"banen in de sector met nummer {i}")) for i in range(1, 5))
    blocks = (Heading(1, say("Kerncijfers"), "kop", "title"), KeyFigures(figures), p(WORDS), KeyFigures(more), KeyFigures(figures[:1]))
    sign = Signature(("Met vriendelijke groet,", "burgemeester en wethouders"), ("de secretaris", "de burgemeester"))
    return Document(Metadata("Kerncijfers"), (*blocks, sign))


def wide_tables() -> Document:
    """Tables of thirty columns in bands: in the text, in a list and in a box, with notes in names, numbers and caption."""
    marked = (
        Cell((Text("Wijk"), NoteMark("n1")), True),
        *(Cell(say(str(1990 + i)), True) for i in range(28)),
        Cell((NoteMark("n2"),), True),
    )
    rows = tuple(Row((Cell(say(f"Wijk {r}"), True), *(Cell(say(f"{r * i % 97}.{r:03}")) for i in range(1, 30)))) for r in range(5))
    caption = Caption("Tabel 1", (Text("Inwoners"), NoteMark("n3")), say("aantal"), "t1")
    table = Table(columns("l" + "r" * 29), (Row(marked),), rows, caption, "Inwoners per wijk en jaar", say("Bron: CBS."))
    plain = replace(table, header=(head("Wijk", *(str(1990 + i) for i in range(29))),), caption=None)
    inner = (p("Zie de tabel:"), plain)
    blocks = (Heading(1, say("Brede tabellen"), "kop", "title"), table, ListBlock((ListItem(inner),)), Callout(say("Kader"), inner))
    notes = tuple(Note(f"n{i}", i, (p(WORDS),)) for i in (1, 2, 3))
    return in_bands(Document(Metadata("Brede tabellen"), blocks, notes), read_style())


def table_in_columns() -> Document:
    """A table that goes on in the next column and overleaf, its head above it every time."""
    rows = tuple(Row((Cell(say(f"Wijk {i}"), True), Cell(say(str(i))))) for i in range(120))
    table = Table(
        columns("l", "r"), (head("Buurten", "2022"),), rows, Caption("Tabel 1", say("Buurten"), say("in %"), "t1"), source=say("Bron.")
    )
    return Document(Metadata("Kolommen"), (Heading(1, say("Kolommen"), "kop", "title"), p(WORDS), Columns((p(WORDS), table, p(WORDS)))))


def long_document(chapters: int) -> Document:
    """A plain policy text: a chapter has headings, text with notes, a list, a table and a chart. Four chapters are about ten pages."""
    blocks = tuple(block for number in range(1, chapters + 1) for block in _chapter(number))
    notes = tuple(Note(f"c{i}", i, (p(f"Bron {i}: {WORDS}"),)) for i in range(1, 3 * chapters + 1))
    return Document(Metadata("Een lang stuk"), blocks, notes, Furniture("Een lang stuk", None, "Gemeente Almere"))


def _chapter(number: int) -> tuple[Block, ...]:
    notes = [NoteMark(f"c{3 * number - i}") for i in (2, 1, 0)]
    rows = tuple(Row((Cell(say(f"Wijk {i}"), True), *(Cell(say(f"{number * i % 97},{i % 10}")) for _ in range(4)))) for i in range(1, 15))
    opening = Paragraph((Text(f"{number}. {WORDS * 4}"), notes[0]))
    return (
        Heading(1, say(f"Hoofdstuk {number}"), f"h-{number}", "h1", str(number)),
        opening,
        *(Paragraph((Text(WORDS * 5),)) for _ in range(3)),
        Heading(2, say("Cijfers"), f"c-{number}", "h2", f"{number}.1"),
        Paragraph((Text(WORDS * 3), notes[1])),
        ListBlock(tuple(ListItem((p(WORDS),)) for _ in range(4))),
        Table(
            columns(*"lrrrr"), (head("Wijk", "2019", "2020", "2021", "2022"),), rows, _caption("Tabel", number), source=say("Bron: CBS.")
        ),
        *(Paragraph((Text(WORDS * 4),)) for _ in range(3)),
        Chart(_bars(6), "Zes balken", _caption("Figuur", number), say("Bron: CBS.")),
        Paragraph((Text(WORDS * 4), notes[2])),
    )


def _caption(kind: str, number: int) -> Caption:
    return Caption(f"{kind}\u00a0{number}", say("Arbeidsparticipatie"), say("In procenten"), f"{kind.lower()}-{number}")
