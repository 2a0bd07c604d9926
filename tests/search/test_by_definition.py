"""The fast ways of the search give what its definitions say, worked out slowly, entry by entry, on libraries drawn at random."""

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.dutch.tokens import joined, words
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.bonuses import product
from brief_builder.search.facets import FACETS
from brief_builder.search.forms import form_of
from brief_builder.search.phrases import IN_MENTION, IN_NAME, IN_TEXT
from brief_builder.search.query import parse_query
from brief_builder.search.ranking import KINDS, LOOKED_AT, RETIRED
from brief_builder.search.scoring import ENOUGH, MORE
from brief_builder.search.snippets import WIDTH
from brief_builder.search.weights import weights_of
from tests.search.drawn_library import SMALL, WORDS, drawn_library

INDEXES = {}
WHOLE_QUERY = 0.25
ODD_WORDS = ["bejaarde", "jeug", "schudlen", "xqzwv", "mantelzorgcriminaliteit"]
WORD = st.sampled_from(WORDS) | st.sampled_from(SMALL) | st.sampled_from(ODD_WORDS)
PHRASE = st.lists(st.sampled_from(WORDS + SMALL), min_size=1, max_size=2).map(lambda found: f'"{" ".join(found)}"')
QUERY = st.lists(WORD | PHRASE | WORD.map("-".__add__) | st.just("OR") | st.just("thema:welzijn"), min_size=1, max_size=5).map(" ".join)
LIBRARY = st.tuples(st.integers(0, 3), st.sampled_from([0, 5, 30, 90]))


def index_of(drawn):
    if drawn not in INDEXES:
        INDEXES[drawn] = finish(build_index(drawn_library(*drawn), None))
    return INDEXES[drawn]


def by_definition(index, answer):
    """The score of every entry that answers the words of a query."""
    bags = [weights_of(entry, index.matcher.analyze) for entry in index.entries]
    having = Counter(term for bag in bags for term in bag)
    size = len(bags)
    rarity = {term: math.log(1 + (size - count + 0.5) / (count + 0.5)) for term, count in having.items()}
    query, expansion = answer.opened, answer.expansion
    if not query.clauses:
        found = dict.fromkeys(range(size) if query.filters else (), 1.0)
    else:
        columns, worths = [], []
        for clause, concept, share in zip(query.clauses, expansion.concepts, expansion.worths, strict=True):
            phrases = [piece.text for piece in clause if piece.exact]
            columns.append([entry_score(index, at, bags[at], concept, share, phrases, rarity) for at in range(size)])
            foremost = max((one.weight for one in concept.values()), default=0)
            worth = share * max((rarity[one.term] for one in concept.values() if one.weight == foremost), default=0)
            worths.append(max(worth, 3.0 if phrases else 0.0))
        found = combined_by_definition(columns, worths)
        for clause, column in zip(query.clauses, columns, strict=True):
            if all(piece.exact for piece in clause):
                found = {at: score for at, score in found.items() if column[at]}
    return {at: score for at, score in found.items() if not any(excluded(index, at, bags[at], piece) for piece in query.excluded)}


def entry_score(index, at, bag, concept, share, phrases, rarity):
    score = 0.0
    for one in sorted(concept.values(), key=lambda one: rarity[one.term]):  # what most entries have comes first
        of_term = rarity[one.term] * one.weight * share * bag.get(one.term, 0.0)
        score = max(score, of_term) + MORE * min(score, of_term)
    return max((score, *(phrase_score(index, at, phrase) for phrase in phrases)))


def phrase_score(index, at, phrase):
    entry, wanted = index.entries[at], joined(phrase)
    says = any(index.matcher.analyze(word).stem for word in words(phrase))
    if not says:
        return IN_NAME if entry.kind in ("term", "abbreviation", "theme") and wanted in map(joined, entry.names()) else 0.0
    ranks = ((IN_NAME, entry.names()), (IN_TEXT, entry.passages), (IN_MENTION, entry.mentions))
    return next((score for score, texts in ranks if any(f" {wanted} " in f" {joined(text)} " for text in texts)), 0.0)


def excluded(index, at, bag, piece):
    return bool(phrase_score(index, at, piece.text)) if piece.exact else index.matcher.analyze(piece.text).stem in bag


