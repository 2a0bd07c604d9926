"""Tables wider than the page: no cell is lost, none is broken into letters, and every part says which rows it has."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Cell,
    Column,
    Columns,
    Document,
    Glossary,
    GlossaryEntry,
    ListBlock,
    ListItem,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Row,
    Table,
)
from brief_builder.document.spans import NoteMark, Text, plain
from brief_builder.document.traverse import note_marks, walk
from brief_builder.export.docx import write_docx
from brief_builder.export.odt import write_odt
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from brief_builder.export.table_bands import in_bands
from brief_builder.export.text_width import measure_at
from tests.export.pdf.tagged_text import read_tagged
from tests.export.sample_pieces import say

STYLE = read_style()
WORDS = ("Arbeidsparticipatie", "Jaar", "2021", "Gezondheidsvaardigheden", "Inkomen", "12.345.678", "")


def wide_table(count: int, head: str = "", caption: bool = True, rows: int = 4) -> Table:
    """Districts by name, and numbers that say where they stand."""
    header = Row(tuple(Cell(say(head or f"k{i}"), heading=True) for i in range(count)))
    body = tuple(
        Row((Cell(say(f"Wijk {r}"), heading=True), *(Cell(say(f"{r:02}.{i:03}.000")) for i in range(1, count))), "city" if r == 1 else "")
        for r in range(rows)
    )
    about = Caption("Tabel 1", say("Inwoners"), say("aantal"), "tabel-1") if caption else None
    return Table((Column(), *(Column("right"),) * (count - 1)), (header,), body, about, "overzicht", say("Bron: CBS."), part="deel")


def banded(*blocks: Block, notes: tuple[Note, ...] = (), language: str = "nl-NL") -> Document:
    return in_bands(Document(Metadata("Tabellen"), blocks, notes, language=language), STYLE)


def tables(document: Document) -> list[Table]:
    return [block for block in walk(document.blocks) if isinstance(block, Table)]


def texts(row: Row) -> list[str]:
    return [plain(cell.spans) for cell in row.cells]


@pytest.mark.parametrize(("count", "parts"), [(3, 1), (8, 1), (12, 2), (20, 3), (30, 5), (60, 9)])
def test_as_many_parts_as_are_needed_to_read_the_numbers(count: int, parts: int) -> None:
    found = tables(banded(wide_table(count)))
    assert len(found) == parts
    for one in found:
        assert [texts(row)[0] for row in one.rows] == ["Wijk 0", "Wijk 1", "Wijk 2", "Wijk 3"]
        assert [row.look for row in one.rows] == ["", "city", "", ""]
        assert one.part == "deel"
    for r in range(4):
        assert [text for one in found for text in texts(one.rows[r])[1:]] == [f"{r:02}.{i:03}.000" for i in range(1, count)]
    sizes = [len(one.columns) for one in found]
    assert max(sizes) - min(sizes) <= 1


def test_a_caption_says_which_part_it_is_and_the_source_stands_once_at_the_end() -> None:
    found = tables(banded(wide_table(20)))
    assert [plain(t.caption.title) for t in found if t.caption] == [f"Inwoners (deel {n} van 3)" for n in (1, 2, 3)]
    assert [t.caption.label for t in found if t.caption] == ["Tabel 1"] * 3
    assert [t.caption.anchor for t in found if t.caption] == ["tabel-1", "", ""]
    assert [plain(t.source) for t in found] == ["", "", "Bron: CBS."]


def test_a_table_without_a_caption_gets_one_in_the_language_of_the_document() -> None:
    found = tables(banded(wide_table(20, caption=False), language="en-GB"))
    assert [plain(t.caption.title) for t in found if t.caption] == ["Part 1 of 3", "Part 2 of 3", "Part 3 of 3"]


def test_a_table_that_fits_on_the_wide_measure_runs_into_the_margin() -> None:
    narrow, wide = tables(banded(wide_table(4), wide_table(7)))
    assert (narrow.wide, wide.wide) == (False, True)


def test_a_note_in_a_name_that_is_repeated_is_marked_once() -> None:
    table = wide_table(20)
    first = table.rows[0]
    marked = replace(first, cells=(replace(first.cells[0], spans=(*say("Wijk 0"), NoteMark("n"))), *first.cells[1:]))
    caption = Caption("Tabel 1", (*say("Inwoners"), NoteMark("m")))
    notes = (Note("m", 1, (Paragraph(say("noot")),)), Note("n", 2, (Paragraph(say("noot")),)))
    document = banded(replace(table, rows=(marked, *table.rows[1:]), caption=caption), notes=notes)
    assert note_marks(document.blocks) == ("m", "n")


def test_tables_within_other_blocks_have_less_room() -> None:
    inner = (Paragraph(say("zin")), wide_table(8))
    blocks = (
        ListBlock((ListItem(inner),)),
        Quote(inner),
        Callout(say("Kader"), inner),
        Columns(inner),
        Glossary((GlossaryEntry("t", say("term"), inner),)),
    )
    counts = [len(tables(banded(block))) for block in (wide_table(8), *blocks)]
    assert counts[0] == 1
    assert all(count > 1 for count in counts[1:])
    assert len(banded(notes=(Note("n", 1, inner),)).notes[0].blocks) > 2


def test_two_columns_of_heads_are_both_repeated() -> None:
    table = wide_table(20)
    rows = tuple(replace(r, cells=(r.cells[0], replace(r.cells[1], heading=True), *r.cells[2:])) for r in table.rows)
    found = tables(banded(replace(table, rows=rows)))
    assert all(texts(one.rows[2])[:2] == ["Wijk 2", "02.001.000"] for one in found)


@settings(deadline=None)  # the first call reads the fonts
@given(st.integers(4, 40), st.lists(st.sampled_from(WORDS), min_size=1, max_size=7), st.booleans())
def test_no_number_and_no_short_word_is_wider_than_its_share(count: int, heads: list[str], caption: bool) -> None:
    """What must stay whole fits beside each other on the page, whatever the heads are."""
    table = wide_table(count, caption=caption)
    header = Row(tuple(Cell(say(heads[i % len(heads)]), heading=True) for i in range(count)))
    measure = measure_at(STYLE, STYLE.text["cell"].size)
    for one in tables(banded(replace(table, header=(header,)))):
        columns = zip(*(texts(row) for row in (*one.header, *one.rows)), strict=True)
        words = [[word for text in column for word in text.split() if len(word) < STYLE.hyphenation.min_word] for column in columns]
        widest = [max((measure(word, True) for word in column), default=0.0) for column in words]
        assert sum(widest) + 2 * STYLE.table.pad.x * (len(widest) - 1) <= STYLE.page.wide_width


def test_every_format_has_the_same_parts() -> None:
    document = banded(wide_table(30))
    word, odt = (_body(write_docx(document, STYLE), "word/document.xml"), _body(write_odt(document, STYLE), "content.xml"))
    for text in (word, odt, read_tagged(write_pdf(document, STYLE)).root.text):
        places = [text.index(f"deel {n} van 5") for n in range(1, 6)]
        assert all(before < after for before, after in pairwise(places))
        assert text.count("Wijk 3") == 5
        assert text.count("03.029.000") == 1


def _body(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return re.sub("<[^>]*>", "", package.read(name).decode())


def test_a_document_without_wide_tables_is_the_same() -> None:
    document = Document(Metadata("Kort"), (wide_table(3), Paragraph((Text("zin"),))))
    assert in_bands(document, STYLE) is document
