"""Ids for what is new: made of a label, or numbered."""

from __future__ import annotations

from collections.abc import Collection

from brief_builder.dutch.fold import slug
from brief_builder.files import portable_name


def id_of(label: str) -> str:
    """An id made of a label: "Sociale basis" becomes "sociale-basis"; "" when nothing of it can stand in an id.

    An item is kept in a file of that name: what Windows takes for a device ("Nul") gets a number.
    """
    return portable_name(slug(label)[:40].strip("-"))


def free_name(prefix: str, taken: Collection[str]) -> str:
    """The first of prefix-1, prefix-2 … that is not taken."""
    return next(name for name in (f"{prefix}-{number}" for number in range(1, len(taken) + 2)) if name not in taken)
