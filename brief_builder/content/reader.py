"""From library folders to one `Library`: all items, and all that is wrong, at once.

A bad file hides nothing but its own entries. Several libraries stand beside each other; only one with the same base
URI and a higher version takes the place of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from brief_builder.content.entry import Fault
from brief_builder.content.findings import Area, Figure, Finding, Group, Theme
from brief_builder.content.folder import real_path
from brief_builder.content.library import Compounds, Item, Library, Problem, SearchWords
from brief_builder.content.library_cache import LibraryCache
from brief_builder.content.one_library import OneLibrary, last_read, read_one
from brief_builder.content.provenance import Source
from brief_builder.content.report_order import first_place_key
from brief_builder.content.side_by_side import side_by_side
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

Kind = TypeVar("Kind")

ORDER: tuple[type[Item], ...] = (Theme, Finding, Figure, Term, Abbreviation, Source)
"""The order of the kinds in a `Library`."""


def read_library(folder: Path) -> Library:
    """The library in a folder. Raises `UnreadableFile` when there is none; everything else that is wrong stands in `problems`."""
    return _library([read_one(folder)], [])


def open_libraries(folders: Sequence[Path], cache: Path | None = None) -> Library:
    """Several libraries as one; the first opened stands first. A folder that is missing or no library is a problem, not an error.

    With a `cache` folder (the user's) only files that changed since they were last read are read again, and a library whose
    folder cannot be reached is there as it was last read.
    """
    known = LibraryCache(cache) if cache else None
    opened, problems = [], []
    for folder in {real_path(folder): folder for folder in folders}.values():
        try:
            opened.append(read_one(folder, known))
        except UnreadableFile as error:
            before = last_read(folder, known) if known and not folder.is_dir() else None
            if before is not None:
                opened.append(before)
            problems.append(Problem(folder, 0, out_of_reach(folder) if before else error.message))
    return _library(opened, problems, known)


def out_of_reach(folder: Path) -> Message:
    """What is said of a library whose folder was there and cannot be reached now."""
    return _("The library folder “{folder}” cannot be reached now; you go on with what was last read of it.", folder=folder)


def _library(opened: Sequence[OneLibrary], problems: list[Problem], cache: LibraryCache | None = None) -> Library:
    kept, faults = side_by_side(opened)
    return Library(
        manifests=tuple(one.manifest for one in kept),
        items=_by_id(item for one in kept for item in _in_order(one)),
        areas={area.id: area for area in reversed(_all(kept, Area))},
        groups={group.id: group for group in reversed(_all(kept, Group))},
        search_words=tuple(_all(kept, SearchWords)),
        compounds=_joined(_all(kept, Compounds)),
        problems=(*problems, *_problems(opened, kept, faults, cache)),
    )


def _problems(
    opened: Sequence[OneLibrary], kept: Sequence[OneLibrary], faults: Sequence[Fault], cache: LibraryCache | None
) -> tuple[Problem, ...]:
    """All that is wrong in and between the libraries: what the cache knows of them in this state, else by looking."""
    folders = [one.folder for one in opened]
    state = "-".join(one.state for one in opened) if all(one.state for one in opened) else ""
    known = cache.problems(state, folders) if cache and state else None
    if known is not None:
        return known
    from brief_builder.content.consistency import inconsistencies  # an unchanged library does without
    from brief_builder.content.file_reader import located

    found = tuple(located([*faults, *(fault for one in kept for fault in one.faults), *inconsistencies(kept)]))
    if cache and state:
        cache.keep_problems(state, folders, found)
    return found


def _all(libraries: Iterable[OneLibrary], kind: type[Kind]) -> list[Kind]:
    return [thing for one in libraries for thing in one.things(kind)]


def _by_id(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    found: dict[str, tuple[Item, ...]] = {}
    for item in items:
        found[item.id.lower()] = (*found.get(item.id.lower(), ()), item)
    return found


def _in_order(one: OneLibrary) -> list[Item]:
    """Kind by kind; findings by theme and then as in the report, the rest as in the files."""
    themes = [theme.id for theme in one.things(Theme)]
    rank = {theme: place for place, theme in enumerate(themes)}
    findings = sorted(one.things(Finding), key=lambda f: (rank.get(f.theme, len(rank)), f.theme, first_place_key(f.report)))
    return [item for kind in ORDER for item in (findings if kind is Finding else one.things(kind))]


def _joined(compounds: Sequence[Compounds]) -> Compounds:
    split = {word: parts for one in reversed(compounds) for word, parts in one.split.items()}
    return Compounds(frozenset().union(*(one.keep for one in compounds)), split)
