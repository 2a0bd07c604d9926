import pytest

from brief_builder.document.nodes import Caption, Heading, Note, Paragraph, Table
from brief_builder.document.spans import LineBreak, NoteMark, Span, Text, text
from tests.export.docx.word_file import NOTES, WordFile, said, written
from tests.export.docx.word_lint import lint

NOTE = Note("bron", 1, (Paragraph(text("De bron.")),))
OTHER = Note("ander", 2, (Paragraph(text("Een andere.")),))


def line(*spans: Span, notes: tuple[Note, ...] = ()) -> WordFile:
    return written(Heading(1, text("Doel"), "doel-van-de-brief"), Paragraph(spans), notes=notes)


def test_strong_and_emphasis_are_set_and_end_again() -> None:
    file = line(Text("vet", strong=True), Text(" en "), Text("schuin", emphasis=True))
    assert [said(run) for run in file.find("//w:r[w:rPr/w:b]")] == ["vet"]
    assert [said(run) for run in file.find("//w:r[w:rPr/w:i]")] == ["schuin"]


def test_a_web_address_becomes_a_link_with_its_text() -> None:
    file = line(Text("het CBS", href="https://www.cbs.nl/?a=1&b=é"))
    (link,) = file.find("//w:hyperlink[@r:id]")
    assert said(link) == "het CBS"
    assert "https://www.cbs.nl/?a=1&b=%C3%A9" in file.targets().values()


def test_neighbours_with_the_same_address_are_one_link() -> None:
    href = "https://www.cbs.nl"
    file = line(Text("het ", href=href), Text("CBS", strong=True, href=href))
    assert [said(link) for link in file.find("//w:hyperlink")] == ["het CBS"]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\deel", "http://[", "begrip:x", "https:"])
def test_what_is_no_address_of_the_web_stays_plain_text(href: str) -> None:
    file = line(Text("klik", href=href))
    assert file.find("//w:hyperlink") == []
    assert file.paragraphs()[-1] == "klik"


def test_a_cross_reference_leads_to_its_heading() -> None:
    file = line(Text("zie het doel", target="doel-van-de-brief"))
    assert file.values("//w:hyperlink/@w:anchor") == ["doel_van_de_brief"]
    assert lint(file) == []


def test_a_reference_to_what_is_not_in_the_document_stays_text() -> None:
    file = line(Text("zie elders", target="elders"), Text(" begrip", term="onbekend"))
    assert file.find("//w:hyperlink") == []
    assert file.paragraphs()[-1] == "zie elders begrip"


def test_a_note_marked_twice_is_one_note_with_one_number() -> None:
    file = line(Text("Een"), NoteMark("bron"), Text(" twee"), NoteMark("bron"), notes=(NOTE,))
    assert file.values("//w:footnoteReference/@w:id") == ["1"]
    assert len(file.find("//w:footnote[not(@w:type)]", NOTES)) == 1
    assert file.paragraphs()[-1] == "Een twee1"
    assert lint(file) == []


def test_marks_side_by_side_are_kept_apart() -> None:
    file = line(Text("Een"), NoteMark("bron"), NoteMark("ander"), notes=(NOTE, OTHER))
    assert [said(run) for run in file.find("//w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']")] == ["", ",", ""]


def test_a_mark_without_a_note_is_a_defect() -> None:
    with pytest.raises(KeyError):
        line(NoteMark("weg"))


def test_line_breaks_and_hyphens_that_must_not_break_are_those_of_word() -> None:
    file = line(Text("de AOW\u2011leeftijd"), LineBreak(), Text("af\u00adbreken"))
    assert file.paragraphs()[-1] == "de AOW\u2011leeftijd\naf\u00adbreken"
    assert len(file.find("//w:noBreakHyphen")) == len(file.find("//w:softHyphen")) == 1


def test_spaces_at_the_edges_of_runs_are_kept() -> None:
    assert line(Text("een "), Text("twee", strong=True), Text("  drie")).paragraphs()[-1] == "een twee  drie"


@pytest.mark.parametrize(
    "content", ["=cmd|' /C calc'!A0", '{ INCLUDETEXT "c:\\x" }', "<w:r><w:t>x</w:t></w:r>", "]]>", "&lt;", "a < b & c"]
)
def test_text_that_looks_like_a_field_or_like_markup_stays_text(content: str) -> None:
    file = line(Text(content))
    assert file.paragraphs()[-1] == content
    assert file.find("//w:body//w:instrText") == []


def test_characters_that_xml_forbids_are_replaced_visibly() -> None:
    assert line(Text("a\x00b\x0bc\ud800d\ufffe")).paragraphs()[-1] == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_a_language_that_is_no_language_code_is_left_out() -> None:
    assert line(Text("tekst", language='nl" x="')).find("//w:body//w:lang") == []


def test_a_term_leads_to_its_caption_only_through_its_anchor() -> None:
    table = Table((), (), (), Caption("Tabel\u00a01", text("Leeg"), anchor="tabel-1"))
    file = written(Paragraph((Text("tabel 1", target="tabel-1"),)), table)
    assert next(code.text.split() for code in file.find("//w:body//w:instrText")) == ["REF", "tabel_1_nummer", "\\h"]
    assert "tabel_1_nummer" in file.values("//w:bookmarkStart/@w:name")
    assert file.paragraphs()[0] == "tabel 1"
