"""How many slips of the finger apart two words are."""

from __future__ import annotations


def typing_distance(one: str, other: str, limit: int) -> int:
    """The Damerau distance (optimal string alignment): letters added, dropped, changed, or two neighbours swapped.

    Gives `limit` + 1 as soon as it is certain to be more than `limit`.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, other_letter in enumerate(other, start=1):
            cost = last[column - 1] if letter == other_letter else 1 + min(last[column - 1], last[column], current[column - 1])
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == other_letter:
                cost = min(cost, before_last[column - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before_last, last = last, current
    return min(last[-1], limit + 1)
