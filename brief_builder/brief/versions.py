"""Earlier versions of a working file: what a save replaces is kept in the user's data folder, the last ten of each file.

They are whole files of their own, named after the moment they were replaced; nothing beside the user's document is written to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from brief_builder.brief.on_disk import LARGEST_FILE
from brief_builder.errors import UserError
from brief_builder.files import read_bytes, write_atomically

KEPT = 10
FOLDER = "versions"
_STAMP = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier state of a working file: the moment it was replaced (local time), and the file that holds it."""

    replaced: datetime
    file: Path


def keep_version(data: Path, document: Path, now: datetime) -> None:
    """Keep what stands in `document` before it is replaced; nothing when it is new, or the same as the newest version.

    Raises UnwritableFile when it cannot be kept; then the save should still go on.
    """
    try:
        content = read_bytes(document, LARGEST_FILE)
    except UserError:
        return
    folder = _folder(data, document)
    known = versions_of(data, document)
    if known and _same(known[0].file, content):
        return
    with suppress(OSError):  # the sentence about it comes from writing
        folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / f"{now.strftime(_STAMP)}{document.suffix}", content)
    for old in versions_of(data, document)[KEPT:]:
        with suppress(OSError):  # one that is open elsewhere goes another time
            old.file.unlink(missing_ok=True)


def versions_of(data: Path, document: Path) -> tuple[Version, ...]:
    """The versions kept of a document, the newest first."""
    return tuple(sorted(_versions(_folder(data, document)), key=lambda version: version.replaced, reverse=True))


def _versions(folder: Path) -> Iterator[Version]:
    try:
        files = list(folder.iterdir())
    except OSError:  # there are none, or they cannot be seen
        return
    for file in files:
        try:
            yield Version(datetime.strptime(file.stem, _STAMP), file)  # noqa: DTZ007 (the user's own clock)
        except ValueError:
            continue


def _folder(data: Path, document: Path) -> Path:
    """A folder for each document: by its whole path, so that two documents of one name do not mix."""
    path = str(document.absolute())
    return data / FOLDER / f"{document.stem[:40]}-{hashlib.sha256(path.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _same(file: Path, content: bytes) -> bool:
    try:
        return read_bytes(file, LARGEST_FILE) == content
    except UserError:
        return False
