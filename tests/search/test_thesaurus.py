import dataclasses

from brief_builder.content.library import SearchWords
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.search.thesaurus import Alternative, key_of, thesaurus_of, without_auxiliary

ANALYZE = Analyzer(splitter(lexicon_of([""])))


def found(library, *typed):
    return [
        (list(one.places), [alternative.text for alternative in one.alternatives])
        for one in thesaurus_of(library, ["De Metropoolregio Amsterdam (MRA)"], ANALYZE).find(key_of(typed, ANALYZE))
    ]


def test_everyday_words_lead_to_the_words_of_the_library_in_every_form(library):
    assert found(library, "zorg", "voor", "bejaarden") == [([2], ["ouderen"])]


def test_it_works_one_way(library):
    assert found(library, "ouderen") == []


def test_stop_words_count_in_a_group_of_words(library):
    assert found(library, "geen", "vrienden") == [([0, 1], ["eenzaamheid"])]
    assert found(library, "vrienden") == []


def test_labels_lead_to_the_term_and_abbreviations_both_ways(library):
    assert found(library, "weerbaarheid") == [([0], ["veerkracht"])]
    assert found(library, "Wmo") == [([0], ["Wet maatschappelijke ondersteuning"])]
    assert found(library, "wet", "maatschappelijke", "ondersteuning") == [([0, 1, 2], ["Wmo"])]


def test_participles_and_words_for_people_count_alike_in_a_group(library):
    everyday = SearchWords(("luisteren naar inwoners", "oude mensen"), ("veerkracht",))
    library = dataclasses.replace(library, search_words=(everyday,))
    assert found(library, "naar", "burgers", "luisterend") == []  # they stand apart, and only one of them says much
    assert found(library, "geluisterd", "naar", "bewoners") == [([0, 1, 2], ["veerkracht"])]


def test_labels_lead_to_labels_of_one_word_too(library):
    term = dataclasses.replace(library.get("veerkracht"), hidden_labels=("weerbaarheid", "incasseringsvermogen", "sterk staan"))
    library = dataclasses.replace(library, items={**library.items, "veerkracht": (term,)})
    assert found(library, "weerbaarheid") == [([0], ["veerkracht", "incasseringsvermogen"])]


def test_what_leads_nowhere_leads_where_its_opposite_leads(library):
    assert found(library, "onbejaard") == found(library, "bejaard") == [([0], ["ouderen"])]
    assert found(library, "onweer") == []


def test_what_leads_nowhere_leads_where_the_word_it_is_made_of_leads(library):
    everyday = SearchWords(("inburgering",), ("veerkracht",))
    assert found(dataclasses.replace(library, search_words=(everyday,)), "inburgeraars") == [([0], ["veerkracht"])]


def test_abbreviations_that_a_text_explains_count_too(library):
    assert found(library, "MRA") == [([0], ["Metropoolregio Amsterdam"])]


def test_the_most_telling_word_counts_most(library):
    weights = [one.weight for one in thesaurus_of(library, ["De Metropoolregio Amsterdam (MRA)"], ANALYZE).alternatives[("weerbar",)]]
    assert all(0 < weight < 1 for weight in weights)
    assert (
        Alternative("veerkracht", weights[0])
        in thesaurus_of(library, ["De Metropoolregio Amsterdam (MRA)"], ANALYZE).alternatives[("weerbar",)]
    )


def test_an_auxiliary_at_the_end_may_be_another():
    assert without_auxiliary("uit elkaar gaan") == "uit elkaar"
    for participle in ("nageroepen", "gepest", "lastiggevallen", "achtergesteld"):
        assert without_auxiliary(f"{participle} worden") == participle
    assert without_auxiliary("alleen zijn") == "alleen zijn"
