"""The panel Document: summary, tabs Opbouw and Controle; or the choice of a document type when there is no document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from brief_builder.brief.checks import CHANGED, Remark
from brief_builder.gui.document.outline_view import OutlineView
from brief_builder.gui.document.remarks import RemarksView, todo
from brief_builder.gui.document.summary import Summary
from brief_builder.gui.document.template_chooser import TemplateChooser
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space
from brief_builder.gui.widgets.layout import column, holder, row, rule
from brief_builder.gui.widgets.tabs import Tabs
from brief_builder.i18n import _

CHECK_AFTER_MS = 250
OUTLINE, CHECK = range(2)
CHOOSER, DOCUMENT, WAITING = range(3)


class DocumentPanel(QFrame):
    """`fields` asks for the form, with the field to start in; `chosen` tells the document type of a new document."""

    fields = Signal(str)
    checked = Signal(object)

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self.setProperty("surface", "desk")
        self.setMinimumWidth(Size.DOCUMENT_WIDTH[0])
        say = kit.say
        self.outline = OutlineView(kit, session)
        self.remarks = RemarksView(kit, session)
        self.chooser = TemplateChooser(kit, session)
        self._summary = Summary(kit, session)
        self._tabs = Tabs(kit, [say(_("Outline")), say(_("Check"))], say(_("Views of the document")))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.outline)
        self._pages.addWidget(self.remarks)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._lay_out()
        self._connect()
        self._choose_page()

    def _lay_out(self) -> None:
        inset = (Space.L, 6, Space.L, 0)
        document = column(
            row(self._summary, margins=inset), row(self._tabs, None, margins=(Space.L, 0, Space.L, 0)), rule(), self._pages, gap=0
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chooser)
        self._stack.addWidget(holder(document))
        self._stack.addWidget(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._summary.edit.connect(lambda: self.fields.emit(""))
        self._session.brief_changed.connect(self._timer.start)
        self._session.library_opened.connect(self._timer.start)
        self._session.document_opened.connect(self._choose_page)
        self._session.none_opened.connect(self._choose_page)
        self._timer.timeout.connect(self.check)
        self.remarks.chosen.connect(self._go_to)

    def _choose_page(self) -> None:
        waiting = WAITING if self._session.awaits_document else CHOOSER
        self._stack.setCurrentIndex(DOCUMENT if self._session.has_document else waiting)

    def show_tab(self, tab: int) -> None:
        """Show Opbouw or Controle."""
        self._tabs.setCurrentIndex(tab)

    def check(self) -> None:
        """Ask what Controle says of the brief, and show it."""
        remarks = self._session.remarks()
        self.remarks.show_remarks(remarks)
        word = self._kit.say(_("Check"))
        self._tabs.show_count(CHECK, len(remarks), self._kit.say(_("{word}: {count} remarks", word=word, count=len(remarks))))
        self._summary.show_todo(todo(remarks, self._session))
        self.outline.outline.mark_changed(_changed(remarks))
        self.checked.emit(remarks)

    def _go_to(self, remark: Remark) -> None:
        if remark.field:
            self.fields.emit(remark.field)
        else:
            self.show_tab(OUTLINE)
            self.outline.go_to(remark.slot, remark.part)


def _changed(remarks: Sequence[Remark]) -> frozenset[str]:
    """The parts of which the library has another version."""
    return frozenset(r.part for r in remarks if r.code == CHANGED)
