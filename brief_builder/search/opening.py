"""Opening: what is written in one word or two is looked for as the library writes it.

A compound that the library does not have is replaced by its parts, so that all of them count; a verb and its particle
("geeft … uit") by the word they make.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from brief_builder.dutch.affixes import LINKS, NOT_FIRST, NOT_LAST
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import Splitter
from brief_builder.dutch.lexicon import Lexicon
from brief_builder.dutch.separable import pairs, together
from brief_builder.dutch.tokens import base_word, parts
from brief_builder.search.guesses import Guesser
from brief_builder.search.query import Clause, Piece, Query
from brief_builder.search.thesaurus import Thesaurus
from brief_builder.search.weak_words import is_weak
from brief_builder.search.word_terms import Typed, WordTerms

_SHORTEST_SIDE, _SHORTEST_KNOWN, _LONGEST = 4, 5, 32
HEAD = 0.6
"""Weight of the last part of a compound taken apart: what narrows "armoedeonderzoek" down is "armoede"."""


@dataclass(frozen=True)
class Opener:
    """Opens the unknown compounds of queries; its splitter knows the everyday words too ("leerkrachtentekort")."""

    analyze: Analyzer
    thesaurus: Thesaurus
    terms: WordTerms
    guesser: Guesser

    @cached_property
    def splitter(self) -> Splitter:
        """A splitter with the words of the library and of its thesaurus; made when first a word is not known."""
        known, everyday = self.analyze.splitter, self.thesaurus.lexicon
        lexicon = Lexicon({**everyday.words, **known.lexicon.words}, {**everyday.families, **known.lexicon.families})
        return replace(known, lexicon=lexicon)

    def opened(self, query: Query) -> Query:
        """The query with its separated verbs put together and its unknown compounds taken apart."""
        whole = self._put_together(query.clauses)
        return self._taken_apart(replace(query, clauses=whole, open_end=query.open_end and whole[-1:] == query.clauses[-1:]))

    def _put_together(self, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
        """The word stands where the particle stood; nothing changes where the library has no such word."""
        folded = ["" if len(clause) > 1 or clause[0].exact else base_word(clause[0].text) for clause in clauses]
        changed: dict[int, Clause] = {}
        for particle, verb in pairs(folded):
            known = [word for word in map(self.terms.typed, together(folded[particle], folded[verb])) if word.known]
            if known:
                by_stem = {word.analysis.stem: Piece(word.text) for word in known}
                changed |= {particle: tuple(by_stem.values()), verb: ()}
        return tuple(clause for at, one in enumerate(clauses) if (clause := changed.get(at, one)))

    def _taken_apart(self, query: Query) -> Query:
        if not (unknown := self.terms.first_unknown(query)):
            return query
        explained = {query.singles[at] for one in self.thesaurus.find_words(query.singles, self.analyze) for at in one.places}
        unknown -= explained
        clauses = tuple(opened for clause in query.clauses for opened in (self._opened(clause) if clause[0].text in unknown else (clause,)))
        return replace(query, clauses=clauses, open_end=query.open_end and clauses[-1:] == query.clauses[-1:])

    def _opened(self, clause: Clause) -> tuple[Clause, ...]:
        word = self.terms.typed(clause[0].text)
        if len(clause) > 1 or clause[0].exact or self._is_nearly_known(word):
            return (clause,)
        smaller = self._smaller_words(word.folded)
        return (*((Piece(part),) for part in smaller[:-1]), (Piece(smaller[-1], weight=HEAD),)) if len(smaller) > 1 else (clause,)

    def _is_nearly_known(self, word: Typed) -> bool:
        """Whether the thesaurus leads on from the word, or one slip of the finger explains it."""
        explained = self.thesaurus.leads_on(word.text, self.analyze) or self.guesser.is_slip(word.folded)
        return explained or bool(self.thesaurus.likely(word.folded))

    def _smaller_words(self, folded: str) -> tuple[str, ...]:
        pieces = parts(folded)
        smaller = pieces if len(pieces) > 1 else self.splitter.parts(folded) or self._known_side(folded)
        return tuple(word for word in smaller if self.analyze(word).stem)

    def _known_side(self, folded: str) -> tuple[str, ...]:
        """Both sides of a compound of which one is known here and the other is Dutch ("vergrijzingsgolf"), the longest known one's."""
        sides = ((folded[:at], folded[at:]) for at in range(_SHORTEST_SIDE, len(folded) - _SHORTEST_SIDE + 1) if _can_be_compound(folded))
        found = [(len(known), split) for split in sides if (known := self._known(*split))]
        return max(found, default=(0, ()))[1]

    def _known(self, head: str, tail: str) -> str:
        """The side that the library or its thesaurus has, where the other is a word of the language; "" where it is not so."""
        heads = [bare for link in LINKS if len(bare := head.removesuffix(link)) == len(head) - len(link)]
        here = next((one for one in heads if self._is_here(one)), "")
        if here and tail not in NOT_LAST and self._is_dutch(tail):
            return here
        return tail if self._is_here(tail) and head not in NOT_FIRST and any(map(self._is_dutch, heads)) else ""

    def _is_dutch(self, word: str) -> bool:
        return self.guesser.dutch.has(word) or self.guesser.dutch.has_base(word)

    def _is_here(self, word: str) -> bool:
        says = len(word) >= _SHORTEST_KNOWN and not is_weak(word)
        return says and (self.terms.typed(word).known or self.thesaurus.leads_on(word, self.analyze))


def _can_be_compound(folded: str) -> bool:
    return folded.isalpha() and len(folded) <= _LONGEST
