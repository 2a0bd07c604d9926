"""Before the export: every character in a document for which the font has no glyph, with its place. Nothing is set or painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Chart,
    Columns,
    Contents,
    Document,
    Glossary,
    Heading,
    Image,
    KeyFigures,
    LabelLines,
    LetterBlock,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    SourceList,
    Table,
)
from brief_builder.document.spans import plain
from brief_builder.document.traverse import in_one_row, note_marks, plain_blocks, walk
from brief_builder.export.pdf.errors import unprintable
from brief_builder.export.pdf.printable import Unprintable, printable
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.style import Style
from brief_builder.i18n import Message


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A character that cannot be printed: where it stands (part id, heading above it; "" for none), and the sentence for the user."""

    char: str
    part: str
    heading: str
    message: Message


def unprinted(document: Document, style: Style) -> tuple[Unprinted, ...]:
    """Every such character once for each place, in reading order. Raises `UnreadableFile` when the fonts can't be read."""
    typeface = Typeface(style)
    found = ((char, part, heading) for part, heading, text in _texts(document) for char in _lacking(text, typeface))
    return tuple(
        Unprinted(char, part, heading, unprintable(char, typeface.family, heading).message) for char, part, heading in dict.fromkeys(found)
    )


def any_lacking(text: str, style: Style) -> bool:
    """Whether a text has such a character. Raises `UnreadableFile` when the fonts can't be read."""
    return any(True for _char in _lacking(text, Typeface(style)))


def _texts(document: Document) -> Iterator[tuple[str, str, str]]:
    """(part, heading above, text) of everything that is painted."""
    furniture, heading = document.furniture, ""
    mark = furniture.mark.text if furniture.mark else ""
    yield "", "", "\n".join((furniture.title, mark, furniture.footer, furniture.page_of))
    notes = {note.id: note for note in document.notes}
    for block in in_one_row(document.blocks):
        heading = plain(block.spans) if isinstance(block, Heading) else heading
        cited = [inner for note in note_marks([block]) for inner in notes[note].blocks]
        yield block.part, heading, "\n".join((plain_blocks([block]), plain_blocks(cited), *_labels(walk([block]))))


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts that are not running text."""
    for block in blocks:
        yield from _labels_of(block)


def _labels_of(block: Block) -> tuple[str, ...]:
    match block:
        case Heading():
            return (block.number,)
        case Chart():
            return (*_caption(block.caption), *(bar.label + bar.printed for bar in block.bars))
        case Table() | Image():
            return _caption(block.caption)
        case LetterBlock():
            return (block.sender.prefix, block.sender.name, block.document_type, *(mark.text for mark in block.marks))
        case LabelLines():
            return tuple(line.label for line in block.lines)
        case Signature():
            return (*block.lines, *block.offices)
        case Contents():
            return (block.title,)
        case KeyFigures():
            return tuple(figure.value for figure in block.figures)
        case Paragraph() | ListBlock() | Quote() | Callout() | Columns() | SourceList() | Glossary() | PageBreak():
            return ()
        case _:
            assert_never(block)


def _caption(caption: Caption | None) -> tuple[str, ...]:
    return (caption.label,) if caption else ()


def _lacking(text: str, typeface: Typeface) -> Iterator[str]:
    """The characters that stop the printing of a text, each once."""
    while True:
        try:
            printable(text, typeface.has)
        except Unprintable as error:
            yield error.char
            text = text.replace(error.char, "")
        else:
            return
