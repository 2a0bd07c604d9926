import pytest

from brief_builder.search.spelling import Speller

SPELLER = Speller(
    {"eenzaamheid": 9, "schulden": 5, "schulddienstverlening": 2, "criminaliteit": 4, "jeugdcriminaliteit": 6, "jeugd": 8, "zorg": 3}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("eenzamheid", "eenzaamheid"),
        ("eenzaaamheid", "eenzaamheid"),
        ("shculden", "schulden"),
        ("schuldne", "schulden"),
        ("kriminaliteit", "criminaliteit"),
        ("jeugdcriminalieit", "jeugdcriminaliteit"),
        ("eensaamhijd", "eenzaamheid"),
        ("jeugt", "jeugd"),
        ("eenzzamhid", "eenzaamheid"),
        ("zrog", "zorg"),
        ("zzorg", "zorg"),
    ],
)
def test_a_slip_or_two_leads_to_the_word(typed, meant):
    assert SPELLER.near(typed)[0] == meant


@pytest.mark.parametrize("typed", ["zrg", "fiets", "x" * 500, "", "borg", "zorgs", "bezorg", "schilderen"])
def test_what_looks_like_nothing_leads_nowhere(typed):
    assert SPELLER.near(typed) == []


def test_completions_come_most_frequent_first():
    assert SPELLER.starting("jeugd") == ["jeugd", "jeugdcriminaliteit"]
    assert SPELLER.containing("criminaliteit") == ["jeugdcriminaliteit", "criminaliteit"]
