"""What may stand in own text: characters, addresses of links, names of pictures. Whatever comes in passes here."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from brief_builder.document.rich.tree import TERM

UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufff9-\ufffc\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\u202a-\u202e]",
)
"""Control characters, byte order mark, lone surrogates, marks that turn words around, and the characters with which Qt marks objects and
frames."""

BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
SPACES_IN_LINKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff]")
SCHEME = re.compile(r"(https?|mailto):", re.IGNORECASE)
TERM_LINK = re.compile(r"begrip:([a-z0-9][a-z0-9-]*(?:/[a-z0-9-]+)?)", re.IGNORECASE)
BARE_MAIL = re.compile(r"[^\s:/?#@]+@[^\s:/?#@]+\.[^\s:/?#@]+")
BARE_HOST = re.compile(r"[^\s:/?#@]+\.[^\s:/?#@]{2,}(?:[/?#]|:\d|$)")
KEPT_IN_LINKS = "/?#@:;=&+$,!'~%-._"


def clean_text(text: str) -> str:
    """The text without what no document can hold; every kind of line end is a newline, a tab a space."""
    return UNWANTED.sub("", BREAKS.sub("\n", text)).replace("\t", " ")


def spaced(text: str) -> str:
    """Runs of spaces as one, none at the ends of lines."""
    if "\n" in text:
        text = re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", text)
    return re.sub("  +", " ", text) if "  " in text else text


def clean_link(address: str) -> str:
    """The address in its one spelling; "" when it is not of an allowed kind (https, http, mailto, begrip)."""
    address = address.strip().replace(" ", "%20")
    if term := TERM_LINK.fullmatch(address):
        return TERM + term[1].lower()
    match = SCHEME.match(address)
    if not match or SPACES_IN_LINKS.search(address):
        return ""
    scheme, rest = match[1].lower(), re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", address[match.end() :])
    rest = quote(rest, safe=KEPT_IN_LINKS)
    whole = "@" in rest if scheme == "mailto" else re.match(r"//[^/?#]", rest)
    return f"{scheme}:{rest}" if whole else ""


def complete_link(typed: str) -> str:
    """The link that somebody means: "gemeente.nl/stuk" and "naam@gemeente.nl" get their scheme. "" when it is none."""
    typed = typed.strip()
    if link := clean_link(typed):
        return link
    if BARE_MAIL.fullmatch(typed):
        return clean_link(f"mailto:{typed}")
    return clean_link(f"https://{typed}") if BARE_HOST.match(typed) and " " not in typed else ""


def clean_name(name: str) -> str:
    """The name of a picture when it is a plain file name, else ""."""
    name = unicodedata.normalize("NFC", clean_text(name)).strip()
    return "" if name in ("", ".", "..") or re.search(r"[\\/:\n\xa0]", name) else name
