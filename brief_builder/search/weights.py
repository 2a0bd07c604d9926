"""Weights: how much each term of an entry counts, worked out once when the index is built.

An entry is one weighted bag of words: its title counts three times, its labels nearly so, what it leans on a little. The
formula is BM25's (saturated frequency, damped by length) with a fixed average length, so that the weight of a term in one
entry depends on nothing else in the library.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from brief_builder.dutch.analysis import Analysis, Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.entries import Entry
from brief_builder.search.terms import compound_term, name_term, pair_term, part_term

TITLE, LABEL, PASSAGE, MENTION = 3.0, 2.5, 1.0, 0.4
NAME = 1.5
SHARED = 1.25
"""How strongly the words of a longer label share its weight: one word of four is not what something is called."""

NAMED = ("term", "abbreviation", "theme")
SATURATION, LENGTH_DAMPING, AVERAGE_LENGTH = 3.0, 0.6, 160.0


def weights_of(entry: Entry, analyze: Analyzer) -> dict[str, float]:
    """The terms of an entry (stems, parts of compounds, pairs of neighbours) with their weights."""
    bag = _Bag(analyze)
    bag.add(entry.title, TITLE)
    for label in entry.labels:
        bag.add(label, LABEL * len(label.split()) ** -SHARED)
    for passage in entry.passages:
        bag.add(passage, PASSAGE)
    for mention in entry.mentions:
        bag.add(mention, MENTION)
    return bag.weights() | dict.fromkeys(map(name_term, _names(entry)), NAME)


def _names(entry: Entry) -> Iterator[str]:
    """What an entry may be called by others; a finding's title is a sentence, which nobody leads to."""
    return map(joined, entry.names() if entry.kind in NAMED else ())


def terms_in(analysis: Analysis) -> Iterator[str]:
    """The terms of one word: its parts, the parts that stand side by side, its stem."""
    yield from map(part_term, analysis.parts)
    yield from (compound_term(*pair) for pair in analysis.pairs)
    if analysis.stem:
        yield analysis.stem


class _Bag:
    """Counts the terms of an entry."""

    def __init__(self, analyze: Analyzer) -> None:
        self.analyze = analyze
        self.counts: defaultdict[str, float] = defaultdict(float)
        self.length = 0

    def add(self, text: str, weight: float) -> None:
        before, counts = "", self.counts
        for analysis in map(self.analyze, words(text)):
            stem = analysis.stem
            if analysis.parts:
                for term in terms_in(analysis):
                    counts[term] += weight
            elif stem:  # most words; half of the time of building is spent here
                counts[stem] += weight
            if stem:
                self.length += 1
                if before:
                    counts[pair_term(before, stem)] += weight
                before = stem

    def weights(self) -> dict[str, float]:
        damping = SATURATION * (1 - LENGTH_DAMPING + LENGTH_DAMPING * self.length / AVERAGE_LENGTH)
        return {term: count * (SATURATION + 1) / (count + damping) for term, count in self.counts.items()}
