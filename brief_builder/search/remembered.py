"""Remembering: what was worked out for a word is kept, up to a bound, for as long as the index lives."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

MOST = 4_000


class Remembered(dict[Key, Value]):
    """What `work` gives for a key, worked out when it is first asked for; when there are `most` of them it starts afresh."""

    def __init__(self, work: Callable[[Key], Value], most: int = MOST) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, key: Key) -> Value:
        found = self._work(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = found
        return found
