"""A document written in the look of a template, opened again, with the questions the tests of house styles ask."""

from __future__ import annotations

from brief_builder.document.nodes import Block, Document, Furniture, Metadata, Note
from brief_builder.export.docx import write_docx
from tests.export.docx.word_file import STYLE, WordFile, opened


def in_house(template: bytes, *blocks: Block, notes: tuple[Note, ...] = (), furniture: Furniture | None = None) -> WordFile:
    document = Document(Metadata("Proef"), blocks, notes, furniture or Furniture("Onderwerp"))
    return opened(write_docx(document, STYLE, {}, template))


def edge(file: WordFile, element: str, pages: str) -> list[str]:
    """The paragraphs of a header or footer; none when the section names none."""
    relations = file.values(f"//w:sectPr/w:{element}Reference[@w:type='{pages}']/@r:id")
    return [line for relation in relations for line in file.paragraphs(name=f"word/{file.targets()[relation]}")]


def codes(file: WordFile) -> list[str]:
    """The fields of all headers and footers."""
    found = []
    for relation in file.values("//w:sectPr/*/@r:id"):
        name = f"word/{file.targets()[relation]}"
        found += [(code.text or "").strip() for code in file.find("//w:instrText", name)]
        found += [code.strip() for code in file.values("//w:fldSimple/@w:instr", name)]
    return found
