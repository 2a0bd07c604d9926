"""Before the export: what is in a document for which the font has no glyph, part by part. Nothing is set or painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import assert_never
from unicodedata import normalize

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
from brief_builder.export.pdf.errors import UnprintableCharacter
from brief_builder.export.pdf.printable import Unprintable, printable
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.scripts import named
from brief_builder.export.style import Style
from brief_builder.i18n import Message, _, ngettext

MOST_PLACES = 12
"""In one sentence; whoever meets more looks in Controle."""


@dataclass(frozen=True, slots=True)
class Unprinted:
    """What cannot be printed of one part: its id, the heading above it ("" for none), the characters, and the sentence for the user.

    `letters` says the characters in words: which writing, and how it begins.
    """

    chars: str
    part: str
    heading: str
    letters: Message
    message: Message


def unprinted(document: Document, style: Style) -> tuple[Unprinted, ...]:
    """Once for each part, in reading order; what is of no part for each heading. Raises `UnreadableFile` when the fonts can't be read."""
    typeface = Typeface(style)
    places: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for part, heading, text in _texts(document):
        if any(True for _char in _lacking(text, typeface)):
            places.setdefault((part, "" if part else heading), (heading, []))[1].append(text)
    return tuple(_unprinted("\n".join(texts), part, heading, typeface) for (part, _above), (heading, texts) in places.items())


def _unprinted(text: str, part: str, heading: str, typeface: Typeface) -> Unprinted:
    text = normalize("NFC", text)
    chars = "".join(_lacking(text, typeface))
    letters = reduce(lambda before, one: _("{before}, {one}", before=before, one=one), named(text, chars))
    return Unprinted(chars, part, heading, letters, _sentence(letters, heading, typeface.family))


def _sentence(letters: Message, heading: str, font: str) -> Message:
    if not heading:
        return _(
            "The font {font} lacks {letters}, at the start of the document. Replace this, or export to Word or OpenDocument.",
            font=font,
            letters=letters,
        )
    return _(
        "The font {font} lacks {letters}, in the text under “{heading}”. Replace this, or export to Word or OpenDocument.",
        font=font,
        letters=letters,
        heading=heading,
    )


def unprintable(document: Document, style: Style, met: Unprintable) -> UnprintableCharacter:
    """The error for everything in the document that cannot be printed, when the writer `met` the first of it."""
    typeface = Typeface(style)
    found = unprinted(document, style) or (_unprinted(met.char, "", "", typeface),)
    if len(found) == 1:
        return UnprintableCharacter(found[0].message)
    places = reduce(lambda before, one: _("{before}; {one}", before=before, one=one), map(_place, found[:MOST_PLACES]))
    if (more := len(found) - MOST_PLACES) > 0:
        places = ngettext("{places}; and more in {count} other place", "{places}; and more in {count} other places", more, places=places)
    return UnprintableCharacter(
        _("The font {font} lacks: {places}. Replace this, or export to Word or OpenDocument.", font=typeface.family, places=places)
    )


def _place(one: Unprinted) -> Message:
    if not one.heading:
        return _("{letters} at the start of the document", letters=one.letters)
    return _("{letters} under “{heading}”", letters=one.letters, heading=one.heading)


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
    for char in dict.fromkeys(normalize("NFC", text)):
        try:
            printable(char, typeface.has)
        except Unprintable:
            yield char
