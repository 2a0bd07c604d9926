"""Which writing characters are of, in words: Arabic, Chinese, emoji; told by the names that Unicode gives them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from brief_builder.i18n import Message, _

SCRIPTS: Mapping[str, Message] = {
    "ARABIC": _("Arabic"),
    "ARMENIAN": _("Armenian"),
    "BENGALI": _("Bengali"),
    "CJK": _("Chinese"),
    "CYRILLIC": _("Cyrillic"),
    "DEVANAGARI": _("Devanagari"),
    "ETHIOPIC": _("Ethiopic"),
    "GEORGIAN": _("Georgian"),
    "GREEK": _("Greek"),
    "HANGUL": _("Korean"),
    "HEBREW": _("Hebrew"),
    "HIRAGANA": _("Japanese"),
    "IDEOGRAPHIC": _("Chinese"),
    "KATAKANA": _("Japanese"),
    "TAMIL": _("Tamil"),
    "THAI": _("Thai"),
}
"""By the first word of the names of their characters."""

EMOJI = _("emoji")
_PICTURES = range(0x1F000, 0x1FC00)
_FEW, _LETTERS = 4, 12


def named(text: str, lacking: Iterable[str]) -> tuple[Message, ...]:
    """The characters of `text` that are `lacking`: each writing once, with the first word in it; the others one by one, a few of them."""
    writings: dict[str, tuple[Message, set[str]]] = {}
    others: list[str] = []
    for char in lacking:
        if script := _script(char):
            writings.setdefault(str(script), (script, set()))[1].add(char)
        else:
            others.append(char)
    found = [_("{script} “{letters}”", script=script, letters=_first_word(text, chars)) for script, chars in writings.values()]
    if others:
        coded = ", ".join(map(_coded, others[:_FEW])) + (", …" if len(others) > _FEW else "")
        found.append(_("the characters {letters}", letters=coded))
    return tuple(found)


def _script(char: str) -> Message | None:
    if ord(char) in _PICTURES:
        return EMOJI
    return SCRIPTS.get(re.split("[ -]", unicodedata.name(char, ""))[0])


def _first_word(text: str, chars: set[str]) -> str:
    """The first word with one of these characters, from there on."""
    at = min((at for at in map(text.find, chars) if at >= 0), default=0)
    word = text[at:].split(maxsplit=1)[0]
    return word if len(word) <= _LETTERS else f"{word[:_LETTERS]}…"


def _coded(char: str) -> str:
    """The character and its code; the code alone where nothing can be seen."""
    code = f"U+{ord(char):04X}"
    return f"{char} ({code})" if char.isprintable() else code
