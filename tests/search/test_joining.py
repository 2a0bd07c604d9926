import pytest


@pytest.mark.parametrize("query", ["jeugd werkloosheid", "werkloosheid jeugd", "werkloosheid onder de jeugd", "criminaliteit bij jeugd"])
def test_two_words_find_the_compound_in_either_order(index, query):
    assert index.search(query).hits[0].id == "jeugdcriminaliteit"
