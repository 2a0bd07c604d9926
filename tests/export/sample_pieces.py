"""Short ways to write spans and blocks for the sample documents; in `say` a "~" is a no-break space."""

from __future__ import annotations

from brief_builder.document.nodes import (
    Cell,
    Column,
    Heading,
    LabelLine,
    LabelLines,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    ParagraphLook,
    Row,
    RowLook,
    Sender,
)
from brief_builder.document.spans import NoteMark, Span, Spans, Text

ALMERE = Sender("Gemeente", "Almere")
GRIP = "Grip op Almeerse sociale opgaven"


def say(*pieces: str | Span) -> Spans:
    """Spans of plain strings and ready spans."""
    return tuple(Text(piece.replace("~", "\u00a0")) if isinstance(piece, str) else piece for piece in pieces)


def bold(text: str) -> Text:
    return Text(text, strong=True)


def italic(text: str) -> Text:
    return Text(text, emphasis=True)


def note(number: int) -> NoteMark:
    return NoteMark(f"noot-{number}")


def p(*pieces: str | Span, look: ParagraphLook = "body", part: str = "") -> Paragraph:
    return Paragraph(say(*pieces), look, part)


def items(*texts: str | Spans, ordered: bool = False, start: int = 1) -> ListBlock:
    entries = tuple(ListItem((Paragraph(say(text) if isinstance(text, str) else text),)) for text in texts)
    return ListBlock(entries, ordered, start)


def h2(text: str, anchor: str) -> Heading:
    return Heading(2, say(text), anchor)


def h3(text: str, anchor: str) -> Heading:
    return Heading(3, say(text), anchor, "h3")


def labels(*pairs: tuple[str, str | Spans]) -> LabelLines:
    return LabelLines(tuple(LabelLine(label, say(value) if isinstance(value, str) else value) for label, value in pairs))


def footnote(number: int, *pieces: str | Span, sources: tuple[str, ...] = (), place: str = "") -> Note:
    return Note(f"noot-{number}", number, (Paragraph(say(*pieces)),), sources, place)


def row(*texts: str, look: RowLook = "", heading: bool = True) -> Row:
    """A row whose first cell names it."""
    return Row(tuple(Cell(say(text), heading and i == 0) for i, text in enumerate(texts)), look)


def head(*texts: str) -> Row:
    return Row(tuple(Cell(say(text), True) for text in texts))


def columns(*sides: str) -> tuple[Column, ...]:
    return tuple(Column("right" if side == "r" else "left") for side in sides)
