"""Recovery files: what was not saved yet, in the data folder, so that nothing is lost when the app or the system stops.

recovery/1/unsaved.brief     the brief as it was edited last in one window
recovery/1/unsaved.json      the working file it belongs to ("" when it was never saved)
recovery/1/window.lock       held as long as that window lives: another window takes another folder
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from brief_builder.errors import UserError
from brief_builder.files import write_atomically

if TYPE_CHECKING:
    from brief_builder.brief.model import Brief

FOLDER, BRIEF, ORIGIN, LOCK = "recovery", "unsaved.brief", "unsaved.json", "window.lock"
MOST_WINDOWS = 50


@dataclass(frozen=True, slots=True)
class Place:
    """The recovery folder of one window. Its lock goes with the window, also when that is killed."""

    folder: Path
    lock: QLockFile | None = None

    def release(self) -> None:
        """Leave the folder to the next window."""
        if self.lock is not None:
            self.lock.unlock()


def claim(data_folder: Path, *, empty: bool = False) -> Place:
    """A folder that no living window has: first one in which something was left behind, else (or with `empty`: only) an empty one."""
    folders = [data_folder / FOLDER / str(number) for number in range(1, MOST_WINDOWS + 1)]
    left = {folder for folder in folders if (folder / BRIEF).is_file()}
    wanted = [folder for folder in folders if folder not in left] if empty else sorted(folders, key=lambda f: f not in left)
    for folder in wanted:
        lock = QLockFile(str(folder / LOCK))
        lock.setStaleLockTime(0)
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if lock.tryLock(0):
                return Place(folder, lock)
    return Place(folders[0])


@dataclass(frozen=True, slots=True)
class Rescued:
    """A brief that was not saved, and the working file it belongs to (None when it was never saved)."""

    brief: Brief
    path: Path | None


def keep(folder: Path, brief: Brief, path: Path | None) -> None:
    """Keep the brief for recovery in the folder of its window. Raises UnwritableFile."""
    from brief_builder.brief.store import dump_brief

    keep_content(folder, dump_brief(brief), path)


def keep_content(folder: Path, content: bytes, path: Path | None) -> None:
    """Keep a brief that is the content of a file already. Raises UnwritableFile."""
    from brief_builder.brief.store import write_brief

    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / ORIGIN, json.dumps({"path": str(path) if path else ""}).encode())
    write_brief(folder / BRIEF, content)


def rescued(folder: Path) -> Rescued | None:
    """What was kept and never let go, or None; a damaged recovery file is no reason not to start."""
    try:
        if not (folder / BRIEF).is_file():
            return None
    except OSError:
        return None
    from brief_builder.brief.store import load_brief

    try:
        brief = load_brief(folder / BRIEF)
    except UserError:
        return None
    name = ""
    with suppress(OSError, ValueError, AttributeError):
        name = str(json.loads((folder / ORIGIN).read_text(encoding="utf-8")).get("path", ""))
    return Rescued(brief, Path(name) if name else None)


def let_go(folder: Path) -> None:
    """Nothing has to be recovered any more: it was saved, or the user does not want it."""
    for name in (BRIEF, ORIGIN):
        with suppress(OSError):
            (folder / name).unlink()
