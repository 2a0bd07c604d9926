"""The files of a library folder, and nothing outside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brief_builder.content.entry import Fault
from brief_builder.content.layout import Shelf, shelves_of
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

Way = tuple[str, ...]
"""Names from the library folder down."""

ROOMS = ("glossary", "sections")
"""The two folders of which a library has at least one."""

DEEPEST = 2
"""Folders below a library folder that are looked into: sections/<theme>."""

SUFFIX = ".yaml"
MISTAKEN_SUFFIXES = (".yml", ".yaml.txt", ".yml.txt")


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A file of the library, its place in the folder ("glossary/terms/x.yaml"), and what it is expected to hold."""

    path: Path
    place: str
    shelves: tuple[Shelf, ...]


def library_files(folder: Path) -> Iterator[LibraryFile | Fault]:
    """The files to read, in a fixed order, and a fault for each that is not read. Raises `UnreadableFile` when this is no library."""
    rooms = [room for room in ROOMS if (folder / room).is_dir()]
    if not rooms:
        raise UnreadableFile(_no_library(folder))
    inside = real_path(folder)
    for room in rooms:
        for found in _walk(folder, (room,), inside, DEEPEST):
            yield from (found,) if isinstance(found, Fault) else _judged(folder, *found)


def real_path(path: Path) -> Path:
    """The path with all links followed; unlike `Path.resolve` a link in a circle raises nothing."""
    return Path(os.path.realpath(path))


def _no_library(folder: Path) -> Message:
    if not folder.is_dir():
        return _("The library folder {folder} does not exist or cannot be reached.", folder=folder)
    return _("{folder} is not a library: it has no folder “glossary” and no folder “sections”.", folder=folder)


def _walk(library: Path, way: Way, inside: Path, depth: int) -> Iterator[tuple[Way, os.DirEntry[str]] | Fault]:
    """The files in a folder and in the folders in it, by name; what leads out of the library is named and not entered."""
    folder = library.joinpath(*way)
    if not real_path(folder).is_relative_to(inside):
        yield Fault(folder, (), _("This leads out of the library folder and is not read."))
        return
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith((".", "~"))), key=lambda entry: entry.name)
    except OSError:
        yield Fault(folder, (), _("This folder cannot be read. Check that you have access to it."))
        return
    for entry in entries:
        below = (*way, entry.name)
        if _is_folder(entry) and depth > 1:
            yield from _walk(library, below, inside, depth - 1)
        elif not _is_within(entry, inside):
            yield Fault(folder / entry.name, (), _("This leads out of the library folder and is not read."))
        else:
            yield below, entry


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle
        return False


def _is_within(entry: os.DirEntry[str], inside: Path) -> bool:
    """Whether a path stays in the library when all links are followed; only links and folders need the look."""
    return not (entry.is_symlink() or _is_folder(entry)) or real_path(Path(entry.path)).is_relative_to(inside)


def _judged(library: Path, way: Way, entry: os.DirEntry[str]) -> Iterator[LibraryFile | Fault]:
    path = library.joinpath(*way)
    if _is_folder(entry):
        if any(path.glob(f"*{SUFFIX}")):
            yield Fault(path, (), _("This folder is not read: it lies too deep."))
    elif entry.name.endswith(MISTAKEN_SUFFIXES):
        yield Fault(path, (), _("This file is not read: its name must end in .yaml."))
    elif path.suffix == SUFFIX:
        shelves = shelves_of(way)
        unexpected = Fault(path, (), _("This file is not read: no file of this name is expected in this folder."))
        yield LibraryFile(path, "/".join(way), shelves) if shelves else unexpected
