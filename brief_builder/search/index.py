"""The index as it is searched: `SearchIndex.search` takes what a user typed and gives hits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from brief_builder.content.library import Library
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import words
from brief_builder.search.entries import Entry
from brief_builder.search.expansion import Expander, Expansion
from brief_builder.search.filters import FilterNames, counts, filter_names, passes
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.phrases import PhraseFinder
from brief_builder.search.query import Filter, Piece, Query, parse_query
from brief_builder.search.ranking import Ranker
from brief_builder.search.results import Correction, Hit, Results
from brief_builder.search.scoring import combined, concept_scores, importance
from brief_builder.search.snippets import first_of, marks_in, snippet_of
from brief_builder.search.terms import stems_in
from brief_builder.search.thesaurus import thesaurus_of

_PHRASE_SCORE = 5.0
_LEADS = ("figure", "abbreviation")
"""Kinds whose first passage (the value, the long form) is always what a reader wants to see."""

Filters = Sequence[tuple[Filter, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """One library, ready to be searched. Belongs to the thread that uses it."""

    entries: tuple[Entry, ...]
    inverted: InvertedIndex
    analyze: Analyzer
    expander: Expander
    phrases: PhraseFinder
    ranker: Ranker
    names: FilterNames

    @classmethod
    def of(cls, library: Library, entries: tuple[Entry, ...], analyze: Analyzer, inverted: InvertedIndex) -> SearchIndex:
        """Put together what searching needs."""
        return cls(
            entries=entries,
            inverted=inverted,
            analyze=analyze,
            expander=Expander.of(inverted, analyze, thesaurus_of(library, analyze)),
            phrases=PhraseFinder(entries, inverted, analyze),
            ranker=Ranker(entries, inverted, analyze),
            names=filter_names(library, entries),
        )

    def search(self, query: str, kind: str = "", theme: str = "", area: str = "", limit: int = 20) -> Results:
        """The best `limit` items for a query; `kind`, `theme` and `area` filter by id or name. Never fails."""
        start = perf_counter()
        parsed = parse_query(query)
        filters = self._filters(parsed.filters, {"kind": kind, "theme": theme, "area": area})
        expansion = self.expander.expand(parsed)
        scores = self._scores(parsed, expansion)
        found = {at: score for at, score in scores.items() if passes(self.entries[at], filters)}
        hits = self._hits(found, parsed, expansion, max(0, limit))
        corrections = (*expansion.corrections, *self._likely_filters(filters))
        return Results(
            query=query,
            total=len(found),
            took_ms=round((perf_counter() - start) * 1000, 2),
            suggestion=_corrected(query, corrections),
            hits=hits,
            corrections=corrections,
            counts=counts(scores, self.entries, filters),
        )

    def _filters(self, typed: Iterable[Filter], given: Mapping[str, str]) -> Filters:
        filters = [*typed, *(Filter(field, value) for field, value in given.items() if value)]
        return [(one, self.names.ids(one.field, one.value)) for one in filters]

    def _likely_filters(self, filters: Filters) -> Iterable[Correction]:
        unknown = (one for one, ids in filters if not ids)
        return (Correction(one.value, likely) for one in unknown if (likely := self.names.likely(one.field, one.value)))

    def _scores(self, query: Query, expansion: Expansion) -> dict[int, float]:
        """The score of every entry that answers the query, filters aside; with filters alone, every entry."""
        parts: list[Mapping[int, float]] = [concept_scores(concept, self.inverted) for concept in expansion.concepts]
        required = [self._phrase_places(clause) for clause in query.clauses if clause[0].exact]
        importances = [importance(concept, self.inverted) for concept in expansion.concepts]
        parts += [dict.fromkeys(places, _PHRASE_SCORE) for places in required]
        if not query.clauses and query.filters:
            parts.append(dict.fromkeys(range(len(self.entries)), 1.0))
        importances += [1.0] * (len(parts) - len(importances))
        scores = combined(parts, importances)
        excluded = set().union(*map(self._places, query.excluded))
        return {at: score for at, score in scores.items() if at not in excluded and all(at in places for places in required)}

    def _phrase_places(self, clause: Iterable[Piece]) -> set[int]:
        return set().union(*map(self._places, clause))

    def _places(self, piece: Piece) -> set[int]:
        if piece.exact:
            return self.phrases.places(piece.text)
        return set(self.inverted.postings(self.analyze(piece.text).stem)[0])

    def _hits(self, scores: Mapping[int, float], query: Query, expansion: Expansion, limit: int) -> tuple[Hit, ...]:
        ranked = self.ranker.best(scores, query.text, expansion.stems, limit)
        typed = {self.analyze(word).stem for clause in query.clauses for piece in clause for word in words(piece.text)}
        wanted = (_wanted(expansion) | typed) - {""}
        return tuple(self._hit(self.entries[at], score, wanted) for at, score in ranked)

    def _hit(self, entry: Entry, score: float, wanted: set[str]) -> Hit:
        speaks_for_itself = entry.kind in _LEADS or (entry.kind == "term" and self._named(entry, wanted))
        choose = first_of if speaks_for_itself else snippet_of
        snippet = choose(entry.passages, wanted, self.analyze)
        return Hit(entry.id, entry.kind, entry.title, entry.theme, round(score, 4), snippet, entry.report, entry.library)

    def _named(self, entry: Entry, wanted: set[str]) -> bool:
        return any(marks_in(name, wanted, self.analyze) for name in (entry.title, *entry.labels))


def _wanted(expansion: Expansion) -> set[str]:
    """The stems a snippet shows: of words, parts and pairs alike."""
    return {stem for concept in expansion.concepts for term in concept for stem in stems_in(term)}


def _corrected(query: str, corrections: Iterable[Correction]) -> str:
    """The query with its mistyped words replaced; "" when there are none."""
    corrected = query
    for correction in corrections:
        corrected = corrected.replace(correction.typed, correction.meant, 1)
    return corrected if corrected != query else ""
