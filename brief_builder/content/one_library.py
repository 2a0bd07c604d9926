"""One library folder, read by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from brief_builder.content.file_reader import Entry, Fault, FileContent, Thing, read_file
from brief_builder.content.findings import Area, Group
from brief_builder.content.folder import LibraryFile, library_files
from brief_builder.content.layout import MANIFEST_FILE
from brief_builder.content.library import Compounds, Manifest, SearchWords
from brief_builder.i18n import _

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class OneLibrary:
    """What a folder holds: every entry with its place, and its faults. `lost` are ids that faulty files may define."""

    folder: Path
    manifest: Manifest
    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    lost: frozenset[str] = frozenset()

    def things(self, kind: type[Kind]) -> list[Kind]:
        """The values of one kind, in the order of the files."""
        return [entry.thing for entry in self.entries if isinstance(entry.thing, kind)]


def read_one(folder: Path) -> OneLibrary:
    """Read a library folder. Raises `UnreadableFile` when there is no library; nothing else is raised."""
    found = list(library_files(folder))
    contents = [read_file(file.path, file.shelves) for file in found if isinstance(file, LibraryFile)]
    faults = [fault for fault in found if isinstance(fault, Fault)]
    faults += [fault for content in contents for fault in content.faults]
    manifest = _manifest(contents)
    if manifest is None:
        manifest = Manifest(folder.resolve().name, "0", "")
        if not (folder / MANIFEST_FILE).exists():
            faults.append(
                Fault(folder / MANIFEST_FILE, (), _("The library has no manifest. Make this file, with name, version and base_uri."))
            )
    entries = tuple(replace(entry, thing=_named(entry.thing, manifest.name)) for content in contents for entry in content.entries)
    return OneLibrary(folder, manifest, entries, tuple(faults), frozenset[str]().union(*(content.lost for content in contents)))


def _manifest(contents: Iterable[FileContent]) -> Manifest | None:
    things = (entry.thing for content in contents for entry in content.entries)
    return next((thing for thing in things if isinstance(thing, Manifest)), None)


def _named(thing: Thing, library: str) -> Thing:
    """The value with the name of its library, where it carries one."""
    if isinstance(thing, Area | Group | Manifest | SearchWords | Compounds):
        return thing
    return replace(thing, library=library)
