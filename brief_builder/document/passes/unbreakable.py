"""No-break spaces where a line must not end: "p. 12", "tabel 1", "11,4 procent", "13 juni"."""

from __future__ import annotations

import re
from dataclasses import replace

from brief_builder.document.nodes import Block
from brief_builder.document.spans import Text
from brief_builder.document.traverse import map_texts

MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
AFTER_WORD = re.compile(r"\b(p\.|[Tt]abel|[Ff]iguur|noot|hoofdstuk|artikel) (?=\d)")
BEFORE_WORD = re.compile(rf"(\d) (?=(?:procent|procentpunt|procentpunten|euro|miljoen|miljard|{MONTHS})\b)")
_DIGIT = re.compile(r"\d")
EURO = re.compile(r"€ (?=\d)")


def keep_together(text: str) -> str:
    """The text with no-break spaces between a number and its word."""
    if " " not in text or not _DIGIT.search(text):
        return text
    text = AFTER_WORD.sub("\\1\u00a0", text)
    return EURO.sub("€\u00a0", BEFORE_WORD.sub("\\1\u00a0", text))


def unbreakable(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same for all running text of the blocks."""
    return map_texts(blocks, _kept)


def _kept(span: Text) -> Text:
    kept = span.text if span.code else keep_together(span.text)
    return span if kept == span.text else replace(span, text=kept)
