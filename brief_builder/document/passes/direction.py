"""Marks of writing direction that turn words around: what is read on paper is what was written, and what a search finds.

Overrides and embeddings (U+202A to U+202E) let a text show other words than it holds; no Dutch text needs them, so they fall away.
Isolates (U+2066 to U+2069), which keep an Arabic name in its place, stay where each is closed within its own run of text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from operator import is_
from typing import TypeVar, cast

from brief_builder.document.nodes import Document
from brief_builder.document.spans import Text

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPENING, _CLOSING = "\u2066\u2067\u2068", "\u2069"

_Value = TypeVar("_Value")


def without_overrides(document: Document) -> Document:
    """The document as it reads; the same one when no text of it holds such a mark."""
    return _cleaned(document)


def _cleaned(value: _Value) -> _Value:
    """A text, or whatever holds texts; what did not change is not made anew."""
    if isinstance(value, str):
        return value if value.isascii() or not TURNING.search(value) else cast(_Value, straight(value))
    if isinstance(value, tuple):
        made = tuple(map(_cleaned, value)) if value else value
        return value if all(map(is_, made, value)) else cast(_Value, made)
    if isinstance(value, Text) and value.text.isascii():  # most of what there is; the rest of it is addresses
        return value
    names = getattr(value, "__dataclass_fields__", None)  # `fields` would look at every value what its class is
    if names is None:
        return value
    changed = {}
    for name in names:
        old = getattr(value, name)
        if old and (new := _cleaned(old)) is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value  # type: ignore[type-var]


def straight(text: str) -> str:
    """The text without overrides and embeddings, and without isolates that are not opened and closed here."""
    open_ones: list[int] = []
    paired: set[int] = set()
    for mark in TURNING.finditer(text):
        if mark[0] in _OPENING:
            open_ones.append(mark.start())
        elif mark[0] == _CLOSING and open_ones:
            paired |= {open_ones.pop(), mark.start()}
    return TURNING.sub(lambda mark: mark[0] if mark.start() in paired else "", text)
