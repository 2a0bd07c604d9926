"""Sentences, passive voice, readability: measured on sentences of our own."""

import pytest

from brief_builder.dutch.passive import is_passive
from brief_builder.dutch.readability import counts, readability, syllables
from brief_builder.dutch.recognition import Label, Recogniser, hidden, tokens_of
from brief_builder.dutch.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dit is een zin. Dit ook.", 2),
        ("Zie art. 3 van de wet. Daarna bijv. het loket.", 2),
        ("Mevr. A. de Vries sprak met dr. Jansen.", 1),
        ("Wij melden dat z.s.m. Uw raad hoort het eerst.", 2),
        ("Wij helpen met zorg, werk enz. zodra dat kan.", 1),
        ("Dat kost € 3.500.000 in 2024. Een deel komt van het Rijk.", 2),
        ("Wat nu? “Wij wachten.” Dat zei de wethouder.", 3),
        ("1. Het plan vast te stellen.", 1),
        ("Kop zonder punt\n\nEen zin.", 2),
        ("Op 3 dec. 2023 kwam de raad bijeen.", 1),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Het plan wordt in juni vastgesteld.",
        "In 2024 werden 300 inwoners gevraagd.",
        "De brief wordt verstuurd.",
        "Er wordt gekeken naar een oplossing.",
        "De aanpak is door de raad aangenomen.",
        "Inwoners worden geholpen bij het wijkteam.",
        "De middelen worden ingezet voor jeugd.",
        "Er wordt onderzocht of dat kan.",
    ],
)
def test_passive_is_found(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De gemeente stelt het plan vast.",
        "Het aanbod is gericht op ouderen.",
        "Almere wordt een grote gemeente.",
        "Wij hebben de vraag beantwoord.",
        "Het gebied wordt groter.",
        "De groep wordt ouder en woont langer thuis.",
    ],
)
def test_active_sentences_are_left_alone(sentence: str) -> None:
    assert not is_passive(sentence)


def test_a_plain_text_reads_easier_than_an_official_one() -> None:
    plain = readability(counts("Wij helpen u. Bel ons op. Dan maken wij een plan."))
    official = readability(
        counts("De gemeentelijke verantwoordelijkheid voor maatschappelijke ondersteuning omvat huishoudelijke voorzieningen.")
    )
    assert plain and official
    assert plain.score > 90 > 20 > official.score
    assert readability(counts("…")) is None
    assert [syllables(word) for word in ("gemeente", "raad", "mantelzorg", "financiële", "idee")] == [3, 1, 3, 5, 2]


def test_terms_are_recognised_in_other_forms_longest_first() -> None:
    finder = Recogniser(
        [Label("mantelzorger", "mantelzorger"), Label("sociale basis", "sociale-basis"), Label("maatwerk", "maatwerk", exact=True)]
    )
    text = "Mantelzorgers zijn de sociale basis. Maatwerkvoorziening is geen Maatwerk; “sociale basis” is een citaat."
    found = [(text[u.start : u.end], u.id) for u in finder.find(tokens_of(hidden(text)))]
    assert found == [("Mantelzorgers", "mantelzorger"), ("sociale basis", "sociale-basis"), ("Maatwerk", "maatwerk")]
