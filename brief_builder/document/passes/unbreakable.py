"""No-break spaces where a line must not end: "p. 12", "tabel 1", "11,4 procent", "13 juni"."""

from __future__ import annotations

import re
from dataclasses import replace

from brief_builder.document.nodes import Block
from brief_builder.document.spans import Spans, Text
from brief_builder.document.traverse import map_spans

MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
AFTER_WORD = re.compile(r"\b(p\.|[Tt]abel|[Ff]iguur|noot|hoofdstuk|artikel) (?=\d)")
BEFORE_WORD = re.compile(rf"(\d) (?=(?:procent|procentpunt|procentpunten|euro|miljoen|miljard|{MONTHS})\b)")
EURO = re.compile(r"€ (?=\d)")


def keep_together(text: str) -> str:
    """The text with no-break spaces between a number and its word."""
    text = AFTER_WORD.sub("\\1\u00a0", text)
    return EURO.sub("€\u00a0", BEFORE_WORD.sub("\\1\u00a0", text))


def unbreakable(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same for all running text of the blocks."""

    def change(spans: Spans) -> Spans:
        return tuple(_kept(span) if isinstance(span, Text) and not span.code else span for span in spans)

    return map_spans(blocks, change)


def _kept(span: Text) -> Text:
    kept = keep_together(span.text)
    return span if kept == span.text else replace(span, text=kept)
