"""The addresses that may stand in a file that leaves the house."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_OF_A_HOST, _OF_A_PERSON = ("http", "https"), ("mailto", "tel")
_ALLOWED = ":/?#[]@!$&'()*+,;=%~-._"


def web_address(href: str) -> str:
    """The address as it may stand in a file, or "" for what is no address of the web (a script, a path on this computer)."""
    try:
        parts = urlsplit(href.strip())
        known = bool((parts.scheme in _OF_A_HOST and parts.netloc) or (parts.scheme in _OF_A_PERSON and parts.path))
    except ValueError:
        return ""
    return quote(_without_surrogates(href.strip()), safe=_ALLOWED) if known else ""


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
