"""The status bar: the library at the left, the document at the right, and between them the work that is being done."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QProgressBar

from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layout import holder, row
from brief_builder.gui.widgets.text import Icon, Line, label
from brief_builder.i18n import Message, _, ngettext
from brief_builder.progress import Progress

STEPS = 1000
BAR_WIDTH = 140


class StatusBar(QFrame):
    """Listens to the session and to the jobs."""

    def __init__(self, kit: Kit, session: Session, jobs: JobRunner) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self._running: list[Job] = []
        self.setProperty("surface", "side")
        self.setFixedHeight(Size.STATUS)
        self._library = Line(kit, "", Type.META, "muted")
        self._holdings = Line(kit, "", Type.META, "muted")
        self.problems = Button(kit, "", "link", "triangle-alert", ink="warn")
        self.problems.clicked.connect(self._show_problems)
        self.problems.hide()
        self._document = label(kit, "", Type.META, "muted")
        self._work = label(kit, "", Type.META, "muted")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(kit.say(_("Progress")))
        cancel = IconButton(kit, "x", kit.say(_("Cancel")))
        cancel.setFixedSize(24, 24)
        self._job = holder(row(self._work, self._bar, cancel, gap=Space.S))
        self._job.hide()
        line = row(
            Icon(kit, "library"), self._library, Space.M, self._holdings, self.problems, None, self._job, Space.M, self._document,
            gap=6, margins=(Space.M, 0, Space.L, 0),
        )  # fmt: skip
        self.setLayout(line)
        session.library_opened.connect(self._show_library)
        session.brief_changed.connect(self._show_document)
        self._cancel = cancel
        self.follow(jobs)

    def follow(self, jobs: JobRunner) -> None:
        """Show the work of this runner too."""
        self._cancel.clicked.connect(jobs.cancel)
        jobs.started.connect(self._start)
        jobs.progressed.connect(self._progress)
        jobs.ended.connect(self._end)

    def _show_library(self) -> None:
        library = self._session.library
        findings, terms = len(list(library.findings())), len(list(library.terms()))
        self._library.show_text(", ".join(m.name for m in library.manifests))
        pieces = (ngettext("{count} finding", "{count} findings", findings), ngettext("{count} term", "{count} terms", terms))
        self._holdings.show_text(" · ".join(map(self._kit.say, pieces)))
        wrong = len(library.problems)
        self.problems.setText(self._kit.say(ngettext("{count} problem in the library", "{count} problems in the library", wrong)))
        self.problems.setVisible(wrong > 0)

    def _show_problems(self) -> None:
        from brief_builder.gui.problems import ProblemsLayer

        ProblemsLayer(self._kit, self.window(), self._session.library.problems, self._session.library_folders)

    def _show_document(self) -> None:
        if not self._session.has_document:
            return
        from brief_builder.brief.length import pages_in_all, word_count  # a start without a document does without

        parts = [p for p in self._session.brief.parts() if not p.excluded]
        words = sum(word_count(p, self._session.template) for p in parts)
        sources = len({c.source.id for p in parts for c in (*p.sources, *(c for f in p.figures for c in f.sources))})
        pieces = (
            _pages(pages_in_all(self._session.brief, self._session.template), self._session.template.pages),
            ngettext("{count} word", "{count} words", words),
            ngettext("{count} source", "{count} sources", sources),
        )
        self._document.setText(" · ".join(map(self._kit.say, pieces)))

    def _start(self, job: Job) -> None:
        if not job.quiet:
            self._running.append(job)
            self._tell(job.name, 0, 0)

    def _progress(self, job: Job, progress: Progress) -> None:
        if not job.quiet:
            self._tell(progress.label, progress.done, progress.total)

    def _tell(self, what: Message, done: int, total: int) -> None:
        self._work.setText(self._kit.say(what))
        self._bar.setRange(0, STEPS if total else 0)
        self._bar.setValue(STEPS * done // total if total else 0)
        self._holdings.hide()  # what is being done has the room
        self._job.show()

    def _end(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
            self._job.setVisible(bool(self._running))
            self._holdings.setVisible(not self._running)


def _pages(taken: float, aim: int) -> Message:
    """How long the document is, beside how long it should be."""
    pages = QLocale().toString(taken, "f", 1)
    return _("about {pages} of {aim} pages", pages=pages, aim=aim) if aim else _("about {pages} pages", pages=pages)
