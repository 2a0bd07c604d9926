"""Searches that a user saved: a small YAML file beside the user's other data.

- words: eenzaamheid
  name: Voor de nota ouderen
  theme: welzijn-sport-en-cultuur
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from brief_builder.i18n import _
from brief_builder.keeping.own_file import Entry, OwnFile, unknown

FILE_NAME = "zoekopdrachten.yaml"
MOST = 100
"""Searches; what comes after them is left out."""

LONGEST = 200
"""Characters of a name, of the words, and of a filter."""

FILTERS = ("kind", "theme", "area", "group", "status")
KEYS = ("words", "name", *FILTERS)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """Words, the filters that were on as (filter, value) in the order of FILTERS, and the name it was given ("" = none).

    `more` is what a newer version keeps with it.
    """

    words: str
    filters: tuple[tuple[str, str], ...] = ()
    name: str = ""
    more: Mapping[str, Any] = field(default_factory=dict, compare=False)

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
    return SEARCHES.read(folder)


def change_searches(folder: Path, change: Callable[[Searches], Searches]) -> Searches:
    """Change the searches as the file has them now, and give them all. Raises UserError."""
    return SEARCHES.change(folder, lambda searches: _without_doubles(change(searches)))


def with_search(searches: Searches, new: SavedSearch) -> Searches:
    """The searches with this one in front."""
    return (new, *without_search(searches, new))


def without_search(searches: Searches, old: SavedSearch) -> Searches:
    """The searches without the one that asks the same."""
    return tuple(search for search in searches if search.asked != old.asked)


def renamed(searches: Searches, old: SavedSearch, name: str) -> Searches:
    """The searches, this one with another name; an empty one is that of its words."""
    return tuple(replace(search, name=_plain(name)) if search.asked == old.asked else search for search in searches)


def search_of(words: str, filters: dict[str, str]) -> SavedSearch:
    """The search for these words under these filters."""
    return SavedSearch(_plain(words), tuple((name, value) for name in FILTERS if (value := _plain(filters.get(name, "")))))


def _held(entries: Sequence[Entry]) -> Searches:
    return _without_doubles(search for search in map(_search, entries) if search.words)


def _search(entry: Entry) -> SavedSearch:
    plain = {key: _plain(value) for key, value in entry.items() if isinstance(value, str)}
    return replace(search_of(plain.get("words", ""), plain), name=plain.get("name", ""), more=unknown(entry, KEYS))


def _plain(text: str) -> str:
    return " ".join(text.split())[:LONGEST]


def _without_doubles(searches: Iterable[SavedSearch]) -> Searches:
    first: dict[object, SavedSearch] = {}
    for search in searches:
        first.setdefault(search.asked, search)
    return tuple(first.values())[:MOST]


def _entries(searches: Searches) -> list[Entry]:
    return [_entry(search) for search in searches]


def _entry(search: SavedSearch) -> Entry:
    return {"words": search.words, **({"name": search.name} if search.name else {}), **dict(search.filters), **search.more}


SEARCHES: OwnFile[Searches] = OwnFile(
    FILE_NAME,
    MOST,
    _held,
    _entries,
    _("“{file}” does not hold saved searches; put it elsewhere to begin anew."),
    _("There is no room for more saved searches in “{file}”: take some away."),
)
