"""The index as it is searched: `SearchIndex.search` takes what a user typed and gives hits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from time import perf_counter

from brief_builder.content.library import Library
from brief_builder.dutch.listed_words import ListedWords
from brief_builder.paths import SPELLING
from brief_builder.search.entries import Entry
from brief_builder.search.expansion import Expander, Expansion
from brief_builder.search.explanation import Explainer, Explanation
from brief_builder.search.facets import Choice, Facets, facets_of
from brief_builder.search.filters import FilterNames, filter_names
from brief_builder.search.guesses import Guesser
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.joining import joined_by
from brief_builder.search.knowledge import Knowledge
from brief_builder.search.matching import Matcher, Scores
from brief_builder.search.names import Names
from brief_builder.search.nearest import MOST as NEAREST
from brief_builder.search.nearest import loosened, themes_of
from brief_builder.search.opening import Opener
from brief_builder.search.own import NOTHING_OWN, SHARE, Key, Own, filters_on_own, own_of
from brief_builder.search.phrases import PhraseFinder
from brief_builder.search.places import places_of
from brief_builder.search.query import OWN, Filter, Query, parse_query
from brief_builder.search.ranking import LOOKED_AT, Ranker
from brief_builder.search.results import Correction, Hit, Results, Snippet
from brief_builder.search.showing import Ranked
from brief_builder.search.snippets import SnippetMaker, wanted_stems
from brief_builder.search.word_terms import WordTerms
from brief_builder.search.written import Written


@dataclass(frozen=True, slots=True)
class _Answer:
    """A query on its way: as typed, with compounds taken apart, what it is looked for as, and what that finds.

    `scores` are of everything that answers the words, `found` of what passes the filters too; `noted` is what
    the user's own notes answer.
    """

    typed: Query
    opened: Query
    expansion: Expansion
    scores: Scores
    found: Scores
    wanted: frozenset[str]
    noted: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """One library, ready to be searched. Belongs to the thread that uses it."""

    library: Library
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
    def of(cls, library: Library, entries: Sequence[Entry], known: Knowledge, inverted: InvertedIndex) -> SearchIndex:
        """Put together what searching needs."""
        facets = facets_of(entries)
        analyze, thesaurus = known.analyze, known.thesaurus
        guesser = Guesser(known.words, known.families, analyze, ListedWords(SPELLING))
        terms = WordTerms(inverted, analyze, known.words)
        written = Written()
        names = Names(entries, analyze, written, dict(enumerate(known.names)))
        phrases = PhraseFinder(inverted, analyze, known.verbatim)
        return cls(
            library=library,
            entries=entries,
            opener=Opener(analyze, thesaurus, terms, guesser),
            expander=Expander(inverted, analyze, thesaurus, terms, guesser, joined_by(analyze)),
            matcher=Matcher(inverted, analyze, phrases),
            ranker=Ranker.of(entries, inverted, names, places_of(entries, library.areas, inverted, analyze)),
            snippets=SnippetMaker(analyze, known.forms),
            explainer=Explainer(entries, inverted, analyze, phrases),
            facets=facets,
            names=filter_names(library, facets),
        )

    def own(self, starred: AbstractSet[Key], notes: Mapping[Key, str]) -> Own:
        """A user's stars and notes, ready to be searched with; for the same index made once."""
        return own_of(self.entries, self.matcher.analyze, starred, notes)

    def search(
        self,
        query: str,
        kind: str = "",
        theme: str = "",
        area: str = "",
        limit: int = 20,
        *,
        group: str = "",
        status: str = "",
        own: Own = NOTHING_OWN,
    ) -> Results:
        """The best `limit` items for a query; `kind`, `theme`, `area`, `group` and `status` filter by id or name. Never fails."""
        start = perf_counter()
        typed = _filtered(query, kind=kind, theme=theme, area=area, group=group, status=status)
        choices = self._choices(typed)
        answer = self._answer(typed, choices, own)
        hits = self._hits(answer, max(0, limit), own)
        nearest = () if answer.found else self._nearest(typed)
        corrections = (*answer.expansion.corrections, *self._likely_choices(choices))
        return Results(
            query=query,
            total=len(answer.found),
            took_ms=round((perf_counter() - start) * 1000, 2),
            suggestion=_corrected(query, corrections),
            hits=hits,
            corrections=corrections,
            counts=self.facets.counts(answer.scores, choices),
            stems=answer.wanted,
            nearest=nearest,
            themes=() if answer.found else themes_of(nearest, [entry.id for entry in self.entries if entry.kind == "theme"]),
        )

    def explain(self, query: str, hit: Hit, **filters: str) -> Explanation:
        """Why a query (with the filters of `search`) finds an item, and what its score is made of; without reasons when it does not."""
        typed = _filtered(query, **filters)
        answer = self._answer(replace(typed, filters=tuple(one for one in typed.filters if one.field != OWN)), self._choices(typed))
        places = {at for at in answer.found if (self.entries[at].id, self.entries[at].library) == (hit.id, hit.library)}
        depths = (LOOKED_AT, len(answer.found)) if places else ()  # nearly always it is among the first
        found = (one for depth in depths for one in self._ranked(answer, depth) if one.at in places)
        explained = (self.explainer.of_ranked(one, answer.scores[one.at], answer.opened, answer.expansion) for one in found)
        return next(explained, Explanation(hit.id))

    def marks(self, text: str, results: Results) -> tuple[tuple[int, int], ...]:
        """Where a text has what these results are about, as (start, end): inflected too, and in compounds of words that the library has."""
        return self.snippets.marks(text, results.stems)

    def _choices(self, query: Query) -> list[Choice]:
        return [self.names.choice(one) for one in query.filters if one.field != OWN]

    def _answer(self, typed: Query, choices: Sequence[Choice], own: Own = NOTHING_OWN) -> _Answer:
        opened = self.opener.opened(typed)
        expansion = self.expander.expand(opened)
        scores = self.matcher.scores(opened, expansion)
        noted = dict.fromkeys(own.found(typed, self.matcher.analyze), SHARE * max(scores.values(), default=1.0))
        scores = {**noted, **{at: max(score, noted.get(at, 0.0)) for at, score in scores.items()}} if noted else scores
        if asked := filters_on_own(typed):
            scores = {at: score for at, score in scores.items() if own.passes(at, asked)}
        found = {at: scores[at] for at in self.facets.kept(scores, choices)} if choices else scores
        wanted = wanted_stems(opened, expansion.concepts, self.matcher.analyze)
        return _Answer(typed, opened, expansion, scores, found, wanted, frozenset(noted))

    def _ranked(self, answer: _Answer, most: int) -> list[Ranked]:
        return self.ranker.best(answer.found, answer.typed, answer.expansion, most)

    def _hits(self, answer: _Answer, most: int, own: Own = NOTHING_OWN) -> tuple[Hit, ...]:
        ranked = self._ranked(answer, most)
        snippets = self.snippets.of_entries((self.entries[one.at] for one in ranked), answer.wanted)
        hits = (_hit(self.entries[one.at], one.score, snippet) for one, snippet in zip(ranked, snippets, strict=True))
        if not answer.noted:
            return tuple(hits)
        return tuple(
            self._by_note(hit, own.notes[one.at].text, answer) if one.at in answer.noted else hit
            for one, hit in zip(ranked, hits, strict=True)
        )

    def _by_note(self, hit: Hit, note: str, answer: _Answer) -> Hit:
        return replace(hit, snippet=self.snippets.best([note], answer.wanted), by_note=True)

    def _nearest(self, typed: Query) -> tuple[Hit, ...]:
        looser = (self._answer(query, ()) for query in loosened(typed, self.expander.terms.words))
        return next((self._hits(answer, NEAREST) for answer in looser if answer.found), ())

    def _likely_choices(self, choices: Iterable[Choice]) -> Iterator[Correction]:
        for choice in choices:
            if not choice.ids and (likely := self.names.likely(choice)):
                yield Correction(choice.typed, likely)


def _hit(entry: Entry, score: float, snippet: Snippet) -> Hit:
    theme = entry.themes[0] if entry.themes else ""
    return Hit(entry.id, entry.kind, entry.title, theme, round(score, 4), snippet, entry.report, entry.library)


def _filtered(query: str, **given: str) -> Query:
    """The query as understood, with the filters that were chosen beside it."""
    typed = parse_query(query)
    return replace(typed, filters=(*typed.filters, *(Filter(field, value) for field, value in given.items() if value)))


def _corrected(query: str, corrections: Iterable[Correction]) -> str:
    """The query with its mistyped words replaced; "" when there are none."""
    corrected = query
    for correction in corrections:
        corrected = corrected.replace(correction.typed, correction.meant, 1)
    return corrected if corrected != query else ""
