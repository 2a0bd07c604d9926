import pytest

from brief_builder.dutch.sound import sound_of


@pytest.mark.parametrize(
    "pair",
    [
        "criminaliteit kriminaliteit",
        "eigenaar ijgenaar",
        "veerkracht veerkragt",
        "sociale sosiale",
        "wethouder wethauder",
        "mantelzorg mantelsorg",
        "beleid beleit",
        "commissie comissie",
        "theater teater",
    ],
)
def test_spellings_of_one_sound_are_the_same(pair):
    one, other = pair.split()
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize("pair", ["wijk werk", "schuld schild", "huur huis"])
def test_other_sounds_stay_apart(pair):
    one, other = pair.split()
    assert sound_of(one) != sound_of(other)
