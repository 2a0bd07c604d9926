"""The edges of the pages: header from page 2, footer on every page. A screen reader passes them by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile

from brief_builder.document.nodes import Furniture
from brief_builder.export.pdf.printable import printable
from brief_builder.export.pdf.strips import Ink, Look, Rule, Text
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.style import MM, Style

_RULE_BELOW = 6.0
_GAP = 12.0  # least space between what stands left and right
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Edges:
    """Header and footer of one document; y is measured from the top edge of the paper, x from the left edge of the text."""

    furniture: Furniture
    style: Style
    typeface: Typeface

    def check(self, total: int) -> None:
        """Raises `Unprintable` for a character that the font lacks, on any of so many pages."""
        self.header(total)
        self.footer(total, total)

    def header(self, number: int) -> tuple[Ink, ...]:
        """The running title and the mark; nothing on page 1."""
        if number == 1:
            return ()
        page, colours = self.style.page, self.style.colour
        y = page.header_y * MM
        look = self._look
        mark = self.furniture.mark
        colour = colours.status if mark and mark.warning else colours.grey
        right = self._text(mark.text if mark else "", y, replace(look, cut="bold", colour=colour), page.wide_width)
        rule = Rule(0.0, y + _RULE_BELOW, self.style.rule.row, colours.hairline, width=page.wide_width)
        return (*self._beside(self.furniture.title, y, right), rule)

    def footer(self, number: int, total: int) -> tuple[Ink, ...]:
        """The footer text and "Pagina n van m"."""
        y = self.style.page.height - self.style.page.footer_y * MM
        count = self.furniture.page_of.format(page=number, pages=total)
        right = self._text(count, y, self._look, self.style.page.wide_width)
        return tuple(self._beside(self.furniture.footer, y, right))

    @property
    def _look(self) -> Look:
        tokens = self.style.text["running"]
        return Look("regular", tokens.size, self.style.colour.named(tokens.colour))

    def _beside(self, words: str, y: float, right: Text) -> Iterator[Ink]:
        """Text at the left, cut short where it would run into what stands right."""
        room = right.x - _GAP
        text = printable(words, self.typeface.has)
        if self._width(text, self._look) > room:
            text = self._shortened(text, room)
        yield from (item for item in (Text(0.0, y, text, self._look, 0, self._width(text, self._look)), right) if item.text)

    def _shortened(self, text: str, room: float) -> str:
        """As many letters as fit before an ellipsis."""
        ends = accumulate((self._width(letter, self._look) for letter in text), initial=self._width(_CUT, self._look))
        count = sum(1 for _ in takewhile(lambda end: end <= room, ends)) - 1
        return text[: max(count, 0)].rstrip() + _CUT

    def _text(self, words: str, y: float, look: Look, end: float) -> Text:
        text = printable(words, self.typeface.has)
        width = self._width(text, look)
        return Text(end - width, y, text, look, 0, width)

    def _width(self, text: str, look: Look) -> float:
        return self.typeface.width(text, look)
