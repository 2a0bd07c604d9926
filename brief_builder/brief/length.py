"""How long a brief is: words, and about how many pages they take."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from brief_builder.brief.model import Brief, Part
from brief_builder.brief.template import Template
from brief_builder.document.markup import plain_text

WORDS_PER_PAGE = 330
PAGES_OF_A_PICTURE = 0.25


def word_count(part: Part, template: Template) -> int:
    """About how many words the part prints in its form, or in the one of the document type; none when it is switched off."""
    form = part.form or template.form(part.kind)
    if part.excluded or form in ("alleen_cijfer", "begrippenlijst"):
        return 0
    return _words_in(part.text_in(form))


@lru_cache(maxsize=2048)  # asked of every text after every edit, and one edit changes one text
def _words_in(markdown: str) -> int:
    return len(plain_text(markdown).split())


def pages_in_all(brief: Brief, template: Template) -> float:
    """About how many pages the brief fills."""
    return pages_of(brief.parts(), template)


def pages_of(parts: Iterable[Part], template: Template) -> float:
    """About how many pages these parts fill: their words, and room for each table, chart and picture."""
    printed = [part for part in parts if part.prints()]
    drawn = sum(1 for part in printed if part.kind in ("table", "image") or (part.form or template.form(part.kind)) in ("tabel", "grafiek"))
    return pages(word_count(part, template) for part in printed) + drawn * PAGES_OF_A_PICTURE


def pages(words: Iterable[int]) -> float:
    """About how many pages these numbers of words fill."""
    return sum(words) / WORDS_PER_PAGE
