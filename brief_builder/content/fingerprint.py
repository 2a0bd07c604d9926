"""The fingerprint of an item: the same as long as a document would print the same of it.

12 hexadecimal digits of SHA-256 over canonical JSON: composed characters (NFC), keys sorted, what is empty left out. So
neither a new field of the model nor the order of keys in a file changes a fingerprint; any printed change does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import TypeAlias
from unicodedata import normalize

from brief_builder.content.findings import Figure, Finding, Theme, Value
from brief_builder.content.library import Item, kind_of
from brief_builder.content.provenance import Citation, Name, Place, Source
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Definition, Term

LENGTH = 12

Plain: TypeAlias = "str | int | list[Plain] | dict[str, Plain]"

PRINTED: Mapping[type, tuple[str, ...]] = {
    Term: ("pref_label", "avoid_labels"),
    AvoidLabel: ("label",),
    Definition: ("text", "attribution", "rendering", "status", "sources", "report"),
    Finding: ("title", "summary", "text", "sources", "report"),
    Figure: ("label", "measure", "population", "unit", "values", "period", "period_note", "selection", "sources", "report"),
    Value: (
        "area",
        "value",
        "group",
        "period",
        "qualifier",
        "difference",
        "difference_unit",
        "compared_with",
        "wording",
        "derived",
        "note",
    ),
    Theme: ("name", "introduction", "report"),
    Abbreviation: ("pref_label", "full_form", "explanation"),
    Source: ("type", "author", "issued", "title", "publisher", "container_title", "url", "accessed", "number", "genre", "cited_in"),
    Name: ("family", "given", "literal"),
    Citation: ("id", "locator"),
    Place: ("page",),
}
"""The fields that a document can print, by kind of value."""


def fingerprint(item: Item, definition: str = "", figures: Sequence[Figure] = ()) -> str:
    """The fingerprint of an item; of a term with the chosen definition, of a finding with the figures that go with it."""
    printed = {"kind": kind_of(item), "item": _plain(item), "chosen": _chosen(item, definition), "figures": _plain(tuple(figures))}
    canonical = json.dumps(_filled(printed), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()[:LENGTH]


def _chosen(item: Item, definition: str) -> Plain:
    """The chosen definition; with no choice a term is printed with its explanation. Without sources of its own it has the term's."""
    if not isinstance(item, Term):
        return ""
    chosen = item.definition(definition)
    if chosen is None:
        return {"explanation": _plain(item.explanation), "sources": _plain(item.sources), "report": _plain(item.report)}
    inherited = {"sources": _plain(item.sources), "report": _plain(item.report)}
    own = _plain(chosen)
    return inherited | own if isinstance(own, dict) else own


def _plain(value: object) -> Plain:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal | str):
        return normalize("NFC", str(value))
    if value is None:
        return ""
    return _filled({name: _plain(getattr(value, name)) for name in PRINTED[type(value)]})


def _filled(plain: Mapping[str, Plain]) -> dict[str, Plain]:
    return {name: value for name, value in plain.items() if value not in ("", [], {})}
