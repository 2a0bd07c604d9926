"""Exporting: the layer with the question, the job beside the window, and the way to the files afterwards."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder.errors import UserError
from brief_builder.gui.deeds.adding import Adding
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.document.panel import CHECK
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.window_state import WindowState
from brief_builder.i18n import _, ngettext
from brief_builder.settings import read_settings

if TYPE_CHECKING:
    from brief_builder.gui.export_layer import ExportLayer, Habits
    from brief_builder.gui.exports import Made, Wish

FORMATS, PATTERN, TEMPLATE, STYLE = "export_formats", "export_pattern", "export_word_template", "export_style"
"""The names under which habits are kept."""

NONE = "-"
"""Kept where somebody chose the standard, whatever the settings say."""


class Exporting:
    """Asks, makes, tells."""

    def __init__(
        self, kit: Kit, session: Session, window: MainWindow, jobs: JobRunner, files: Files, adding: Adding, state: WindowState
    ) -> None:
        self._kit, self._session, self._window, self._jobs = kit, session, window, jobs
        self._files, self._adding, self._state = files, adding, state
        session.printed.use_style(_file(state.text(STYLE)))

    def ask(self) -> None:
        """Ask which files."""
        if not self._session.has_document:
            return
        from brief_builder.gui.export_layer import ExportLayer  # nobody waits for it before it is asked for

        self._session.flushing.emit()
        found = Counter(remark.grade for remark in self._session.printed.remarks())
        layer = ExportLayer(self._kit, self._window, self._session.brief, self._habits(), found)
        layer.wanted.connect(self.make)
        layer.kept.connect(self._keep)
        layer.look.connect(self._look)
        self._count_unknown_words(layer)

    def _count_unknown_words(self, layer: ExportLayer) -> None:
        """Tell the layer how many words the spelling does not know, as the verdicts come."""
        proofreader, brief = self._window.document.proofreader, self._session.brief

        def count() -> None:
            layer.show_unknown(sum(1 for _word in proofreader.unknown(brief)))

        proofreader.start()
        proofreader.judged.connect(count)
        layer.closed.connect(lambda: proofreader.judged.disconnect(count))
        count()

    def _habits(self) -> Habits:
        from brief_builder.gui.export_layer import Habits

        usual, state = Habits(self._files.folder()), self._state
        formats = tuple(state.text(FORMATS).split()) or usual.formats
        template = _file(state.text(TEMPLATE)) if state.text(TEMPLATE) else read_settings(self._session.folders.settings).house_style
        return Habits(usual.folder, formats, state.text(PATTERN) or usual.pattern, template, _file(state.text(STYLE)))

    def _keep(self, habits: Habits) -> None:
        state = self._state
        state.keep(FORMATS, " ".join(habits.formats))
        state.keep(PATTERN, habits.pattern)
        state.keep(TEMPLATE, str(habits.word_template or NONE))
        state.keep(STYLE, str(habits.style or NONE))
        self._session.printed.use_style(habits.style)

    def _look(self) -> None:
        self._window.bring(self._window.document)
        self._window.document.show_tab(CHECK)

    def make(self, wish: Wish) -> None:
        """Make these files beside the window."""
        from brief_builder.gui.exports import export_work

        session = self._session
        try:
            around = session.printed.surroundings()
        except UserError as error:
            session.failed.emit(error.message)
            return
        work = export_work(session.brief, session.template, session.library, around, wish)
        self._jobs.start(Job(_("Exporting"), work, self._made, session.failed.emit))

    def _made(self, made: Made) -> None:
        """Say that they are there, with the way to them: nothing is put before somebody who is writing on."""
        from brief_builder.gui.exported_layer import ExportedLayer

        names = ", ".join(file.name for file in made.files)
        message = ngettext("{count} file made: {names}", "{count} files made: {names}", len(made.files), names=names)
        if not all(verdict.valid for verdict in made.verdicts):
            message = _("The PDF was made, but it is not valid: do not publish it yet.")
        self._adding.say(message, _("View"), lambda: ExportedLayer(self._kit, self._window, made))


def _file(name: str) -> Path | None:
    return None if name in ("", NONE) else Path(name)
