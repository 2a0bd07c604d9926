"""The library that comes with the app keeps its own rules. A failing test names the items that do not."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from brief_builder.content.findings import Figure
from brief_builder.content.library import Library
from brief_builder.content.provenance import Source
from brief_builder.content.reader import read_library
from brief_builder.content.references import references_of
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.dutch.fold import fold
from brief_builder.dutch.stem import stem
from brief_builder.dutch.tokens import words
from brief_builder.paths import BUILT_IN_LIBRARY
from tests.content.built_in import all_texts, is_place_in_the_report, places_of, sentences, texts_of, word_count
from tests.content.libraries import said

THE_REPORT = "grip-2023"

SECTION = re.compile(r"\bsection: *([^,}\s]+)")


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(BUILT_IN_LIBRARY)


def of_kind(library: Library, kind: type) -> list:
    return [item for item in library.all() if isinstance(item, kind)]


# -- whole ---------------------------------------------------------------------------------------------------------


def test_every_file_loads_and_every_reference_resolves_both_ways(library: Library) -> None:
    assert said(library) == []


def test_the_library_is_as_large_as_it_should_be(library: Library) -> None:
    terms = of_kind(library, Term)
    assert len([t for t in terms if t.kind == "kernconcept"]) == 15
    assert len([t for t in terms if t.kind == "werkterm"]) >= 35
    assert len([t for t in library.themes() if t.role == "theme"]) == 10
    assert [t.id for t in library.themes() if t.role == "about"] == ["over-dit-onderzoek"]
    assert len(of_kind(library, Abbreviation)) >= 40
    assert len(of_kind(library, Figure)) >= 70


def test_every_theme_has_findings(library: Library) -> None:
    assert [t.id for t in library.themes() if not list(library.findings(t.id))] == []


def test_nothing_lies_unused(library: Library) -> None:
    things = (*library.all(), *library.areas.values(), *library.groups.values())
    named = {r.target for thing in things for r in references_of(thing) if r.target != thing.id}
    asked = [item.id for item in library.all() if isinstance(item, Source | Figure) and item.id != THE_REPORT]
    assert [name for name in (*asked, *library.areas, *library.groups) if name not in named] == []


# -- places in the report ------------------------------------------------------------------------------------------


def test_every_item_names_a_place_that_is_in_the_report(library: Library) -> None:
    assert [item.id for item in library.all() if not item.report and item.id != THE_REPORT] == []
    things = (*library.all(), *library.areas.values())
    assert [(thing.id, place) for thing in things for place in places_of(thing) if not is_place_in_the_report(place)] == []


def test_every_section_is_written_as_text() -> None:
    """3.10 without quotes is the number 3.1 for every other reader of YAML."""
    files = [file for folder in ("glossary", "sections") for file in sorted((BUILT_IN_LIBRARY / folder).rglob("*.yaml"))]
    written = [(file.name, section) for file in files for section in SECTION.findall(file.read_text(encoding="utf-8"))]
    assert len(written) > 500
    assert [(name, section) for name, section in written if section != "bijlage" and not section.startswith('"')] == []


# -- figures -------------------------------------------------------------------------------------------------------


def test_every_figure_is_complete(library: Library) -> None:
    assert [figure.id for figure in of_kind(library, Figure) if not is_complete(figure)] == []


def is_complete(figure: Figure) -> bool:
    says = (figure.label, figure.measure, figure.population, figure.unit, figure.direction, figure.values, figure.sources, figure.report)
    return all(says) and all(value.area and (value.period or figure.period) for value in figure.values)


def test_a_figure_whose_source_is_the_report_says_why(library: Library) -> None:
    figures = [f for f in of_kind(library, Figure) if [s.id for s in f.sources] == [THE_REPORT]]
    assert [f.id for f in figures if not f.source_note] == []


# -- findings and themes -------------------------------------------------------------------------------------------


def test_every_title_is_a_claim_of_one_line(library: Library) -> None:
    titles = {f.id: f.title for f in library.findings()}
    assert [name for name, title in titles.items() if len(title) > 100 or word_count(title) < 5] == []
    assert [name for name, title in titles.items() if title[-1] in ".?!:" or not title[0].isupper()] == []


def test_every_text_has_60_to_180_words(library: Library) -> None:
    """Results of one line in the benchmark too: they say what was measured and what it does not say."""
    counts = {f.id: word_count(f.text) for f in library.findings()}
    assert {name: count for name, count in counts.items() if not 60 <= count <= 180} == {}


def test_every_summary_stands_in_one_to_three_sentences(library: Library) -> None:
    summaries = {f.id: f.summary for f in library.findings()}
    assert [name for name, summary in summaries.items() if not summary or len(sentences(summary)) > 3 or word_count(summary) > 60] == []


def test_every_comparison_says_with_what_or_that_the_report_does_not(library: Library) -> None:
    comparisons = [f for f in library.findings() if f.kind == "vergelijking"]
    assert [f.id for f in comparisons if not f.compared_with and "geen vergelijking" not in f.editorial_note] == []


def test_every_theme_is_introduced_in_three_sentences(library: Library) -> None:
    assert [t.id for t in library.themes() if len(sentences(t.introduction)) != 3] == []


# -- terms and abbreviations ---------------------------------------------------------------------------------------


def test_every_term_is_explained_in_60_words(library: Library) -> None:
    assert [t.id for t in of_kind(library, Term) if not 0 < word_count(t.explanation) <= 60] == []


def test_core_concepts_are_explained_in_short_sentences(library: Library) -> None:
    concepts = [t for t in of_kind(library, Term) if t.kind == "kernconcept"]
    assert [(t.id, s) for t in concepts for s in sentences(t.explanation) if word_count(s) > 20] == []


def test_every_definition_says_whose_it_is(library: Library) -> None:
    assert [(t.id, d.id) for t in of_kind(library, Term) for d in t.definitions if not (d.attribution and d.sources and d.report)] == []


def test_every_label_can_be_linked_to_one_term(library: Library) -> None:
    """Labels are compared by their stems: in a text they cannot be told apart by their endings."""
    owners = defaultdict(set)
    for term in of_kind(library, Term):
        for label in (term.pref_label, *term.alt_labels, *(avoid.label for avoid in term.avoid_labels)):
            owners[stems(label)].add(term.id)
    assert [names for label, names in owners.items() if len(names) > 1 or not label] == []


def test_letters_that_are_also_a_label_stand_for_that_term(library: Library) -> None:
    owners = {fold(label): t.id for t in of_kind(library, Term) for label in (t.pref_label, *t.alt_labels)}
    letters = {a.id: (owners[fold(a.pref_label)], a.term) for a in of_kind(library, Abbreviation) if fold(a.pref_label) in owners}
    assert {name: found for name, found in letters.items() if found[0] != found[1]} == {}


def stems(label: str) -> tuple[str, ...]:
    return tuple(stem(fold(word)) for word in words(label))


NAMES_WITH_CAPITALS = {
    "CentERdata": "a research institute, as the report writes it",
    "COVID": "in the title of a publication",
    "GroenWest": "a housing association",
    "IJmeerverbinding": "IJ is one letter",
    "KBA": "in the name of a publisher",
    "LNW": "half of LNW NOR, which is in the list",
    "NOR": "half of LNW NOR, which is in the list",
    "RTL": "in RTL Nieuws, the name of a news service",
    "SAMEN": "in the title of a publication",
    "StatLine": "the database of the CBS",
    "WELzijn": "in the title of a publication",
    "DDoSsen": "the verb of DDoS, which is in the list",
    "Mheen": "a family name",
}
"""Words that look like abbreviations and are none, or are in the list in another form; with the reason."""

ONSETS = re.compile("[bcfgkpsv]l|[bcdfgkptvw]r|[cgprstw]h|[dkstz]w|[gks]n|s[cfkmpt]|spl|s[pt]r|[ct]hr|sch[mnr]?|ps|ts|vr")
"""Consonants that may open a word; a word that opens with others (Wmo, mbo, Jgz) is letters read one by one."""


def test_every_abbreviation_in_a_text_is_in_the_list(library: Library) -> None:
    known = {fold(form) for a in of_kind(library, Abbreviation) for form in (a.pref_label, a.plural)}
    used = {word: item.id for item in library.all() for text in texts_of(item) for word in abbreviations_in(text)}
    assert {word: name for word, name in used.items() if fold(word) not in known and word not in NAMES_WITH_CAPITALS} == {}


def test_no_word_is_allowed_for_nothing(library: Library) -> None:
    used = {word for text in all_texts(library) for word in abbreviations_in(text)}
    assert sorted(set(NAMES_WITH_CAPITALS) - used) == []


def abbreviations_in(text: str) -> Iterator[str]:
    without_addresses = re.sub(r"www\.\S+|\S+\.nl\b", "", text)
    for word in re.findall(r"[^\W_]+(?:&[^\W_]+)?(?!\w)", without_addresses):
        opening = re.match(r"[b-df-hj-np-tv-xz]{2,}", fold(word))
        if sum(letter.isupper() for letter in word) > 1 or (opening and not ONSETS.fullmatch(opening[0])):
            yield word
