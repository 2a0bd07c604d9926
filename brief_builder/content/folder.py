"""The files of a library folder, and nothing outside it."""

from __future__ import annotations

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
    inside = folder.resolve()
    for room in rooms:
        for path in _walk(room, inside, DEEPEST):
            if not _is_within(path, inside):
                yield Fault(path, (), _("This leads out of the library folder and is not read."))
            elif path.is_file() or path.is_symlink():
                yield from _judged(path, path.relative_to(folder))


def _no_library(folder: Path) -> Message:
    if not folder.is_dir():
        return _("The library folder {folder} does not exist or cannot be reached.", folder=folder)
    return _("{folder} is not a library: it has no folder “glossary” and no folder “sections”.", folder=folder)


def _walk(folder: Path, inside: Path, depth: int) -> Iterator[Path]:
    """Everything in a folder and the folders in it, by name; a folder that leads elsewhere is named and not entered."""
    if not _is_within(folder, inside):
        yield folder
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~")):
            continue
        if path.is_dir() and depth > 1:
            yield from _walk(path, inside, depth - 1)
        else:
            yield path


def _is_within(path: Path, inside: Path) -> bool:
    """Whether a path stays in the library when all links are followed; only links and folders need the look."""
    return not (path.is_symlink() or path.is_dir()) or path.resolve().is_relative_to(inside)


def _judged(path: Path, place: PurePath) -> Iterator[LibraryFile | Fault]:
    if path.name.endswith(MISTAKEN_SUFFIXES):
        yield Fault(path, (), _("This file is not read: its name must end in .yaml."))
    elif path.suffix == SUFFIX:
        shelves = shelves_of(place)
        yield (
            LibraryFile(path, shelves)
            if shelves
            else Fault(path, (), _("This file is not read: no file of this name is expected in this folder."))
        )
