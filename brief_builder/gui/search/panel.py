"""The panel Zoeken: results while typing; keys go from the field to the hit to the document without leaving the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import PATIENCE_MS, Radius, Size, Space, Type
from brief_builder.gui.widgets.keys import ENTERS, is_window_key
from brief_builder.gui.widgets.layout import column, holder, row, rule, top
from brief_builder.gui.widgets.text import Icon, KeyCap, Text
from brief_builder.i18n import _, ngettext

if TYPE_CHECKING:
    from brief_builder.gui.search.browse import Browse
    from brief_builder.gui.search.filters import Filters
    from brief_builder.gui.search.hit_list import HitList
    from brief_builder.gui.search.hit_row import HitView
    from brief_builder.gui.search.nothing_found import NothingFound
    from brief_builder.gui.search.recent import RecentSearches
    from brief_builder.gui.search.saved import SavedSearches
    from brief_builder.gui.search.tick_bar import TickBar
    from brief_builder.gui.searcher import Question, Searcher
    from brief_builder.gui.widgets.buttons import Button, IconButton
    from brief_builder.keeping.saved_searches import SavedSearch
    from brief_builder.search import Hit, Results

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
WITH_CTRL, WITH_SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BROWSE, HITS, WAITING = range(3)
KEEP_KEY = "Ctrl+Shift+O"


class SearchField(QFrame):
    """Icon, field, and a key cap or a clear button (once `fill` made it), in one frame that shows the focus."""

    keep: IconButton
    _clear: IconButton

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setFixedHeight(Size.FIELD)
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)  # a working file that is dropped here is opened, not written down as a path
        self.field.setProperty("kind", "bare")
        self.field.setProperty("ownFocus", True)
        self.field.setPlaceholderText(kit.say(_("Search a term, figure or finding")))
        self.field.setAccessibleName(kit.say(_("Search")))
        self.field.installEventFilter(self)
        self._key = KeyCap(kit, "Ctrl+K")
        self._line = row(Icon(kit, "search"), self.field, self._key, margins=(10, 0, 6, 0))
        self.setLayout(self._line)

    def fill(self) -> None:
        """Make what saves the search, and what clears the field."""
        from brief_builder.gui.widgets.buttons import IconButton

        self.keep = IconButton(self._kit, "bookmark", "", checkable=True)
        self.show_kept(False)
        self._line.addWidget(self.keep)
        self._clear = IconButton(self._kit, "x", self._kit.say(_("Clear the search field")), "Esc")
        self._clear.clicked.connect(self.field.clear)
        self._line.addWidget(self._clear)
        self.field.textChanged.connect(self._show_end)
        self._show_end(self.field.text())

    def show_kept(self, kept: bool) -> None:
        """Whether this search is one of the saved ones."""
        self.keep.setChecked(kept)
        self.keep.show_glyph("bookmark", "accent" if kept else "muted")
        self.keep.rename(self._kit.say(_("No longer save this search") if kept else _("Save this search")), KEEP_KEY)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """A click on the edge or the icon is meant for the field."""
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_end(self, text: str) -> None:
        self._key.setVisible(not text)
        self._clear.setVisible(bool(text))
        self.keep.setVisible(bool(text.strip()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The frame shows the focus of the field; keys of the window are left to it."""
        if is_window_key(event):
            event.ignore()
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The frame."""
        focused = self.field.hasFocus()
        edge = self._kit.colour("accent" if focused else "border")
        rounded(QPainter(self), QRectF(self.rect()), Radius.M, self._kit.colour("page"), edge, 2 if focused else 1)


class SearchPanel(QFrame):
    """`read` tells which item to read and the words it was found by, `add` which items to put in the document.

    `kept` tells whether the search of now has been saved, or is no longer.
    """

    read = Signal(str, str)
    add = Signal(list)
    kept = Signal(bool)
    saved: SavedSearches
    filters: Filters
    hits: HitList
    ticks: TickBar
    _browse: Browse
    _nothing: NothingFound
    _recent: RecentSearches
    _count: Text
    _suggestion: Button
    list_button: IconButton
    _head: QWidget

    def __init__(self, kit: Kit, session: Session, searcher: Searcher) -> None:
        super().__init__()
        self._kit, self._session, self._searcher = kit, session, searcher
        self.setProperty("surface", "side")
        self.setMinimumWidth(Size.SEARCH_WIDTH[0])
        self.search = SearchField(kit)
        self._pages = QStackedWidget()
        self._is_filled = False
        self._used = frozenset[str]()
        self._results: Results | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addLayout(row(self.search, margins=(Space.M, Space.S, Space.M, Space.S)))
        self._body.addWidget(self._pages, 1)
        self.search.field.textChanged.connect(self._ask)
        self.search.field.installEventFilter(self)

    def fill(self) -> None:
        """Make what stands below the field, and ask what has been typed meanwhile."""
        from brief_builder.gui.search.browse import Browse
        from brief_builder.gui.search.filters import Filters
        from brief_builder.gui.search.hit_list import HitList
        from brief_builder.gui.search.nothing_found import NothingFound
        from brief_builder.gui.search.recent import RecentSearches
        from brief_builder.gui.search.saved import SavedSearches
        from brief_builder.gui.search.tick_bar import TickBar
        from brief_builder.gui.widgets.buttons import Button, IconButton

        kit = self._kit
        self.search.fill()
        self.filters, self.hits, self.ticks = Filters(kit), HitList(kit), TickBar(kit)
        self._nothing, self._browse = NothingFound(kit), Browse(kit)
        self._recent = RecentSearches(self._session.folders.settings)
        self.saved = SavedSearches(self._session.folders.data, self._session.failed.emit)
        self._count = Text(kit, "", Type.META, "muted")
        self._suggestion = Button(kit, "", "link")
        self.list_button = IconButton(kit, "ellipsis", kit.say(_("Copy or save the list of hits…")), "Ctrl+Shift+A")
        self._lay_out()
        self._connect()
        self._is_filled = True
        QTimer.singleShot(PATIENCE_MS, self._browse, self._browse.say_wait)
        self._ask()

    def _lay_out(self) -> None:
        found = column(self._count, row(self._suggestion, None), None, gap=0, margins=(0, 5, 0, 0))  # the first line level with the button
        self._head = holder(top(row(found, self.list_button, gap=2, margins=(Space.M, 2, Space.S, 6)), self.list_button))
        under = column(self.filters, rule(), self._head, self._nothing, self.hits, gap=0)
        under.setStretchFactor(self.hits, 1)  # all the room is theirs: none is left open above them
        said = self._kit.say(_("The library is being made searchable. Your hits come by themselves."))
        waiting = column(Text(self._kit, said, Type.BODY, "muted"), None, margins=(Space.M, Space.M, Space.M, Space.M))
        for page in (self._browse, holder(under), holder(waiting)):
            self._pages.addWidget(page)
        self._body.addWidget(self.ticks)

    def _connect(self) -> None:
        self.hits.installEventFilter(self)
        self.filters.changed.connect(self._ask)
        self._nothing.clear_filters.connect(self.filters.clear)
        self._nothing.browse.connect(self._start_anew)
        self.hits.read.connect(self._read)
        self.hits.add.connect(self._add)
        self.hits.hits.ticks_changed.connect(lambda: self.ticks.show_ticked(list(self.hits.hits.ticked.values())))
        self.ticks.add.connect(lambda: self._add(self.hits.wanted_ids()))
        self.ticks.clear.connect(self.hits.hits.clear_ticks)
        self._browse.read.connect(lambda item: self.read.emit(item, ""))
        self._browse.search.connect(self.search.field.setText)
        self._browse.forget.connect(self._forget_recent)
        self._browse.saved.repeat.connect(self._repeat)
        self._browse.saved.rename.connect(self.saved.rename)
        self._browse.saved.remove.connect(self.saved.remove)
        self.search.keep.clicked.connect(lambda _checked=False: self.turn_saved())
        self.saved.changed.connect(self._show_saved)
        self._suggestion.clicked.connect(self._take_suggestion)
        self._searcher.answered.connect(self._show)
        self._session.library_opened.connect(self._use_library)
        self._session.brief_changed.connect(self._show_used)
        self._session.marks.changed.connect(self._use_marks)

    def focus(self) -> None:
        """Put the cursor in the field, its words selected."""
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.field.selectAll()

    def _use_library(self) -> None:
        self._browse.show_library(self._session.library)
        self._browse.show_recent(self._recent.all)
        self.filters.use_library(self._session.library)
        self._show_saved()
        self._show_used()
        self._use_marks()

    def _use_marks(self) -> None:
        """The user gave or took a star, or wrote a note: hits, favourites and the search itself know of it."""
        marks, library = self._session.marks, self._session.library
        self._browse.show_favourites([item for address in marks.starred if (item := library.find(address))])
        self._searcher.use_own(*marks.keys(library))
        self._look_again()

    def _ask(self) -> None:
        if not self._is_filled:
            return
        text = self.search.field.text()
        self.search.show_kept(self.saved.has(self._search_of_now()))
        if not text.strip():
            self._searcher.forget()
            self._results = None
            self._browse.show_recent(self._recent.all)
            self._pages.setCurrentIndex(BROWSE)
            return
        self._searcher.ask(self.filters.question(text))
        if not self._searcher.has_index:
            QTimer.singleShot(PATIENCE_MS, self, self._say_wait)

    def _say_wait(self) -> None:
        if not self._searcher.has_index and self.search.field.text().strip():
            self._pages.setCurrentIndex(WAITING)

    def _search_of_now(self) -> SavedSearch:
        from brief_builder.keeping.saved_searches import search_of

        return search_of(self.search.field.text(), self.filters.chosen)

    def turn_saved(self) -> None:
        """Save the search of now, or take it away."""
        search = self._search_of_now()
        if search.words:
            before = self.saved.has(search)
            self.saved.turn(search)
            if self.saved.has(search) != before:
                self.kept.emit(not before)

    def _show_saved(self) -> None:
        """There are other saved searches."""
        self._browse.saved.show_searches(self.saved.all, lambda search: self.filters.in_words(dict(search.filters)))
        self.search.show_kept(self.saved.has(self._search_of_now()))

    def _repeat(self, search: SavedSearch) -> None:
        self.filters.take(dict(search.filters))
        self.search.field.setText(search.words)
        self.search.field.setFocus()

    def _show(self, question: Question, results: Results) -> None:
        self._results = results
        self._pages.setCurrentIndex(HITS)
        self.filters.show_counts(results.counts)
        self._show_count(results)
        self.hits.hits.why = self._why(question, results)
        self.hits.show_hits([self._address(hit) for hit in _shown(results)], self._look_up(results))

    def _why(self, question: Question, results: Results) -> Callable[[int], str]:
        """Why a hit was found, line by line; of what only comes close there is nothing to tell."""
        from brief_builder.search import explanation_lines  # loaded beside the window, not before it

        def why(row: int) -> str:
            explanation = self._searcher.explain(question, results.hits[row]) if results.hits else None
            return "\n".join(explanation_lines(explanation, self._kit.translator)) if explanation else ""

        return why

    def _show_count(self, results: Results) -> None:
        say, found = self._kit.say, bool(results.total)
        self._count.show_text(self._counted(results))
        self._suggestion.setText(say(_("Did you mean “{suggestion}”?", suggestion=results.suggestion)))
        self._suggestion.setVisible(bool(results.suggestion))
        self._nothing.explain(results.query, filtered=any(self.filters.chosen.values()), near=bool(results.nearest))
        self._nothing.setVisible(not found)
        self.hits.setVisible(bool(_shown(results)))
        self.list_button.setVisible(bool(_shown(results)))
        self._head.setVisible(found or bool(results.suggestion))

    def _counted(self, results: Results) -> str:
        """How many hits there are, with how many of the kinds that have no chip: so that the counts add up."""
        hits = ngettext("{count} hit", "{count} hits", results.total)
        others = " · ".join(self.filters.without_chip())
        return self._kit.say(_("{hits}, also: {others}", hits=hits, others=others) if others else hits)

    def _look_up(self, results: Results) -> Callable[[int], HitView]:
        """How a hit is shown: with the words that were looked for marked, and whether the document has it."""
        from brief_builder.gui.marks import Marker  # nothing is shown before the library is there
        from brief_builder.gui.search.hit_view import view_of

        library, kit, marker = self._session.library, self._kit, Marker(results.suggestion or results.query)
        kept = self._session.marks.of
        return lambda row: view_of(_shown(results)[row], library, marker, self._used, kept, kit)

    def _address(self, hit: Hit) -> str:
        item = self._session.library.get(hit.id, hit.library)
        return self._session.library.address(item) if item else hit.id

    def _show_used(self) -> None:
        """The document has other parts: show which hits it holds; what was ticked and has been added needs no tick any more."""
        library = self._session.library
        items = (library.get(part.item, part.library) for part in self._session.brief.parts() if part.item)
        used = frozenset(library.address(item) for item in items if item)
        self.hits.hits.untick(used - self._used)
        self._used = used
        self._look_again()

    def _look_again(self) -> None:
        if self._results is not None and self._pages.currentIndex() == HITS:
            self.hits.look_again(self._look_up(self._results))

    def _start_anew(self) -> None:
        """No words and no filters: themes and terms."""
        self.filters.clear()
        self.search.field.clear()
        self.search.field.setFocus()

    def _take_suggestion(self) -> None:
        if self._results is not None:
            self.search.field.setText(self._results.suggestion)
            self.search.field.setFocus()

    def _read(self, item: str) -> None:
        self._recent.add(self.search.field.text())
        self.read.emit(item, self.search.field.text())

    def _add(self, items: list[str]) -> None:
        self._recent.add(self.search.field.text())
        self.add.emit(items)

    def _forget_recent(self) -> None:
        self._recent.clear()
        self._browse.show_recent(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys that are meant for the hits while the cursor stays in the field; the window leaves Ctrl+Enter to them."""
        if not isinstance(event, QKeyEvent) or not self._is_filled:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in ENTERS and self._results is not None:
            event.accept()
            return True
        return self._key(watched is self.search.field, event) if event.type() == QEvent.Type.KeyPress else False

    def _key(self, in_field: bool, event: QKeyEvent) -> bool:
        """Up and Down walk the hits, with Shift they tick; Ctrl+Space ticks, Enter reads, Ctrl+Enter adds, Esc clears."""
        key, modifiers = event.key(), event.modifiers()
        if in_field and key in STEPS:
            if modifiers & WITH_SHIFT:
                self.hits.tick(self.hits.currentIndex())
            self.hits.step(STEPS[Qt.Key(key)])
            return True
        if in_field and key == Qt.Key.Key_Space and modifiers & WITH_CTRL:
            self.hits.tick(self.hits.currentIndex())
            return True
        if key in ENTERS:
            return self._enter(event)
        if key == Qt.Key.Key_Escape:
            self.search.field.setFocus()
            if in_field:
                self.search.field.clear()
            return True
        return False

    def _enter(self, event: QKeyEvent) -> bool:
        if self._results is None or not self.hits.ids:
            return False
        if event.modifiers() & WITH_CTRL:
            self._add(self.hits.wanted_ids())
        else:
            self.hits.read_current()
        return True


def _shown(results: Results) -> tuple[Hit, ...]:
    """The hits; when there are none, what comes closest."""
    return results.hits or results.nearest
