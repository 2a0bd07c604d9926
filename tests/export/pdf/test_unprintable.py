"""What the font lacks is found before anything is set, everywhere the writer would meet it, and nowhere else."""

from __future__ import annotations

import pytest

from brief_builder.document.nodes import (
    Block,
    Caption,
    Chart,
    Document,
    Furniture,
    Heading,
    LabelLine,
    LabelLines,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    Paragraph,
    Sender,
    Signature,
)
from brief_builder.document.spans import NoteMark, Text
from brief_builder.export.pdf import write_pdf
from brief_builder.export.pdf.errors import UnprintableCharacter
from brief_builder.export.pdf.unprintable import unprinted
from brief_builder.export.style_file import read_style
from tests.export.sample_documents import SAMPLES

STYLE = read_style()
EMOJI = "\U0001f600"


def words(text: str, part: str = "") -> Paragraph:
    return Paragraph((Text(text),), part=part)


NOTED = Paragraph((Text("woord"), NoteMark("n")), part="p1")
BLOCKS: dict[str, Block] = {
    "paragraph": words(EMOJI),
    "heading": Heading(1, (Text("Kop"),), "kop", number=EMOJI),
    "list": ListBlock((ListItem((words(EMOJI),)),)),
    "label": LabelLines((LabelLine(EMOJI, ()),)),
    "signature": Signature((EMOJI,), ()),
    "letter": LetterBlock(Sender("Gemeente", EMOJI), "Memo", (Mark("Concept"),)),
    "caption": Chart((), "alt", Caption(EMOJI, ())),
}


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_what_stops_the_writer_is_found_before(name: str) -> None:
    document = Document(Metadata("Proef"), (BLOCKS[name],))
    with pytest.raises(UnprintableCharacter):
        write_pdf(document, STYLE)
    assert [one.chars for one in unprinted(document, STYLE)] == [EMOJI]


def test_each_part_is_told_once_with_the_heading_above_it() -> None:
    notes = (Note("n", 1, (words("中"),)),)
    blocks = (words(f"{EMOJI} {EMOJI}", "p0"), Heading(1, (Text("Aanleiding"),), "a"), NOTED, words("中 ქ", "p2"), words("ع", "p2"))
    found = unprinted(Document(Metadata("Proef"), blocks, notes), STYLE)
    assert [(one.chars, one.part, one.heading) for one in found] == [
        (EMOJI, "p0", ""),
        ("中", "p1", "Aanleiding"),
        ("中ქع", "p2", "Aanleiding"),
    ]
    assert str(found[2].letters) == "Chinese “中”, Georgian “ქ”, Arabic “ع”"
    assert "Aanleiding" in str(found[1].message)


def test_the_writer_names_every_place_in_one_sentence() -> None:
    arabic = "سلام عليكم ورحمة الله وبركاته"
    blocks = (Heading(1, (Text("Kern"),), "k"), words(arabic, "p1"), Heading(1, (Text("Vervolg"),), "v"), words(f"Leuk {EMOJI}!", "p2"))
    with pytest.raises(UnprintableCharacter) as caught:
        write_pdf(Document(Metadata("Proef"), blocks), STYLE)
    said = str(caught.value.message)
    assert f"Arabic “سلام” under “Kern”; emoji “{EMOJI}!” under “Vervolg”" in said
    many = tuple(block for i in range(20) for block in (Heading(1, (Text(f"Kop {i}"),), f"k{i}"), words(arabic, f"p{i}")))
    with pytest.raises(UnprintableCharacter, match="Kop 11”; and more in 8 other places"):
        write_pdf(Document(Metadata("Proef"), many), STYLE)


def test_a_long_text_in_another_script_is_one_remark() -> None:
    chinese = "".join(map(chr, range(0x4E00, 0x5E00)))
    (one,) = unprinted(Document(Metadata("Proef"), (words(f"Zie {chinese * 5}", "p1"),)), STYLE)
    assert str(one.letters) == f"Chinese “{chinese[:12]}…”"


def test_header_and_footer_are_looked_at_too() -> None:
    assert unprinted(Document(Metadata("Proef"), (), furniture=Furniture(footer=EMOJI)), STYLE)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_document_that_can_be_printed_has_none(name: str) -> None:
    assert unprinted(SAMPLES[name](), STYLE) == ()
