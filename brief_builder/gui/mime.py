"""What is dragged: items of the library into the document, and parts within it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

ITEMS = "application/x-brief-builder-items"
PART = "application/x-brief-builder-part"


def carry(kind: str, ids: list[str], text: str = "") -> QMimeData:
    """A load of one of these kinds; `text` is what other programs get."""
    data = QMimeData()
    data.setData(kind, "\n".join(ids).encode())
    if text:
        data.setText(text)
    return data


def carried(kind: str, data: QMimeData) -> list[str]:
    """The ids in a load of this kind; none in another load."""
    content = bytes(data.data(kind).data()).decode("utf-8", "replace")
    return [line for line in content.split("\n") if line]
