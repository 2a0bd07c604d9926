"""The logo of a house style in the head of a document, where the organisation has none of its own."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from brief_builder.document.nodes import Block, Document, LetterBlock
from brief_builder.errors import UnreadableFile
from brief_builder.export.style import Style
from brief_builder.files import read_bytes
from brief_builder.i18n import _

LARGEST = 5_000_000
MAX_PIXELS = 20_000_000
FORMATS = ("PNG", "JPEG")


def with_logo(document: Document, style: Style) -> Document:
    """The document with the logo of the style at its head. Raises `UnreadableFile` for a picture that is none."""
    if style.logo is None or not any(_lacks_logo(block) for block in document.blocks):
        return document
    logo = _png(style)
    blocks = tuple(_with(block, logo, style.logo.alt) for block in document.blocks)
    return replace(document, blocks=blocks)


def _lacks_logo(block: Block) -> bool:
    return isinstance(block, LetterBlock) and not block.sender.logo


def _with(block: Block, logo: bytes, alt: str) -> Block:
    if isinstance(block, LetterBlock) and not block.sender.logo:
        return replace(block, sender=replace(block.sender, logo=logo, logo_alt=alt))
    return block


def _png(style: Style) -> bytes:
    """The logo as PNG, whatever it was."""
    assert style.logo is not None
    path = style.folder / style.logo.file
    data = read_bytes(path, LARGEST)
    out = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise UnreadableFile(_("The logo {file} is too large to print. Make it smaller.", file=path))
            picture.save(out, "PNG")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableFile(
            _("The logo {file} of the house style (logo.file) cannot be read. It must be a PNG or JPEG.", file=path)
        ) from error
    return out.getvalue()
