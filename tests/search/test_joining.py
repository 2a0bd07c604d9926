import dataclasses

import pytest

from brief_builder.content.library import SearchWords
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.explanation import Match


@pytest.mark.parametrize("query", ["jeugd werkloosheid", "werkloosheid jeugd", "werkloosheid onder de jeugd", "criminaliteit bij jeugd"])
def test_two_words_find_the_compound_in_either_order(index, query):
    assert index.search(query).hits[0].id == "jeugdcriminaliteit"


def test_words_that_lead_somewhere_together_are_not_joined(library):
    everyday = SearchWords(("criminaliteit bij jeugd",), ("veerkracht",))
    index = finish(build_index(dataclasses.replace(library, search_words=(everyday,)), None))
    query = "criminaliteit bij jeugd "
    reasons = [reason for hit in index.search(query).hits for reason in index.explain(query, hit).reasons]
    assert {Match.SYNONYM} <= {reason.match for reason in reasons}
    assert Match.JOINED not in {reason.match for reason in reasons}
