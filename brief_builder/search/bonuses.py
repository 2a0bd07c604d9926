"""Bonuses: the factors by which a score is raised or lowered, each with its reason."""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Why(StrEnum):
    """What raised or lowered a score."""

    COVERAGE = "coverage"
    KIND = "kind"
    QUESTION = "question"
    RETIRED = "retired"
    SIDE_BY_SIDE = "side by side"
    IS_NAME = "is name"
    IN_NAME = "in name"
    NOT_IN_NAME = "not in name"
    OWN_FIGURE = "own figure"
    SHOWN = "shown"
    PLACE = "place"


class Bonus(NamedTuple):
    """A factor of a score, and why."""

    why: Why
    factor: float


def product(bonuses: Iterable[Bonus]) -> float:
    """The factors multiplied."""
    return math.prod([bonus.factor for bonus in bonuses])
