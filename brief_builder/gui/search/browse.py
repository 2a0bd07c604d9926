"""What Zoeken shows when nothing is asked: recent and saved searches, favourites, themes with their counts, and terms from A to Z."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QVBoxLayout, QWidget

from brief_builder.dutch.fold import fold
from brief_builder.gui.kit import Kit
from brief_builder.gui.search.saved_list import SavedList
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, Letter, LinkRow
from brief_builder.gui.widgets.keyboard import keyboard_stays
from brief_builder.gui.widgets.layout import Flow, Scroll, column, holder, row
from brief_builder.gui.widgets.text import label
from brief_builder.gui.words import named, shown_title
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.content.library import Item, Library
    from brief_builder.content.vocabulary import Term

HEAD = (Space.S, 0, 0, 4)
MOST_SHOWN = 6
OPENED = _("The library is being opened.")


class Browse(QWidget):
    """`read` tells which item to read, `search` what to search for again, `forget` that the recent searches must go."""

    read = Signal(str)
    search = Signal(str)
    forget = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._terms: dict[str, list[Term]] = {}
        self._letter = ""
        self._recent, self._favourites, self._contents, self._list = column(gap=0), column(gap=0), column(gap=0), column(gap=0)
        self._address: Callable[[Item], str] = lambda item: item.id
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self.saved = SavedList(kit)
        page = column(
            self._recent, self.saved, self._favourites, self._contents, None, gap=0, margins=(Space.XS, Space.M, Space.XS, Space.M)
        )
        self._body.addWidget(Scroll(holder(page)))

    def show_recent(self, searches: Sequence[str]) -> None:
        """Show the recent searches."""
        _empty(self._recent)
        if not searches:
            return
        forget = Button(self._kit, self._kit.say(_("Clear")), "link")
        forget.setAccessibleName(self._kit.say(_("Clear the recent searches")))
        forget.clicked.connect(self.forget)
        links = [self._link("search", words, "", partial(self.search.emit, words)) for words in searches]
        head = row(self._head(_("Recent searches")), None, forget, margins=(Space.S, 0, Space.S, 4))
        self._recent.addWidget(holder(column(head, *links, Space.M, gap=0)))

    def show_favourites(self, items: Sequence[Item]) -> None:
        """Show what has a star, the latest first; a search has the rest."""
        _empty(self._favourites)
        if not items:
            return
        links = [
            self._link(named(item).icon, shown_title(item), "", partial(self.read.emit, self._address(item))) for item in items[:MOST_SHOWN]
        ]
        every = Button(self._kit, self._kit.say(_("All {count}", count=len(items))), "link")
        every.setAccessibleName(self._kit.say(_("Search in all favourites")))
        every.clicked.connect(lambda _checked=False: self.search.emit(self._kit.say(_("is:star")) + " "))
        head = row(self._head(_("Favourites")), None, every, margins=(Space.S, 0, Space.S, 4))
        self._favourites.addWidget(holder(column(head, *links, Space.M, gap=0)))

    def say_wait(self) -> None:
        """Say that the library is on its way, when it is not there yet."""
        if not self._contents.count():
            self._contents.addWidget(holder(row(label(self._kit, self._kit.say(OPENED), Type.BODY, "muted"), margins=HEAD)))

    def show_library(self, library: Library) -> None:
        """Show what this library has; after another reading of it the letter that was open still is."""
        self._address = library.address
        self._terms = {}
        for term in sorted(library.terms(), key=lambda t: fold(t.pref_label)):
            self._terms.setdefault(fold(term.pref_label)[:1].upper(), []).append(term)
        with keyboard_stays(self):
            _empty(self._contents)
            self._list = column(gap=0)
            self._contents.addWidget(holder(self._page(library)))
            self._show_terms(self._letter, library)

    def _page(self, library: Library) -> QLayout:
        themes = [
            self._link("tag", theme.name, str(len(list(library.findings(theme.id)))), partial(self.read.emit, theme.id))
            for theme in library.themes()
        ]
        return column(
            row(self._head(_("Themes")), margins=HEAD),
            *themes,
            Space.M,
            row(self._head(_("Terms A–Z")), margins=HEAD),
            row(self._letters(library), margins=(Space.S, 0, 0, 0)),
            Space.XS,
            self._list,
            gap=0,
        )

    def _head(self, title: Message) -> QWidget:
        return label(self._kit, self._kit.say(title), Type.LABEL, "muted")

    def _link(self, glyph: str, text: str, meta: str, act: Callable[[], object]) -> LinkRow:
        link = LinkRow(self._kit, glyph, text, meta)
        link.clicked.connect(lambda _checked=False: act())
        return link

    def _letters(self, library: Library) -> QWidget:
        letters, group = [], QButtonGroup()
        for first, terms in self._terms.items():
            name = self._kit.say(_("Terms that begin with {letter}: {count}", letter=first, count=len(terms)))
            letter = Letter(self._kit, first, name)
            letter.setChecked(first == self._letter)
            letter.clicked.connect(lambda _checked=False, first=first: self._show_terms(first, library))
            group.addButton(letter)
            letters.append(letter)
        shown = holder(Flow(*letters, gap=4))
        group.setParent(shown)  # it goes with the letters
        return shown

    def _show_terms(self, first: str, library: Library) -> None:
        self._letter = first
        _empty(self._list)
        for term in self._terms.get(first, ()):
            owner = term.library if len(library.versions(term.id)) > 1 else ""
            self._list.addWidget(self._link("book-a", term.pref_label, owner, partial(self.read.emit, library.address(term))))


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout of widgets."""
    while (old := layout.takeAt(0)) is not None:
        if (widget := old.widget()) is not None:
            widget.hide()
            widget.deleteLater()
