"""What reading a library gives before it is one: values with the place where they are written, and faults with theirs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from brief_builder.content.findings import Area, Group
from brief_builder.content.keys import Keys
from brief_builder.content.library import Compounds, Item, Manifest, SearchWords
from brief_builder.i18n import Message

Named = Item | Area | Group
"""Entries that have an id."""

Thing = Named | Manifest | SearchWords | Compounds


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with the place where it is written: the file, and the way to it within the file."""

    thing: Thing
    file: Path
    way: Keys = ()

    @property
    def id(self) -> str:
        """The id of the value, "" when its kind has none."""
        return self.thing.id if isinstance(self.thing, Named) else ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place in a file; `line` is known only when the file could not be taken apart."""

    file: Path
    way: Keys
    message: Message
    line: int = 0


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file gave. `lost` are the ids of entries that may have been left out."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    lost: frozenset[str] = frozenset()