def combined_by_definition(columns, worths):
    telling = [(column, worth) for column, worth in zip(columns, worths, strict=True) if worth]
    if not telling:
        return {}
    rows = {at: [column[at] for column, _ in telling] for at in range(len(columns[0])) if any(column[at] for column, _ in telling)}
    if len(telling) == 1:
        return {at: row[0] for at, row in rows.items()}
    whole = sum(worth for _, worth in telling)
    answered = {at: sum(worth for (_, worth), score in zip(telling, row, strict=True) if score) for at, row in rows.items()}
    needed = min(ENOUGH * whole, max(answered.values(), default=0.0))
    factors = {at: 1 - WHOLE_QUERY + WHOLE_QUERY * (worth / whole) ** 2 for at, worth in answered.items() if worth >= needed - 1e-9}
    return {at: sum(rows[at]) * factor for at, factor in factors.items()}


def answer_to(index, query):
    typed = parse_query(query)
    return index._answer(typed, [index.names.choice(one) for one in typed.filters])


@given(LIBRARY, QUERY)
@settings(max_examples=300, deadline=None)
def test_scores_are_what_the_definition_says(drawn, query):
    index = index_of(drawn)
    answer = answer_to(index, query)
    expected = by_definition(index, answer)
    assert dict(answer.scores) == {at: pytest.approx(score, rel=1e-4) for at, score in expected.items()}


@given(LIBRARY, QUERY)
@settings(deadline=None)
def test_only_the_best_are_looked_at_and_all_of_those(drawn, query):
    index = index_of(drawn)
    answer = answer_to(index, query)
    form = form_of(answer.typed)

    def worth(at):
        entry = index.entries[at]
        return KINDS[entry.kind] * form.factor(entry.kind, entry.subkind) * (RETIRED if entry.retired else 1.0)

    first = sorted(answer.found, key=lambda at: (-answer.found[at] * worth(at), at))[:LOOKED_AT]
    ranked = index.ranker.best(answer.found, answer.typed, answer.expansion, LOOKED_AT)
    lowest = min((answer.found[at] * worth(at) for at in first), default=0.0)
    assert len(ranked) == len(first)
    assert all(answer.found[one.at] * worth(one.at) >= lowest * (1 - 1e-9) for one in ranked)
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)
    assert all(one.score == pytest.approx(answer.found[one.at] * product(one.bonuses)) for one in ranked)


@given(LIBRARY, QUERY)
@settings(deadline=None)
def test_facets_count_what_is_found(drawn, query):
    index = index_of(drawn)
    results, answer = index.search(query), answer_to(index, query)
    theme_alone = [choice for choice in map(index.names.choice, answer.typed.filters) if choice.facet == "theme"]
    assert results.total == len(answer.found)
    for facet, values in FACETS.items():
        places = answer.scores if facet == "theme" or not theme_alone else answer.found
        counted = Counter(value for at in places for value in values(index.entries[at]))
        assert results.counts[facet] == dict(counted)


@given(LIBRARY, QUERY)
@settings(deadline=None)
def test_marks_are_all_the_words_with_a_wanted_stem_and_no_others(drawn, query):
    index = index_of(drawn)
    analyze = index.matcher.analyze
    results = index.search(query)
    for hit in results.hits[:3]:
        marked = [hit.snippet.text[start:end] for start, end in hit.snippet.marks]
        wanted = [word for word in words(hit.snippet.text) if {analyze(word).stem, *analyze(word).parts} & results.stems]
        assert marked == wanted


@given(LIBRARY, QUERY)
@settings(deadline=None)
def test_the_snippet_is_of_the_passage_with_most_of_what_is_wanted(drawn, query):
    index = index_of(drawn)
    analyze, wanted = index.matcher.analyze, index.search(query).stems

    def has(text):
        return {stem for word in words(text) for stem in (analyze(word).stem, *analyze(word).parts)} & wanted

    for entry in index.entries[:10]:
        shown = index.snippets.best(entry.passages, wanted).text.strip("…")
        most = max((len(has(passage)) for passage in entry.passages), default=0)
        assert any(shown in passage for passage in entry.passages) or not entry.passages
        assert len(has(shown)) == most or max(map(len, entry.passages)) > WIDTH
