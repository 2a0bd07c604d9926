"""The index as it is searched: `SearchIndex.search` takes what a user typed and gives hits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from brief_builder.content.library import Library
from brief_builder.dutch.analysis import Analyzer
from brief_builder.search.entries import Entry, texts_of
from brief_builder.search.expansion import Expander
from brief_builder.search.explanation import Explainer, Explanation
from brief_builder.search.facets import Choice, Facets, facets_of
from brief_builder.search.filters import FilterNames, filter_names
from brief_builder.search.guesses import Guesser
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.matching import Matcher
from brief_builder.search.opening import Opener
from brief_builder.search.phrases import PhraseFinder
from brief_builder.search.query import Filter, parse_query
from brief_builder.search.ranking import Ranker
from brief_builder.search.results import Correction, Hit, Results
from brief_builder.search.snippets import SnippetMaker, wanted_stems
from brief_builder.search.spelling import Speller
from brief_builder.search.thesaurus import thesaurus_of
from brief_builder.search.word_terms import WordTerms


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """One library, ready to be searched. Belongs to the thread that uses it."""

    entries: Sequence[Entry]
    opener: Opener
    expander: Expander
    matcher: Matcher
    ranker: Ranker
    snippets: SnippetMaker
    explainer: Explainer
    facets: Facets
    names: FilterNames

    @classmethod
    def of(cls, library: Library, entries: Sequence[Entry], analyze: Analyzer, inverted: InvertedIndex) -> SearchIndex:
        """Put together what searching needs."""
        facets = facets_of(entries)
        thesaurus = thesaurus_of(library, texts_of(entries), analyze)
        speller = Speller(analyze.splitter.lexicon.words)
        guesser = Guesser(speller, Speller(analyze.splitter.lexicon.families), analyze)
        terms = WordTerms(inverted, analyze, speller)
        phrases = PhraseFinder(entries, inverted, analyze)
        return cls(
            entries=entries,
            opener=Opener.of(thesaurus, terms, guesser),
            expander=Expander(inverted, analyze, thesaurus, terms, guesser),
            matcher=Matcher(inverted, analyze, phrases),
            ranker=Ranker.of(entries, inverted, analyze),
            snippets=SnippetMaker(analyze),
            explainer=Explainer(entries, inverted, analyze, phrases),
            facets=facets,
            names=filter_names(library, facets),
        )

    def search(
        self, query: str, kind: str = "", theme: str = "", area: str = "", limit: int = 20, *, group: str = "", status: str = ""
    ) -> Results:
        """The best `limit` items for a query; `kind`, `theme`, `area`, `group` and `status` filter by id or name. Never fails."""
        start = perf_counter()
        typed = parse_query(query)
        parsed = self.opener.opened(typed)
        choices = self._choices(parsed.filters, {"kind": kind, "theme": theme, "area": area, "group": group, "status": status})
        expansion = self.expander.expand(parsed)
        scores = self.matcher.scores(parsed, expansion)
        found = {at: scores[at] for at in self.facets.kept(scores, choices)}
        ranked = self.ranker.best(found, typed, expansion.stems, max(0, limit))
        wanted = wanted_stems(parsed, expansion.concepts, self.matcher.analyze)
        hits = tuple(self._hit(self.entries[one.at], one.score, wanted) for one in ranked)
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

    def explain(self, query: str, hit: Hit) -> Explanation:
        """Why an item is found by a query, and what its score is made of; without reasons when it is not found."""
        typed = parse_query(query)
        parsed = self.opener.opened(typed)
        expansion = self.expander.expand(parsed)
        scores = self.matcher.scores(parsed, expansion)
        ranked = self.ranker.best(scores, typed, expansion.stems, len(scores))
        found = (one for one in ranked if (self.entries[one.at].id, self.entries[one.at].library) == (hit.id, hit.library))
        return next((self.explainer.of_ranked(one, scores[one.at], parsed, expansion) for one in found), Explanation(hit.id))

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
