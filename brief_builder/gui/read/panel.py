"""The panel Lezen: the chosen item, the tools above it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from brief_builder.brief.insert import THEME_PREFIX
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.library import Item
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Term
from brief_builder.gui.kit import Kit
from brief_builder.gui.read.own_note import OwnNote
from brief_builder.gui.read.trail import Stop, Trail
from brief_builder.gui.read.welcome import welcome_view
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.keyboard import keyboard_stays
from brief_builder.gui.widgets.layout import Scroll, column, holder, row
from brief_builder.i18n import _

if TYPE_CHECKING:
    from brief_builder.export.style import Style

WRITABLE = (Term, Finding, Figure, Source)
"""The kinds of which one can write an own version."""


class ReadPanel(QFrame):
    """`add` tells which items to put in the document; `moved` that something else is read.

    `decide` and `compare` tell which definition of the term that is read gets another status, or is laid beside another.
    """

    add = Signal(list)
    moved = Signal()
    decide = Signal(str)
    compare = Signal(str)

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self._trail = Trail()
        self._style: Style | None = None
        self._scroll: QScrollArea | None = None
        self.setProperty("surface", "page")
        self.setMinimumWidth(Size.READ_LEAST)
        say = kit.say
        self.back = IconButton(kit, "arrow-left", say(_("Back")), "Alt+Left")
        self.forth = IconButton(kit, "arrow-right", say(_("Forward")), "Alt+Right")
        self.copy = IconButton(kit, "copy", say(_("Copy with source")), "Ctrl+Shift+C")
        self.uses = IconButton(kit, "file-text", say(_("Where used…")), "Ctrl+Shift+U")
        self.star = IconButton(kit, "star", say(_("Give a star")), "Ctrl+Shift+F", checkable=True)
        self.note = IconButton(kit, "sticky-note", say(_("Own note")), "Ctrl+Shift+M")
        self.own = IconButton(kit, "notebook-pen", say(_("Own version…")), "Ctrl+Shift+E")
        self.insert = Button(kit, say(_("Add")), "tonal", "plus", say(_("Add to the document (Ctrl+Enter)")))
        self.back.clicked.connect(lambda _checked=False: self.go(-1))
        self.forth.clicked.connect(lambda _checked=False: self.go(1))
        self.insert.clicked.connect(lambda _checked=False: self.add_current())
        self.star.clicked.connect(lambda _checked=False: self.turn_star())
        self.note.clicked.connect(lambda _checked=False: self.write_note())
        kept = row(self.star, self.note, self.uses, self.own, self.copy, gap=2)
        self._tools = holder(row(self.back, self.forth, None, kept, Space.S, self.insert, gap=2, margins=(Space.L, 0, Space.XL, 0)))
        self._tools.setFixedHeight(Size.TOP)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._tools)
        self._note = OwnNote(kit, session.marks)
        session.library_opened.connect(self._show_again)
        session.marks.changed.connect(self._show_mark)
        session.flushing.connect(self._note.store)
        self._note.ended.connect(self.note.setFocus)
        self._show()

    @property
    def item(self) -> Item | None:
        """What is being read."""
        here = self._trail.here
        return self._session.library.find(here.item) if here else None

    @property
    def reads_a_term(self) -> bool:
        """Whether it is a term, which has definitions."""
        return isinstance(self.item, Term)

    def read(self, item: str, query: str = "") -> None:
        """Read the item at this address of the library."""
        library = self._session.library
        found = library.find(item)
        if found is not None:
            self._trail = self._trail.to(Stop(library.address(found), query))
            self._show()

    def go(self, step: int) -> None:
        """Back or forth on the trail."""
        self._trail = self._trail.moved(step)
        self._show()

    def add_current(self) -> None:
        """Put what is read in the document."""
        item = self.item
        if item is not None:
            address = self._session.library.address(item)
            self.add.emit([THEME_PREFIX + address if isinstance(item, Theme) else address])

    def turn_star(self) -> None:
        """Give what is read a star, or take it away."""
        if self.item is not None:
            address = self._session.library.address(self.item)
            self._session.marks.set_star(address, not self._session.marks.of(address).star)

    def write_note(self) -> None:
        """Write an own note with what is read."""
        if self.item is not None:
            self._note.write()
            self._scroll_to(0)

    def may_leave(self) -> bool:
        """Whether no note would be lost: all are kept, or the user does not want what could not be kept."""
        address = self._note.keep_all()
        if not address:
            return True
        from brief_builder.gui.throwing_away import may_throw_away

        if self._note.address != address:
            self.read(address)
        if may_throw_away(self._kit, self.window()):
            self._note.throw_away()
            return True
        return False

    def _show_mark(self) -> None:
        star = self.item is not None and self._session.marks.of(self._session.library.address(self.item)).star
        self.star.setChecked(star)
        self.star.show_glyph("star-filled" if star else "star", "accent" if star else "muted")
        self.star.rename(self._kit.say(_("Take the star away") if star else _("Give a star")), "Ctrl+Shift+F")
        self._note.show_of(self._session.library.address(self.item) if self.item is not None else "")

    def to_copy(self) -> QMimeData | None:
        """What is read, for the clipboard."""
        from brief_builder.gui.read.copying import with_source

        return with_source(self.item, self._session.library) if self.item is not None else None

    def _show(self) -> None:
        here, item = self._trail.here, self.item
        self._note.store()
        self._replace(self._page(item, here.query) if item and here else welcome_view(self._kit, self._session.library))
        self._show_mark()
        self._tools.setVisible(item is not None)
        self.own.setEnabled(isinstance(item, WRITABLE))
        self.back.setEnabled(self._trail.can_go_back)
        self.forth.setEnabled(self._trail.can_go_forth)
        self.moved.emit()

    def _show_again(self) -> None:
        """The library was read anew: the same item, at the same height, with the keyboard where it was; who writes a note writes on."""
        height = self._scroll.verticalScrollBar().value() if self._scroll is not None else 0
        typed = self._note.typed
        with keyboard_stays(self):
            self._show()
        if typed is not None and self.item is not None:
            self._note.go_on(*typed)
        QTimer.singleShot(0, self, lambda: self._scroll_to(height))  # the page has its height by then

    def _scroll_to(self, height: int) -> None:
        if self._scroll is not None:
            self._scroll.verticalScrollBar().setValue(height)

    def _page(self, item: Item, query: str) -> QWidget:
        from brief_builder.export.style_file import read_style  # much that nobody should wait for at the start
        from brief_builder.gui.read.pages import Desk, page_of

        self._style = self._style or read_style()
        library = self._session.library
        return page_of(Desk(self._kit, library, query, self._style, self.read, self.add.emit, self.decide.emit, self.compare.emit), item)

    def _replace(self, view: QWidget) -> None:
        page = holder(column(self._note, view, gap=Space.L))
        page.setMaximumWidth(Size.READING_WIDTH)
        stage = holder(row(page, margins=(Space.XL, Space.S, Space.XL - Size.SCROLLBAR, Space.XXL)))
        if self._scroll is not None:
            self._body.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self._scroll = Scroll(stage)
        self._body.addWidget(self._scroll, 1)
