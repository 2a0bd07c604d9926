"""Messages as values: the core says *what*, the border (command line, window) says it in the user's language.

A message is written once, in English, as ``_("{file} cannot be read.", file=path)``; `Translator` turns it into
Dutch or English. Nothing here is global: whoever shows a message owns the translator.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

LANGUAGES = ("nl", "en")
DOMAIN = "brief_builder"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user that is not yet in a language.

    `text` is the English pattern (the key of the catalogue), `values` what goes into its braces. With `plural` the
    pattern is chosen by `count`, which is also available as ``{count}``.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    count: int = 1

    def __str__(self) -> str:
        """The sentence in English, for logs and tests."""
        pattern = self.plural if self.plural and self.count != 1 else self.text
        return pattern.format_map({name: str(value) for name, value in self.values.items()}) if self.values else pattern


def _(text: str, /, **values: object) -> Message:
    """Mark a sentence for translation and bind its values; never format the text beforehand."""
    return Message(text, values)


def ngettext(singular: str, plural: str, count: int, /, **values: object) -> Message:
    """Mark a sentence that has a singular and a plural form; ``{count}`` is filled in by itself."""
    return Message(singular, {"count": count, **values}, plural, count)


class Catalogue(Protocol):
    """What we need of a gettext catalogue."""

    def gettext(self, message: str, /) -> str:
        """The translation of one pattern."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """The translation of a pattern with a plural form."""


@dataclass(frozen=True, slots=True)
class Translator:
    """Says messages in one language."""

    language: str
    catalogue: Catalogue

    def __call__(self, message: Message) -> str:
        """The message as one string; values that are messages themselves are said in the same language."""
        pattern = self._pattern(message)
        values = {name: self(v) if isinstance(v, Message) else v for name, v in message.values.items()}
        return pattern.format_map(values) if values else pattern

    def _pattern(self, message: Message) -> str:
        if message.plural:
            return self.catalogue.ngettext(message.text, message.plural, message.count)
        return self.catalogue.gettext(message.text)


def translator(language: str, folder: Path) -> Translator:
    """A translator from the compiled catalogues in `folder`; English is the language of the keys and needs none."""
    found = gettext.translation(DOMAIN, folder, [language], fallback=True)
    return Translator(language, found)


def choose_language(*wishes: str) -> str:
    """The first of the wishes ("nl", "en_GB.UTF-8", "" …) that we speak; Dutch when there is none."""
    for wish in wishes:
        code = wish.replace("-", "_").split("_")[0].split(".")[0].lower()
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]
