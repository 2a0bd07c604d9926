"""Parsed YAML into our values, with one sentence about the first thing that does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

Model = TypeVar("Model")


def validated(kind: type[Model], data: Mapping[str, object], path: Path) -> Model:
    """A value of the dataclass `kind` from a mapping of texts. Raises UnreadableFile."""
    try:
        return TypeAdapter(kind, config=ConfigDict(arbitrary_types_allowed=True)).validate_python(data)
    except ValidationError as error:
        raise UnreadableFile(_problem(error, path)) from error


def _problem(error: ValidationError, path: Path) -> Message:
    first = error.errors()[0]
    place = ".".join(str(step) for step in first["loc"])
    if first["type"] in ("missing", "missing_argument"):
        return _("“{file}” is incomplete: “{place}” is missing.", file=path, place=place)
    if first["type"] == "unexpected_keyword_argument":
        return _("“{file}” has a key that does not belong there: “{place}”.", file=path, place=place)
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
