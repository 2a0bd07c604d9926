"""What is made of each part of a brief, and made again only for parts that changed: an edit changes one of hundreds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from brief_builder.brief.model import Part

Made = TypeVar("Made")


class PerPart(Generic[Made]):
    """Remembers for each part the last that was made of it; `key` is what else it was made with (a form, a width)."""

    def __init__(self, make: Callable[..., Made]) -> None:
        self._make = make
        self._known: dict[str, tuple[Part, tuple[object, ...], Made]] = {}

    def of(self, part: Part, *key: object) -> Made:
        """What is made of this part: `make(part, *key)`. A part is a value, so the same part gives the same."""
        known = self._kept(part, key)
        if known is not None:
            return known[2]
        made = self._make(part, *key)
        self._known[part.id] = (part, key, made)
        return made

    def has(self, part: Part, *key: object) -> bool:
        """Whether it was made already."""
        return self._kept(part, key) is not None

    def _kept(self, part: Part, key: tuple[object, ...]) -> tuple[Part, tuple[object, ...], Made] | None:
        known = self._known.get(part.id)
        fits = known is not None and (known[0] is part or known[0] == part) and known[1] == key
        return known if fits else None

    def keep(self, parts: Iterable[Part]) -> None:
        """Forget what was made of others than these parts: they are gone."""
        there = {part.id for part in parts}
        self._known = {part: known for part, known in tuple(self._known.items()) if part in there}

    def forget(self) -> None:
        """Make everything anew: something else has changed."""
        self._known.clear()
