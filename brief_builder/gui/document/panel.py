"""The panel Document: summary, tabs Opbouw and Controle; or the choice of a document type when there is no document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from brief_builder.brief.checks import CHANGED, Remark, settled
from brief_builder.brief.edits import place_of
from brief_builder.gui.document.checker import CHECK_AFTER_MS, Checker
from brief_builder.gui.document.find_bar import FindBar
from brief_builder.gui.document.found_words import focus_text, selected_words, show_remark, show_words
from brief_builder.gui.document.outline_view import OutlineView
from brief_builder.gui.document.remark_fixes import RemarkFixes
from brief_builder.gui.document.remarks import RemarksView, todo
from brief_builder.gui.document.summary import Summary
from brief_builder.gui.document.template_chooser import TemplateChooser
from brief_builder.gui.jobs import JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import PATIENCE_MS, Size, Space, Type
from brief_builder.gui.widgets.layout import column, holder, row, rule
from brief_builder.gui.widgets.tabs import Tabs
from brief_builder.gui.widgets.text import Text
from brief_builder.i18n import _

if TYPE_CHECKING:
    from brief_builder.gui.preview.panel import PreviewPanel

OUTLINE, PREVIEW, CHECK = range(3)
CHOOSER, DOCUMENT, WAITING = range(3)


class DocumentPanel(QFrame):
    """`fields` asks for the form, with the field to start in."""

    fields = Signal(str)

    def __init__(self, kit: Kit, session: Session, jobs: JobRunner) -> None:
        super().__init__()
        self._kit, self._session, self._jobs = kit, session, jobs
        self.setProperty("surface", "desk")
        self.setMinimumWidth(Size.DOCUMENT_WIDTH[0])
        say = kit.say
        self.proofreader = Proofreader(session)
        self.outline = OutlineView(kit, session, self.proofreader)
        self.remarks = RemarksView(kit, session, RemarkFixes(kit, session, self.proofreader, self.outline))
        self.find_bar = FindBar(kit, session, lambda: self.outline.current_part)
        self.chooser = TemplateChooser(kit, session)
        self._summary = Summary(kit, session)
        self._tabs = Tabs(kit, [say(_("Outline")), say(_("Print preview")), say(_("Check"))], say(_("Views of the document")))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.outline)
        self._no_preview = QFrame()
        self._pages.addWidget(self._no_preview)
        self._pages.addWidget(self.remarks)
        self._preview: PreviewPanel | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._checker = Checker(session)
        self._judged = QTimer(self)
        self._judged.setSingleShot(True)
        self._judged.setInterval(CHECK_AFTER_MS)
        self._lay_out()
        self._connect()
        self._choose_page()

    def _lay_out(self) -> None:
        inset = (Space.L, 6, Space.L, 0)
        document = column(
            row(self._summary, margins=inset),
            row(self._tabs, None, margins=(Space.L, 0, Space.L, 0)),
            rule(),
            self.find_bar,
            self._pages,
            gap=0,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chooser)
        self._stack.addWidget(holder(document))
        self._wait = Text(self._kit, self._kit.say(_("Your document is being opened.")), Type.BODY, "muted")
        self._wait.hide()
        QTimer.singleShot(PATIENCE_MS, self._wait, self._wait.show)
        self._stack.addWidget(holder(column(self._wait, None, margins=(Space.L, Space.L, Space.L, Space.L))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._show_page)
        self._summary.edit.connect(lambda: self.fields.emit(""))
        self._session.document_opened.connect(self._choose_page)
        self._session.none_opened.connect(self._choose_page)
        self._checker.checked.connect(self._show_remarks)
        self._judged.timeout.connect(lambda: self._show_remarks(settled(self._remarks, self._session.brief)))
        self.proofreader.judged.connect(self._judged.start)
        self.proofreader.changed.connect(self._checker.ask)
        self.remarks.chosen.connect(self._go_to)
        self.find_bar.found.connect(lambda hit, wanted: show_words(self.outline, hit, wanted))
        self.find_bar.left.connect(lambda: focus_text(self.outline))

    def _choose_page(self) -> None:
        waiting = WAITING if self._session.awaits_document else CHOOSER
        self._stack.setCurrentIndex(DOCUMENT if self._session.has_document else waiting)

    @property
    def preview(self) -> PreviewPanel:
        """The preview; made when it is first asked for, since most sessions begin without it."""
        if self._preview is None:
            from brief_builder.gui.preview.panel import PreviewPanel

            self._preview = PreviewPanel(self._kit, self._session, self._jobs)
            self._preview.chosen.connect(self._choose_part)
            self._preview.opened.connect(lambda: self.show_tab(OUTLINE))
            self._pages.insertWidget(PREVIEW, self._preview)
            self._pages.removeWidget(self._no_preview)
        return self._preview

    def begin(self) -> None:
        """Put the keyboard where writing begins: the document is new."""
        self.show_tab(OUTLINE)
        self.outline.begin()

    def find_words(self) -> None:
        """Find words in the document, or go back to the bar."""
        if self.tab != OUTLINE:
            self.show_tab(OUTLINE)
        self.find_bar.come(selected_words(self.outline))

    def _show_page(self, tab: int) -> None:
        self.find_bar.setVisible(self.find_bar.isVisible() and tab == OUTLINE)
        if tab == PREVIEW:
            self.preview.show_part(self.outline.current_part)
        elif tab == CHECK and not self.proofreader.started:
            self.proofreader.start()
            self._show_remarks(self._remarks)
        self._pages.setCurrentIndex(tab)

    def _choose_part(self, part: str) -> None:
        """A part was clicked on a page: it is chosen in the outline too."""
        place = place_of(self._session.brief, part)
        if place:
            self.outline.go_to(place[0], part)

    def stop(self) -> None:
        """Stop what goes on beside; the window closes."""
        self.proofreader.close()
        self._checker.close()
        if self._preview:
            self._preview.close_preview()

    @property
    def tab(self) -> int:
        """Which of the three is shown."""
        return self._tabs.currentIndex()

    def show_tab(self, tab: int) -> None:
        """Show Opbouw, Afdrukvoorbeeld or Controle, and put the keyboard there."""
        self._tabs.setCurrentIndex(tab)
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def check(self) -> None:
        """Ask what Controle says of the brief, and show it at once."""
        self._checker.now()

    def _show_remarks(self, checked: tuple[Remark, ...]) -> None:
        """Show what the checks found, with the words that the speller does not know."""
        self._remarks = checked
        remarks = (*checked, *self.proofreader.remarks(self._session.brief))
        self.remarks.show_remarks(remarks)
        word = self._kit.say(_("Check"))
        self._tabs.show_count(CHECK, len(remarks), self._kit.say(_("{word}: {count} remarks", word=word, count=len(remarks))))
        self._summary.show_todo(todo(remarks, self._session))
        self.outline.outline.mark_changed(_changed(remarks))

    def _go_to(self, remark: Remark) -> None:
        if remark.field:
            self.fields.emit(remark.field)
        else:
            self.show_tab(OUTLINE)
            show_remark(self.outline, self._session.brief, remark)


def _changed(remarks: Sequence[Remark]) -> frozenset[str]:
    """The parts of which the library has another version."""
    return frozenset(r.part for r in remarks if r.code == CHANGED)
