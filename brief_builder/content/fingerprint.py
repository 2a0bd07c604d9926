"""Fingerprints: whether what a document can print of an item has changed.

12 hex digits of SHA-256 over the canonical JSON of exactly that: labels, the chosen definition, text, values, sources. Keys are
sorted, text is NFC, what is empty is left out: a new field in the model changes no fingerprint.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal

from brief_builder.content.findings import Figure, Finding
from brief_builder.content.vocabulary import Term

DIGITS = 12
PRINTED: Mapping[type, tuple[str, ...]] = {
    Finding: ("title", "summary", "text", "figures", "sources", "report"),
    Figure: (
        "label", "measure", "population", "unit", "period", "period_note", "values", "selection", "source_note", "sources", "report"
    ),
}  # fmt: skip
DEFINITION = ("text", "attribution", "rendering", "status", "sources", "report")
VALUE_NOT_PRINTED = frozenset({"editorial_note"})


def fingerprint(item: Term | Finding | Figure, definition: str = "") -> str:
    """The fingerprint of an item; of a term with the definition of this id (which must exist)."""
    printed = _term(item, definition) if isinstance(item, Term) else {name: _plain(getattr(item, name)) for name in PRINTED[type(item)]}
    filled = {name: value for name, value in printed.items() if value not in ("", [], {})}
    canonical = json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()[:DIGITS]


def _term(term: Term, definition: str) -> dict[str, object]:
    chosen = next(d for d in term.definitions if d.id == definition)
    printed = {name: _plain(getattr(chosen, name)) for name in DEFINITION}
    return {"label": _plain(term.pref_label), "avoid": [_plain(a.label) for a in term.avoid_labels], **printed}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        pairs = {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name not in VALUE_NOT_PRINTED}
        return {name: v for name, v in pairs.items() if v not in ("", [], {}, None)}
    return value
