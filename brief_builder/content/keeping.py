"""Keeping a library: items written into a folder of the user's own, each where a reader looks for it.

Only a folder that is a library already, or becomes one here, is written to; the built-in library never is. Each file is written whole and
at once, so a reader sees the old state or the new one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from brief_builder import paths
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.layout import MANIFEST_FILE
from brief_builder.content.library import Item, Manifest
from brief_builder.content.provenance import Source
from brief_builder.content.text_patterns import SLUG
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.content.yaml_text import read_yaml
from brief_builder.content.yaml_write import entry_of, yaml_of
from brief_builder.errors import UnwritableFile, UserError
from brief_builder.files import write_atomically
from brief_builder.i18n import _

LARGEST = 20_000_000
OWN_SOURCES = "sections/sources/eigen.yaml"
LIBRARY = frozenset({"library"})
IN_THEME = frozenset({"library", "theme"})


def start_library(folder: Path, manifest: Manifest) -> None:
    """Make an empty library in a folder. Raises UnwritableFile, also when there is a library already."""
    file = folder / MANIFEST_FILE
    if file.exists():
        raise UnwritableFile(_("“{folder}” holds a library already; open it instead.", folder=folder))
    _write(folder, MANIFEST_FILE, entry_of(manifest))


def keep_item(folder: Path, item: Item) -> Path:
    """Write an item into the library in `folder`, in place of the one with its id; the file it stands in. Raises UserError."""
    _refuse(folder, item)
    match item:
        case Term():
            return _write(folder, f"glossary/terms/{item.id}.yaml", entry_of(item))
        case Finding():
            return _write(folder, f"sections/{item.theme}/{item.id}.yaml", entry_of(item))
        case Figure():
            return _in_list(folder, f"sections/{item.theme}/figures.yaml", item, IN_THEME)
        case Theme():
            return _in_list(folder, "sections/themes.yaml", item, LIBRARY)
        case Source():
            return _in_list(folder, _file_of_source(folder, item.id), item, LIBRARY)
        case Abbreviation():
            return _in_list(folder, "glossary/abbreviations.yaml", item, LIBRARY)


def drop_item(folder: Path, item: Item) -> None:
    """Take an item out of the library in `folder`; nothing when it does not have it. Raises UserError."""
    _refuse(folder, item)
    match item:
        case Term():
            _remove(folder / f"glossary/terms/{item.id}.yaml")
        case Finding():
            _remove(folder / f"sections/{item.theme}/{item.id}.yaml")
        case Figure():
            _out_of_list(folder, f"sections/{item.theme}/figures.yaml", item.id)
        case Theme():
            _out_of_list(folder, "sections/themes.yaml", item.id)
        case Source():
            _out_of_list(folder, _file_of_source(folder, item.id), item.id)
        case Abbreviation():
            _out_of_list(folder, "glossary/abbreviations.yaml", item.id)


def may_keep(folder: Path) -> bool:
    """Whether the library in this folder may be written to: it is the user's, and the folder can be written."""
    return not _is_built_in(folder) and (folder / MANIFEST_FILE).is_file()


def _is_built_in(folder: Path) -> bool:
    return folder.resolve() == paths.BUILT_IN_LIBRARY.resolve()


def _refuse(folder: Path, item: Item) -> None:
    if _is_built_in(folder):
        raise UnwritableFile(_("The library that comes with the app is not changed; keep your own version in a library of your own."))
    if not (folder / MANIFEST_FILE).is_file():
        raise UnwritableFile(_("“{folder}” is no library; start one there first.", folder=folder))
    for name in (item.id, getattr(item, "theme", "") or "x"):  # they become the names of files
        if not re.fullmatch(SLUG, name):
            raise UnwritableFile(_("“{id}” cannot be an id: use small letters, digits and hyphens, and begin with a letter.", id=name))


def _write(folder: Path, name: str, content: object) -> Path:
    file = folder / name
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(
            _("“{file}” cannot be written: the folder “{folder}” cannot be made.", file=file, folder=file.parent)
        ) from error
    write_atomically(file, yaml_of(content))
    return file


def _entries(file: Path) -> list[dict[str, Any]]:
    """The entries of a list file as they are written; none when there is no file. Raises UnreadableFile: it is never overwritten then."""
    if not file.exists():
        return []
    found = read_yaml(file, LARGEST)
    return [dict(entry) for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _in_list(folder: Path, name: str, item: Item, without: frozenset[str]) -> Path:
    new = entry_of(item, without)

    def change(entries: list[dict[str, Any]]) -> Sequence[object]:
        at = next((i for i, entry in enumerate(entries) if _same(entry, item.id)), len(entries))
        return [*entries[:at], new, *entries[at + 1 :]]

    return _change(folder, name, change)


def _out_of_list(folder: Path, name: str, item_id: str) -> None:
    if (folder / name).exists():
        _change(folder, name, lambda entries: [entry for entry in entries if not _same(entry, item_id)])


def _change(folder: Path, name: str, change: Callable[[list[dict[str, Any]]], Sequence[object]]) -> Path:
    return _write(folder, name, list(change(_entries(folder / name))))


def _same(entry: dict[str, Any], item_id: str) -> bool:
    return str(entry.get("id", "")).casefold() == item_id.casefold()


def _file_of_source(folder: Path, source_id: str) -> str:
    """Where a source stands, or where a new one goes."""
    for file in sorted((folder / "sections" / "sources").glob("*.yaml")):
        try:
            if any(_same(entry, source_id) for entry in _entries(file)):
                return f"sections/sources/{file.name}"
        except UserError:
            continue
    return OWN_SOURCES


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFile(_("“{file}” cannot be removed: it is read-only or open in another program.", file=file)) from error
