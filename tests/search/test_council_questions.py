"""What a council member might ask of the built-in library: an answer stands among the first three hits.

The answers were chosen by reading the library. Where two items answer as well, one of them is enough.
"""

import pytest

from brief_builder.content.reader import read_library
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index

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
    "jongeren drugscriminaliteit": {"jeugdcriminaliteit-in-almere", "aandeel-risico-drugscriminaliteit"},
    "sociale huurwoningen": {"huur-en-starterswoningen", "sociale-huurwoningen-2021"},
    "Wat doet de gemeente tegen schulden?": {"brede-aanpak-schulddienstverlening"},
    "Doen Almeerders veel vrijwilligerswerk?": {"vrijwilligerswerk-in-almere"},
    "Neemt het aantal daklozen toe?": {"daklozen-en-beschermd-wonen"},
    "Met welke steden vergelijken we ons?": {"over-de-benchmark", "benchmarkgemeente"},
    "te dik en te weinig bewegen": {"gezond-leven-in-almere"},
    "Hoeveel geeft Almere uit aan het sociaal domein?": {"lasten-sociaal-domein", "uitgaven-sociaal-domein-vergeleken"},
}


@pytest.fixture(scope="module")
def built_in_index() -> SearchIndex:
    return finish(build_index(read_library(BUILT_IN_LIBRARY), None))


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_among_the_first_hits(built_in_index: SearchIndex, question: str) -> None:
    found = {hit.id for hit in built_in_index.search(question, limit=FIRST).hits}
    assert found & QUESTIONS[question], f"{question} found {found}"
