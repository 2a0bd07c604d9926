"""Terms by a few letters, for the one who writes: no index, a few hundred labels are read through in no time."""

from __future__ import annotations

from collections.abc import Iterable

from brief_builder.content.vocabulary import Term
from brief_builder.dutch.fold import fold
from brief_builder.dutch.stem import stem

MOST = 60
NOWHERE = 9


def find_terms(terms: Iterable[Term], words: str) -> list[Term]:
    """The terms that fit, best first: the label itself or another form of it, its start, the start of a word in it, anywhere.

    All terms in the order of the alphabet when there are no words.
    """
    sought = fold(words).strip()
    ranked = sorted((_rank(term, sought), fold(term.pref_label), term.id, term) for term in terms)
    return [term for rank, _label, _id, term in ranked if rank < NOWHERE][:MOST]


def _rank(term: Term, sought: str) -> int:
    return min((label_rank(fold(text), sought) for text in (term.pref_label, *term.alt_labels)), default=NOWHERE)


def label_rank(text: str, sought: str) -> int:
    """How well a folded label fits folded words: 0 is best, NOWHERE not at all."""
    if text == sought or stem(text) == stem(sought):
        return 0
    if text.startswith(sought):
        return 1
    if f" {sought}" in text:
        return 2
    return 3 if sought in text else NOWHERE
