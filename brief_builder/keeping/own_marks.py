"""Stars and own notes of one user: a small YAML file beside the user's other data, never in a library.

    - item: veerkracht
      star: ja
      note: Vragen aan team Jeugd of dit ook voor hen geldt.

An item goes by its address in the library. A change reads the file anew and alters the mark of one item, so that two windows keep
each other's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from brief_builder.content.yaml_text import read_yaml
from brief_builder.content.yaml_write import yaml_of
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.files import make_folder, write_atomically
from brief_builder.i18n import _

FILE_NAME = "sterren-en-notities.yaml"
LARGEST = 2_000_000
MOST = 5_000
"""Items; no more are written, and what somebody else put behind them is left out."""

LONGEST_NOTE = 4_000
"""Characters."""

YES = "ja"


@dataclass(frozen=True, slots=True)
class OwnMark:
    """What a user keeps about an item."""

    star: bool = False
    note: str = ""


NO_MARK = OwnMark()
Marks = Mapping[str, OwnMark]
"""The marks by the address of their item, in the order in which they were made."""


def read_marks(folder: Path) -> dict[str, OwnMark]:
    """The marks kept in this folder. Raises UnreadableFile when the file is there and is no list of marks."""
    file = folder / FILE_NAME
    if not file.exists():
        return {}
    found = read_yaml(file, LARGEST)
    if not isinstance(found, list):
        raise UnreadableFile(_("“{file}” does not hold stars and notes; put it elsewhere to begin anew.", file=file))
    entries = [entry for entry in found if isinstance(entry, dict) and isinstance(entry.get("item"), str)]
    marks = {str(entry["item"]): OwnMark(entry.get("star") == YES, _note(str(entry.get("note", "")))) for entry in entries[:MOST]}
    return {item: mark for item, mark in marks.items() if mark != NO_MARK}


def change_mark(folder: Path, item: str, change: Callable[[OwnMark], OwnMark]) -> dict[str, OwnMark]:
    """Change the mark of one item in the file as it is now, and give all marks.

    Raises UserError: what cannot be read is never overwritten, and nothing is written that could not be read. Two windows
    that do this at once take turns by a lock of their own.
    """
    marks = read_marks(folder)
    mark = change(marks.get(item, NO_MARK))
    changed = {**marks, item: replace(mark, note=_note(mark.note))}
    kept = {address: one for address, one in changed.items() if one != NO_MARK}
    if kept != marks:
        _write(folder, kept)
    return kept


def _note(text: str) -> str:
    return text.strip()[:LONGEST_NOTE]


def _write(folder: Path, marks: Marks) -> None:
    make_folder(folder)
    file, content = folder / FILE_NAME, yaml_of([_entry(item, mark) for item, mark in marks.items()])
    if len(marks) > MOST or len(content) > LARGEST:
        raise UnwritableFile(_("There is no room for more stars and notes in “{file}”: take some away, or make notes shorter.", file=file))
    write_atomically(file, content)


def _entry(item: str, mark: OwnMark) -> dict[str, str]:
    entry = {"item": item, "star": YES if mark.star else "", "note": mark.note}
    return {key: value for key, value in entry.items() if value}
