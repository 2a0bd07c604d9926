"""Text of others for a terminal: what would steer the terminal, or turn the order of reading, is shown as what it is."""

from __future__ import annotations

import re

_STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
"""Control characters but tab and newline, marks and overrides of direction, and line ends that only some programs know."""

_STEERS = re.compile(f"[{_STEERING}]")
_STEERS_BUT_LOOKS = re.compile(rf"(\x1b\[[0124]m)|[{_STEERING}]")
"""The looks that we give ourselves (bold, dim, underlined, plain) pass: nobody can do harm with them."""


def visible(text: str) -> str:
    r"""The text with `\x1b` or `\u202e` where such a character stood."""
    return _STEERS_BUT_LOOKS.sub(lambda found: found[1] or _escape(found[0]), text)


def visible_json(json: str) -> str:
    r"""The same for JSON, where only texts hold such characters: the escapes are JSON's own, so it says what it said."""
    return _STEERS.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
