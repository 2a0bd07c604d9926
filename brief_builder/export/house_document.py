"""A document made ready for a style: what every writer and the preview want done to the tree before they translate it."""

from __future__ import annotations

from brief_builder.document.nodes import Document
from brief_builder.export.house_logo import with_logo
from brief_builder.export.style import Style
from brief_builder.export.table_bands import in_bands


def in_style(document: Document, style: Style) -> Document:
    """The document with the logo of the style, and its tables as wide as the page. Raises `UnreadableFile` for a logo or font."""
    return in_bands(with_logo(document, style), style)
