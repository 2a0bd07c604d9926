from __future__ import annotations

from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.document.nodes import Document, Metadata, Paragraph
from brief_builder.document.spans import text
from brief_builder.gui.print_remarks import PrintCheck


def asked(content: str) -> list[str]:
    """The sentences about a brief of one part with this text."""
    brief = Brief("memo", slots=(Slot("kern", (Part("p1", "text", content),)),))
    document = Document(Metadata("Proef"), (Paragraph(text(content), part="p1"),))
    return [f"{remark.part}: {remark.message}" for step in PrintCheck().remarks(brief, lambda: document, None) for remark in step]


def test_a_character_without_a_glyph_is_named_with_its_part() -> None:
    (remark,) = asked("Welkom 欢")
    assert remark.startswith("p1: ")
    assert "欢" in remark


def test_what_the_font_can_print_is_no_remark() -> None:
    assert asked("Café “Ŵ” → € √ 2½ \u00a0x") == []


def test_the_bullet_of_another_program_is_named() -> None:
    assert len(asked("\uf0b7 punt")) == 1


def test_the_document_is_not_made_for_plain_words() -> None:
    def made() -> Document:
        raise AssertionError

    brief = Brief("memo", slots=(Slot("kern", (Part("p1", "text", "Gewone woorden."),)),))
    assert [*PrintCheck().remarks(brief, made, None)] == []
