"""The names of terms in the index, and concepts made of them."""

from __future__ import annotations

from collections.abc import Container, Iterable

Weighted = tuple[str, float]
"""A term and how much it counts."""

Concept = dict[str, float]
"""What one word of a query is looked for as; an entry gets the best of the terms it has."""


def part_term(stem: str) -> str:
    """The term of a word that occurs as part of a compound."""
    return "~" + stem


def pair_term(first: str, second: str) -> str:
    """The term of two words that stand side by side."""
    return f"{first} {second}"


def compound_term(first: str, second: str) -> str:
    """The term of a compound with these two parts side by side, whatever its linking letters."""
    return part_term(pair_term(first, second))


def stems_in(term: str) -> list[str]:
    """The stems a term is made of."""
    return term.removeprefix("~").split()


def add_terms(concept: Concept, terms: Iterable[Weighted], index: Container[str]) -> None:
    """Let the terms count in a concept, each with its highest weight; what the index does not have is left out."""
    for term, weight in terms:
        if weight > concept.get(term, 0.0) and term in index:
            concept[term] = weight
