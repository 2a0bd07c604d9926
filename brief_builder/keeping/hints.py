"""Hints for a good definition, after ISO 704. They are advice: nothing is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.document.markup import plain_text
from brief_builder.dutch.sentences import sentences
from brief_builder.dutch.stem import stem
from brief_builder.dutch.tokens import joined
from brief_builder.i18n import Message, _

OPENING_WORDS = 8
"""Within so many words the broader term must have been named: adjectives may stand before it."""

WHEN = re.compile(
    r"\b(?:is|zijn|betekent)\s+(?:wanneer|als\s+(?:een\s+|iemand\s+|mensen\s+|je\s+|u\s+)\w+|dat)\b|^\s*(?:wanneer|als|indien)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Hint:
    """Advice on a definition; `code` names its kind."""

    code: str
    message: Message


def hints(term: Term, definition: Definition, library: Library) -> tuple[Hint, ...]:
    """What could be better about a definition of a term, beside the other terms of the library."""
    text = plain_text(definition.text)
    return tuple(_hints(text, term, library)) if text.strip() else ()


def _hints(text: str, term: Term, library: Library) -> Iterator[Hint]:
    found, words = sentences(text), _stems(text)
    if len(found) > 1:
        yield Hint("one_sentence", _("A definition is one sentence; put the rest in the explanation."))
    if WHEN.search(text):
        yield Hint("is_when", _("Say what it is, not when it is so: no “is wanneer”, “is als” or “is dat”."))
    if circle := next((label for label in (term.pref_label, *term.alt_labels) if _stands_in(_stems(label), words)), ""):
        yield Hint("circular", _("The definition explains the term with the term itself: “{label}”.", label=circle))
    broader = [t for t in (library.get(name) for name in term.broader) if isinstance(t, Term)]
    if broader and not any(_opens(words[:OPENING_WORDS], _stems(label)) for label in _labels(broader)):
        yield Hint(
            "broader", _("Begin with the broader term, “{label}”, and then say what sets this one apart.", label=broader[0].pref_label)
        )
    same = _compared(text)
    if other := next((t for t in library.terms() if t.id != term.id and any(_compared(d.text) == same for d in t.definitions)), None):
        yield Hint("same_text", _("“{label}” has the same definition: are they one term?", label=other.pref_label))


@lru_cache(maxsize=20_000)  # the form compares all definitions after every key, the report each of them with all others
def _compared(text: str) -> str:
    return joined(text)


def _labels(terms: Iterable[Term]) -> Iterator[str]:
    for term in terms:
        yield from (term.pref_label, *term.alt_labels)


def _stems(text: str) -> list[str]:
    return [stem(word) for word in joined(text).split()]


def _opens(words: list[str], label: list[str]) -> bool:
    """Whether the label is among the words, as the second half of a longer one too: a "jongerenopvang" is an "opvang"."""
    return _stands_in(label, words) or (len(label) == 1 and any(word.endswith(label[0]) for word in words))


def _stands_in(label: list[str], words: list[str]) -> bool:
    return bool(label) and any(words[at : at + len(label)] == label for at in range(len(words) - len(label) + 1))
