"""Content controls: the title and its property are one, and what came from the library can be recognised later."""

import re

import pytest

from brief_builder.document.nodes import Block, Callout, Column, Document, Heading, Metadata, Note, Origin, PageBreak, Paragraph, Row, Table
from brief_builder.document.spans import NoteMark, Spans, Text, text
from brief_builder.export.docx import write_docx
from brief_builder.export.docx.controls import origin_tag
from tests.export.docx.word_file import STYLE, WordFile, opened, said
from tests.export.docx.word_lint import lint
from tests.export.sample_documents import SAMPLES


def bound(file: WordFile) -> list[str]:
    """What the controls say that show the title property."""
    return [said(control) for control in file.find("//w:sdt[w:sdtPr/w:dataBinding[contains(@w:xpath, 'title')]]")]


def titled(title: str, spans: Spans) -> WordFile:
    return opened(write_docx(Document(Metadata(title), (Heading(1, spans, "t", "title"), Heading(1, spans, "u", "title"))), STYLE))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_title_is_the_title_property(name: str) -> None:
    document = SAMPLES[name]()
    assert bound(opened(write_docx(document, STYLE))) == [document.metadata.title]


def test_a_title_that_the_property_cannot_show_stays_plain_text() -> None:
    assert bound(titled("Werk en inkomen", text("Werk en inkomen"))) == ["Werk en inkomen"]
    for title, spans in (
        ("Anders", text("Werk")),
        ("Werk", text("Werk", emphasis=True)),
        ("x" * 300, text("x" * 300)),
        ("\x00", text("\x00")),
    ):
        assert bound(titled(title, spans)) == []


def marked(*blocks: Block, item: str = "veerkracht/ungar-2012") -> WordFile:
    origins = (Origin("p1", item, "Veerkracht", "0123456789ab"), Origin("p2", "schulden", "Schulden", ""))
    return opened(write_docx(Document(Metadata("Proef"), blocks, (), origins=origins), STYLE))


BOX = Callout(text("Veerkracht"), (Paragraph(text("Het vermogen."), part="p1"),), text("Naar Ungar."), part="p1")
TABLE = Table((Column(),), (), (Row(()),), part="p2")


def test_a_definition_carries_its_item_and_fingerprint_out_of_sight() -> None:
    file = marked(Paragraph(text("Voor")), BOX, Paragraph(text("Meer."), part="p1"), Paragraph(text("Na"), part="p3"))
    (control,) = file.find("//w:sdt")
    assert file.values("//w:sdtPr/w:tag/@w:val") == ["veerkracht/ungar-2012#0123456789ab"]
    assert said(control) == "VeerkrachtHet vermogen.Naar Ungar.Meer."
    assert file.values("//w15:appearance/@w15:val") == ["hidden"]
    assert lint(file) == []


def test_two_parts_side_by_side_are_two_controls_also_with_tables_and_new_pages() -> None:
    file = marked(BOX, PageBreak(), TABLE, TABLE, BOX)
    assert file.values("//w:sdtPr/w:tag/@w:val") == ["veerkracht/ungar-2012#0123456789ab", "schulden", "veerkracht/ungar-2012#0123456789ab"]
    assert len(set(file.values("//w:sdtPr/w:id/@w:val"))) == 3


def test_a_long_id_stays_within_what_word_allows_and_different() -> None:
    one, other = (origin_tag(Origin("p", "x" * 90 + end, "", "0123456789ab")) for end in "ab")
    assert len(one) == len(other) == 64
    assert one != other
    assert re.fullmatch(r"x+~[0-9a-f]{8}#0123456789ab", one)


def test_a_title_with_a_note_keeps_it() -> None:
    note = Note("n", 1, (Paragraph(text("Noot.")),))
    file = opened(write_docx(Document(Metadata("Werk"), (Heading(1, (Text("Werk"), NoteMark("n")), "t", "title"),), (note,)), STYLE))
    assert bound(file) == []
    assert len(file.find("//w:footnoteReference")) == 1
