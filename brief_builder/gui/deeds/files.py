"""New, open, save, recent, restore: everything about working files, and the question before something would be lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox, QPushButton

from brief_builder import paths
from brief_builder.brief.file_name import file_name
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.store import SUFFIX
from brief_builder.brief.template import NO_TEMPLATE, Template
from brief_builder.errors import UserError
from brief_builder.gui import recovery
from brief_builder.gui.asking import ask
from brief_builder.gui.file_lock import FileLock
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.opening import read_work
from brief_builder.gui.questions_about_files import ChangedFileDialog, Other, VersionsDialog, free_name
from brief_builder.gui.rescue_dialog import Answer, RescueDialog
from brief_builder.gui.session import Session
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.window_state import WindowState
from brief_builder.gui.working_file import ReadFile, read_file
from brief_builder.i18n import Message, _

Role = QMessageBox.ButtonRole
QUESTION = QSize(420, 380)


class Files:
    """Works with the session; asks with the dialogs of the system."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, state: WindowState) -> None:
        self._kit, self._session, self._window, self._state = kit, session, window, state
        self._lock = FileLock()
        self.reader = JobRunner()
        session.document_opened.connect(self._let_go_of_others)

    # ---- opening

    def new(self) -> None:
        """A new document of a type that is asked for."""
        if not self.may_leave():
            return
        known = list(self._session.templates.known.values())
        names = [t.name for t in known]
        box = self._type_question(names)
        if ask(box):
            self._begin(known[names.index(box.textValue())])

    def _type_question(self, names: list[str]) -> QInputDialog:
        """All types at once, the one of the open document chosen."""
        box = QInputDialog(self._window)
        box.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
        box.setWindowTitle(self._kit.say(_("New document")))
        box.setLabelText(self._kit.say(_("Document type")))
        box.setComboBoxItems(names)
        box.setTextValue(self._session.template.name)
        box.resize(QUESTION)
        return box

    def start(self, template_id: str) -> None:
        """A new document of this type."""
        if self.may_leave():
            self._begin(self._session.templates.get(template_id))

    def _begin(self, template: Template) -> None:
        self._session.start(template)
        self._window.document.begin()

    def example(self) -> None:
        """The example document."""
        if self.may_leave():
            self._try(self._session.start_example)

    def fill_examples(self, menu: QMenu) -> None:
        """A whole example of every document type that has one, in their menu."""
        menu.clear()
        known = self._session.templates.known
        for path in sorted(paths.EXAMPLES.glob("*.yaml")):
            name = known[path.stem].name if path.stem in known else path.stem
            menu.addAction(name).triggered.connect(lambda _checked=False, path=path: self._start_example(path))

    def _start_example(self, path: Path) -> None:
        if self.may_leave():
            self._try(lambda: self._session.start_example(path))

    def open(self) -> None:
        """Open a working file that is asked for."""
        if not self.may_leave():
            return
        say = self._kit.say
        name, _filter = QFileDialog.getOpenFileName(self._window, say(_("Open a working file")), str(self.folder()), self._filter())
        if name:
            self._read_and_open(Path(name))

    def open_dropped(self, name: str) -> None:
        """Open a file that was dragged here, or a recent one."""
        if self.may_leave():
            self._read_and_open(Path(name))

    def _read_and_open(self, path: Path) -> None:
        """Read it beside the window: it may be long, or on a slow share. Who went on writing meanwhile is asked again."""
        before = self._session.brief

        def show(read: ReadFile) -> None:
            if self._session.brief is before or self.may_leave():
                self.open_file(path, read)

        self.reader.start(Job(_("Opening “{name}”", name=path.name), read_work(path, self._session.templates), show, self.tell))

    def open_file(self, path: Path, read: ReadFile | None = None) -> bool:
        """Open this file, which may have been read already; tells whether that went well."""
        opened = self._try(lambda: self._session.show_file(read or read_file(path)))
        if opened:
            self._state.add_recent(path.resolve())
            self._take(path)
        return opened

    def _take(self, path: Path) -> None:
        """Tell others that this file is open here, or the user that it is open elsewhere."""
        computer = self._lock.take(path)
        if computer:
            self.tell(
                _(
                    "“{file}” is open already, on the computer “{computer}”. Agree who saves: what you both change can get lost.",
                    file=path.name,
                    computer=computer,
                )
            )

    def _let_go_of_others(self) -> None:
        if self._session.path is None:
            self._lock.release()

    def close(self) -> None:
        """Let go of the file; the window closes."""
        self.reader.close()
        self._lock.release()

    def fill_recent(self, menu: QMenu) -> None:
        """The recent documents, in their menu."""
        menu.clear()
        for path in self._state.recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self.open_dropped(str(path)))
        menu.setEnabled(bool(self._state.recent))

    # ---- saving

    def save(self) -> bool:
        """Save in the file of the document; asks for one when it has none. Tells whether it is saved."""
        path = self._session.path
        return self._save_in(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Save in another file."""
        self._session.flushing.emit()
        say = self._kit.say
        suggestion = self._session.path or self.folder() / (file_name(self._session.brief) + SUFFIX)
        name, _filter = QFileDialog.getSaveFileName(self._window, say(_("Save as")), str(suggestion), self._filter())
        if not name:
            return False
        path = Path(name)
        return self._save_in(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))

    def _save_in(self, path: Path) -> bool:
        self._session.flushing.emit()
        if path == self._session.path and self._session.file.changed_on_disk:
            return self._save_beside_other(path)
        return self._write(path)

    def _write(self, path: Path) -> bool:
        saved = self._try(lambda: self._session.save(path))
        if saved:
            self._state.add_recent(path.resolve())
            self._take(path)
        return saved

    def _save_beside_other(self, path: Path) -> bool:
        """The file was written by somebody else meanwhile: show what differs, then keep both, take theirs, or replace it."""
        dialog = ChangedFileDialog(self._kit, self._window, self._session, path)
        ask(dialog)
        match dialog.answer:
            case Other.KEEP_BOTH:
                return self._write(free_name(path))
            case Other.REPLACE:
                return self._write(path)
            case Other.LOAD:
                return self.open_file(path)
            case _:
                return False

    def versions(self) -> None:
        """Look at earlier versions of the file, and put one back."""
        path = self._session.path
        if path is None:
            return
        self._session.flushing.emit()
        dialog = VersionsDialog(self._kit, self._window, self._session, path)
        ask(dialog)
        if dialog.answer and dialog.chosen:
            self._session.edit(_("Put back an earlier version"), dialog.chosen)

    def _filter(self) -> str:
        """What the dialogs of the system show: working files only."""
        return self._kit.say(_("Working files ({pattern})", pattern=f"*{SUFFIX}"))

    def folder(self) -> Path:
        """Where documents are: beside the one that is open, else the user's documents."""
        if self._session.path:
            return self._session.path.parent
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return documents if documents.is_dir() else Path.home()

    # ---- never lost

    def may_leave(self) -> bool:
        """Whether the document may be left: it is saved, or the user saves it now or does not want it."""
        self._session.flushing.emit()
        if self._session.is_saved or not self._session.has_document:
            return True
        say = self._kit.say
        box = QMessageBox(self._window)
        FocusRing(self._kit, box)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(say(_("Save the document?")))
        box.setText(say(_("The document has changes that are not saved.")))
        save = box.addButton(say(_("Save")), Role.AcceptRole)
        drop = box.addButton(say(_("Do not save")), Role.DestructiveRole)
        box.addButton(say(_("Cancel")), Role.RejectRole)
        _make_primary(save)
        box.setDefaultButton(save)
        ask(box)
        if box.clickedButton() is save:
            return self.save()
        if box.clickedButton() is drop:
            self._session.autosave.let_go()
            return True
        return False

    def offer_rescue(self) -> bool:
        """Offer what was kept when the app last stopped without saving; tells whether it was taken."""
        session = self._session
        rescued = recovery.rescued(session.autosave.place.folder)
        if rescued is None:
            return False
        known = session.templates.known.get(rescued.brief.template)
        template = for_brief(known, rescued.brief) if known else NO_TEMPLATE
        dialog = RescueDialog(self._kit, self._window, rescued, template, session.autosave.place.folder / recovery.BRIEF)
        ask(dialog)
        match dialog.answer:
            case Answer.RESTORE:
                return self._try(lambda: session.restore(rescued))
            case Answer.THROW_AWAY:
                session.autosave.let_go()
            case Answer.LATER:
                session.autosave.leave_for_later()
        return False

    def _try(self, act: Callable[[], object]) -> bool:
        """Do it; a failure is told in its own words."""
        try:
            act()
        except UserError as error:
            self.tell(error.message)
            return False
        return True

    def tell(self, message: Message) -> None:
        """A message the user must have seen."""
        box = QMessageBox(self._window)
        FocusRing(self._kit, box)
        box.setWindowTitle("Brief Builder")
        box.setText(self._kit.say(message))
        ask(box)


def _make_primary(button: QPushButton) -> None:
    """The button that is meant, in the look of one."""
    button.setProperty("kind", "primary")
    button.style().unpolish(button)
    button.style().polish(button)
