"""How a word sounds: spellings that Dutch ears do not tell apart become one ("kriminaliteit", "ijgenaar", "veerkragt")."""

from __future__ import annotations

import re

_SAME_SOUND = (
    ("ij", "ei"),
    ("ou", "au"),
    ("sch", "sg"),
    ("ch", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("qu", "kw"),
    ("x", "ks"),
    ("y", "i"),
    ("z", "s"),
    ("v", "f"),
)
_SOFT_C = re.compile(r"c(?=[eiy])")
_FINAL_D = re.compile(r"d\b")
_DOUBLE = re.compile(r"(.)\1+")


def sound_of(word: str) -> str:
    """The folded word in a spelling by sound; words that sound the same get the same."""
    word = _SOFT_C.sub("s", word)
    for written, heard in _SAME_SOUND:
        word = word.replace(written, heard)
    return _DOUBLE.sub(r"\1", _FINAL_D.sub("t", word.replace("c", "k")))
