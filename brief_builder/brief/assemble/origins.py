"""Which parts of a document say again what the library said: definitions and figures, with the fingerprint of that moment."""

from __future__ import annotations

from collections.abc import Iterable

from brief_builder.brief.model import Part
from brief_builder.document.nodes import Origin

_KINDS = frozenset(["term", "figure"])


def origins(parts: Iterable[Part]) -> tuple[Origin, ...]:
    """The origin of every definition and figure."""
    return tuple(
        Origin(part.id, _item(part), part.label or part.item, part.fingerprint) for part in parts if part.kind in _KINDS and part.item
    )


def _item(part: Part) -> str:
    return f"{part.item}/{part.definition}" if part.definition else part.item
