"""Drawing pages beside the window: in one thread, because PDFium allows one at a time.

Every answer names the generation it belongs to; what comes late for an older one is dropped by whoever asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from brief_builder.export.pdf.sheets import Sheets


class Renderer(QObject):
    """`drawn`: generation, page (from 0), pixels per point, the picture."""

    drawn = Signal(int, int, float, QImage)
    _broken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.generation = 0
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._wanted: set[tuple[int, int, float]] = set()
        self._broken.connect(self._tell)

    def draw(self, sheets: Sheets, pages: Iterable[int], scale: float) -> None:
        """Draw these pages (from 0) at `scale` pixels per point, and no others that were asked for before and still wait."""
        wanted = {(self.generation, page, scale) for page in pages}
        new, self._wanted = wanted - self._wanted, wanted
        for key in sorted(new):
            self._pool.start(lambda key=key: self._draw(sheets, key))

    def forget(self) -> None:
        """Other pages come: what was asked for is of no use."""
        self.generation += 1
        self._wanted = set()

    def close(self) -> None:
        """Stop."""
        self.forget()
        self._pool.clear()
        self._pool.waitForDone()

    def _draw(self, sheets: Sheets, key: tuple[int, int, float]) -> None:
        """In the thread of the pool."""
        if key not in self._wanted:
            return
        generation, page, scale = key
        try:
            picture = _picture(sheets.pdf(page + 1), scale)
        except Exception as error:  # noqa: BLE001 (raised again in the thread of the window)
            self._broken.emit(error)
        else:
            self._wanted.discard(key)
            self.drawn.emit(generation, page, scale, picture)

    def _tell(self, error: Exception) -> None:
        """In the thread of the window. The page stays wanted, so that it is not tried again and again."""
        raise error


def _picture(pdf: bytes, scale: float) -> QImage:
    """The only page of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[0]
        bitmap = sheet.render(scale=scale, rev_byteorder=True, prefer_bgrx=True, may_draw_forms=False)
        picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
        bitmap.close()
        sheet.close()
        return picture
    finally:
        document.close()
