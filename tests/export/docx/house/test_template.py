"""What a template gives and what we add to it."""

import dataclasses

import pytest
from lxml import etree

from brief_builder.document.nodes import Furniture, Heading, LetterBlock, ListBlock, ListItem, Mark, Note, Paragraph, Sender
from brief_builder.document.spans import NoteMark, Text, text
from brief_builder.export.docx import write_docx
from brief_builder.export.docx.template import standard_template
from tests.export.docx.house_file import codes, edge, in_house
from tests.export.docx.templates import (
    TEMPLATES,
    as_dotx,
    dutch,
    edited,
    first_and_even,
    later_header_only,
    numbered,
    part,
    plain,
    with_header,
)
from tests.export.docx.word_file import NOTES, STYLE, W, WordFile, opened, said, style_of
from tests.export.docx.word_lint import lint
from tests.export.sample_documents import SAMPLES, letter, nota

ALMERE = Sender("Gemeente", "Almere")
LETTER = (LetterBlock(ALMERE, "Memo", (Mark("Concept", warning=True),)), Heading(1, text("Werk"), "werk", "title"))
P = Paragraph((Text("Tekst"),))


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_document_is_sound_and_accessible_in_every_template(name: str, sample: str) -> None:
    assert lint(opened(write_docx(SAMPLES[sample](), STYLE, {}, TEMPLATES[name]()))) == []


def test_the_text_of_a_template_is_left_out_and_its_page_kept() -> None:
    file = in_house(with_header(), P)
    assert file.paragraphs() == ["Tekst"]
    assert file.values("//w:sectPr/w:pgMar/@w:left") == ["1417"]
    assert file.find("//w:tbl") == []


def test_headers_footers_and_logo_stay() -> None:
    file = in_house(with_header(), P)
    assert edge(file, "header", "default")[0] == "Gemeente Voorbeeld "
    assert "www.voorbeeld.nl" in edge(file, "footer", "default")[0]
    assert [name for name in file.parts if name.endswith(".png")] == ["word/house/file1.png"]


def test_a_template_that_counts_pages_gets_no_second_number_and_another_gets_one() -> None:
    assert codes(in_house(with_header(), P)) == ["PAGE"]
    assert codes(in_house(first_and_even(), P)).count("PAGE") == 3
    footer = edited(with_header(), "word/footer1.xml", b'w:instr=" PAGE "', b'w:instr=" TITLE "')
    assert sorted(codes(in_house(footer, P))) == ["NUMPAGES", "PAGE", "TITLE"]


def test_first_and_even_pages_keep_their_headers() -> None:
    file = in_house(first_and_even(), P)
    assert [edge(file, "header", pages)[0] for pages in ("first", "default", "even")] == ["Briefhoofd", "Oneven", "Even"]


def test_the_sender_is_said_once() -> None:
    assert in_house(plain(), *LETTER).paragraphs()[:2] == ["Gemeente", "Almere"]
    assert in_house(later_header_only(), *LETTER).paragraphs()[:2] == ["Gemeente", "Almere"]
    for template in (with_header(), first_and_even()):
        assert in_house(template, *LETTER).paragraphs()[0].startswith("Memo")


def test_a_secret_is_marked_above_later_pages_also_in_a_header_of_the_template() -> None:
    furniture = Furniture("Onderwerp", Mark("Geheim", warning=True))
    file = in_house(first_and_even(), P, furniture=furniture)
    assert [edge(file, "header", pages)[-1] for pages in ("first", "default", "even")] == ["Briefhoofd", "Geheim", "Geheim"]
    assert edge(in_house(plain(), P, furniture=furniture), "header", "default") == ["Onderwerp\tGeheim"]


STYLED = (Heading(1, text("Kop"), "k", "h1"), ListBlock((ListItem((P,)),)), Paragraph((Text("x"), NoteMark("n"))))


def test_a_dutch_word_has_its_own_ids_for_the_same_styles() -> None:
    file = in_house(dutch(), *STYLED, notes=(Note("n", 1, (P,)),))
    assert [style_of(p) for p in file.find("//w:body/w:p")] == ["Kop1", "Lijstalinea", "Standaard"]
    assert style_of(file.find("//w:footnote[not(@w:type)]/w:p", NOTES)[0]) == "Voetnoottekst"
    names = file.values("//w:style/w:name/@w:val", "word/styles.xml")
    assert names.count("footnote text") == names.count("heading 1") == 1


def test_names_that_only_a_dutch_reader_knows_are_found_at_last() -> None:
    file = in_house(TEMPLATES["shown_names_only"](), *STYLED, notes=(Note("n", 1, (P,)),))
    assert [style_of(p) for p in file.find("//w:body/w:p")][:2] == ["P0", "P2"]
    assert file.values("//w:style[@w:styleId='P0']/w:pPr/w:outlineLvl/@w:val", "word/styles.xml") == ["0"]


