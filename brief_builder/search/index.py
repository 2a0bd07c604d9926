"""The index as it is searched: `SearchIndex.search` takes what a user typed and gives hits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from brief_builder.content.library import Library
from brief_builder.dutch.analysis import Analyzer
from brief_builder.search.entries import Entry, texts_of
from brief_builder.search.expansion import Expander
from brief_builder.search.facets import Choice, Facets, facets_of
from brief_builder.search.filters import FilterNames, filter_names
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.matching import Matcher
from brief_builder.search.phrases import PhraseFinder
from brief_builder.search.query import Filter, parse_query
from brief_builder.search.ranking import Ranker
from brief_builder.search.results import Correction, Hit, Results
from brief_builder.search.snippets import SnippetMaker, wanted_stems
from brief_builder.search.thesaurus import thesaurus_of


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """One library, ready to be searched. Belongs to the thread that uses it."""

    entries: Sequence[Entry]
    expander: Expander
    matcher: Matcher
    ranker: Ranker
    snippets: SnippetMaker
    facets: Facets
    names: FilterNames

    @classmethod
    def of(cls, library: Library, entries: Sequence[Entry], analyze: Analyzer, inverted: InvertedIndex) -> SearchIndex:
        """Put together what searching needs."""
        facets = facets_of(entries)
        return cls(
            entries=entries,
            expander=Expander.of(inverted, analyze, thesaurus_of(library, texts_of(entries), analyze)),
            matcher=Matcher(inverted, analyze, PhraseFinder(entries, inverted, analyze)),
            ranker=Ranker(entries, inverted, analyze),
            snippets=SnippetMaker(analyze),
            facets=facets,
            names=filter_names(library, facets),
        )

    def search(
        self, query: str, kind: str = "", theme: str = "", area: str = "", limit: int = 20, *, group: str = "", status: str = ""
    ) -> Results:
        """The best `limit` items for a query; `kind`, `theme`, `area`, `group` and `status` filter by id or name. Never fails."""
        start = perf_counter()
        typed = parse_query(query)
        parsed = self.expander.opened(typed)
        choices = self._choices(parsed.filters, {"kind": kind, "theme": theme, "area": area, "group": group, "status": status})
        expansion = self.expander.expand(parsed)
        scores = self.matcher.scores(parsed, expansion)
        found = {at: scores[at] for at in self.facets.kept(scores, choices)}
        ranked = self.ranker.best(found, typed.words, expansion.stems, max(0, limit))
        wanted = wanted_stems(parsed, expansion.concepts, self.matcher.analyze)
        hits = tuple(self._hit(self.entries[at], score, wanted) for at, score in ranked)
        counts = self.facets.counts(list(scores), choices)
        corrections = (*expansion.corrections, *self._likely_choices(choices))
        return Results(
            query=query,
            total=len(found),
            took_ms=round((perf_counter() - start) * 1000, 2),
            suggestion=_corrected(query, corrections),
            hits=hits,
            corrections=corrections,
            counts=counts,
            stems=wanted,
        )

    def marks(self, text: str, results: Results) -> tuple[tuple[int, int], ...]:
        """Where a text has what these results are about, as (start, end): inflected, and as part of compounds too."""
        return self.snippets.marks(text, results.stems)

    def _choices(self, typed: Iterable[Filter], given: Mapping[str, str]) -> list[Choice]:
        filters = [*typed, *(Filter(field, value) for field, value in given.items() if value)]
        return [self.names.choice(one) for one in filters]

    def _likely_choices(self, choices: Iterable[Choice]) -> Iterator[Correction]:
        for choice in choices:
            if not choice.ids and (likely := self.names.likely(choice)):
                yield Correction(choice.typed, likely)

    def _hit(self, entry: Entry, score: float, wanted: frozenset[str]) -> Hit:
        snippet = self.snippets.of_entry(entry, wanted)
        return Hit(entry.id, entry.kind, entry.title, next(iter(entry.themes), ""), round(score, 4), snippet, entry.report, entry.library)


def _corrected(query: str, corrections: Iterable[Correction]) -> str:
    """The query with its mistyped words replaced; "" when there are none."""
    corrected = query
    for correction in corrections:
        corrected = corrected.replace(correction.typed, correction.meant, 1)
    return corrected if corrected != query else ""
