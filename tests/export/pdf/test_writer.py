"""What the writer promises beside the pages: errors that say where, progress, and text that is never markup."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from brief_builder.document.nodes import (
    Block,
    Contents,
    ContentsEntry,
    Document,
    Furniture,
    Heading,
    Image,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    Sender,
)
from brief_builder.document.spans import NoteMark, Text
from brief_builder.errors import UnreadableFile
from brief_builder.export.pdf import pdf_work, write_pdf
from brief_builder.export.pdf.errors import UnprintableCharacter
from brief_builder.export.style_file import read_style
from brief_builder.progress import finish
from tests.export.pdf.tagged_text import Tagged, read_tagged

STYLE = read_style()


def document(*blocks: Block, notes: tuple[Note, ...] = (), furniture: Furniture | None = None) -> Document:
    return Document(Metadata("Proef"), blocks, notes, furniture or Furniture())


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def heading(text: str, level: int = 1, anchor: str = "kop") -> Heading:
    return Heading(level, (Text(text),), anchor)


def read(*blocks: Block, **more: object) -> Tagged:
    return read_tagged(write_pdf(document(*blocks, **more), STYLE))  # type: ignore[arg-type]


def test_text_is_never_markup() -> None:
    text = "<b>5 < 6 & 7 > 4</b> &amp; %d {x} \\ (a) 'b' \"c\""
    assert read(paragraph(text)).root.text == text


def test_control_characters_do_no_harm() -> None:
    assert read(paragraph("een\x00\x01twee\tdrie\x7f\x9f")).root.text == "eentwee drie"


@pytest.mark.parametrize("char", ["\U0001f600", "\u4e2d", "\u0639", "\u05d0", "\ud800"])
def test_a_character_that_is_not_in_the_font_is_named_with_its_place(char: str) -> None:
    with pytest.raises(UnprintableCharacter) as caught:
        write_pdf(document(heading("Aanleiding"), paragraph(f"Almere {char}")), STYLE)
    values = caught.value.message.values
    assert values["heading"] == "Aanleiding"
    assert (char if char.isprintable() else "U+D800") in str(values["letters"])
    assert values["font"] == "Source Sans 3"


def test_a_character_in_the_header_or_before_all_headings_is_named_too() -> None:
    with pytest.raises(UnprintableCharacter):
        write_pdf(document(paragraph("\u4e2d")), STYLE)
    with pytest.raises(UnprintableCharacter):
        write_pdf(document(paragraph("a"), furniture=Furniture(footer="\u4e2d")), STYLE)


def test_a_broken_picture_is_named_by_what_it_shows() -> None:
    with pytest.raises(UnreadableFile, match="Kaart van Almere"):
        write_pdf(document(Image(b"geen plaatje", "Kaart van Almere")), STYLE)


def test_a_missing_font_is_named() -> None:
    with pytest.raises(UnreadableFile, match="SourceSans3"):
        write_pdf(document(paragraph("a")), replace(STYLE, font_folder=STYLE.font_folder / "nergens"))


def test_metadata_may_hold_any_text() -> None:
    metadata = Metadata("Één & <twee> \U0001f600", "a\x00b", keywords=("x", "y"), properties=(("Zaak nummer/(1)", "é"), ("Title", "nee")))
    tagged = read_tagged(write_pdf(Document(metadata, ()), STYLE))
    assert tagged.pdf.docinfo["/Title"] == metadata.title
    assert tagged.pdf.docinfo["/Zaak nummer/(1)"] == "é"
    with tagged.pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == metadata.title


def test_a_document_without_blocks_is_one_page() -> None:
    tagged = read()
    assert len(tagged.pdf.pages) == 1
    assert "Pagina 1 van 1" in tagged.artifacts[0]


def test_page_breaks_never_make_empty_pages() -> None:
    assert len(read(PageBreak(), paragraph("a"), PageBreak(), PageBreak(), paragraph("b"), PageBreak()).pdf.pages) == 2


def test_progress_only_rises_and_ends_below_the_whole() -> None:
    work = pdf_work(document(*[paragraph("a")] * 5, PageBreak(), paragraph("b")), STYLE)
    steps = list(work)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert {step.total for step in steps} == {100}
    assert steps[-1].done < 100


def test_work_can_be_dropped_halfway() -> None:
    work = pdf_work(document(*[paragraph("a")] * 5), STYLE)
    next(work)
    work.close()
    assert finish(pdf_work(document(paragraph("a")), STYLE)) == write_pdf(document(paragraph("a")), STYLE)


def test_a_link_to_nowhere_or_to_a_script_is_plain_text() -> None:
    tagged = read(Paragraph((Text("hier", target="nergens"), Text(" en "), Text("daar", href="javascript:alert(1)"))))
    assert not tagged.root.all("Link")
    assert tagged.root.text == "hier en daar"


def test_a_link_in_two_looks_is_one_link() -> None:
    address = "https://example.org"
    tagged = read(Paragraph((Text("een ", href=address), Text("twee", href=address, strong=True))))
    (link,) = tagged.root.all("Link")
    assert link.text == "een twee"
    assert len(link.links) == 1


def test_a_link_over_two_lines_can_be_clicked_on_both() -> None:
    (link,) = read(Paragraph((Text("woord " * 15, href="https://example.org"),))).root.all("Link")
    assert len(link.links) == 2


def test_marks_side_by_side_are_parted_by_a_comma() -> None:
    notes = tuple(Note(f"n{i}", i, (paragraph(f"noot {i}"),)) for i in (1, 2))
    tagged = read(Paragraph((Text("woord."), NoteMark("n1"), NoteMark("n2"))), notes=notes)
    assert tagged.root.all("P")[0].text == "woord.¹,²"


def test_a_note_cited_twice_is_printed_once() -> None:
    tagged = read(*[Paragraph((Text("woord"), NoteMark("n")))] * 2, notes=(Note("n", 1, (paragraph("de noot"),)),))
    assert tagged.root.text.count("de noot") == 1
    assert len(tagged.root.all("Reference")) == 2


def test_a_note_that_is_not_cited_or_cited_in_a_note_is_printed_all_the_same() -> None:
    cites = Note("a", 1, (Paragraph((Text("zie ook"), NoteMark("b"))),))
    notes = (cites, Note("b", 2, (paragraph("de tweede"),)), Note("c", 3, (paragraph("de derde"),)))
    tagged = read(Paragraph((Text("woord"), NoteMark("a"))), notes=notes)
    assert [str(note.object.ID) for note in tagged.root.all("Note")] == ["a", "b", "c"]
    assert "de tweede" in tagged.root.text
    assert "de derde" in tagged.root.text


def test_a_note_in_a_list_stands_inside_the_item() -> None:
    item = ListItem((Paragraph((Text("punt"), NoteMark("n"))),))
    tagged = read(ListBlock((item,)), notes=(Note("n", 1, (paragraph("de noot"),)),))
    (body,) = tagged.root.all("LBody")
    assert [kid.kind for kid in body.kids if not isinstance(kid, str)] == ["P", "Note"]


def test_a_heading_level_is_never_left_out() -> None:
    tagged = read(heading("a", 2, "a"), heading("b", 4, "b"), heading("c", 4, "c"), heading("d", 1, "d"))
    assert [node.kind for node in tagged.root.all("H1", "H2", "H3", "H4")] == ["H1", "H2", "H2", "H1"]


def test_a_contents_line_without_a_place_has_no_page_number() -> None:
    tagged = read(Contents("Inhoud", (ContentsEntry(1, "1", "Weg", "nergens"), ContentsEntry(1, "2", "Hier", "kop"))), heading("Hier"))
    assert [entry.text for entry in tagged.root.all("TOCI")] == ["1\u00a0Weg".replace("\u00a0", " "), "2 Hier 1"]


def test_a_long_footer_is_cut_before_the_page_number() -> None:
    (artifacts,) = read(paragraph("a"), furniture=Furniture(footer="voet " * 80)).artifacts
    footer = next(text for text in artifacts if "Pagina" in text)
    assert "…Pagina 1 van 1" in footer


def test_a_concept_says_so_on_every_page() -> None:
    """Behind the document type on page 1, where it is read too; above the text on the others."""
    letter = LetterBlock(Sender("Gemeente", "Almere"), "Memo", (Mark("Concept", warning=True),))
    tagged = read(letter, *[paragraph("tekst")] * 80, furniture=Furniture("Titel", Mark("Concept", warning=True)))
    assert "Memo CONCEPT" in tagged.root.text
    assert ["Concept" in " ".join(artifacts) for artifacts in tagged.artifacts] == [False] + [True] * (len(tagged.artifacts) - 1)
    assert len(tagged.artifacts) > 1


def test_a_letter_without_sender_has_no_hole_at_its_top() -> None:
    tagged = read(LetterBlock(Sender("", ""), "Memo"), paragraph("tekst"))
    assert tagged.root.text == "Memo tekst"


def test_english_documents_speak_english_to_a_screen_reader() -> None:
    notes = (Note("n", 1, (paragraph("the note"),)),)
    english = Document(Metadata("Test"), (Paragraph((Text("word"), NoteMark("n"))),), notes, language="en-GB")
    tagged = read_tagged(write_pdf(english, STYLE))
    assert {str(link.Contents) for node in tagged.root.all("Link") for link in node.links} == {"To note 1", "Back to the text at note 1"}


def test_no_entry_of_the_contents_stands_alone_on_a_page() -> None:
    entries = tuple(ContentsEntry(1, str(number), "Weg", "nergens") for number in range(1, 200))
    for count in range(30, 45):
        pages = PdfReader(io.BytesIO(write_pdf(document(Contents("Inhoud", entries[:count])), STYLE))).pages
        assert all(page.extract_text().count("Weg") > 1 for page in pages)
