"""Values of the model as JSON and back, exactly: what a cache can hold without running anything when it is read.

A value is an object whose key "" tells its kind; fields that have their default are left out. Tuples are lists.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from brief_builder.content.findings import Area, Figure, Finding, Group, Theme, Value
from brief_builder.content.library import Compounds, Manifest, Problem, SearchWords
from brief_builder.content.provenance import Citation, Name, Place, Source
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Caution, Component, Components, Definition, Term
from brief_builder.i18n import Message

RECORDS: tuple[type, ...] = (
    *(Term, Definition, Caution, Component, Components, AvoidLabel, Abbreviation),
    *(Finding, Figure, Value, Theme, Area, Group),
    *(Source, Name, Citation, Place),
    *(Manifest, SearchWords, Compounds, Problem, Message),
)
KIND = ""
DAMAGED = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What reading something else than `dump` has written may raise."""


def dump(value: object) -> bytes:
    """The value as JSON in UTF-8. Raises TypeError or ValueError when it holds something that is not of the model."""
    return json.dumps(_plain(value, _defaults()), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def load(content: bytes) -> Any:
    """The value that was dumped: equal to it, tuples for lists. Raises one of DAMAGED for anything else."""
    return _tupled(json.loads(content, object_hook=_value))


Defaults = Mapping[type, tuple[tuple[str, object], ...]]


def _defaults() -> Defaults:
    """Every kind of value with its fields and what they are when nothing is said."""
    return {kind: tuple((f.name, _default(f)) for f in fields(kind)) for kind in RECORDS}


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _plain(value: object, defaults: Defaults) -> object:
    if value is None or type(value) in (str, int):
        return value
    if isinstance(value, tuple):
        return [_plain(part, defaults) for part in value]
    known = defaults.get(type(value))
    if known is not None:
        filled = ((name, getattr(value, name), default) for name, default in known)
        return {KIND: type(value).__name__, **{name: _plain(given, defaults) for name, given, default in filled if given != default}}
    return _plain_other(value, defaults)


def _plain_other(value: object, defaults: Defaults) -> object:
    match value:
        case Decimal():
            return {KIND: "Decimal", "of": str(value)}
        case Path():
            return {KIND: "Path", "of": str(value)}
        case frozenset():
            return {KIND: "frozenset", "of": sorted(value)}
        case Mapping():
            return {KIND: "dict", "of": [[key, _plain(part, defaults)] for key, part in value.items()]}
        case _:
            raise TypeError(value)


_MAKE: Mapping[str, Callable[..., object]] = {
    **{kind.__name__: kind for kind in RECORDS},
    "Decimal": lambda of: Decimal(of),
    "Path": lambda of: Path(of),
    "frozenset": lambda of: frozenset(of),
    "dict": lambda of: dict(of),
}


def _value(found: dict[str, Any]) -> object:
    make = _MAKE[found.pop(KIND)]
    return make(**{name: tuple(map(_tupled, part)) if type(part) is list else part for name, part in found.items()})


def _tupled(part: Any) -> Any:
    return tuple(map(_tupled, part)) if type(part) is list else part
