"""The cache of the libraries: what their files said when they were last read, so that an unchanged library is not read again.

    library/
      3f2a90b1c4d5e6f7.json     of one library folder: every file with its stamp, its entries and its faults
      9b1c4d5e6f73f2a9.json     of folders opened together: the problems found in and between them

A file of the cache is a line with the checksum of the rest, then JSON. Whatever is missing, damaged, foreign, half written
or of another version of the code reads as "nothing there"; what cannot be written is left unwritten.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from brief_builder import __version__
from brief_builder.content import plain_values
from brief_builder.content.entry import Entry, Fault, FileContent
from brief_builder.content.file_stamp import Stamp
from brief_builder.content.library import Problem
from brief_builder.errors import UnwritableFile
from brief_builder.files import write_atomically

FOLDER = "library"
LARGEST = 500_000_000
KEPT = 24
"""Files; the oldest go."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a file said when it had this stamp."""

    stamp: Stamp
    content: FileContent


class LibraryCache:
    """The cache in one folder; writing and reading never fail."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._code = _code()

    def files(self, library: Path) -> dict[str, Known]:
        """What the files of a library folder said last time, by their place in it."""
        found = self._load("files", [os.path.realpath(library)])
        try:
            return {place: _known(library / place, *rest) for place, *rest in found}
        except plain_values.DAMAGED:
            return {}

    def keep_files(self, library: Path, files: Mapping[str, Known]) -> None:
        """Keep what the files say now."""
        rows = tuple((place, tuple(known.stamp), *_parts(known.content)) for place, known in files.items())
        self._save("files", [os.path.realpath(library)], rows)

    def problems(self, state: str, folders: Iterable[Path]) -> tuple[Problem, ...] | None:
        """The problems of these libraries in this state of their files; None when they are not known."""
        found = self._load("problems", [str(folder) for folder in folders])
        known: tuple[Problem, ...] | None = found[1] if len(found) == 2 and found[0] == state else None
        return known

    def keep_problems(self, state: str, folders: Iterable[Path], problems: tuple[Problem, ...]) -> None:
        """Keep the problems of these libraries in this state."""
        self._save("problems", [str(folder) for folder in folders], (state, problems))

    def _path(self, kind: str, names: list[str]) -> Path:
        name = sha256("\0".join((kind, *names)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return self._folder / f"{name}.json"

    def _load(self, kind: str, names: list[str]) -> Any:
        try:
            with self._path(kind, names).open("rb") as file:
                seal, content = file.readline(100).strip().decode("ascii"), file.read(LARGEST)
            if seal != sha256(content).hexdigest():
                return ()
            code, *rest = plain_values.load(content)
            return rest[1] if code == self._code and list(rest[0]) == names else ()
        except (OSError, *plain_values.DAMAGED):
            return ()

    def _save(self, kind: str, names: list[str], value: object) -> None:
        path = self._path(kind, names)
        with suppress(OSError, UnwritableFile, *plain_values.DAMAGED):
            content = plain_values.dump((self._code, tuple(names), value))
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, sha256(content).hexdigest().encode("ascii") + b"\n" + content)
            _let_go(path.parent)


def _known(path: Path, stamp: tuple[int, int, int, str], entries: Any, faults: Any, lost: Any) -> Known:
    content = FileContent(
        tuple(Entry(thing, path, way) for thing, way in entries),
        tuple(Fault(path, *fault) for fault in faults),
        frozenset(lost),
    )
    return Known(Stamp(*stamp), content)


def _parts(content: FileContent) -> tuple[object, ...]:
    return (
        tuple((entry.thing, entry.way) for entry in content.entries),
        tuple((fault.way, fault.message, fault.line) for fault in content.faults),
        tuple(sorted(content.lost)),
    )


def _code() -> str:
    """The version of the code that reads libraries: that of the app, and the state of the files of this room where there are any."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    state = [(path.name, found.st_size, found.st_mtime_ns) for path in sources for found in [path.stat()]]
    return sha256(repr((__version__, state)).encode()).hexdigest()


def _let_go(folder: Path) -> None:
    """Remove the oldest files when there are many."""
    files = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in files[KEPT:]:
        path.unlink(missing_ok=True)
