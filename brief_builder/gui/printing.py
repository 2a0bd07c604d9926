"""Printing: the pages of the real PDF on a printer, so that paper shows what the file shows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from brief_builder.i18n import _
from brief_builder.progress import Progress, Work

MOST_DOTS = 300.0
"""Dots per inch; more is not seen, and a page would take a hundred megabytes."""


def print_work(pdf: bytes, printer: QPrinter) -> Work[int]:
    """Print the pages that the printer asks for; returns how many. A page is drawn as large as the paper takes it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    first = max(printer.fromPage(), 1) - 1
    last = min(printer.toPage() or len(document), len(document))
    painter = QPainter(printer)
    printed = 0
    try:
        for number in range(first, last):
            yield Progress(number - first, last - first, _("Printing"))
            if printed:
                printer.newPage()
            sheet = document[number]
            bitmap = sheet.render(scale=min(printer.resolution(), MOST_DOTS) / 72, rev_byteorder=True, prefer_bgrx=True)
            page = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
            painter.drawImage(_fitting(page, painter.viewport().toRectF()), page)
            sheet.close()
            printed += 1
    finally:
        painter.end()
        document.close()
    return printed


def _fitting(page: QImage, paper: QRectF) -> QRectF:
    """The largest rectangle with the shape of the page that fits the paper, in its middle."""
    size = page.size().toSizeF().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = paper.left() + (paper.width() - size.width()) / 2, paper.top() + (paper.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())
