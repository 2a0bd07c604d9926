"""Drawing pages of a PDF beside the window: one thread owns the document, because PDFium allows one at a time.

Every answer names the generation it belongs to; what comes late for an older one is dropped by whoever asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points."""

    width: float
    height: float


class Renderer(QObject):
    """`opened`: generation, sizes of all pages. `drawn`: generation, page, pixels per point, the picture."""

    opened = Signal(int, object)
    drawn = Signal(int, int, float, QImage)

    def __init__(self) -> None:
        super().__init__()
        self.generation = 0
        self._document: pypdfium2.PdfDocument | None = None
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._wanted: set[tuple[int, int, float]] = set()

    def open(self, pdf: bytes) -> None:
        """Take another PDF."""
        self.generation += 1
        generation = self.generation
        self._pool.start(lambda: self._open(generation, pdf))

    def draw(self, page: int, scale: float) -> None:
        """Draw a page at `scale` pixels per point; asking twice draws once."""
        key = (self.generation, page, scale)
        if key not in self._wanted:
            self._wanted.add(key)
            self._pool.start(lambda: self._draw(*key))

    def close(self) -> None:
        """Stop, and let go of the document."""
        self.generation += 1
        self._pool.clear()
        self._pool.start(self._let_go)
        self._pool.waitForDone()

    # ---- in the thread of the pool

    def _open(self, generation: int, pdf: bytes) -> None:
        import pypdfium2

        if generation != self.generation:
            return
        self._let_go()
        self._document = pypdfium2.PdfDocument(pdf)
        sizes = [PageSize(*self._document.get_page_size(number)) for number in range(len(self._document))]
        self.opened.emit(generation, sizes)

    def _draw(self, generation: int, page: int, scale: float) -> None:
        self._wanted.discard((generation, page, scale))
        if generation != self.generation or self._document is None or page >= len(self._document):
            return
        sheet = self._document[page]
        bitmap = sheet.render(scale=scale, rev_byteorder=True, prefer_bgrx=True, may_draw_forms=False)
        picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
        bitmap.close()
        sheet.close()
        self.drawn.emit(generation, page, scale, picture)

    def _let_go(self) -> None:
        if self._document is not None:
            self._document.close()
            self._document = None
