"""What can go wrong with a document that is itself in order, and the alarm for defects of this writer."""

from __future__ import annotations

import unicodedata

from brief_builder.errors import UserError
from brief_builder.i18n import _


class UnprintableCharacter(UserError):
    """A character for which the font of the house style has no glyph."""


class UntaggedContent(RuntimeError):
    """A defect: something was about to be painted that is not in the structure tree, so that a screen reader would miss it."""


def unprintable(char: str, font: str, heading: str) -> UnprintableCharacter:
    """The error for a character in the text under a heading; "" is the text before the first one."""
    shown = char if char.isprintable() else "?"
    code = f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
    if not heading:
        return UnprintableCharacter(
            _(
                "The character {char} ({code}) at the start of the document is not in the font {font}. Replace it and export again.",
                char=shown,
                code=code,
                font=font,
            )
        )
    return UnprintableCharacter(
        _(
            "The character {char} ({code}) in the text under “{heading}” is not in the font {font}. Replace it and export again.",
            char=shown,
            code=code,
            heading=heading,
            font=font,
        )
    )
