"""The words of the user in a brief, text by text: what the checks of language and the spelling look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brief_builder.brief.model import Brief
from brief_builder.brief.own_text import has_own_words
from brief_builder.document.markup import plain_text
from brief_builder.dutch.recognition import Tokens, hidden, tokens_of
from brief_builder.dutch.tokens import words


@dataclass(frozen=True, slots=True)
class OwnText:
    """The Markdown of one part, where it stands, and its `words`: plain, without what is quoted or linked.

    `tokens` are those words one by one, `known` the same as a set, as written.
    """

    slot: str
    part: str
    markdown: str
    words: str
    tokens: Tokens
    known: frozenset[str]


def own_texts(brief: Brief) -> Iterator[OwnText]:
    """Every part that the user wrote or reworded, in document order; parts that are switched off do not count."""
    for slot in brief.slots:
        for part in slot.parts:
            if has_own_words(part) and not part.excluded:
                yield OwnText(slot.id, part.id, part.text, *_read(part.text))


@lru_cache(maxsize=1024)  # Controle looks after every edit, and one edit changes one text
def _read(markdown: str) -> tuple[str, Tokens, frozenset[str]]:
    plain = plain_text(hidden(markdown))
    return plain, tokens_of(plain), frozenset(word for written in words(plain) for word in (written, *written.split("-")))
