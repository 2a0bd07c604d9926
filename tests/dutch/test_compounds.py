import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import lexicon_of

TEXT = """
De jeugd en de criminaliteit. De jeugd zoekt werkloosheid niet. Arbeid op de markt: een markt voor arbeid. Beleid voor armoede.
De wijken en de teams; wijken met teams. Woningen om te huren, huur van een woning. De hulp bij een schuld, schulden en
verlening van hulp. Gezondheid en zorg. Een zorg over gezondheid. Kinderen en opvang van een kind. Kans en gelijkheid.
De maat en het werk. Onderzoek naar de kracht.
"""


@pytest.fixture(scope="module")
def split():
    return splitter(
        lexicon_of([TEXT]), frozenset({"maatwerk"}), {"eenoudergezin": ("eenouder", "gezin"), "messenbezit": ("mes", "bezit")}
    ).parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("jeugdcriminaliteit", ("jeugd", "criminaliteit")),
        ("arbeidsmarkt", ("arbeid", "markt")),
        ("huurwoningen", ("huur", "woningen")),
        ("wijkteams", ("wijk", "teams")),
        ("armoedebeleid", ("armoede", "beleid")),
        ("schuldhulpverlening", ("schuld", "hulp", "verlening")),
        ("gezondheidszorg", ("gezondheid", "zorg")),
        ("kinderopvang", ("kinder", "opvang")),
    ],
)
def test_compounds_fall_into_known_words(split, word, parts):
    assert split(word) == parts


@pytest.mark.parametrize("word", ["maatwerk", "onderzoek", "criminaliteit", "zorg", "xxxxxxxxxx", "", "werkbaar", "80plussers"])
def test_other_words_stay_whole(split, word):
    assert split(word) == ()


@pytest.mark.parametrize("word", ["eenoudergezin", "eenoudergezinnen"])
def test_exceptions_hold_for_every_form_of_a_word(split, word):
    assert split(word) == ("eenouder", "gezin")


@given(st.text(alphabet="jeugdwijkzorghulpteams", max_size=80))
def test_parts_stand_in_the_word_in_order(split, word):
    at = 0
    for part in split(word):
        at = word.index(part, at) + len(part)
