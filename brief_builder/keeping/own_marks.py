"""Stars and own notes of one user: a small YAML file beside the user's other data, never in a library.

    - item: veerkracht
      star: ja
      note: Vragen aan team Jeugd of dit ook voor hen geldt.

An item goes by its address in the library. A change alters the mark of one item.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from brief_builder.i18n import _
from brief_builder.keeping.own_file import Entry, OwnFile, unknown

FILE_NAME = "sterren-en-notities.yaml"
MOST = 5_000
"""Items; no more are written, and what somebody else put behind them is left out."""

LONGEST_NOTE = 4_000
"""Characters."""

YES = "ja"
KEYS = ("item", "star", "note")


@dataclass(frozen=True, slots=True)
class OwnMark:
    """What a user keeps about an item; `more` is what a newer version keeps about it."""

    star: bool = False
    note: str = ""
    more: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def is_kept(self) -> bool:
        """Whether there is anything to keep."""
        return self.star or bool(self.note or self.more)


NO_MARK = OwnMark()
Marks = Mapping[str, OwnMark]
"""The marks by the address of their item, in the order in which they were made."""


def read_marks(folder: Path) -> dict[str, OwnMark]:
    """The marks kept in this folder. Raises UnreadableFile when the file is there and is no list of marks."""
    return MARKS.read(folder)


def change_mark(folder: Path, item: str, change: Callable[[OwnMark], OwnMark]) -> dict[str, OwnMark]:
    """Change the mark of one item in the file as it is now, and give all marks. Raises UserError."""

    def changed(marks: Marks) -> dict[str, OwnMark]:
        mark = change(marks.get(item, NO_MARK))
        return _kept({**marks, item: replace(mark, note=_note(mark.note))})

    return MARKS.change(folder, changed)


def _held(entries: Sequence[Entry]) -> dict[str, OwnMark]:
    of_items = [entry for entry in entries if isinstance(entry.get("item"), str)]
    return _kept({entry["item"]: _mark(entry) for entry in of_items[:MOST]})


def _mark(entry: Entry) -> OwnMark:
    return OwnMark(entry.get("star") == YES, _note(str(entry.get("note", ""))), unknown(entry, KEYS))


def _kept(marks: Marks) -> dict[str, OwnMark]:
    return {item: mark for item, mark in marks.items() if mark.is_kept}


def _note(text: str) -> str:
    return text.strip()[:LONGEST_NOTE]


def _entries(marks: Marks) -> list[Entry]:
    return [_entry(item, mark) for item, mark in marks.items()]


def _entry(item: str, mark: OwnMark) -> Entry:
    entry = {"item": item, "star": YES if mark.star else "", "note": mark.note}
    return {**{key: value for key, value in entry.items() if value}, **mark.more}


MARKS: OwnFile[dict[str, OwnMark]] = OwnFile(
    FILE_NAME,
    MOST,
    _held,
    _entries,
    _("“{file}” does not hold stars and notes; put it elsewhere to begin anew."),
    _("There is no room for more stars and notes in “{file}”: take some away, or make notes shorter."),
)
