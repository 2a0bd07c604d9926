"""In which state the files of a library folder are, without reading them: enough to see that somebody changed one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from brief_builder.content.folder import LibraryFile, library_files
from brief_builder.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class FolderState:
    """The files by their place in the folder, each with its size in bytes and its time of change in ns, and the folders they lie in."""

    files: Mapping[str, tuple[int, int]]
    folders: frozenset[str]


def folder_state(folder: Path) -> FolderState | None:
    """The state of a library folder as it is now; None when it cannot be reached or is no library."""
    try:
        found = [file for file in library_files(folder) if isinstance(file, LibraryFile)]
        files = {file.place: _stamp(file.path) for file in found}
    except (OSError, UnreadableFile):
        return None
    rooms = {room.path for room in os.scandir(folder) if room.is_dir()} if folder.is_dir() else set[str]()
    return FolderState(files, frozenset({str(folder), *rooms, *(str(file.path.parent) for file in found)}))


def _stamp(path: Path) -> tuple[int, int]:
    """Of a file that goes just now: that there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return -1, 0
    return found.st_size, found.st_mtime_ns
