from itertools import pairwise

from brief_builder.document.nodes import (
    Callout,
    Contents,
    ContentsEntry,
    Glossary,
    GlossaryEntry,
    Heading,
    LetterBlock,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Sender,
    Signature,
    SourceEntry,
    SourceList,
)
from brief_builder.document.spans import NoteMark, Text, text
from brief_builder.export.docx import write_docx
from tests.export.docx.word_file import NOTES, STYLE, W, opened, said, style_of, written
from tests.export.docx.word_lint import lint
from tests.export.sample_documents import nota


def p(content: str) -> Paragraph:
    return Paragraph(text(content))


BOX = Callout(text("Veerkracht"), (p("Het vermogen."), p("Van mensen.")), text("Naar Ungar."))


def test_a_box_is_three_styles_that_stay_together() -> None:
    file = written(BOX)
    paragraphs = file.find("//w:body/w:p")
    assert [style_of(p) for p in paragraphs] == ["Kaderkop", "Kader", "Kader", "Kaderbron"]
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in paragraphs] == [True, True, True, False]


def test_the_styles_of_a_box_have_the_same_borders_and_indents() -> None:
    file = written(BOX)
    styles = [file.find(f"//w:style[@w:styleId='{name}']/w:pPr", "word/styles.xml")[0] for name in ("Kaderkop", "Kader", "Kaderbron")]
    looks = {
        tuple(str(node.attrib) for node in look.iter() if node.tag in (f"{W}left", f"{W}top", f"{W}right", f"{W}ind")) for look in styles
    }
    assert len(looks) == 1


def test_boxes_in_a_row_do_not_become_one() -> None:
    file = written(BOX, BOX, p(""), BOX, BOX)
    looks = [
        [(node.tag, str(node.attrib)) for name in ("ind", "shd") for node in paragraph.iterfind(f"{W}pPr/{W}{name}")]
        for paragraph in file.find("//w:body/w:p")
    ]
    boxes = [looks[start : start + 4] for start in range(0, 16, 4)]
    assert all(box == [box[0]] * 4 for box in boxes), "the paragraphs of a box have the same edges and ground"
    assert all({tag for tag, _ in box[0]} == {f"{W}ind", f"{W}shd"} for box in boxes[1::2])
    assert all(above[0] != below[0] for above, below in pairwise(boxes))


def test_a_page_break_belongs_to_what_follows() -> None:
    file = written(p("Een"), PageBreak(), PageBreak(), Heading(1, text("Bronnen"), "bronnen", "h1"), PageBreak())
    assert [said(p) for p in file.find("//w:p[w:pPr/w:pageBreakBefore]")] == ["Bronnen"]
    assert lint(file) == []


def test_a_quotation_has_a_style_of_its_own() -> None:
    assert written(Quote((p("‘Een.’"), p("‘Twee.’")))).paragraphs("Quote") == ["‘Een.’", "‘Twee.’"]


def test_sources_and_terms_have_styles_of_their_own() -> None:
    entry = GlossaryEntry("veerkracht", text("Veerkracht"), (p("Het vermogen."),), text("Naar Ungar."), "begrip-veerkracht")
    file = written(
        SourceList((SourceEntry("ser", text("SER (2021).")),)), Glossary((entry,)), Paragraph((Text("veerkracht", term="veerkracht"),))
    )
    assert [style_of(p) for p in file.find("//w:body/w:p")] == ["Bibliography", "Begrip", "Begriptekst", "Begripbron", "Normal"]
    assert file.values("//w:hyperlink/@w:anchor") == ["begrip_veerkracht"]


def test_the_contents_is_a_field_with_entries_that_lead_to_their_headings() -> None:
    file = opened(write_docx(nota(), STYLE))
    entries = file.find("//w:sdtContent/w:p[w:hyperlink]")
    assert said(entries[1]) == "1\tInleiding\t–"
    assert file.find("//w:sdtContent//w:instrText")[0].text == ' TOC \\o "1-2" \\h \\z '
    assert len(file.find("//w:sdtContent//w:hyperlink[@w:anchor]")) == 9


def test_page_numbers_that_are_known_stand_in_the_contents() -> None:
    file = opened(write_docx(nota(), STYLE, {"inleiding": 3}))
    assert said(file.find("//w:sdtContent/w:p[w:hyperlink]")[1]) == "1\tInleiding\t3"


def test_an_entry_without_its_heading_is_no_link() -> None:
    file = written(Contents("Inhoud", (ContentsEntry(1, "", "Weg", "weg"),)))
    assert file.find("//w:sdtContent//w:hyperlink") == []
    assert lint(file) == []


def test_notes_stand_in_the_order_of_their_marks_with_links_of_their_own() -> None:
    notes = tuple(Note(f"n{i}", i, (Paragraph((Text(f"Site {i}", href=f"https://{i}.nl"),)),)) for i in (1, 2))
    file = written(Paragraph((NoteMark("n1"), Text("tekst"), NoteMark("n2"))), notes=notes)
    assert [said(note).strip() for note in file.find("//w:footnote[not(@w:type)]", NOTES)] == ["Site 1", "Site 2"]
    assert list(file.targets("footnotes").values()) == ["https://1.nl", "https://2.nl"]
    assert [n.get(f"{W}type") for n in file.find("//w:footnote[@w:type]", NOTES)] == ["separator", "continuationSeparator"]


def test_a_note_of_several_paragraphs_is_one_note() -> None:
    file = written(Paragraph((NoteMark("n"),)), notes=(Note("n", 1, (p("Een."), p("Twee."))),))
    (note,) = file.find("//w:footnote[not(@w:type)]", NOTES)
    assert [said(paragraph).strip() for paragraph in note] == ["Een.", "Twee."]


def test_without_notes_there_is_no_part_for_them() -> None:
    assert NOTES not in written(p("Tekst")).parts


def test_anchors_that_word_cannot_tell_apart_give_one_bookmark() -> None:
    file = written(Heading(1, text("A"), "doel-a", "h1"), Heading(2, text("B"), "Doel-A"), Heading(2, text("C"), "x" * 60))
    names = file.values("//w:bookmarkStart/@w:name")
    assert len(names) == 2
    assert all(len(name) <= 40 for name in names)


def test_parts_of_a_letter_without_words_leave_no_blank_lines() -> None:
    file = written(LetterBlock(Sender("", ""), ""), Signature(("",), ("",)), SourceList((SourceEntry("leeg", ()),)), p("Tekst"))
    assert file.paragraphs() == ["Tekst"]
