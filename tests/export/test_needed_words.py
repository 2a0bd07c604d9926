"""What a file may not lack is told in one sentence, before anything is written."""

import dataclasses

import pytest

from brief_builder.document.nodes import Document, Heading, Image, ListBlock, ListItem, Metadata
from brief_builder.document.spans import text
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import standard_look
from brief_builder.export.needed_words import MissingWords
from brief_builder.progress import finish
from tests.export.sample_documents import memo

LOOK = standard_look()
ALL = pytest.mark.parametrize("to", FORMATS)


@ALL
def test_a_document_without_a_title_is_refused(to: str) -> None:
    untitled = dataclasses.replace(memo(), metadata=Metadata("  "))
    with pytest.raises(MissingWords, match="no title"):
        finish(FORMATS[to](untitled, LOOK))


@ALL
def test_a_picture_without_words_is_named_by_the_heading_above_it(to: str) -> None:
    picture = ListBlock((ListItem((Image(b"", " "),)),))
    document = Document(Metadata("Werk"), (Heading(1, text("Werk"), "w"), Heading(2, text("De wijken"), "d"), picture))
    with pytest.raises(MissingWords, match="De wijken"):
        finish(FORMATS[to](document, LOOK))
