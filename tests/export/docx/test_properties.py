from datetime import date

from lxml import etree

from brief_builder.document.nodes import Document, Metadata
from brief_builder.export.docx import write_docx
from tests.export.docx.word_file import STYLE, WordFile, opened


def properties(metadata: Metadata) -> WordFile:
    return opened(write_docx(Document(metadata, ()), STYLE))


def core(file: WordFile) -> dict[str, str]:
    return {etree.QName(node).localname: node.text or "" for node in etree.fromstring(file.parts["docProps/core.xml"])}


def test_title_author_and_keywords_are_those_of_the_document_and_the_date_is_not_today() -> None:
    values = core(properties(Metadata("Werk", "Gemeente Almere", "Memo", ("werk", "inkomen"), date(2023, 10, 3))))
    assert values["title"] == "Werk"
    assert values["creator"] == values["lastModifiedBy"] == "Gemeente Almere"
    assert (values["subject"], values["keywords"], values["language"]) == ("Memo", "werk; inkomen", "nl-NL")
    assert values["created"] == values["modified"] == "2023-10-03T00:00:00Z"


def test_the_fields_of_the_brief_are_custom_properties() -> None:
    file = properties(Metadata("Werk", properties=(("Zaaknummer", "2023-0123"), ("Status", "concept <&> \x00"))))
    rows = {node.get("name"): node[0].text for node in etree.fromstring(file.parts["docProps/custom.xml"])}
    assert rows == {"Zaaknummer": "2023-0123", "Status": "concept <&> \ufffd"}


def test_without_fields_there_are_no_custom_properties() -> None:
    assert "docProps/custom.xml" not in properties(Metadata("Werk")).parts


def test_a_title_of_any_length_and_with_any_character_is_kept_within_bounds() -> None:
    assert core(properties(Metadata("\x00" + "x" * 400)))["title"] == "\ufffd" + "x" * 254
