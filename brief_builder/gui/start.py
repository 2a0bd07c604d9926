"""From nothing to a window, in the order in which it happens:

1. the application, its look, the session, and the window with the field of Zoeken: shown, and ready for the first key;
2. what stands around it: the header with the menus, the status bar;
3. beside it, on the thread of the jobs: the code of the panels and the document types, then the library and its index;
4. the panels take their places as soon as their code is there, with the first document in them.

What 1 does not need is imported later: each module costs about a millisecond.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from brief_builder import paths
from brief_builder.errors import UserError
from brief_builder.gui.first_paint import FirstPaint
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.searcher import Searcher
from brief_builder.gui.session import Session
from brief_builder.gui.sheet import dress
from brief_builder.gui.window_state import WindowState
from brief_builder.i18n import Message, Translator, _
from brief_builder.paths import UserFolders
from brief_builder.settings import read_settings

if TYPE_CHECKING:
    from brief_builder.content.library import Library
    from brief_builder.gui.controller import Controller
    from brief_builder.gui.jobs import JobRunner
    from brief_builder.gui.library_watch import LibraryWatch
    from brief_builder.gui.opening import Loaded
    from brief_builder.gui.working_file import ReadFile
    from brief_builder.progress import Work
    from brief_builder.search import SearchIndex

ICONS = paths.RESOURCES / "icons"
INTER = paths.FONTS / "inter"
FIRST_FONTS = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
"""What the first paint needs."""

TURN = 0.0005
"""Seconds after which a job that runs beside the window makes room when the window wants to go on: ten times as often as usual."""


BETWEEN_MS = 1
"""Between two steps that fill the window. Without any wait all of them would come in one turn of the event loop, and a key after them."""


SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
"""What the values of the setting are for Qt."""


class Desktop(QObject):
    """Everything that lives as long as the window. Kept by `run_window`; tests make their own."""

    controller: Controller

    def __init__(self, app: QApplication, say: Translator, folders: UserFolders, library_folders: Sequence[Path] = ()) -> None:
        super().__init__()
        self._app = app
        self.kit = Kit(say, _family(), ICONS)
        self.state = WindowState(folders.settings)
        self.session = Session(folders, library_folders)
        self.searcher = Searcher()
        self._strong = _wants_contrast(app)
        self.set_dark(self._wants_dark(read_settings(folders.settings).colours))
        self.window = MainWindow(self.kit, self.session, self.searcher)
        self._watch: LibraryWatch | None = None
        self._wants_example = self._is_decided = self._has_library = False
        self.window.restore_layout(self.state.bytes("geometry"), self.state.bytes("widths"))
        self.session.library_stale.connect(self._start_again)
        self.session.colours_chosen.connect(self.use_colours)

    @cached_property
    def jobs(self) -> JobRunner:
        """What runs long work beside the window."""
        from brief_builder.gui.jobs import JobRunner

        return JobRunner()

    def begin(self, file: Path | None) -> None:
        """Complete the window that is shown already: load the rest beside it, then open the library and the first document."""
        self._in_turns(lambda: None, self._frame, lambda: self._load(file))

    def _frame(self) -> None:
        """What stands around the panels."""
        self.window.frame(self.jobs)
        dark = self.window.actions_by_id["dark"]
        dark.setChecked(self.kit.dark)
        dark.toggled.connect(self._choose_dark)
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(lambda _wanted: self.set_strong(_wants_contrast(self._app)))

    def _load(self, file: Path | None) -> None:
        """Load the panels one after the other; each is shown as soon as it can be."""
        from brief_builder.gui.opening import load_read_work, load_search_work, load_work

        self.session.await_document(True)
        fill_search, fill_read, *rest = self.window.fillings()
        self._run(load_search_work(), lambda _nothing: fill_search(), self.session.failed.emit)
        self._run(load_read_work(), lambda _nothing: fill_read(), self.session.failed.emit)
        folders = (paths.TEMPLATES, self.session.folders.settings / "templates")
        work = load_work(folders, file or self._last())
        self._run(work, lambda loaded: self._go_on(loaded, file, rest), self.session.failed.emit)

    def _run(self, work: Work[Any], done: Callable[[Any], None], failed: Callable[[Message], None]) -> None:
        from brief_builder.gui.jobs import Job

        self.jobs.start(Job(_("Opening the library"), work, done, failed))

    def _go_on(self, loaded: Loaded, file: Path | None, fillings: Sequence[Callable[[], None]]) -> None:
        self.session.use_templates(loaded.templates)
        self._in_turns(_add_fonts, *fillings, self._control, self._start_library, lambda: self.open_first(file, loaded.read))

    def _in_turns(self, step: Callable[[], None], *rest: Callable[[], None]) -> None:
        """One step in each turn of the event loop: keys and paints come between."""
        step()
        if rest:
            QTimer.singleShot(BETWEEN_MS, self, lambda: self._in_turns(*rest))

    def _control(self) -> None:
        """What the actions do."""
        from brief_builder.gui.controller import Controller

        self.controller = Controller(self.kit, self.session, self.window, self.jobs, self.state)

    def fill(self) -> None:
        """All that is missing in the window, and what the actions do, at once."""
        if not self.window.is_filled:
            for step in (self._frame, _add_fonts, *self.window.fillings(), self._control):
                step()

    def open_library(self) -> None:
        """Open the library beside the window, which is complete by then."""
        self.fill()
        self._start_library()

    def _start_again(self) -> None:
        """Read the libraries again, as soon as the form that wrote in one is gone.

        What is rubbish when they have been read stays for ever: all that there is, is put out of the collector's way then.
        """

        def start() -> None:
            gc.collect()
            self._start_library()

        QTimer.singleShot(BETWEEN_MS, self, start)

    def _start_library(self) -> None:
        from brief_builder.gui.opening import library_work

        if self._watch is not None:
            self._watch.begin()  # what was written here is no news
        work = library_work(self.session.library_folders, self.session.folders.cache)
        self._run(work, self._use, self._no_library)

    def _no_library(self, message: Message) -> None:
        self._has_library = True
        self._settle()
        self.session.failed.emit(message)

    def _use(self, library: Library) -> None:
        """Show the library at once; searching begins when its index is there. Another one waits for that: no old hit may meet it."""
        from brief_builder.gui.opening import index_work

        before = self.searcher.index

        def use_library() -> None:
            self.session.use_library(library)

        def use_index(index: SearchIndex) -> None:
            self.searcher.use(index)
            if before is not None:
                self._in_turns(use_library, self._meet_library)

        self._run(index_work(library, self.session.folders.cache, before), use_index, self.session.failed.emit)
        if before is None:
            self._in_turns(use_library, self._meet_library)

    def _meet_library(self) -> None:
        self._has_library = True
        self._settle()
        if self._watch is None:
            self._watch_libraries()

    def _watch_libraries(self) -> None:
        """Read the libraries again when somebody else changes one; say it when one cannot be reached any more."""
        from brief_builder.gui.library_watch import LibraryWatch

        self._watch = LibraryWatch(lambda: self.session.library_folders)
        self._watch.changed.connect(self._read_again)
        self._watch.gone.connect(self._go_on_without)
        self.window.came_back.connect(self._watch.look)
        self._watch.begin()

    def _go_on_without(self, folder: Path) -> None:
        """Say that a library cannot be reached any more, and keep that among the problems until it is back."""
        from dataclasses import replace

        from brief_builder.content.library import Problem
        from brief_builder.content.reader import out_of_reach

        library = self.session.library
        self.session.use_library(replace(library, problems=(Problem(folder, 0, out_of_reach(folder)), *library.problems)))
        self.controller.adding.warn(_("“{name}” cannot be reached now; you go on with what was last read", name=folder.name))

    def _read_again(self) -> None:
        self.controller.adding.say(_("A library was changed elsewhere and is read again"))
        self._start_again()

    def _settle(self) -> None:
        """When it is known which document comes first, and the library is there or never comes: the example, if it is wanted."""
        if not (self._is_decided and self._has_library):
            return
        if self._wants_example and not self.session.has_document:
            with suppress(UserError):  # another library: the document types are offered instead
                self.session.start_example()
        self._wants_example = False
        self.session.await_document(False)

    def open_first(self, file: Path | None, read: ReadFile | None = None) -> None:
        """What was not saved when the app last stopped; else the named file; else the last document; else the example.

        `read` is the document when that was read already.
        """
        self._wants_example = not self._open_document(file, read)
        self._is_decided = True
        self._settle()

    def _open_document(self, file: Path | None, read: ReadFile | None) -> bool:
        files = self.controller.files
        if files.offer_rescue():  # before a named file too: its autosave would take the place of what was kept
            return True
        if file is not None:
            files.open_file(file, read)
            return True
        last = self._last()
        return last is not None and files.open_file(last, read)

    def _last(self) -> Path | None:
        """The document that was open last, when it is still there."""
        last = Path(self.state.text("last") or ".")
        return last if last.is_file() else None

    # ---- light and dark

    def _wants_dark(self, colours: str) -> bool:
        """Whether to be dark, by this setting; it is told to the system too, for the title bar."""
        hints = self._app.styleHints()
        if colours:
            hints.setColorScheme(SCHEMES[colours])
            return colours == "dark"
        return hints.colorScheme() == Qt.ColorScheme.Dark

    def use_colours(self, colours: str) -> None:
        """Take the colours of this setting from now on."""
        if not colours:
            self._app.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
        self.window.actions_by_id["dark"].setChecked(self._wants_dark(colours))

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        dark = scheme == Qt.ColorScheme.Dark
        if dark != self.kit.dark:
            self.set_dark(dark)
            self.window.actions_by_id["dark"].setChecked(dark)

    def _choose_dark(self, dark: bool) -> None:
        """The user wants the other colours; the title bar of the system goes along where it can."""
        if dark != self.kit.dark:
            self._app.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
            self.set_dark(dark)

    def set_dark(self, dark: bool) -> None:
        """Take the dark or the light colours everywhere, those for high contrast when they are wanted."""
        if self._strong:
            from brief_builder.gui.high_contrast import strong_colours

            self.kit.take(strong_colours(self._app, dark=dark), dark=dark)
        else:
            self.kit.set_dark(dark)
        dress(self._app, self.kit)

    def set_strong(self, strong: bool) -> None:
        """Whether the system asks for high contrast."""
        self._strong = strong
        self.set_dark(self.kit.dark)

    def close(self) -> None:
        """Stop what runs beside the window."""
        if self.window.is_filled:
            self.window.document.stop()
            self.controller.files.close()
        if self._watch is not None:
            self._watch.close()
        self.session.close()
        self.jobs.close()
        self.searcher.close()


def _wants_contrast(app: QApplication) -> bool:
    """Whether the system asks for high contrast; older versions of Qt do not know."""
    hints = app.styleHints()
    return hasattr(hints, "accessibility") and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _family() -> str:
    """The font of the system on Windows and macOS, Inter elsewhere (and everywhere for charts: `_add_fonts`)."""
    if sys.platform in ("win32", "darwin"):
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    for name in FIRST_FONTS:
        QFontDatabase.addApplicationFont(str(INTER / name))
    return "Inter"


def _add_fonts() -> None:
    """The rest of Inter: what is there already is not read again."""
    there = set(QFontDatabase.styles("Inter"))
    for path in sorted(INTER.glob("*.ttf")):
        if path.stem.partition("-")[2] not in {style.replace(" ", "") for style in there}:
            QFontDatabase.addApplicationFont(str(path))


def speak(app: QApplication, language: str) -> None:
    """Qt's own words (OK, Cancel, the menus of fields) in the language of the window."""
    from brief_builder.gui.qt_words import MissingWords

    QLocale.setDefault(QLocale(language))
    if language == "nl":
        app.installTranslator(MissingWords(app))
    translation = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translation.load(f"qtbase_{language}", folder):
        app.installTranslator(translation)


def run_window(say: Translator, folders: UserFolders, library_folders: Sequence[Path], file: Path | None) -> int:
    """Open the window and give the exit status when it closes."""
    sys.setswitchinterval(TURN)
    app = QApplication(["brief-builder", "-style", "Fusion"])  # asked for afterwards, it comes with the whole of QStyle
    app.setApplicationName("brief-builder")
    app.setApplicationDisplayName("Brief Builder")
    app.setDesktopFileName("brief-builder")
    desktop = Desktop(app, say, folders, library_folders)
    desktop.window.show()
    desktop.window.search.focus()
    FirstPaint(desktop.window, lambda: _begin(app, desktop, file))
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    desktop.close()
    return status


def _begin(app: QApplication, desktop: Desktop, file: Path | None) -> None:
    from brief_builder.gui.crash import crash_hook
    from brief_builder.gui.memory import share_heaps

    share_heaps()
    speak(app, desktop.kit.translator.language)
    sys.excepthook = crash_hook(desktop.kit, desktop.window, desktop.session.folders.data, desktop.session.keep_all)
    desktop.begin(file)
