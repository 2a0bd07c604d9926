"""The session: the one object that holds what the window works with. Panels get it in their constructor and listen to its signals.

What reads, checks and prints documents is loaded when it is first needed: the window can be typed in before that.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brief_builder import paths
from brief_builder.errors import UserError
from brief_builder.gui.as_printed import AsPrinted
from brief_builder.gui.working_file import NO_FILE, ReadFile, WorkingFile, read_file, working_file
from brief_builder.i18n import Message
from brief_builder.paths import UserFolders
from brief_builder.settings import keep_settings, read_settings

if TYPE_CHECKING:
    from datetime import date

    from brief_builder.brief.model import Brief
    from brief_builder.brief.organisation import Organisation
    from brief_builder.brief.template import Template
    from brief_builder.brief.template_file import Templates
    from brief_builder.content.library import Library
    from brief_builder.gui.autosave import Autosave
    from brief_builder.gui.history import History
    from brief_builder.gui.own_marks import OwnMarks
    from brief_builder.gui.recovery import Rescued


class Session(QObject):
    """Library, document types, organisation, and the brief with its history; `file` is where it lies, `printed` how it looks on paper.

    `library_opened`: the library is there. `brief_changed`: another value of the brief, for whatever reason. `document_opened`:
    another document (after its `brief_changed`). `none_opened`: the document that was awaited at the start does not come.
    `saved_changed`: saved or not, name, undo and redo. `flushing`: whoever holds typed text that is not in the brief yet puts it
    there now. `failed`: a message the user should see. `library_stale`: a library was written to or added, so they are read again.
    `look_changed`: documents are printed in another style. `colours_chosen`: the setting of the colours of the window.
    """

    library_opened = Signal()
    brief_changed = Signal()
    document_opened = Signal()
    none_opened = Signal()
    saved_changed = Signal()
    flushing = Signal()
    failed = Signal(object)
    library_stale = Signal()
    look_changed = Signal()
    colours_chosen = Signal(str)

    def __init__(self, folders: UserFolders, library_folders: Sequence[Path] = ()) -> None:
        super().__init__()
        self.folders = folders
        self.library_folders = tuple(library_folders) or (paths.BUILT_IN_LIBRARY,)
        self._library: Library | None = None
        self.file = NO_FILE
        self.printed = AsPrinted(self)
        self._typed: tuple[Brief, Template] | None = None
        self.awaits_document = False
        self._templates: Templates | None = None
        self._organisation: Organisation | None = None
        self._kept: History | None = None
        self._saved: Brief | None = None
        self._autosave: Autosave | None = None
        self._marks: OwnMarks | None = None

    # ---- what there is

    @property
    def library(self) -> Library:
        """The open libraries as one; an empty one until they are there."""
        if self._library is None:
            from brief_builder.content.library import Library

            self._library = Library()
        return self._library

    @property
    def _history(self) -> History:
        if self._kept is None:
            from brief_builder.brief.model import Brief
            from brief_builder.gui.history import History

            self._kept = History(Brief(""))
            self._saved = self._kept.now
        return self._kept

    @property
    def brief(self) -> Brief:
        """The brief of now; an empty one without document type when there is no document."""
        return self._history.now

    @property
    def templates(self) -> Templates:
        """The document types, the user's own too."""
        if self._templates is None:
            from brief_builder.brief.template_file import read_templates

            self._templates = read_templates((paths.TEMPLATES, self.folders.settings / "templates"))
        return self._templates

    @property
    def template(self) -> Template:
        """The document type of the brief, as it is for this brief: it follows undo as the brief does."""
        brief = self.brief
        if self._typed and self._typed[0] is brief:  # asked hundreds of times after each edit
            return self._typed[1]
        from brief_builder.brief.repeated import for_brief

        found = for_brief(self.document_type, brief)
        self._typed = (brief, found)
        return found

    @property
    def document_type(self) -> Template:
        """The document type of the brief as its file says it: what repeats stands in it once."""
        from brief_builder.brief.template import NO_TEMPLATE

        return self.templates.known.get(self.brief.template, NO_TEMPLATE)

    @property
    def has_document(self) -> bool:
        """Whether there is a document."""
        return self._kept is not None and bool(self.template.id)

    @property
    def is_saved(self) -> bool:
        """Whether the file has what the window shows."""
        return self._kept is None or self.brief is self._saved or self.brief == self._saved

    @property
    def undo_label(self) -> Message | None:
        """What would be undone."""
        return self._kept.done[-1].label if self._kept and self._kept.done else None

    @property
    def redo_label(self) -> Message | None:
        """What would be redone."""
        return self._kept.undone[0].label if self._kept and self._kept.undone else None

    @property
    def organisation(self) -> Organisation:
        """The organisation of the settings folder; a broken file is told once and counts as none."""
        if self._organisation is None:
            from brief_builder.brief.organisation import Organisation
            from brief_builder.brief.organisation_file import read_organisation

            try:
                self._organisation = read_organisation(self.folders.settings)
            except UserError as error:
                self._organisation = Organisation()
                self.failed.emit(error.message)
        return self._organisation

    @property
    def marks(self) -> OwnMarks:
        """The user's own stars and notes."""
        if self._marks is None:
            from brief_builder.gui.own_marks import OwnMarks

            self._marks = OwnMarks(self.folders.data, self.failed.emit)
        return self._marks

    def slot_ids(self) -> tuple[str, ...]:
        """The ids of the paragraphs in the order of the document."""
        from brief_builder.brief.edits import slot_order

        return slot_order(self.brief, tuple(s.id for s in self.template.slots))

    @property
    def path(self) -> Path | None:
        """Where the document was opened or saved; None when it never was."""
        return self.file.path

    # ---- what changes it

    def await_document(self, awaited: bool) -> None:
        """Whether the start of the app is about to open a document: until then no document types are offered."""
        self.awaits_document = awaited
        if not awaited and not self.has_document:
            self.none_opened.emit()

    def use_templates(self, templates: Templates) -> None:
        """The document types have been read."""
        self._templates, self._typed = templates, None

    def use_library(self, library: Library) -> None:
        """The library has been opened."""
        self._library = library
        self.library_opened.emit()

    @property
    def own_library(self) -> Path | None:
        """The folder of the user's own library, None as long as there is none."""
        found = read_settings(self.folders.settings).own_library
        return found if found is not None and found.is_dir() else None

    def use_own_library(self, folder: Path) -> None:
        """Keep own versions in this folder from now on. Raises UserError."""
        keep_settings(self.folders.settings, {"own_library": folder})

    def open_too(self, folder: Path) -> None:
        """Read the libraries again, with the one in this folder, which may be new."""
        if folder not in self.library_folders:
            self.library_folders = (*self.library_folders, folder)
        self.library_stale.emit()

    def open_libraries(self, folders: Sequence[Path]) -> None:
        """Open the libraries in these folders in the place of those that are open; none means the built-in one."""
        self.library_folders = tuple(folders) or (paths.BUILT_IN_LIBRARY,)
        self.library_stale.emit()

    def edit(self, label: Message, brief: Brief, merge: str = "") -> None:
        """One edit: `label` names it for undo; edits with the same `merge` that follow quickly are one step."""
        if brief == self.brief:
            return
        self._kept = self._history.edited(label, brief, merge, time.monotonic())
        self._changed()

    def enlarge(self, label: Message, brief: Brief) -> bool:
        """An edit that adds to the document: whether it was done. A document that would become too large stays as it is, and it is said."""
        from brief_builder.brief.size import refusal

        refused = refusal(self.brief, brief)
        if refused is not None:
            self.failed.emit(refused)
            return False
        self.edit(label, brief)
        return True

    def undo(self) -> None:
        """Take back the last edit."""
        self.flushing.emit()
        self._kept = self._history.back()
        self._changed()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.flushing.emit()
        self._kept = self._history.forth()
        self._changed()

    def _changed(self) -> None:
        self.brief_changed.emit()
        self.saved_changed.emit()
        if self.has_document:
            self.autosave.edited()

    def start(self, template: Template) -> None:
        """A new document of this type."""
        from brief_builder.brief.start import new_brief

        self._show(new_brief(template, _today()))

    def start_from(self, earlier: Brief, template: Template, path: Path) -> None:
        """A new document with the parts of an earlier one, which is in this file; its pictures come along when it is saved."""
        from brief_builder.brief.change_type import based_on

        self._show(based_on(earlier, self.templates.known.get(earlier.template), template, _today()), WorkingFile(earlier=path))

    def start_example(self, recipe_file: Path = paths.RESOURCES / "demo.yaml") -> None:
        """The example document, or another one. Raises UserError when the library lacks something of it."""
        from brief_builder.brief.example import example_brief, read_recipe

        recipe = read_recipe(recipe_file)
        template = self.templates.get(recipe.template)
        self._show(example_brief(recipe, template, self.library, _today()))

    def open(self, path: Path) -> None:
        """Open a working file. Raises UserError; then the document that was open stays."""
        self.show_file(read_file(path))

    def show_file(self, read: ReadFile) -> None:
        """Open a working file that was read already. Raises UserError when there is no such document type."""
        self.templates.get(read.brief.template)
        self._show(read.brief, read.file)

    def restore(self, rescued: Rescued) -> None:
        """Open what was kept for recovery; it is not saved yet. Raises UserError."""
        from brief_builder.brief.model import Brief

        self.templates.get(rescued.brief.template)
        self._show(rescued.brief, working_file(rescued.path), saved=Brief(""))

    def _show(self, brief: Brief, file: WorkingFile = NO_FILE, saved: Brief | None = None) -> None:
        from brief_builder.gui.history import History

        self.file = file
        self._kept = History(brief)
        self._saved = brief if saved is None else saved
        self.autosave.stop()
        self.brief_changed.emit()
        self.document_opened.emit()
        self.saved_changed.emit()

    def save(self, path: Path) -> None:
        """Save the brief in this file, which is its own from now on. Raises UnwritableFile."""
        self.flushing.emit()
        self.file = self.file.saved(self.brief, path, self.folders.data)
        self._saved = self.brief
        self.autosave.let_go()
        self.saved_changed.emit()

    # ---- never lost

    @property
    def autosave(self) -> Autosave:
        """What keeps the edits for recovery, in a folder that this window has for itself from the first time it is asked for."""
        if self._autosave is None:
            from brief_builder.gui.autosave import Autosave

            self._autosave = Autosave(self.folders.data, self._unsaved, self.failed.emit)
        return self._autosave

    def keep_all(self) -> None:
        """Keep what is not saved for recovery, with what is being typed. Raises UnwritableFile."""
        self.flushing.emit()
        if self.has_document:
            self.autosave.keep_now()

    def _unsaved(self) -> Rescued | None:
        from brief_builder.gui.recovery import Rescued

        return None if self.is_saved else Rescued(self.brief, self.path)

    def close(self) -> None:
        """Stop what goes on beside; the window closes."""
        if self._autosave is not None:
            self._autosave.close()


def _today() -> date:
    from datetime import date  # a start without a document does without

    return date.today()  # noqa: DTZ011 (the user's own day)
