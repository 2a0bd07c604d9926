"""Terms in running text: inflected or exact, and never inside a name, a title, a quotation or a link."""

import pytest

from brief_builder.dutch.recognition import Label, Recogniser, hidden, tokens_of

FINDER = Recogniser(
    [Label("ondersteuning", "ondersteuning"), Label("veerkracht", "veerkracht"), Label("maatwerk", "maatwerk", exact=True)],
    ["Veerkracht in cijfers", "Nota Sterk door veerkracht en ondersteuning"],
)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("Veerkracht en ondersteuning.", ["veerkracht", "ondersteuning"]),
        ("Volgens Veerkracht in cijfers groeit de veerkracht.", ["veerkracht"]),
        ("De Nota Sterk door veerkracht en ondersteuning telt.", []),
        ("De Wet maatschappelijke ondersteuning geldt.", []),
        ("De wet geeft ondersteuning.", ["ondersteuning"]),
        ("Het Besluit op de ondersteuning, en de ondersteuning zelf.", ["ondersteuning"]),
        ("De Wet vangt aan. Veerkracht blijft.", ["veerkracht"]),
        ("Zij zei: “veerkracht”, zie *Over veerkracht* en [veerkracht](begrip:x).", []),
        ("Maatwerk en maatwerken.", ["maatwerk"]),
    ],
)
def test_a_term_is_found_outside_names_titles_quotations_and_links(text: str, uses: list[str]) -> None:
    assert [use.id for use in FINDER.find(tokens_of(hidden(text)))] == uses


def test_a_law_that_is_itself_a_term_is_found() -> None:
    finder = Recogniser([Label("Wet langdurige zorg", "wlz"), Label("zorg", "zorg")])
    assert [use.id for use in finder.find(tokens_of("De Wet langdurige zorg en de zorg."))] == ["wlz", "zorg"]


def test_each_law_of_many_hides_its_own_words() -> None:
    text = "De Wet zorg en de zorg. Wet, zorg; een Wet langdurige zorg of zorg. " * 40
    assert [use.id for use in Recogniser([Label("zorg", "zorg")]).find(tokens_of(text))] == ["zorg"] * 3 * 40
