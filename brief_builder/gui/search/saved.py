"""The searches the user saved as the window works with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from brief_builder.gui.own_file import OwnFileOfWindow
from brief_builder.i18n import Message, _
from brief_builder.keeping.saved_searches import (
    FILE_NAME,
    SavedSearch,
    Searches,
    change_searches,
    read_searches,
    renamed,
    with_search,
    without_search,
)


class SavedSearches(OwnFileOfWindow[Searches]):
    """`all` are the searches, the latest first."""

    def __init__(self, folder: Path, tell: Callable[[Message], object]) -> None:
        in_use = _("The saved searches are not changed: “{folder}” is in use or cannot be written; try again.", folder=folder)
        super().__init__(folder, (), in_use, tell)

    def has(self, search: SavedSearch) -> bool:
        """Whether one asks the same."""
        return any(one.asked == search.asked for one in self.all)

    def turn(self, search: SavedSearch) -> None:
        """Save it; one that is saved already is taken away."""
        self._change_searches(partial(_turned, search=search, keep=not self.has(search)))

    def remove(self, search: SavedSearch) -> None:
        """Take it away."""
        self._change_searches(lambda searches: without_search(searches, search))

    def rename(self, search: SavedSearch, name: str) -> None:
        """Call it so."""
        self._change_searches(lambda searches: renamed(searches, search, name))

    @property
    def _name(self) -> str:
        return FILE_NAME

    def _from_file(self) -> Searches:
        return read_searches(self._folder)

    def _change_searches(self, change: Callable[[Searches], Searches]) -> None:
        self._change(partial(change_searches, self._folder, change))


def _turned(searches: Searches, search: SavedSearch, *, keep: bool) -> Searches:
    return with_search(searches, search) if keep else without_search(searches, search)
