"""How own text looks: every format of the text document is made here, from marks and place.

What is *true* in a document (bold, level, kind of list, note …) stands in the formats too, as properties of ours or of Qt; sizes,
colours and margins are only looks, so that another theme is one rebuild and no look ever gets into the text.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from brief_builder.document.rich.tree import PLAIN, TERM, Align, Marks, Picture
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, TextStyle, Type

Place = Literal["body", "heading_3", "heading_4", "header_cell"]

STYLES: dict[Place, TextStyle] = {
    "body": Type.BODY,
    "heading_3": Type.HEADING,
    "heading_4": Type.STRONG,
    "header_cell": Type.STRONG,
}

OBJECT = "\ufffc"
NOTE = "\u2007"
"""The character of a note: a space at which no line is parted, so that a number never leaves its word, as an object would.

It is made as wide as its number, which is painted on it. The same space without the format of a note is text."""

NOTE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
PICTURE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 2

BOLD = QTextFormat.Property.UserProperty.value + 1
"""That text is bold. Its weight says nothing: headings are heavy too, and our fonts have one heavy weight."""

NOTE_TEXT = QTextFormat.Property.UserProperty.value + 2
"""The Markdown of a note, on its one character, so that cut, copy and drag take it along."""

PICTURE_NAME = QTextFormat.Property.UserProperty.value + 3
PICTURE_ALT = QTextFormat.Property.UserProperty.value + 4

RAISED = 0.76
FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
BULLETS, NUMBERS = QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListDecimal
"""The same on every level, as in Word and PDF."""

HEADINGS: dict[int, Place] = {0: "body", 3: "heading_3", 4: "heading_4"}
ALIGNMENTS: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}


class Looks:
    """The formats in the colours of the theme in force; another theme needs the texts built anew."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def char(self, place: Place, marks: Marks = PLAIN) -> QTextCharFormat:
        """Text with these marks in this place."""
        style, made = STYLES[place], QTextCharFormat()
        made.setProperty(QTextFormat.Property.FontPixelSize, style.px)
        made.setFontWeight(max(style.weight, 600 if marks.bold else 0))
        made.setFontItalic(marks.italic)
        made.setForeground(QBrush(self._kit.colour("accent" if marks.link else "text")))
        if marks.bold:
            made.setProperty(BOLD, True)
        if marks.link:
            self._make_link(made, marks.link)
        return made

    def _make_link(self, made: QTextCharFormat, link: str) -> None:
        made.setAnchor(True)
        made.setAnchorHref(link)
        made.setToolTip(link.removeprefix(TERM))
        is_term = link.startswith(TERM)
        line = QTextCharFormat.UnderlineStyle
        made.setUnderlineStyle(line.DotLine if is_term else line.SingleUnderline)
        made.setUnderlineColor(self._kit.colour("accent"))

    def block(self, level: int = 0, *, quote: bool = False, item: bool = False, cell: bool = False) -> QTextBlockFormat:
        """A paragraph, heading, item of a list or cell of a table."""
        made = QTextBlockFormat()
        made.setLineHeight(STYLES[HEADINGS[level]].line, FIXED_HEIGHT)
        made.setTopMargin(0 if cell or item else Space.S if level or quote else Space.XS)
        made.setBottomMargin(0 if cell else Space.HAIR if item or level else Space.S)
        if level:
            made.setHeadingLevel(level)
        if quote:
            made.setProperty(QTextFormat.Property.BlockQuoteLevel, 1)
            made.setLeftMargin(Space.L)
        return made

    def list(self, ordered: bool, depth: int, start: int = 1) -> QTextListFormat:
        """A list at this depth, counted from 1."""
        made = QTextListFormat()
        made.setStyle(NUMBERS if ordered else BULLETS)
        made.setIndent(depth)
        if ordered and start != 1:
            made.setStart(start)
        return made

    def table(self, columns: int) -> QTextTableFormat:
        """A table with this many columns of one width."""
        made = QTextTableFormat()
        made.setHeaderRowCount(1)
        made.setCellPadding(Space.XS)
        made.setCellSpacing(0)
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(QBrush(self._kit.colour("hairline")))
        made.setBottomMargin(Space.S)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns)
        return made

    def header_ground(self) -> QBrush:
        """Behind the cells that name the columns."""
        return QBrush(self._kit.colour("sunken"))

    def note(self, text: str, number: int = 1) -> QTextCharFormat:
        """A note that carries its Markdown, with room for its number."""
        made = self._object(NOTE_OBJECT)
        made.setProperty(NOTE_TEXT, text)
        wide = QFontMetricsF(self.raised()).horizontalAdvance("0" * len(str(number))) + Space.HAIR
        made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        made.setFontLetterSpacing(wide - QFontMetricsF(self._kit.font(Type.BODY)).horizontalAdvance(NOTE))
        return made

    def raised(self) -> QFont:
        """The font of the number of a note."""
        font = QFont(self._kit.font(Type.STRONG))
        font.setPixelSize(round(Type.STRONG.px * RAISED))
        return font

    def picture(self, picture: Picture) -> QTextCharFormat:
        """A picture that carries its name and what it shows."""
        made = self._object(PICTURE_OBJECT)
        made.setProperty(PICTURE_NAME, picture.name)
        made.setProperty(PICTURE_ALT, picture.alt)
        made.setToolTip(picture.alt or picture.name)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        return made

    def _object(self, kind: int) -> QTextCharFormat:
        made = self.char("body")
        made.setObjectType(kind)
        return made
