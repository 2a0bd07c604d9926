import io

import pytest
from lxml import etree
from PIL import Image as Picture

from brief_builder.document.nodes import Furniture, LabelLine, LabelLines, LetterBlock, Mark, Sender, Signature
from brief_builder.document.spans import text
from brief_builder.errors import UnreadableFile
from tests.export.docx.word_file import W, WordFile, said, written
from tests.export.docx.word_lint import lint

ALMERE = Sender("Gemeente", "Almere")


def logo(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Picture.new("RGB", (width, height), "navy").save(out, "PNG")
    return out.getvalue()


def keep(file: WordFile) -> list[str]:
    return [said(p) for p in file.find("//w:p[w:pPr/w:keepNext]")]


def test_the_sender_is_part_of_the_text_and_comes_first() -> None:
    assert written(LetterBlock(ALMERE, "Memo")).paragraphs() == ["Gemeente", "Almere", "Memo"]


def test_a_mark_is_a_word_behind_the_document_type_in_a_style_of_its_own() -> None:
    file = written(LetterBlock(ALMERE, "Raadsinformatiebrief", (Mark("Concept", warning=True), Mark("Ter inzage"))))
    marks = {said(run).strip("\u00a0"): run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") for run in file.find("//w:r[w:rPr/w:rStyle]")}
    assert marks == {"Concept": "Status", "Ter inzage": "Markering"}


def test_a_logo_takes_the_place_of_the_name_and_has_its_alternative_text() -> None:
    file = written(LetterBlock(Sender("Gemeente", "Almere", logo(400, 100), "Logo van de gemeente Almere"), "Memo"))
    assert file.values("//wp:docPr/@descr") == ["Logo van de gemeente Almere"]
    assert "Almere" not in file.paragraphs()
    assert lint(file) == []


@pytest.mark.parametrize("size", [(4000, 100), (100, 4000), (1, 1)])
def test_a_logo_of_any_shape_fits_above_the_text(size: tuple[int, int]) -> None:
    file = written(LetterBlock(Sender("", "Almere", logo(*size), "Logo"), "Memo"))
    (width,), (height,) = file.values("//wp:extent/@cx"), file.values("//wp:extent/@cy")
    assert int(width) <= 80 * 36_000
    assert int(height) <= 30 * 12_700


def test_a_logo_that_is_no_picture_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableFile, match="Logo van Almere"):
        written(LetterBlock(Sender("", "Almere", b"<svg/>", "Logo van Almere"), "Memo"))


def test_label_lines_have_their_value_behind_a_tab() -> None:
    file = written(LabelLines((LabelLine("Aan", text("de raad")), LabelLine("Datum", text("3 oktober")))))
    assert file.paragraphs("Kenmerk") == ["Aan\tde raad", "Datum\t3 oktober"]


def test_a_signature_stays_together_with_offices_side_by_side() -> None:
    file = written(Signature(("Met vriendelijke groet,", "het college,"), ("de secretaris", "de burgemeester", "de griffier")))
    assert file.paragraphs() == ["Met vriendelijke groet,", "het college,", "de secretaris\tde burgemeester", "de griffier"]
    assert keep(file) == file.paragraphs()[:-1]


def test_a_signature_without_offices_ends_with_its_last_line() -> None:
    assert keep(written(Signature(("Groet,", "Anna"), ()))) == ["Groet,"]


def header(file: WordFile, kind: str) -> list[str]:
    """The paragraphs of a header or footer."""
    (relation,) = file.values(f"//w:sectPr/w:headerReference[@w:type='{kind}']/@r:id")
    return file.paragraphs(name=f"word/{file.targets()[relation]}")


def test_title_and_mark_stand_above_every_page_but_the_first() -> None:
    file = written(LetterBlock(ALMERE, "Memo"), furniture=Furniture("Onderwerp", Mark("Concept", warning=True), "Gemeente Almere"))
    assert header(file, "default") == ["Onderwerp\tConcept"]
    assert header(file, "first") == [""]
    assert file.find("//w:sectPr/w:titlePg") != []


@pytest.mark.parametrize("part", ["word/footer-first.xml", "word/footer-default.xml"])
def test_every_page_has_its_number(part: str) -> None:
    file = written(furniture=Furniture(footer="Gemeente Almere", page_of="Pagina {page} van {pages}"))
    assert [said(code) or (code.text or "").strip() for code in file.find("//w:instrText", part)] == ["PAGE", "NUMPAGES"]
    assert file.paragraphs(name=part) == ["Gemeente Almere\tPagina 1 van 1"]


def test_braces_in_the_page_number_text_are_only_text() -> None:
    file = written(furniture=Furniture(page_of="{page} {INCLUDETEXT} {0}"))
    assert file.paragraphs(name="word/footer-first.xml") == ["\t1 {INCLUDETEXT} {0}"]
    assert etree.tostring(file.tree("word/footer-first.xml")).count(b"instrText xml") == 1
