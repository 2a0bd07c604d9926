"""Text outside the pages: strings of the PDF, where any character may stand."""

from __future__ import annotations

import re

from pikepdf import String

_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without characters that XML or Unicode strings can't hold: control characters are spaces, lone surrogates U+FFFD."""
    return _UNFIT.sub(lambda found: " " if found[0] < "\u00a0" else "\ufffd", text)


def text_string(text: str) -> String:
    """A text string of a PDF."""
    return String(clean(text))
