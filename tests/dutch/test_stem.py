import pytest

from brief_builder.dutch.porter import porter_stem
from brief_builder.dutch.stem import stem

# A sample of the vocabulary the algorithm was published with, and its stems.
SAMPLE = """
lichaamsziek lichaamsziek  lichamelijk licham  lichamelijke licham  lichamelijkheden licham  lichamen licham  lichtere lichter
lichters lichter  lichtgevende lichtgev  lichtvaardige lichtvaard  lidmaatschap lidmaatschap  lieve liev  lijden lijd
opglimlachten opglimlacht  opglimmen opglimm  opgroeiende opgroei  ophanden ophand  opheffing opheff  ophef ophef
"""
PUBLISHED = SAMPLE.split()


@pytest.mark.parametrize(("word", "expected"), list(zip(PUBLISHED[::2], PUBLISHED[1::2], strict=True)))
def test_porter_stems_as_published(word, expected):
    assert porter_stem(word) == expected


@pytest.mark.parametrize(
    "family",
    [
        "eenzaam eenzame eenzaamheid",
        "gezin gezinnen",
        "mes messen",
        "huis huizen",
        "brief brieven",
        "reis reizen",
        "moskee moskeeen",
        "industrie industrieen",
        "stad steden",
        "lid leden",
        "kind kinderen",
        "school scholen",
        "kans kansen",
        "grens grenzen",
        "plaats plaatsen",
        "mens mensen",
        "mogelijkheid mogelijkheden",
        "wijk wijken",
        "schuld schulden",
        "overheid overheden",
        "organisatie organisaties",
        "functie functies",
        "huishouden huishoudens",
        "keuken keukens",
        "gemeente gemeentes",
        "methode methodes",
        "stijgen gestegen steeg",
        "helpen geholpen hulp",
    ],
)
def test_one_family_has_one_stem(family):
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "ouderen ouders",
        "kans kan",
        "zin gezin",
        "examens mens",
        "werk werf",
        "overheid over",
        "eenheid een",
        "advies advie",
        "tijdens tijden",
        "forens foren",
        "regelingen geregeld",
        "voorzieningen voorziene",
        "ervaringen ervaren",
    ],
)
def test_other_words_keep_other_stems(pair):
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["", "a", "zzp", "en", "heid", "s", "yy", "iii"])
def test_the_shortest_words_have_a_stem_too(word):
    assert stem(word) == word
    assert isinstance(porter_stem(word), str)
