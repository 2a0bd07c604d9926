"""Text outside the pages: strings of the PDF, where any character may stand, and addresses, where few may."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from pikepdf import String

_SCHEMES = ("http", "https", "mailto")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RESERVED = "%/:=&?~#+!$,;'@()*[]"


def clean(text: str) -> str:
    """The text without characters that XML or Unicode strings can't hold: control characters are spaces, lone surrogates U+FFFD."""
    return _UNFIT.sub(lambda found: " " if found[0] < "\u00a0" else "\ufffd", text)


def text_string(text: str) -> String:
    """A text string of a PDF."""
    return String(clean(text))


def web_address(href: str) -> str:
    """The address in ASCII as PDF wants it; "" for one that a document for the public should not open (a script, a file)."""
    try:
        scheme = urlsplit(href.strip()).scheme.lower()
    except ValueError:
        return ""
    return quote(clean(href.strip()), safe=_RESERVED) if scheme in _SCHEMES else ""
