"""The files of a library folder, and nothing outside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from brief_builder.content.file_reader import Fault
from brief_builder.content.layout import Shelf, shelves_of
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

ROOMS = ("glossary", "sections")
"""The two folders of which a library has at least one."""

DEEPEST = 2
"""Folders below a library folder that are looked into: sections/<theme>."""

SUFFIX = ".yaml"
MISTAKEN_SUFFIXES = (".yml", ".yaml.txt", ".yml.txt")


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A file of the library, and what it is expected to hold."""

    path: Path
    shelves: tuple[Shelf, ...]


def library_files(folder: Path) -> Iterator[LibraryFile | Fault]:
    """The files to read, in a fixed order, and a fault for each that is not read. Raises `UnreadableFile` when this is no library."""
    rooms = [folder / room for room in ROOMS if (folder / room).is_dir()]
    if not rooms:
        raise UnreadableFile(_no_library(folder))
    inside = real_path(folder)
    for room in rooms:
        for found in _walk(room, inside, DEEPEST):
            yield from _judged(found, found.relative_to(folder)) if isinstance(found, Path) else (found,)


def real_path(path: Path) -> Path:
    """The path with all links followed; unlike `Path.resolve` a link in a circle raises nothing."""
    return Path(os.path.realpath(path))


def _no_library(folder: Path) -> Message:
    if not folder.is_dir():
        return _("The library folder {folder} does not exist or cannot be reached.", folder=folder)
    return _("{folder} is not a library: it has no folder “glossary” and no folder “sections”.", folder=folder)


def _walk(folder: Path, inside: Path, depth: int) -> Iterator[Path | Fault]:
    """The files in a folder and in the folders in it, by name; what leads out of the library is named and not entered."""
    if not _is_within(folder, inside):
        yield Fault(folder, (), _("This leads out of the library folder and is not read."))
        return
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~")))
    except OSError:
        yield Fault(folder, (), _("This folder cannot be read. Check that you have access to it."))
        return
    for path in paths:
        if path.is_dir() and depth > 1:
            yield from _walk(path, inside, depth - 1)
        elif not _is_within(path, inside):
            yield Fault(path, (), _("This leads out of the library folder and is not read."))
        else:
            yield path


def _is_within(path: Path, inside: Path) -> bool:
    """Whether a path stays in the library when all links are followed; only links and folders need the look."""
    return not (path.is_symlink() or path.is_dir()) or real_path(path).is_relative_to(inside)


def _judged(path: Path, place: PurePath) -> Iterator[LibraryFile | Fault]:
    if path.is_dir():
        if any(path.glob(f"*{SUFFIX}")):
            yield Fault(path, (), _("This folder is not read: it lies too deep."))
    elif path.name.endswith(MISTAKEN_SUFFIXES):
        yield Fault(path, (), _("This file is not read: its name must end in .yaml."))
    elif path.suffix == SUFFIX:
        shelves = shelves_of(place)
        unexpected = Fault(path, (), _("This file is not read: no file of this name is expected in this folder."))
        yield LibraryFile(path, shelves) if shelves else unexpected
