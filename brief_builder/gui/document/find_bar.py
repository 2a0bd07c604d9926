"""The bar that finds words in the whole document, and replaces them in what the user wrote."""

from __future__ import annotations

from collections.abc import Callable, Generator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from brief_builder.brief.find import hits_in, replace_hit, replace_steps
from brief_builder.brief.find_fields import hits_in_field
from brief_builder.brief.length import word_count
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.per_part import PerPart
from brief_builder.brief.wanted import Hit, Wanted
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, Chip, IconButton
from brief_builder.gui.widgets.keys import ENTERS, is_window_key
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import Message, _, ngettext

LOOK_AFTER_MS = 150
AT_ONCE = 30
"""Parts in which words are replaced in one turn of the event loop."""

LONGEST = 500
"""Letters to look for, and to put."""

OF_THE_FIELD = frozenset({Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X})


Replacing = Generator[Part, None, tuple[Brief, int]]


class FindBar(QFrame):
    """`found(hit, wanted)` shows a place. `left`: the user is done here. `start` is asked where to begin: the part with the cursor."""

    found = Signal(object, object)
    left = Signal()

    def __init__(self, kit: Kit, session: Session, start: Callable[[], str]) -> None:
        super().__init__()
        self._kit, self._session, self._start = kit, session, start
        self._hits: tuple[Hit, ...] = ()
        self._in_part = PerPart(hits_in)
        self._replacing = (session.brief, Wanted(""), "")
        self._steps: Replacing
        self._replacer = QTimer(self)
        self._replacer.timeout.connect(self._replace_some)
        self._looked: tuple[Brief, Wanted] | None = None
        self._at = -1
        self.words, self.instead = self._field(_("Find in the document")), self._field(_("Replace by"))
        self.status = label(kit, "", Type.META, "muted")
        self.case, self.whole = self._chip(_("Match case")), self._chip(_("Whole words"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.words.textChanged.connect(self._begin)
        session.brief_changed.connect(self._look_later)
        session.document_opened.connect(self._replacer.stop)
        self.hide()

    def _field(self, name: Message) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(self._kit.say(name))
        field.setAccessibleName(self._kit.say(name))
        field.installEventFilter(self)
        return field

    def _chip(self, name: Message) -> Chip:
        chip = Chip(self._kit, self._kit.say(name))
        chip.toggled.connect(self._begin)
        return chip

    def _lay_out(self) -> None:
        kit, say = self._kit, self._kit.say
        ways = [
            IconButton(kit, "chevron-left", say(_("Previous")), "Shift+Enter"),
            IconButton(kit, "chevron-right", say(_("Next")), "Enter"),
            IconButton(kit, "x", say(_("Close")), "Esc"),
        ]
        for button, act in zip(ways, (lambda: self.go(-1), lambda: self.go(1), self.leave), strict=True):
            button.clicked.connect(act)
        self.one, self.all = Button(kit, say(_("Replace"))), Button(kit, say(_("Replace all")))
        self.one.clicked.connect(self.replace)
        self.all.clicked.connect(self.replace_all)
        stops = (self.words, self.instead, self.one, self.all, self.case, self.whole, *ways)
        first, second = row(self.words, *ways, gap=Space.XS), row(self.instead, self.one, self.all)
        options = row(self.case, self.whole, None, self.status)
        self.setLayout(column(first, second, options, gap=6, margins=(Space.L, Space.S, Space.L, Space.S)))
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    # ---- coming and going

    def come(self, words: str) -> None:
        """Show the bar, with these words to look for when there are any."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._begin()

    def leave(self) -> None:
        """Go; the cursor is back in the document."""
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter goes on, Esc leaves; keys of the window, undo too, are left to it."""
        if is_window_key(event, OF_THE_FIELD):
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(watched, event)
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in ENTERS:
            return False
        elif watched is self.instead:
            self.replace()
        else:
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    # ---- finding

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self.words.text(), self.case.isChecked(), self.whole.isChecked())

    def _begin(self) -> None:
        """Other words: begin again where the user is."""
        self._at = -1
        self._timer.start()

    def _look_later(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _look(self) -> None:
        """Find everything anew; the place stays."""
        self._timer.stop()
        looked = (self._session.brief, self._wanted)
        if looked != self._looked:
            self._hits, self._looked = self._find(*looked) if self._session.has_document else (), looked
        self._at = min(self._at, len(self._hits) - 1)
        self.one.setEnabled(bool(self._hits))
        self.all.setEnabled(any(hit.can_be_replaced for hit in self._hits))
        self._tell()

    def _find(self, brief: Brief, wanted: Wanted) -> tuple[Hit, ...]:
        self._in_part.keep(brief.parts())
        in_fields = (hit for name in self._fields for hit in hits_in_field(name, brief.fields.get(name, ""), wanted))
        in_parts = (hit for slot in brief.slots for part in slot.parts for hit in self._in_part.of(part, slot.id, wanted))
        return (*in_fields, *in_parts)

    @property
    def _fields(self) -> tuple[str, ...]:
        """The fields that hold words: no dates, and nothing to choose from."""
        return tuple(spec.id for spec in self._session.template.fields if spec.type in ("text", "list") and not spec.options)

    def _tell(self) -> None:
        say, count = self._kit.say, len(self._hits)
        if not self.words.text().strip():
            self._write("")
        elif not count:
            self._write(say(_("Not found")))
        elif self._at < 0:
            self._write(say(ngettext("{count} place", "{count} places", count)))
        else:
            self._write(" · ".join((say(_("{at} of {count}", at=self._at + 1, count=count)), *self._place())))

    def _place(self) -> tuple[str, ...]:
        """What the place that is shown is called, when it does not stand in the outline."""
        spec = self._session.template.field(self._hits[self._at].field)
        return (spec.label,) if spec else ()

    def _write(self, words: str) -> None:
        """Beside the options, and for a screen reader with the field."""
        self.status.setText(words)
        self.words.setAccessibleDescription(words)

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place, round the end."""
        self._session.flushing.emit()
        self._look()
        if not self._hits:
            return
        if self._at < 0:
            first = self._first()
            self._at = first if by > 0 else first - 1
        else:
            self._at += by
        self._show(self._at % len(self._hits))

    def _first(self) -> int:
        """The first place in the part where the user is or behind it; in the fields when the user is nowhere."""
        order = {part.id: number for number, part in enumerate(self._session.brief.parts())}
        here = order.get(self._start(), -1)
        return next((at for at, hit in enumerate(self._hits) if order.get(hit.part, -1) >= here), 0)

    def _show(self, at: int) -> None:
        self._at = at
        self._tell()
        self.found.emit(self._hits[at], self._wanted)

    # ---- replacing

    def replace(self) -> None:
        """Replace the place that is shown, and go to the next; when none is shown yet, show the first."""
        self._session.flushing.emit()
        self._look()
        if self._at < 0 or not self._hits[self._at].can_be_replaced:
            self.go(1)
            return
        words = self.instead.text()
        self._session.edit(_("Replace"), replace_hit(self._session.brief, self._wanted, self._hits[self._at], words))
        behind = self._at + len(self._wanted.pattern().findall(words))
        self._look()
        if self._hits:
            self._show(behind % len(self._hits))

    def replace_all(self) -> None:
        """Replace everything in one step that can be undone; a long document takes some turns of the event loop."""
        self._session.flushing.emit()
        self._begin_replacing(self._wanted, self.instead.text())

    def _begin_replacing(self, wanted: Wanted, words: str) -> None:
        brief = self._session.brief
        self._replacing = (brief, wanted, words)
        self._steps = replace_steps(brief, wanted, words, fields=self._fields)
        self._replacer.start(0)
        self._replace_some()

    def _replace_some(self) -> None:
        """A portion of it; from the start when somebody edited meanwhile."""
        brief, wanted, words = self._replacing
        self._session.flushing.emit()
        if self._session.brief is not brief:
            self._begin_replacing(wanted, words)
            return
        for _turn in range(AT_ONCE):
            try:
                part = next(self._steps)
            except StopIteration as end:
                self._replacer.stop()
                self._replaced(*end.value)
                return
            word_count(part, self._session.template)  # this and what it holds are asked after the edit: they are known then
            hits_in(part, "", wanted)

    def _replaced(self, brief: Brief, count: int) -> None:
        if not self._session.enlarge(_("Replace all"), brief):
            return
        self._look()
        self._write(self._kit.say(ngettext("{count} place replaced.", "{count} places replaced.", count)))
