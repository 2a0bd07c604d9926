"""Keys that we do not know, anywhere in a working file: a newer version wrote them, so they are kept and written again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass


def unknown_keys(data: object, value: object) -> object:
    """What of the parsed `data` did not go into `value`, in the same shape; None when nothing is left over."""
    if isinstance(data, str):  # nearly everything; a text has no keys
        return None
    if is_dataclass(value) and isinstance(data, Mapping):
        known = {f.name for f in fields(value)} - {"unknown"}
        return _filled({k: unknown_keys(v, getattr(value, k)) if k in known else v for k, v in data.items()})
    if isinstance(value, Mapping) and isinstance(data, Mapping):
        return _filled({k: unknown_keys(v, value.get(k)) for k, v in data.items()})
    if isinstance(value, tuple) and isinstance(data, list) and len(value) == len(data):
        rests = [unknown_keys(d, v) for d, v in zip(data, value, strict=True)]
        return rests if any(rest is not None for rest in rests) else None
    return None


def _filled(rests: Mapping[str, object]) -> dict[str, object] | None:
    return {k: rest for k, rest in rests.items() if rest is not None} or None


def with_unknown(known: object, rest: object) -> object:
    """`known` (mappings, lists and texts) with the left over keys in their places.

    A list that has become longer or shorter is another list: its left over keys go.
    """
    if isinstance(known, dict) and isinstance(rest, Mapping):
        return known | {k: with_unknown(known[k], v) if k in known else v for k, v in rest.items()}
    if isinstance(known, list) and isinstance(rest, list) and len(known) == len(rest):
        return [with_unknown(one, left) for one, left in zip(known, rest, strict=True)]
    return known
