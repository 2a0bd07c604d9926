"""Recovery files: what was not saved yet, in the data folder, so that nothing is lost when the app or the system stops.

recovery/unsaved.brief       the brief as it was edited last
recovery/unsaved.json        the working file it belongs to ("" when it was never saved)
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from brief_builder.brief.model import Brief
from brief_builder.brief.store import dump_brief, load_brief
from brief_builder.errors import UserError
from brief_builder.files import write_atomically

FOLDER, BRIEF, ORIGIN = "recovery", "unsaved.brief", "unsaved.json"


@dataclass(frozen=True, slots=True)
class Rescued:
    """A brief that was not saved, and the working file it belongs to (None when it was never saved)."""

    brief: Brief
    path: Path | None


def keep(data_folder: Path, brief: Brief, path: Path | None) -> None:
    """Keep the brief for recovery. Raises UnwritableFile."""
    folder = data_folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / ORIGIN, json.dumps({"path": str(path) if path else ""}).encode())
    write_atomically(folder / BRIEF, dump_brief(brief))


def rescued(data_folder: Path) -> Rescued | None:
    """What was kept and never let go, or None; a damaged recovery file is no reason not to start."""
    folder = data_folder / FOLDER
    if not (folder / BRIEF).is_file():
        return None
    try:
        brief = load_brief(folder / BRIEF)
    except UserError:
        return None
    name = ""
    with suppress(OSError, ValueError, AttributeError):
        name = str(json.loads((folder / ORIGIN).read_text(encoding="utf-8")).get("path", ""))
    return Rescued(brief, Path(name) if name else None)


def let_go(data_folder: Path) -> None:
    """Nothing has to be recovered any more: it was saved, or the user does not want it."""
    for name in (BRIEF, ORIGIN):
        with suppress(OSError):
            (data_folder / FOLDER / name).unlink()
