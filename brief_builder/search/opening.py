"""Opening: a compound that the library does not have is replaced by its parts, so that all of them count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import Splitter
from brief_builder.dutch.lexicon import Lexicon
from brief_builder.dutch.tokens import parts
from brief_builder.search.guesses import Guesser
from brief_builder.search.query import Clause, Piece, Query
from brief_builder.search.thesaurus import Thesaurus
from brief_builder.search.word_terms import Typed, WordTerms

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
        """The query with its unknown compounds taken apart."""
        unknown = self.terms.first_unknown(query)
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
        smaller = pieces if len(pieces) > 1 else self.splitter.parts(folded)
        return tuple(word for word in smaller if self.analyze(word).stem)
