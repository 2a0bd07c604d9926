"""The pen: ink onto ReportLab's canvas. Here y turns round (PDF counts from the bottom) and nothing is decided."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from threading import Lock

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from brief_builder.export.pdf.lettering import Lettering, number
from brief_builder.export.pdf.strips import Box, Leader, Look, Picture, Rule, Text
from brief_builder.export.style import FontCut

_ONE_AT_A_TIME = Lock()
"""ReportLab has one place in the file of a font, whoever reads it: a page may be painted to be looked at beside an export."""

_UNDERLINE_DROP = 1.6
_DOT = 0.9
_DOT_PITCH = 5.0
_DOT_RISE = 1.2


class Pen:
    """Draws on one page after the other.

    `left` is the edge from which x is counted, `height` that of the paper, `names` the fonts by cut.
    """

    def __init__(self, width: float, height: float, left: float, language: str, names: Mapping[FontCut, str]) -> None:
        self._out = io.BytesIO()
        self._left, self._height = left, height
        self._colours: dict[str, str] = {}
        self._canvas = Canvas(
            self._out,
            (width, height),
            pageCompression=0,  # `finish` packs all streams together
            invariant=1,
            initialFontName=names["regular"],
            pdfVersion=(1, 7),
            lang=language,
        )
        self._letterings = {cut: Lettering(self._canvas, name) for cut, name in names.items()}

    def end_page(self) -> None:
        """Go on with the next page."""
        self._canvas.showPage()

    def pdf(self) -> bytes:
        """The pages as a PDF file."""
        with _ONE_AT_A_TIME:  # now the letters are taken out of the fonts
            self._canvas.save()
        return self._out.getvalue()

    @contextmanager
    def marked(self, tag: str, properties: str) -> Iterator[None]:
        """Everything drawn within is one marked-content sequence."""
        self._canvas.addLiteral(f"/{tag} <<{properties}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    def texts(self, texts: Iterable[Text]) -> None:
        """Text by text, and the lines under them."""
        for look, group in groupby(texts, lambda text: text.look):
            run = list(group)
            self._run(look, run)
            if look.underline:
                for text in run:
                    self.rule(Rule(text.x, text.y + _UNDERLINE_DROP, look.underline, look.colour, width=text.width))

    def _run(self, look: Look, texts: Sequence[Text]) -> None:
        lettering = self._letterings[look.cut]
        operators = [
            "BT",
            f"{self._colour(look.colour)} rg",
            *([f"{number(look.rise)} Ts"] if look.rise else []),
            *([f"{number(look.spacing)} Tc"] if look.spacing else []),
            *lettering.operators(look, texts, self._left, self._height),
            *(["0 Ts"] if look.rise else []),
            *(["0 Tc"] if look.spacing else []),
            "ET",
        ]
        self._canvas.addLiteral(" ".join(operators))

    def _colour(self, name: str) -> str:
        """The colour "#RRGGBB" as three numbers between 0 and 1."""
        if name not in self._colours:
            self._colours[name] = " ".join(number(int(name[i : i + 2], 16) / 255) for i in (1, 3, 5))
        return self._colours[name]

    def rule(self, rule: Rule) -> None:
        """A line."""
        x, y = self._left + rule.x, self._height - rule.y
        line = f"{number(x)} {number(y)} m {number(x + rule.width)} {number(y - rule.height)} l S"
        self._canvas.addLiteral(f"{self._colour(rule.colour)} RG {number(rule.thickness)} w {line}")

    def box(self, box: Box) -> None:
        """A rectangle; its edge lies inside it."""
        edge = box.thickness / 2 if box.outline else 0.0
        width, height = max(box.width - 2 * edge, 0.0), max(box.height - 2 * edge, 0.0)
        x, y = self._left + box.x + edge, self._height - box.y - edge - height
        fill = f"{self._colour(box.fill)} rg " if box.fill else ""
        outline = f"{self._colour(box.outline)} RG {number(box.thickness)} w " if box.outline else ""
        painted = "B" if fill and outline else "f" if fill else "S" if outline else "n"
        self._canvas.addLiteral(f"{fill}{outline}{number(x)} {number(y)} {number(width)} {number(height)} re {painted}")

    def leader(self, leader: Leader) -> None:
        """A row of dots: round ends of dashes without length."""
        if leader.end <= leader.x:
            return
        y, begin, end = self._height - leader.y + _DOT_RISE, self._left + leader.end, self._left + leader.x
        dots = f"{self._colour(leader.colour)} RG {number(_DOT)} w 1 J [0 {number(_DOT_PITCH)}] 0 d"
        self._canvas.addLiteral(f"q {dots} {number(begin)} {number(y)} m {number(end)} {number(y)} l S Q")

    def picture(self, picture: Picture) -> None:
        """A picture in its rectangle."""
        x, y = self._left + picture.x, self._height - picture.y - picture.height
        self._canvas.drawImage(ImageReader(io.BytesIO(picture.data)), x, y, picture.width, picture.height)
