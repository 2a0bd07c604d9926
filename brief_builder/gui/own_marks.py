"""The stars and notes of the user as the window works with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder.gui.own_file import OwnFileOfWindow
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.content.library import Library
    from brief_builder.keeping.own_marks import OwnMark


class OwnMarks(OwnFileOfWindow["dict[str, OwnMark]"]):
    """`all` are the marks by the address of their item."""

    def __init__(self, folder: Path, tell: Callable[[Message], object]) -> None:
        in_use = _("The star or note is not kept: “{folder}” is in use or cannot be written; try again.", folder=folder)
        super().__init__(folder, {}, in_use, tell)

    def of(self, address: str) -> OwnMark:
        """The mark of one item."""
        from brief_builder.keeping.own_marks import NO_MARK

        return self.all.get(address, NO_MARK)

    @property
    def starred(self) -> list[str]:
        """The addresses of what has a star, the latest first."""
        return [address for address, mark in reversed(self.all.items()) if mark.star]

    def set_star(self, address: str, star: bool) -> None:
        """Give an item a star, or take it away."""
        self._change_mark(address, lambda mark: replace(mark, star=star))

    def write_note(self, address: str, text: str) -> bool:
        """Keep this note with an item; an empty one is none. False when it could not be kept, which is told."""
        return self._change_mark(address, lambda mark: replace(mark, note=text))

    def keys(self, library: Library) -> tuple[frozenset[tuple[str, str]], dict[tuple[str, str], str]]:
        """For a search: what has a star, and the notes, by id and library."""
        found = {address: library.find(address) for address in self.all}
        keyed = {address: (item.id, item.library) for address, item in found.items() if item is not None}
        starred = frozenset(key for address, key in keyed.items() if self.all[address].star)
        return starred, {key: self.all[address].note for address, key in keyed.items() if self.all[address].note}

    @property
    def _name(self) -> str:
        from brief_builder.keeping.own_marks import FILE_NAME

        return FILE_NAME

    def _from_file(self) -> dict[str, OwnMark]:
        from brief_builder.keeping.own_marks import read_marks

        return read_marks(self._folder)

    def _change_mark(self, address: str, change: Callable[[OwnMark], OwnMark]) -> bool:
        from brief_builder.keeping.own_marks import change_mark

        return self._change(partial(change_mark, self._folder, address, change))
