"""Parsed YAML into our values, with one sentence about the first thing that does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic_core import ValidationError

from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Model = TypeVar("Model")


def validated(kind: type[Model], data: Mapping[str, object], path: Path) -> Model:
    """A value of the dataclass `kind` from a mapping of texts. Raises UnreadableFile."""
    _refuse_strangers(kind, data, path)
    try:
        value: Model = _adapter(kind).validate_python(data)  # type: ignore[arg-type] # a class can be hashed
    except ValidationError as error:
        raise UnreadableFile(_problem(error, path)) from error
    return value


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """How pydantic reads a kind of value: worked out once, since that takes longer than reading a part."""
    from pydantic import TypeAdapter  # a start without a document of one's own does without

    return TypeAdapter(kind)


def _refuse_strangers(kind: type, data: Mapping[str, object], path: Path) -> None:
    known = [f.name for f in fields(kind)]
    stranger = next((key for key in data if key not in known), None)
    if stranger is None:
        return
    close = get_close_matches(stranger, known, 1)
    if close:
        raise UnreadableFile(_("“{file}” has an unknown key “{key}”; did you mean “{close}”?", file=path, key=stranger, close=close[0]))
    raise UnreadableFile(_("“{file}” has an unknown key “{key}”.", file=path, key=stranger))


def _problem(error: ValidationError, path: Path) -> Message:
    first = error.errors()[0]
    place = ".".join(str(step) for step in first["loc"])
    if first["type"] in ("missing", "missing_argument"):
        return _("“{file}” is incomplete: “{place}” is missing.", file=path, place=place)
    return _("“{file}” holds something that does not belong there, at “{place}”.", file=path, place=place)


def as_mapping(data: object, path: Path) -> Mapping[str, Any]:
    """`data` as names and values. Raises UnreadableFile when it is something else."""
    if not isinstance(data, Mapping):
        raise UnreadableFile(_("“{file}” holds something else where names with values belong.", file=path))
    return data


def as_list(data: object, path: Path) -> list[Any]:
    """`data` as a list; nothing at all is an empty list. Raises UnreadableFile when it is something else."""
    if data in ("", None):
        return []
    if not isinstance(data, list):
        raise UnreadableFile(_("“{file}” holds something else where a list belongs.", file=path))
    return data
