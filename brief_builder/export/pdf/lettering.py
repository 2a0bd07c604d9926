"""Text as the operators of PDF. ReportLab's own text object takes three times as long: it looks at every letter and every number anew.

ReportLab still keeps the fonts: which letter has which code in which subset is asked from it, once for every letter of a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from brief_builder.export.pdf.strips import Look, Text


class Lettering:
    """The letters of one font in one document."""

    def __init__(self, canvas: Canvas, font: str) -> None:
        self._document, self._font = canvas._doc, pdfmetrics.getFont(font)
        self._codes = _Codes(self)
        self._names: dict[int, str] = {}

    def operators(self, look: Look, texts: Sequence[Text], left: float, height: float) -> Iterator[str]:
        """What paints these texts, between `BT` and `ET`; `left` and `height` tell where x and y begin."""
        current = -1
        for text in texts:
            yield f"1 0 0 1 {number(left + text.x)} {number(height - text.y)} Tm"
            for subset, codes in self._subsets(text.text):
                if subset != current:
                    yield f"{self._name(subset)} {number(look.size)} Tf"
                    current = subset
                yield f"({codes}) Tj"

    def _name(self, subset: int) -> str:
        if subset not in self._names:
            self._names[subset] = self._font.getSubsetInternalName(subset, self._document)
        return self._names[subset]

    def code(self, letter: str) -> tuple[int, str]:
        """The subset of a letter, and its code there as it stands in a string."""
        ((subset, code),) = self._font.splitString(letter, self._document)
        return subset, escapePDF(code)

    def _subsets(self, text: str) -> Sequence[tuple[int, str]]:
        codes = text.translate(self._codes)
        if self._codes.elsewhere.isdisjoint(text):
            return ((0, codes),)
        return [(subset, escapePDF(raw)) for subset, raw in self._font.splitString(text, self._document)]


class _Codes(dict[int, str]):
    """The codes of letters met before, as `str.translate` wants them; `elsewhere` are those that are not in the first subset."""

    def __init__(self, lettering: Lettering) -> None:
        super().__init__()
        self._lettering = lettering
        self.elsewhere: set[str] = set()

    def __missing__(self, point: int) -> str:
        subset, self[point] = self._lettering.code(chr(point))
        if subset:
            self.elsewhere.add(chr(point))
        return self[point]


def number(value: float) -> str:
    """A number to a thousandth of a point; PDF knows no exponents."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
