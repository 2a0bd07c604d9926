"""Folding: the form of a text in which spelling differences that nobody searches for are gone.

Curly and straight quotes, kinds of hyphens, soft hyphens, accents, ligatures and capitals: all of them differ between
what is typed and what is printed, and none of them changes the word.
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_STRAIGHT = {"’": "'", "‘": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-", "\u00a0": " "}
_DASHES = {"–": " ", "—": " ", "−": " "}
_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
_SIGNS = str.maketrans({**_STRAIGHT, **_DASHES, **dict.fromkeys(_INVISIBLE, "")})
_BASE_LETTERS = str.maketrans(_LETTERS)


def fold(text: str) -> str:
    """The text in lower case without marks, with straight quotes and plain hyphens; dashes become spaces.

    The result may be longer or shorter than `text`: where positions matter, cut words with `tokens.matches` and fold those.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    signs = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    return _without_marks(signs.lower()).translate(_BASE_LETTERS)


def slug(text: str) -> str:
    """The text as the name of a file or an id has it, in a–z, digits and hyphens: "Sociale basis" becomes "sociale-basis"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
