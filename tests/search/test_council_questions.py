"""What a council member might ask of the built-in library: an answer stands among the first three hits.

The answers were chosen by reading the library. Where two items answer as well, one of them is enough.
"""

import pytest

from brief_builder.brief.insert import parts_of
from brief_builder.content.library import Library
from brief_builder.search import SearchIndex

FIRST = 3

QUESTIONS = {
    "eenzaamheid onder jongeren": {"eenzaamheid-onder-almeerders", "ernstig-eenzaam-naar-leeftijd"},
    "Wie leeft er in armoede, en in welke wijken?": {"kinderen-in-uitkeringsgezinnen", "stapeling-in-oudere-wijken", "laag-inkomen-wijken"},
    "Waarom staat het onderwijs in Almere onder druk?": {"onderwijskwaliteit-in-almere"},
    "Wat werkt elders in de sociale basis?": {"effecten-in-vier-gemeenten"},
    "Hoeveel Almeerders hebben schulden?": {"schulden-in-almere", "problematische-schulden-inwoners"},
    "wat is woonquote": {"woonquote"},
    "Is Almere een veilige stad?": {"criminaliteit-en-veiligheidsgevoel"},
    "opkomst verkiezingen": {"opkomst-en-afgehaakte-almeerders"},
    "Hoe snel vergrijst de stad?": {"vergrijzing-in-almere"},
    "lerarentekort": {"lerarentekort-in-almere"},
    "Hoe lang wachten gezinnen op jeugdhulp?": {"kwaliteit-van-de-jeugdhulp"},
    "banen in Almere": {"banen-in-almere"},
    "jongeren drugscriminaliteit": {
        "jeugdcriminaliteit-in-almere",
        "aandeel-risico-drugscriminaliteit",
        "jongeren-risico-drugscriminaliteit",
    },
    "sociale huurwoningen": {"huur-en-starterswoningen", "sociale-huurwoningen-2021"},
    "Wat doet de gemeente tegen schulden?": {"brede-aanpak-schulddienstverlening"},
    "Doen Almeerders veel vrijwilligerswerk?": {"vrijwilligerswerk-in-almere"},
    "Neemt het aantal daklozen toe?": {"daklozen-en-beschermd-wonen"},
    "Met welke steden vergelijken we ons?": {"over-de-benchmark", "benchmarkgemeente"},
    "te dik en te weinig bewegen": {"gezond-leven-in-almere"},
    "Hoeveel geeft Almere uit aan het sociaal domein?": {"lasten-sociaal-domein", "uitgaven-sociaal-domein-vergeleken"},
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_among_the_first_hits(built_in_index: SearchIndex, question: str) -> None:
    found = {hit.id for hit in built_in_index.search(question, limit=FIRST).hits}
    assert found & QUESTIONS[question], f"{question} found {found}"


@pytest.mark.parametrize("answer", sorted({answer for answers in QUESTIONS.values() for answer in answers}))
def test_every_answer_can_be_put_in_a_document_at_once(built_in_library: Library, answer: str) -> None:
    (part,) = parts_of(built_in_library, answer)
    assert part.label
    assert part.sources


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("gebied:Staatsliedenwijk", {"stapeling-in-oudere-wijken", "laag-inkomen-wijken"}),
        ("groep:eenoudergezinnen", {"eenouderhuishoudens-vergeleken"}),
        ("group:ouderen eenzaam", {"eenzaamheid-onder-almeerders"}),
    ],
)
def test_areas_and_groups_of_people_can_be_filtered_on(built_in_index: SearchIndex, query: str, found: set[str]) -> None:
    assert found <= {hit.id for hit in built_in_index.search(query, limit=100).hits}


def test_a_group_leaves_out_what_is_about_others(built_in_library: Library, built_in_index: SearchIndex) -> None:
    for hit in built_in_index.search("groep:eenoudergezinnen", limit=100).hits:
        item = built_in_library.get(hit.id)
        groups = getattr(item, "groups", ()) or tuple(value.group for value in getattr(item, "values", ()))
        assert "eenoudergezinnen" in groups, hit.id
