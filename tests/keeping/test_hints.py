"""Hints for a good definition, after ISO 704."""

import pytest

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.keeping.hints import hints


def term(name: str, text: str, **more: tuple[str, ...]) -> Term:
    return Term(name, "werkterm", name, (Definition("een", text),), **more)  # type: ignore[arg-type]


def codes(text: str) -> list[str]:
    lonely = term("eenzaamheid", text, broader=("gevoel",), alt_labels=("alleen zijn",))
    others = (term("gevoel", "Een gewaarwording van een mens."), term("gemis", "Het gevoel dat iets ontbreekt."))
    library = Library(items={t.id: (t,) for t in (lonely, *others)})
    return [hint.code for hint in hints(lonely, lonely.definitions[0], library)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het vervelende gevoel van een gemis aan hechte relaties.", []),
        ("Een onprettig grondgevoel van mensen zonder hechte relaties.", []),
        ("Gevoel van gemis. Het gaat vaak voorbij.", ["one_sentence"]),
        ("Een gevoel zoals o.a. gemis, bijv. van vrienden.", []),
        ("Eenzaamheid is een gevoel van gemis.", ["circular"]),
        ("Het gevoel van alleen zijn.", ["circular"]),
        ("Het gevoel is er wanneer men alleen is.", []),
        ("Dit gevoel is wanneer iemand niemand heeft.", ["is_when"]),
        ("Als iemand een gevoel van gemis heeft.", ["is_when"]),
        ("Gebrek aan mensen om mee te praten, eten en lachen, een naar gevoel.", ["broader"]),
        ("Het gevoel dat iets ontbreekt.", ["same_text"]),
        ("het GEVOEL dat iets ontbreekt", ["same_text"]),
        ("", []),
    ],
)
def test_what_is_said_of_a_definition(text: str, expected: list[str]) -> None:
    assert codes(text) == expected
