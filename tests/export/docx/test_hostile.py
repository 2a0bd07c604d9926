"""Whatever stands in the tree: the file is sound, and no word of a user becomes markup, a field or a path on a computer."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Block, Document, Furniture, Mark, Metadata, Note, Paragraph
from brief_builder.document.spans import Text
from brief_builder.export.docx import write_docx
from tests.export.docx.word_file import STYLE, opened
from tests.export.docx.word_lint import unsound
from tests.export.hostile_trees import blocks, words


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(blocks, max_size=5), words)
def test_any_tree_gives_a_sound_file(some: list[Block], word: str) -> None:
    note = Note("noot", 1, (Paragraph((Text(word, href=word),)),))
    furniture = Furniture(word, Mark(word), word, "{page}" + word)
    document = Document(Metadata(word or "x", word, word, (word,), properties=((word, word),)), tuple(some), (note,), furniture)
    file = opened(write_docx(document, STYLE))
    assert unsound(file) == []
    codes = [(code.text or "").split()[0] for name in file.parts if name.endswith(".xml") for code in file.find("//w:instrText", name)]
    assert set(codes) <= {"TOC", "PAGEREF", "NOTEREF", "PAGE", "NUMPAGES", "SEQ"}
