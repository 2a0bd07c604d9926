"""Afdrukvoorbeeld: the tools and the pages. It makes a new proof a moment after each edit, but only while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.preview.pages import PageView
from brief_builder.gui.preview.proof import Proof, proof_work
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.layout import column, holder, row
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _

REFRESH_AFTER_MS = 40
LONGEST = 999
"""Pages; the line that says which page is in view has room for their number."""


class PreviewPanel(QWidget):
    """`chosen`: the part that was clicked on a page; `opened`: clicked twice."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, kit: Kit, session: Session, jobs: JobRunner) -> None:
        super().__init__()
        self._kit, self._session, self._jobs = kit, session, jobs
        self._job: Job | None = None
        self._proof: Proof | None = None
        self._stale, self._sought = True, ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_AFTER_MS)
        self._timer.timeout.connect(self._refresh)
        self.pages = PageView(kit)
        self._where = label(kit, "", Type.META, "muted")
        widest = kit.say(_("Page {page} of {pages}", page=LONGEST, pages=LONGEST))
        self._where.setMinimumWidth(round(kit.width(widest, Type.META)) + 2)  # so that it is never cut while the layout follows
        self._trouble = Text(kit, "", Type.BODY)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(holder(column(self._trouble, None, margins=(Space.L, Space.L, Space.L, Space.L))))
        self._lay_out()
        session.brief_changed.connect(self._make_again)
        session.look_changed.connect(self._make_again)
        session.document_opened.connect(self._forget)
        self.pages.chosen.connect(self.chosen)
        self.pages.opened.connect(self.opened)
        self.pages.moved.connect(self._say_where)

    def _lay_out(self) -> None:
        say = self._kit.say
        tools = (("zoom-out", _("Smaller"), -1), ("zoom-in", _("Larger"), 1), ("move-horizontal", _("As wide as the view"), 0))
        buttons = []
        for glyph, name, step in tools:
            button = IconButton(self._kit, glyph, say(name))
            button.clicked.connect(lambda _on=False, by=step: self.pages.zoom(by))
            buttons.append(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row(self._where, None, *buttons, gap=Space.XS, margins=(Space.L, Space.XS, Space.M, Space.XS)))
        layout.addWidget(self._stack)

    # ---- when

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody looks: what changed meanwhile is made now."""
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks: nothing is made."""
        super().hideEvent(event)
        self._timer.stop()

    def _make_again(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start(REFRESH_AFTER_MS)

    def _forget(self) -> None:
        """Another document has other parts; the pages of the last one are not waited for."""
        self._proof = None
        if self._job:
            self._job.cancelled.set()

    def show_part(self, part: str) -> None:
        """Mark a part on its page; where that is not certain yet, as soon as it is."""
        self.pages.show_part(part)
        self._sought = part if self._stale or self._job else ""

    def close_preview(self) -> None:
        """Stop; the window closes."""
        self._timer.stop()
        self.pages.close_renderer()

    # ---- making it

    def _refresh(self) -> None:
        session = self._session
        if not session.has_document:
            return
        if self._job:
            self._job.cancelled.set()
        self._stale = False
        work = proof_work(session.brief, session.template, session.library, session.printed.reading(), self._proof)
        job = Job(_("Making the print preview"), work, self._made, self._failed, quiet=True)
        self._job = job
        self._jobs.start(job)

    def _made(self, proof: Proof) -> None:
        self._job, self._proof = None, proof
        self._stack.setCurrentIndex(0)
        self.pages.show_sheets(proof.sheets)
        if self._sought:
            self.pages.show_part(self._sought)
            self._sought = ""

    def _failed(self, message: Message) -> None:
        self._job = None
        self._trouble.show_text(self._kit.say(message))
        self._stack.setCurrentIndex(1)

    def _say_where(self, page: int, pages: int) -> None:
        self._where.setText(self._kit.say(_("Page {page} of {pages}", page=page, pages=pages)))
        self.pages.setAccessibleDescription(self._where.text())
