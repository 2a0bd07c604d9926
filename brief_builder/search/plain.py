"""Markdown as plain text: what a reader sees of it in a list of hits."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NOTE = re.compile(r"\[\^[^\]]*\]:?")
_LINE_START = re.compile(r"^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s+", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_SPACE = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n\s*\n")


def plain(text: str) -> str:
    """One line of text without marks of Markdown."""
    text = _LINE_START.sub("", _NOTE.sub("", _LINK.sub(r"\1", text)))
    return _SPACE.sub(" ", _EMPHASIS.sub("", text)).strip()


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text, each as `plain` gives it."""
    return (found for part in _BLANK_LINE.split(text) if (found := plain(part)))
