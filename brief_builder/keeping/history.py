"""The history of an item: what changed, by whom, when. It stands in the library folder, `history/ID.yaml`, the newest last.

That folder lies beside `glossary/` and `sections/`, so readers of the library pass it by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brief_builder.content.keeping import keep_item
from brief_builder.content.library import Item, title_of
from brief_builder.content.yaml_text import read_yaml
from brief_builder.content.yaml_write import entry_of, yaml_of
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.files import write_atomically
from brief_builder.i18n import _

FOLDER = "history"
LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed: the way to it ("definitions/ser-2021/status"), what stood there and what stands there; "" is nothing.

    An item that is new is one change, of no field, to its title.
    """

    field: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One save of an item: the ISO date, who did it, and what changed."""

    when: str
    who: str
    changes: tuple[Change, ...]


def changes(old: Item | None, new: Item) -> tuple[Change, ...]:
    """What differs between two states of an item, in the order of the newer, then what is gone; without an old one it is new."""
    if old is None:
        return (Change("", "", title_of(new)),)
    before, after = _fields(old), _fields(new)
    names = dict.fromkeys((*after, *before))
    return tuple(Change(n, before.get(n, ""), after.get(n, "")) for n in names if before.get(n, "") != after.get(n, ""))


def keep_changed(folder: Path, old: Item | None, new: Item, who: str, when: str) -> tuple[Change, ...]:
    """Write an item into the library in `folder` and add what changed to its history; nothing when nothing did. Raises UserError."""
    changed = changes(old, new)
    if changed:
        earlier = history(folder, new.id)
        keep_item(folder, new)
        _write(folder, new.id, (*earlier, Entry(when, who, changed)))
    return changed


def history(folder: Path, item_id: str) -> tuple[Entry, ...]:
    """The history of an item in the library in `folder`, the oldest first. Raises UnreadableFile for a file that is none."""
    file = _file(folder, item_id)
    if not file.exists():
        return ()
    found = read_yaml(file, LARGEST)
    if not isinstance(found, list):
        raise _no_history(file)
    return tuple(_entry(entry, file) for entry in found)


def _no_history(file: Path) -> UnreadableFile:
    return UnreadableFile(_("“{file}” is not the history of an item; put it elsewhere to begin a new one.", file=file))


def _entry(raw: object, file: Path) -> Entry:
    listed = raw.get("changes") if isinstance(raw, dict) else None
    if not (isinstance(raw, dict) and isinstance(listed, list) and all(isinstance(one, dict) for one in listed)):
        raise _no_history(file)
    told = (Change(*(str(one.get(name, "")) for name in ("field", "before", "after"))) for one in listed)
    return Entry(str(raw.get("when", "")), str(raw.get("who", "")), tuple(told))


def _write(folder: Path, item_id: str, entries: Sequence[Entry]) -> None:
    file = _file(folder, item_id)
    try:
        file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableFile(_("The folder “{folder}” cannot be made; choose another place.", folder=file.parent)) from error
    write_atomically(file, yaml_of([entry_of(entry) for entry in entries]))


def _file(folder: Path, item_id: str) -> Path:
    return folder / FOLDER / f"{item_id}.yaml"


def _fields(item: Item) -> dict[str, str]:
    return dict(_flat(entry_of(item), ""))


def _flat(value: object, way: str) -> Iterator[tuple[str, str]]:
    """Every text in an entry with the way to it; an entry of a list goes by its id, else by its place (from 1)."""
    match value:
        case Mapping():
            for key, part in value.items():
                yield from _flat(part, f"{way}/{key}" if way else str(key))
        case list():
            if all(isinstance(part, str) for part in value):
                yield way, "; ".join(value)
            else:
                for place, part in enumerate(value, 1):
                    name = part.get("id", place) if isinstance(part, Mapping) else place
                    yield from _flat(part, f"{way}/{name}")
        case _:
            yield way, str(value)
