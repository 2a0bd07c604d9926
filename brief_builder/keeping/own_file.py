"""A small file beside the user's other data: a list in YAML, read anew at every change, so that two windows keep each other's.

What cannot be read is never overwritten, and nothing is written that could not be read again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from brief_builder.content.yaml_text import read_yaml
from brief_builder.content.yaml_write import yaml_of
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.files import make_folder, write_atomically
from brief_builder.i18n import Message

Held = TypeVar("Held")
Entry = Mapping[str, Any]

LARGEST = 2_000_000
"""Bytes."""


@dataclass(frozen=True, slots=True)
class OwnFile(Generic[Held]):
    """Its name, what its entries hold and the entries of that, at most `most`.

    `strange` says of a {file} that it holds something else, `full` that no more goes in it.
    """

    name: str
    most: int
    held: Callable[[Sequence[Entry]], Held]
    entries: Callable[[Held], Sequence[Entry]]
    strange: Message
    full: Message

    def read(self, folder: Path) -> Held:
        """What the file in this folder holds. Raises UnreadableFile when it is there and is no list."""
        file = folder / self.name
        if not file.exists():
            return self.held(())
        found = read_yaml(file, LARGEST)
        if not isinstance(found, list):
            raise UnreadableFile(Message(self.strange.text, {"file": file}))
        return self.held([entry for entry in found if isinstance(entry, dict)])

    def change(self, folder: Path, change: Callable[[Held], Held]) -> Held:
        """Change what the file holds now, and give that. Raises UserError. Two that do this at once take turns by a lock of their own."""
        before = self.read(folder)
        after = change(before)
        if after != before:
            self._write(folder, self.entries(after))
        return after

    def _write(self, folder: Path, entries: Sequence[Entry]) -> None:
        make_folder(folder)
        file, content = folder / self.name, yaml_of(entries)
        if len(entries) > self.most or len(content) > LARGEST:
            raise UnwritableFile(Message(self.full.text, {"file": file}))
        write_atomically(file, content)


def unknown(entry: Entry, known: Sequence[str]) -> Mapping[str, Any]:
    """What a newer version wrote in an entry: this one keeps it as it is."""
    return {key: value for key, value in entry.items() if key not in known}
