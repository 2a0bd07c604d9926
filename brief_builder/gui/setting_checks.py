"""What is wrong with the value of a setting, in one sentence: looked at while it is chosen, before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from brief_builder import paths
from brief_builder.errors import UserError
from brief_builder.i18n import Message, _
from brief_builder.settings import Kind, SettingSpec

ROOMS = ("glossary", "sections")
"""What a library has at least one of."""


def fault_of(spec: SettingSpec, value: object) -> Message | None:
    """What is wrong with it, None when it can be kept."""
    return CHECKS[spec.kind](spec, value)


def _choice(_spec: SettingSpec, _value: object) -> Message | None:
    return None


def _folders(_spec: SettingSpec, value: object) -> Message | None:
    folders = value if isinstance(value, tuple) else ()
    return next((fault for fault in map(_library, folders) if fault), None)


def _library(folder: Path) -> Message | None:
    if not folder.is_dir():
        return _("The folder “{folder}” cannot be found.", folder=folder)
    if not any((folder / room).is_dir() for room in ROOMS):
        return _("“{folder}” is no library: choose the folder in which “glossary” or “sections” stands.", folder=folder)
    return None


def _file(spec: SettingSpec, value: object) -> Message | None:
    if not isinstance(value, Path):
        return None
    if value.suffix.lower() not in spec.suffixes:
        return _("Choose a file that ends in {endings}.", endings=", ".join(spec.suffixes))
    if not value.is_file():
        return _("The file “{file}” cannot be found.", file=value)
    from brief_builder.export.docx.house.file import read_word_template  # only where there is a file to look into

    try:
        read_word_template(value)
    except UserError as error:
        return error.message
    return None


def _folder(_spec: SettingSpec, value: object) -> Message | None:
    if not isinstance(value, Path):
        return None
    if not value.is_dir():
        return _("The folder “{folder}” cannot be found.", folder=value)
    if value.resolve() == paths.BUILT_IN_LIBRARY.resolve():
        return _("The library that comes with the app is not changed; keep your own version in a library of your own.")
    return None


CHECKS: Mapping[Kind, Callable[[SettingSpec, object], Message | None]] = {
    "choice": _choice,
    "folders": _folders,
    "file": _file,
    "folder": _folder,
}