def test_a_style_called_like_another_does_not_deceive() -> None:
    deceiving = edited(plain(), "word/styles.xml", b'<w:name w:val="heading 3"/>', b'<w:name w:val="Kop 1"/>')
    assert style_of(in_house(deceiving, STYLED[0]).find("//w:body/w:p")[0]) == "Heading1"


def test_only_missing_styles_are_added() -> None:
    before = set(WordFile({"s": part(plain(), "word/styles.xml")}).values("//w:style/@w:styleId", "s"))
    after = in_house(plain(), P).values("//w:style/@w:styleId", "word/styles.xml")
    assert len(after) == len(set(after))
    assert {"Kader", "Bron", "Kenmerk", "FootnoteText"} <= set(after) - before
    assert "Heading1" not in set(after) - before


def test_what_is_added_has_the_size_and_accent_of_the_template() -> None:
    file = in_house(with_header(), P)
    assert file.values("//w:style[@w:styleId='Kader']/w:rPr/w:sz/@w:val", "word/styles.xml") == ["17"]
    assert file.values("//w:style[@w:styleId='Nummer']/w:rPr/w:color/@w:val", "word/styles.xml") == ["7A1F5C"]


def test_chapters_are_numbered_by_the_list_of_the_template() -> None:
    chapters = (Heading(1, text("Een"), "a", "h1", "1"), Heading(2, text("Twee"), "b", "h2", "1.1"), Heading(1, text("Bronnen"), "c", "h1"))
    file = in_house(numbered(), *chapters)
    assert file.values("//w:body//w:numPr/w:numId/@w:val") == ["90", "90", "0"]
    assert file.values("//w:body//w:numPr/w:ilvl/@w:val") == ["0", "1", "0"]


def test_chapters_are_numbered_too_when_the_template_has_no_list_for_them() -> None:
    file = in_house(plain(), Heading(1, text("Een"), "a", "h1", "1"))
    (number,) = file.values("//w:body//w:numPr/w:numId/@w:val")
    assert number in file.values("//w:num/@w:numId", "word/numbering.xml")


def test_lists_as_libreoffice_writes_them_are_put_in_order() -> None:
    right, wrong = b'<w:start w:val="1"/><w:numFmt w:val="decimal"/>', b'<w:numFmt w:val="decimal"/><w:start w:val="1"/>'
    swapped = edited(numbered(), "word/numbering.xml", right, wrong)
    levels = in_house(swapped, P).find("//w:abstractNum[@w:abstractNumId='90']/w:lvl", "word/numbering.xml")
    assert [level[0].tag for level in levels] == [f"{W}start"] * 3


def test_a_dotx_gives_an_ordinary_document() -> None:
    types = in_house(as_dotx(plain()), P).parts["[Content_Types].xml"]
    assert b"document.main+xml" in types
    assert b"template.main" not in types


def test_our_own_template_as_a_house_style_looks_as_ours_does() -> None:
    document = letter()
    ours, again = opened(write_docx(document, STYLE)), opened(write_docx(document, STYLE, {}, standard_template(STYLE)))
    assert [(style_of(p), said(p)) for p in again.find("//w:body//w:p")] == [(style_of(p), said(p)) for p in ours.find("//w:body//w:p")]
    assert set(again.values("//w:style/w:name/@w:val", "word/styles.xml")) >= set(ours.values("//w:style/w:name/@w:val", "word/styles.xml"))


def test_the_same_template_gives_the_same_bytes() -> None:
    assert write_docx(nota(), STYLE, {}, with_header()) == write_docx(nota(), STYLE, {}, with_header())


def test_the_language_is_that_of_the_document() -> None:
    file = opened(write_docx(dataclasses.replace(letter(), language="en-GB"), STYLE, {}, plain()))
    assert file.values("//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-GB"]


def test_a_table_has_the_style_with_which_word_begins_a_table() -> None:
    settings = part(plain(), "word/settings.xml")
    with_default = settings.replace(b"<w:characterSpacingControl", b'<w:defaultTableStyle w:val="LightList"/><w:characterSpacingControl')
    template = edited(plain(), "word/settings.xml", settings, with_default)
    file = opened(write_docx(nota(), STYLE, {}, template))
    assert set(file.values("//w:tblStyle/@w:val")) == {"LightList"}
    assert file.find("//w:tcBorders") == []


def test_word_does_not_open_it_in_compatibility_mode() -> None:
    modes = in_house(plain(), P).values("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml")
    assert modes == ["15"]
    assert etree.fromstring(in_house(plain(), P).parts["word/settings.xml"]).tag == f"{W}settings"


def test_a_caption_stays_with_its_figure_in_any_template() -> None:
    file = opened(write_docx(nota(), STYLE, {}, plain()))
    captions = [p for p in file.find("//w:body/w:p") if style_of(p) in ("Caption", "Bijschriftmaat")]
    assert captions
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in captions)
