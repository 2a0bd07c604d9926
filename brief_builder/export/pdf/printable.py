"""Characters as the font has them. Nothing vanishes silently: what cannot be printed is reported, never left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

MARK_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_SPACES = dict.fromkeys(map(ord, "\t\n\r\v\f\u0085\u2028\u2029"), " ")
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_INVISIBLE = dict.fromkeys(
    map(ord, "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff")
)
_AS_PRINTED = _CONTROLS | _SPACES | _INVISIBLE
_STAND_INS = {
    "\u2007": "\u00a0",
    "\u202f": "\u00a0",
    "\u2010": "-",
    "\u2011": "-",
    "\u2215": "/",
    "\u2003": "\u00a0\u00a0 ",
    "\u2002": "\u00a0 ",
    "\u2009": " ",
}


class Unprintable(Exception):
    """A character for which the font has no glyph."""

    def __init__(self, char: str) -> None:
        super().__init__(f"U+{ord(char):04X}")
        self.char = char


def printable(text: str, has: Callable[[str], bool]) -> str:
    """The text in characters that `has` says can be printed.

    Composed (NFC); line ends and tabs are spaces; control characters and marks of writing direction, which print nothing, are
    dropped; a character that the font lacks is replaced by one that looks the same. Raises `Unprintable` when there is none.
    """
    clean = unicodedata.normalize("NFC", text).translate(_AS_PRINTED)
    if clean.isascii():
        return clean
    return "".join(char if char.isascii() or has(char) or char in "\u00ad\u200b" else _stand_in(char, has) for char in clean)


def _stand_in(char: str, has: Callable[[str], bool]) -> str:
    for candidate in (_STAND_INS.get(char, ""), unicodedata.normalize("NFKC", char)):
        if candidate and candidate != char and all(c.isascii() or has(c) for c in candidate):
            return candidate
    raise Unprintable(char)
