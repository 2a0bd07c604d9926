"""The names of terms in the index, and concepts made of them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from enum import StrEnum
from typing import NamedTuple


class How(StrEnum):
    """Why a term is looked for: what it has to do with the word that was typed."""

    ITSELF = "itself"
    IN_COMPOUND = "in compound"
    SAME_PARTS = "same parts"
    PART = "part"
    COMPLETION = "completion"
    BEGINNING = "beginning"
    OPPOSITE = "opposite"
    LIKENESS = "likeness"
    SYNONYM = "synonym"
    JOINED = "joined"


class Weighted(NamedTuple):
    """A term, how much it counts (1 = the word as typed), why, and the word or text of the library it was made of."""

    term: str
    weight: float
    how: How
    via: str = ""

    def times(self, factor: float) -> Weighted:
        """The term with another weight."""
        return self._replace(weight=self.weight * factor)


Concept = dict[str, Weighted]
"""What one word of a query is looked for as, by term; an entry gets the best of the terms it has."""


def part_term(stem: str) -> str:
    """The term of a word that occurs as part of a compound."""
    return "~" + stem


def pair_term(first: str, second: str) -> str:
    """The term of two words that stand side by side."""
    return f"{first} {second}"


def compound_term(first: str, second: str) -> str:
    """The term of a compound with these two parts side by side, whatever its linking letters."""
    return part_term(pair_term(first, second))


def name_term(joined_name: str) -> str:
    """The term of everything that is called so: the folded words of a name, stop words included ("doen wat werkt")."""
    return "=" + joined_name


def stems_in(term: str) -> list[str]:
    """The stems a term is made of; a name has none."""
    return [] if term.startswith("=") else term.removeprefix("~").split()


def add_terms(concept: Concept, terms: Iterable[Weighted], index: Container[str]) -> None:
    """Let the terms count in a concept, each with its highest weight; what the index does not have is left out."""
    for one in terms:
        known = concept.get(one.term)
        if (known is None or one.weight > known.weight) and one.term in index:
            concept[one.term] = one
