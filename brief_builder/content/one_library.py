"""One library folder, read by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from brief_builder.content.entry import Entry, Fault, FileContent
from brief_builder.content.file_stamp import NOT_SURE, is_same, stamp_of
from brief_builder.content.findings import Area, Group
from brief_builder.content.folder import LibraryFile, library_files
from brief_builder.content.layout import MANIFEST_FILE
from brief_builder.content.library import Compounds, Manifest, SearchWords
from brief_builder.content.library_cache import Known, LibraryCache
from brief_builder.i18n import _

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class OneLibrary:
    """What a folder holds: every entry with its place, and its faults. `lost` are ids that faulty files may define.

    `state` is the same as long as every file is; "" when that is not sure.
    """

    folder: Path
    manifest: Manifest
    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    lost: frozenset[str] = frozenset()
    state: str = ""

    def things(self, kind: type[Kind]) -> list[Kind]:
        """The values of one kind, in the order of the files."""
        return [entry.thing for entry in self.entries if isinstance(entry.thing, kind)]


def read_one(folder: Path, cache: LibraryCache | None = None) -> OneLibrary:
    """Read a library folder; a file that the cache knows as it is now is not read. Raises `UnreadableFile` when there is no library."""
    found = list(library_files(folder))
    files = [file for file in found if isinstance(file, LibraryFile)]
    then = cache.files(folder) if cache else {}
    now = {file.place: _known(file, then.get(file.place)) if cache else Known(NOT_SURE, _read(file)) for file in files}
    walked = [fault for fault in found if isinstance(fault, Fault)]
    manifest, faults = _manifest(folder, now.values())
    named = {place: _named(known, manifest.name) for place, known in now.items()}
    if cache and {place: known.stamp for place, known in named.items()} != {place: known.stamp for place, known in then.items()}:
        cache.keep_files(folder, {place: known for place, known in named.items() if known.stamp is not NOT_SURE})
    return _one(folder, manifest, named.values(), (walked, faults), _state(manifest, walked, now))


def last_read(folder: Path, cache: LibraryCache) -> OneLibrary | None:
    """A library folder that cannot be reached now, as the cache has it from the last time; None when it was never read."""
    files = cache.files(folder)
    if not files:
        return None
    manifest, _faults = _manifest(folder, files.values())
    return _one(folder, manifest, [_named(known, manifest.name) for known in files.values()], ([], []))


def _one(
    folder: Path, manifest: Manifest, files: Iterable[Known], faults: tuple[Sequence[Fault], Sequence[Fault]], state: str = ""
) -> OneLibrary:
    """The library of these files; of the faults those found on the way to the files come first, those of the manifest last."""
    contents = [known.content for known in files]
    return OneLibrary(
        folder,
        manifest,
        tuple(entry for content in contents for entry in content.entries),
        (*faults[0], *(fault for content in contents for fault in content.faults), *faults[1]),
        frozenset[str]().union(*(content.lost for content in contents)),
        state,
    )


def _known(file: LibraryFile, then: Known | None) -> Known:
    """What the cache holds of the file when it is the same; else what it says, with its stamp when nobody wrote it meanwhile."""
    try:
        stamp = stamp_of(file.path)
        if then is not None and is_same(file.path, stamp, then.stamp):
            return Known(stamp, then.content)
        content = _read(file)
        return Known(stamp if stamp == stamp_of(file.path) else NOT_SURE, content)
    except OSError:
        return Known(NOT_SURE, _read(file))


def _read(file: LibraryFile) -> FileContent:
    from brief_builder.content.file_reader import read_file  # YAML and its rules: an unchanged library does without

    return read_file(file.path, file.shelves)


def _manifest(folder: Path, files: Iterable[Known]) -> tuple[Manifest, list[Fault]]:
    """The manifest; without one the library is called as its folder, and that is a fault unless its file has told one."""
    things = (entry.thing for known in files for entry in known.content.entries)
    manifest = next((thing for thing in things if isinstance(thing, Manifest)), None)
    if manifest is not None:
        return manifest, []
    file = folder / MANIFEST_FILE
    missing = Fault(file, (), _("The library has no manifest. Make this file, with name, version and base_uri."))
    return Manifest(folder.resolve().name, "0", ""), [] if file.exists() else [missing]


def _named(known: Known, library: str) -> Known:
    """The same with the name of its library in every value that carries one."""
    entries = tuple(_with_name(entry, library) for entry in known.content.entries)
    same = all(one is other for one, other in zip(entries, known.content.entries, strict=True))
    return known if same else Known(known.stamp, replace(known.content, entries=entries))


def _with_name(entry: Entry, library: str) -> Entry:
    thing = entry.thing
    if isinstance(thing, Area | Group | Manifest | SearchWords | Compounds) or thing.library == library:
        return entry
    return Entry(replace(thing, library=library), entry.file, entry.way)


def _state(manifest: Manifest, walked: Sequence[Fault], files: Mapping[str, Known]) -> str:
    """What all of the library depends on, as a hash; "" when a file may have changed while it was read."""
    if any(known.stamp is NOT_SURE for known in files.values()):
        return ""
    stamps = [(place, known.stamp[:3], known.stamp.digest) for place, known in files.items()]
    return sha256(repr((manifest, walked, stamps)).encode("utf-8", "surrogatepass")).hexdigest()
