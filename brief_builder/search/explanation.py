"""Explanations: which words of a query an item was found by, where they stand in it, and what made its score.

The scores of the reasons, added up and multiplied by the bonuses, are the score of the hit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import base_word, joined, words
from brief_builder.search.bonuses import Bonus, Why, product
from brief_builder.search.entries import Entry
from brief_builder.search.expansion import Expansion
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.phrases import PhraseFinder
from brief_builder.search.query import Clause, Query
from brief_builder.search.scoring import longest_first, rarity, together
from brief_builder.search.showing import Ranked
from brief_builder.search.terms import How, Weighted, name_term, stems_in
from brief_builder.search.weights import terms_in


class Match(StrEnum):
    """How a typed word answers: as written, inflected, or by way of another word."""

    WORD = "word"
    STEM = "stem"
    COMPOUND = "compound"
    PART = "part"
    COMPLETION = "completion"
    TYPO = "typo"
    OPPOSITE = "opposite"
    SYNONYM = "synonym"
    JOINED = "joined"
    PHRASE = "phrase"


class Where(StrEnum):
    """In which text of an item a word stands; the first of these that has it."""

    TITLE = "title"
    LABEL = "label"
    TEXT = "text"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Reason:
    """One typed word (or phrase) that an item answers.

    `found` is the word of the item, as written there, `via` what `typed` was taken for (a synonym, the right spelling), `mended`
    the right spelling when that led on to another word;
    `weight` how much this way of answering counts (1 = as typed), `rarity` how telling the found word is in this library;
    `score` is what the word brought in before the bonuses.
    """

    typed: str
    found: str
    match: Match
    where: Where
    weight: float
    rarity: float
    score: float
    via: str = ""
    mended: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an item is a hit. `bonuses` are the factors by which it was raised or lowered."""

    item: str
    reasons: tuple[Reason, ...] = ()
    bonuses: tuple[Bonus, ...] = ()

    @property
    def score(self) -> float:
        """The score of the hit; what was found by filters alone has no reasons and starts with 1."""
        return (sum(reason.score for reason in self.reasons) or 1.0) * product(self.bonuses)


_ROUNDING = 1e-6
_MATCHES: Mapping[How, Match] = {
    How.ITSELF: Match.STEM,
    How.IN_COMPOUND: Match.COMPOUND,
    How.SAME_PARTS: Match.COMPOUND,
    How.PART: Match.PART,
    How.COMPLETION: Match.COMPLETION,
    How.BEGINNING: Match.COMPLETION,
    How.OPPOSITE: Match.OPPOSITE,
    How.LIKENESS: Match.TYPO,
    How.SYNONYM: Match.SYNONYM,
    How.JOINED: Match.JOINED,
}

_FROM_WHAT_WAS_MEANT = (Match.SYNONYM, Match.JOINED)


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explains hits of one index."""

    entries: Sequence[Entry]
    index: InvertedIndex
    analyze: Analyzer
    phrases: PhraseFinder

    def of_ranked(self, ranked: Ranked, score: float, query: Query, expansion: Expansion) -> Explanation:
        """The explanation of a ranked entry; `score` is what it had before it was ranked."""
        reasons = self.reasons(ranked.at, query, expansion)
        coverage = score / (sum(reason.score for reason in reasons) or 1.0)
        all_of_it = abs(coverage - 1) < _ROUNDING
        bonuses = ranked.bonuses if all_of_it else (Bonus(Why.COVERAGE, coverage), *ranked.bonuses)
        return Explanation(self.entries[ranked.at].id, reasons, bonuses)

    def reasons(self, at: int, query: Query, expansion: Expansion) -> tuple[Reason, ...]:
        """The typed words that the entry at this position answers, in the order they were typed."""
        clauses = zip(query.clauses, expansion.concepts, expansion.worths, strict=True)
        found = (self._reason(at, clause, concept.values(), share) for clause, concept, share in clauses)
        meant = {correction.typed: correction.meant for correction in expansion.corrections}
        return tuple(_corrected(reason, meant.get(reason.typed, "")) for reason in found if reason)

    def _reason(self, at: int, clause: Clause, sought: Iterable[Weighted], share: float) -> Reason | None:
        typed = " / ".join(piece.text for piece in clause)
        scored = [(self._score(at, one) * share, one) for one, _ in longest_first(sought, self.index)]
        _, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        score = reduce(together, (score for score, _ in scored), 0.0)
        phrases = ((self.phrases.scores(piece.text).get(at, 0.0), piece.text) for piece in clause if piece.exact)
        of_phrase, phrase = max(phrases, default=(0.0, ""))
        if of_phrase > score:
            return Reason(typed, phrase, Match.PHRASE, self._where_phrase(at, phrase), 1.0, 0.0, of_phrase)
        if best is None or not score:
            return None
        written, where = self._written(at, best.term)
        match = _MATCHES[best.how]
        if match is Match.STEM and base_word(written) in {base_word(piece.text) for piece in clause}:
            match = Match.WORD
        return Reason(
            typed, written or best.via, match, where, best.weight * share, rarity(self.index, self.index.count(best.term)), score, best.via
        )

    def _score(self, at: int, one: Weighted) -> float:
        return self.index.weight(one.term, at) * rarity(self.index, self.index.count(one.term)) * one.weight

    def _written(self, at: int, term: str) -> tuple[str, Where]:
        """The word of an entry that has the term, as written, and where it stands first."""
        if term.startswith("="):
            names = ((text, where) for text, where in _texts(self.entries[at]) if name_term(joined(text)) == term)
            return next(names, ("", Where.TITLE))
        wanted = term if " " in term and not term.startswith("~") else ""
        for text, where in _texts(self.entries[at]):
            before = ""
            for word in words(text):
                if term in terms_in(self.analyze(word)):
                    return word, where
                if wanted and self.analyze(word).stem == stems_in(wanted)[-1] and self.analyze(before).stem == stems_in(wanted)[0]:
                    return f"{before} {word}", where
                before = word
        return "", Where.MENTION

    def _where_phrase(self, at: int, phrase: str) -> Where:
        wanted = f" {joined(phrase)} "
        return next((where for text, where in _texts(self.entries[at]) if wanted in f" {joined(text)} "), Where.TEXT)


def _corrected(reason: Reason, meant: str) -> Reason:
    """A slip whose stem happens to be right is a slip all the same; so is one that leads on from the word that was meant."""
    if meant and reason.match is Match.STEM:
        return replace(reason, match=Match.TYPO, via=meant)
    return replace(reason, mended=meant) if reason.match in _FROM_WHAT_WAS_MEANT else reason


def _texts(entry: Entry) -> Iterator[tuple[str, Where]]:
    yield entry.title, Where.TITLE
    yield from ((label, Where.LABEL) for label in entry.labels)
    yield from ((passage, Where.TEXT) for passage in entry.passages)
    yield from ((mention, Where.MENTION) for mention in entry.mentions)
