import pytest

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import lexicon_of


@pytest.fixture(scope="module")
def analyze():
    return Analyzer(splitter(lexicon_of(["De jeugd en de zorg voor jeugd. Kansen en gelijkheid, ongelijkheid van kansen."])))


def test_a_word_is_its_stem(analyze):
    assert analyze("Zorgen") == ("zorg", (), ())


def test_stop_words_are_nothing(analyze):
    assert analyze("Het").stem == ""


def test_a_compound_is_its_parts_too(analyze):
    assert analyze("jeugdzorg").parts == ("jeugd", "zorg")


def test_linking_letters_do_not_tell_compounds_apart(analyze):
    assert analyze("kansenongelijkheid").stem != analyze("kansongelijkheid").stem
    assert analyze("kansenongelijkheid").pairs == analyze("kansongelijkheid").pairs


def test_parts_between_hyphens_count(analyze):
    assert analyze("GGD-onderzoek").parts == ("ggd", "onderzoek")
    assert analyze("GGD‑onderzoek").stem == analyze("ggd-onderzoek").stem


@pytest.mark.parametrize(("written", "stem"), [("22.000", "22000"), ("22000", "22000"), ("3,5", "3,5"), ("7", "7"), ("G4", "g4")])
def test_numbers_are_searched_as_numbers(analyze, written, stem):
    assert analyze(written).stem == stem
