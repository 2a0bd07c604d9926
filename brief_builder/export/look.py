"""How the files of one export look: the house style, and for Word the template of the organisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from brief_builder.export.style import Style


@dataclass(frozen=True, slots=True)
class Look:
    """`style` holds for every format; `word_template` (the bytes of a .docx or .dotx) replaces it in Word files."""

    style: Style
    word_template: bytes | None = None


def standard_look() -> Look:
    """The house style that comes with the app. Raises `UnreadableFile`."""
    return look_of(None)


def look_of(style_file: Path | None) -> Look:
    """The house style in this file; without one that which comes with the app. Raises `UnreadableFile`."""
    from brief_builder.export.style_file import read_style

    return Look(read_style(style_file) if style_file else read_style())
