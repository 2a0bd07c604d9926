"""Actions by a few letters: words in any order, their beginnings, a slip of the finger, or letters that are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief_builder.dutch.distance import typing_distance
from brief_builder.dutch.fold import fold

NOWHERE = 100
LONG_ENOUGH = 4
"""Letters of a word in which a slip of the finger is forgiven."""


@dataclass(frozen=True, slots=True)
class Findable:
    """What can be found: its id, its name, and the words beside it (the menu it stands in) that count less."""

    id: str
    name: str
    beside: str = ""


def find_actions(actions: Sequence[Findable], words: str) -> list[str]:
    """The ids of the actions that have every word, best first; without words all of them as they come."""
    sought = fold(words).split()
    ranked = sorted((_rank(action, sought), at) for at, action in enumerate(actions))
    return [actions[at].id for rank, at in ranked if rank < NOWHERE]


def _rank(action: Findable, sought: Sequence[str]) -> int:
    names, beside = _words(action.name), _words(action.beside)
    return sum(min(_word_rank(names, one), _word_rank(beside, one) + 5) for one in sought)


def _words(text: str) -> list[str]:
    return fold(text.replace("&", "").replace("…", " ")).split()


def _word_rank(names: Sequence[str], sought: str) -> int:
    return min((_likeness(name, sought) + bool(at) for at, name in enumerate(names)), default=NOWHERE)


def _likeness(name: str, sought: str) -> int:
    """0 for the word itself, then its beginning, a part of it, a slip, letters left out."""
    if name == sought:
        return 0
    if name.startswith(sought):
        return 2
    if len(sought) > 2 and sought in name:
        return 4
    if len(sought) >= LONG_ENOUGH and min(typing_distance(sought, name, 1), typing_distance(sought, name[: len(sought)], 1)) == 1:
        return 6
    return 8 if len(sought) > 1 and sought[0] == name[0] and _in_order(sought, name) else NOWHERE


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
