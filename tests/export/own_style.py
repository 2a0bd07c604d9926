"""A style file as a user writes one: what differs, and fonts of another family beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import reportlab

VERA = Path(reportlab.__file__).parent / "fonts"
"""A family that comes with ReportLab; it has no raised figures above three."""

FONTS_OF_VERA = """
font:
  family: Vera
  files: {regular: Vera.ttf, italic: VeraIt.ttf, bold: VeraBd.ttf, bolditalic: VeraBI.ttf}
"""


def style_with_vera(folder: Path, more: str = "") -> Path:
    """A style file in this folder, with its fonts."""
    for font in VERA.glob("Vera*.ttf"):
        shutil.copy(font, folder)
    file = folder / "huis.yaml"
    file.write_text(FONTS_OF_VERA + more, encoding="utf-8")
    return file
