"""Plain language in own text: the longest sentences, the passive voice, the average. Hints: the writer decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.own_words import OwnText
from brief_builder.dutch.passive import is_passive
from brief_builder.dutch.readability import Counts, counts, readability
from brief_builder.dutch.sentences import sentences
from brief_builder.i18n import _

LONG_FROM = 26
"""Words in a sentence; for a council, up to here a sentence still reads well (Onze Taal: 15 to 20 on average, 25 at most)."""

AVERAGE = 20
MEASURED_FROM = 100
"""Words that a document must have before its average means something."""

SHOWN = 5
OPENING_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its number of words, and whether it is in the passive voice."""

    text: str
    words: int
    passive: bool

    @property
    def opening(self) -> str:
        """Its first words, by which the writer finds it."""
        first = self.text.split()[:OPENING_WORDS]
        return " ".join(first) + (" …" if self.words > OPENING_WORDS else "")


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with its sentences, and what its readability is counted from."""

    own: OwnText
    sentences: tuple[Sentence, ...]
    counts: Counts


def judged(own: OwnText) -> Judged:
    """A text as `check_plain` needs it; on its own, because a long text takes a while."""
    return Judged(own, *_judged(own.words))


@lru_cache(maxsize=1024)  # Controle looks after every edit, and one edit changes one text
def _judged(words: str) -> tuple[tuple[Sentence, ...], Counts]:
    return tuple(Sentence(s, len(s.split()), is_passive(s)) for s in sentences(words)), counts(words)


def check_plain(texts: Sequence[Judged]) -> Iterator[Remark]:
    """The remarks about style: never more than a few of each kind, the worst ones."""
    found = [(text.own, sentence) for text in texts for sentence in text.sentences]
    for own, sentence in nlargest(SHOWN, found, key=lambda pair: pair[1].words):
        if sentence.words >= LONG_FROM:
            said = _("“{opening}”: this sentence has {words} words. Can it be two?", opening=sentence.opening, words=sentence.words)
            yield Remark(Grade.LANGUAGE, said, slot=own.slot, part=own.part, code="long_sentence", about=sentence.opening)
    for own, sentence in [pair for pair in found if pair[1].passive][:SHOWN]:
        said = _("“{opening}”: does it say who does this? The sentence is in the passive voice.", opening=sentence.opening)
        yield Remark(Grade.LANGUAGE, said, slot=own.slot, part=own.part, code="passive", about=sentence.opening)
    yield from _average(texts)


def _average(texts: Sequence[Judged]) -> Iterator[Remark]:
    together = sum((text.counts for text in texts), Counts())
    measured = readability(together) if together.words >= MEASURED_FROM else None
    if measured and measured.words_per_sentence > AVERAGE:
        said = _(
            "Your sentences have {words} words on average; up to {most} reads well. Readability: {score} of 100, an indication.",
            words=round(measured.words_per_sentence),
            most=AVERAGE,
            score=measured.score,
        )
        yield Remark(Grade.LANGUAGE, said, code="average_sentence")
