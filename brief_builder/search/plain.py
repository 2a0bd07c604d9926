"""Markdown as plain text: what a reader sees of it in a list of hits."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Every repetition has a limit: a text from elsewhere must not be able to make these slow.
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,300}\)")
_NOTE = re.compile(r"\[\^[^\]\s]{0,50}\]:?")
_LINE_START = re.compile(r"^[ \t]{0,20}(?:[-*+>]|#{1,6}|\d{1,9}[.)])[ \t]{1,20}", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_BLANK_LINE = re.compile(r"\n[ \t]{0,99}\n")


def plain(text: str) -> str:
    """One line of text without marks of Markdown."""
    if "[" in text:
        text = _NOTE.sub("", _LINK.sub(r"\1", text))
    if "\n" in text or not text[:1].isalpha():
        text = _LINE_START.sub("", text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub("", text)
    return " ".join(text.split())


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text, each as `plain` gives it."""
    return (found for part in _BLANK_LINE.split(text) if (found := plain(part)))
