"""Handing the document over without a file: on paper, or on the clipboard for a mail or a case system."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from brief_builder.errors import UserError
from brief_builder.gui.asking import ask
from brief_builder.gui.deeds.adding import Adding
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.i18n import _, ngettext


class HandingOver:
    """Copies and prints."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, jobs: JobRunner, adding: Adding) -> None:
        self._kit, self._session, self._window, self._jobs, self._adding = kit, session, window, jobs, adding

    def copy(self) -> None:
        """The whole document as rich and plain text on the clipboard."""
        from brief_builder.brief.assemble import assemble
        from brief_builder.export.rich_text import html_of, text_of

        session = self._session
        session.flushing.emit()
        try:
            document = assemble(session.brief, session.template, session.library, session.printed.surroundings())
        except UserError as error:
            session.failed.emit(error.message)
            return
        data = QMimeData()
        data.setHtml(html_of(document))
        data.setText(text_of(document))
        QGuiApplication.clipboard().setMimeData(data)
        self._adding.say(_("The document is on the clipboard; paste it in a mail or your case system."))

    def print(self) -> None:
        """Make the pages, then ask which printer."""
        from brief_builder.gui.preview.proof import paper_work

        session = self._session
        session.flushing.emit()
        work = paper_work(session.brief, session.template, session.library, session.printed.reading())
        self._jobs.start(Job(_("Making the pages"), work, self._ask, session.failed.emit))

    def _ask(self, pdf: bytes) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from brief_builder.gui.printing import print_work

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._session.brief.field_text("onderwerp") or self._session.template.name)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._window)
        if ask(dialog):
            self._jobs.start(Job(_("Printing"), print_work(pdf, printer), self._printed, self._session.failed.emit))

    def _printed(self, pages: int) -> None:
        self._adding.say(ngettext("{count} page sent to the printer.", "{count} pages sent to the printer.", pages))
