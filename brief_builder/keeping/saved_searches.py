"""Searches that a user saved: a small YAML file beside the user's other data.

    - words: eenzaamheid
      name: Voor de nota ouderen
      theme: welzijn-sport-en-cultuur

A change reads the file anew, so that two windows keep each other's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from brief_builder.content.yaml_text import read_yaml
from brief_builder.content.yaml_write import yaml_of
from brief_builder.errors import UnreadableFile
from brief_builder.files import make_folder, write_atomically
from brief_builder.i18n import _

FILE_NAME = "zoekopdrachten.yaml"
LARGEST = 2_000_000
"""Bytes; the most searches with the longest words and filters, in whatever letters, are less."""

MOST = 100
"""Searches; what comes after them is left out."""

LONGEST = 200
"""Characters of a name, of the words, and of a filter."""

FILTERS = ("kind", "theme", "area", "group", "status")


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """Words, the filters that were on as (filter, value) in the order of FILTERS, and the name it was given ("" = none)."""

    words: str
    filters: tuple[tuple[str, str], ...] = ()
    name: str = ""

    @property
    def asked(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What is searched for: two searches that ask the same are one."""
        return self.words.casefold(), self.filters

    @property
    def title(self) -> str:
        """What it is called."""
        return self.name or self.words


Searches = tuple[SavedSearch, ...]
"""Searches, the latest first; no two ask the same."""


def read_searches(folder: Path) -> Searches:
    """The searches kept in this folder. Raises UnreadableFile when the file is there and is no list of searches."""
    file = folder / FILE_NAME
    if not file.exists():
        return ()
    found = read_yaml(file, LARGEST)
    if not isinstance(found, list):
        raise UnreadableFile(_("“{file}” does not hold saved searches; put it elsewhere to begin anew.", file=file))
    searches = (_search(entry) for entry in found if isinstance(entry, dict))
    return _without_doubles(search for search in searches if search.words)


def change_searches(folder: Path, change: Callable[[Searches], Searches]) -> Searches:
    """Change the searches as the file has them now, and give them all. Raises UserError; what cannot be read is never overwritten."""
    before = read_searches(folder)
    after = _without_doubles(change(before))
    if after != before:
        _write(folder, after)
    return after


def with_search(searches: Searches, new: SavedSearch) -> Searches:
    """The searches with this one in front."""
    return (new, *without_search(searches, new))


def without_search(searches: Searches, old: SavedSearch) -> Searches:
    """The searches without the one that asks the same."""
    return tuple(search for search in searches if search.asked != old.asked)


def renamed(searches: Searches, old: SavedSearch, name: str) -> Searches:
    """The searches, this one with another name; an empty one is that of its words."""
    new = SavedSearch(old.words, old.filters, _plain(name))
    return tuple(new if search.asked == old.asked else search for search in searches)


def search_of(words: str, filters: dict[str, str]) -> SavedSearch:
    """The search for these words under these filters."""
    return SavedSearch(_plain(words), tuple((name, value) for name in FILTERS if (value := _plain(filters.get(name, "")))))


def _search(entry: Mapping[str, object]) -> SavedSearch:
    plain = {key: _plain(value) for key, value in entry.items() if isinstance(value, str)}
    found = search_of(plain.get("words", ""), plain)
    return SavedSearch(found.words, found.filters, plain.get("name", ""))


def _plain(text: str) -> str:
    return " ".join(text.split())[:LONGEST]


def _without_doubles(searches: Iterable[SavedSearch]) -> Searches:
    first: dict[object, SavedSearch] = {}
    for search in searches:
        first.setdefault(search.asked, search)
    return tuple(first.values())[:MOST]


def _write(folder: Path, searches: Searches) -> None:
    make_folder(folder)
    write_atomically(folder / FILE_NAME, yaml_of([_entry(search) for search in searches]))


def _entry(search: SavedSearch) -> dict[str, str]:
    return {"words": search.words, **({"name": search.name} if search.name else {}), **dict(search.filters)}
