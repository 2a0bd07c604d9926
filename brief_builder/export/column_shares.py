"""How the columns of a table share its width: by what stands in them, not by hand. The same in every format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_FIRST_SHARE = 2.0
"""The first column gets twice the part of what is left over: it names the rows."""


LEAST_OF_WORD = 0.5
"""Where not all words fit, a long one may be broken into lines of half its width, not into syllables; a number never is."""

SAFETY = 1.0
"""Points: no word breaks because two programs round differently."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs in points, padding included: `whole` sets every cell on one line, `words` breaks no word, `least` breaks them."""

    whole: float
    words: float
    least: float


def shared_width(needs: Sequence[Need], total: float) -> list[float]:
    """Widths that fill `total`: cells on one line if there is room, else no broken words, else broken words, else squeezed alike."""
    if not needs:
        return []
    for smaller, larger in (("words", "whole"), ("least", "words")):
        small, large = _sizes(needs, smaller), _sizes(needs, larger)
        if sum(large) <= total:
            return _shared_out(large, total)
        if sum(small) <= total:
            part = (total - sum(small)) / (sum(large) - sum(small))
            return [low + part * (high - low) for low, high in zip(small, large, strict=True)]
    least = _sizes(needs, "least")
    return [total * size / sum(least) for size in least]


def _sizes(needs: Sequence[Need], name: str) -> list[float]:
    return [getattr(need, name) for need in needs]


def _shared_out(sizes: Sequence[float], total: float) -> list[float]:
    shares = [_FIRST_SHARE if i == 0 else 1.0 for i in range(len(sizes))]
    rest = total - sum(sizes)
    return [size + rest * share / sum(shares) for size, share in zip(sizes, shares, strict=True)]
