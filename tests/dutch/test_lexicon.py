import pytest

from brief_builder.dutch.families import family_stem
from brief_builder.dutch.lexicon import changed, lexicon_of
from brief_builder.dutch.stem import stem

TEXTS = [
    "De stad groeit. Door de groei komt er groei in de groeistad.",
    "Mantelzorg doen mantelzorgers. 80-plussers ook; dat is veel werk.",
]


def test_words_are_counted_folded_and_without_numbers():
    lexicon = lexicon_of(TEXTS)
    assert lexicon.words["groei"] == 2
    assert lexicon.words["plussers"] == 1
    assert "80" not in lexicon.words


def test_a_family_counts_all_its_words():
    assert lexicon_of(["Een wijk. Twee wijken."]).families["wijk"] == 2


def test_a_shorter_stem_is_taken_when_the_library_uses_it_more():
    lexicon = lexicon_of(TEXTS)
    assert family_stem("groeit", lexicon) == "groei"
    assert family_stem("mantelzorger", lexicon) == family_stem("mantelzorg", lexicon)


def test_a_shorter_stem_the_library_does_not_use_is_not_invented():
    lexicon = lexicon_of(["De markt en het recht; de werkgelegenheid en de arbeidsmarkt."])
    assert family_stem("markt", lexicon) == "markt"
    assert family_stem("onderwijzer", lexicon) == "onderwijzer"


def test_after_a_change_the_lexicon_is_that_of_the_texts_now():
    before, now = ["de wijken en de zorg", "zorg voor jongeren"], ["zorg voor jongeren", "de wijkagent"]
    after = changed(lexicon_of(before), before[:1], now[1:])
    assert after == lexicon_of(now)


PARTICIPLES = lexicon_of(["Zij werken aan werk. De groei van de stad. Wij bouwen, want bouw is werk. Wonen is fijn, hij woont er."])


@pytest.mark.parametrize(
    ("word", "family"), [("gewerkt", "werk"), ("werkende", "werk"), ("gebouwd", "bouw"), ("gebouwde", "bouw"), ("groeiend", "groei")]
)
def test_participles_belong_to_their_verb(word, family):
    assert family_stem(word, PARTICIPLES) == family


@pytest.mark.parametrize("word", ["gewoonte", "weekend", "gezicht", "gebied", "geld"])
def test_what_only_looks_like_a_participle_stays_what_it_is(word):
    assert family_stem(word, lexicon_of(["Wonen wonen woont. Week week week. Zich zich zich."])) == stem(word)


DEGREES = lexicon_of(["Een oude stad, veilig, kwetsbaar en arm. Dien de dienst, en zin in kunst. Vrijwillig en vroeg."])


@pytest.mark.parametrize(("word", "family"), [("oudste", "oud"), ("armste", "arm"), ("veiliger", "veilig"), ("kwetsbaarder", "kwetsbar")])
def test_degrees_belong_to_their_word(word, family):
    assert family_stem(word, DEGREES) == family


@pytest.mark.parametrize("word", ["eerste", "dienst", "kunst"])
def test_what_only_looks_like_a_degree_stays_what_it_is(word):
    assert family_stem(word, DEGREES) == stem(word)
