"""Connects the actions and the signals of the panels to what they do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from brief_builder.brief import edits
from brief_builder.brief.repeated import repeats
from brief_builder.gui.asking import ask
from brief_builder.gui.deeds.adding import Adding
from brief_builder.gui.deeds.document_types import DocumentTypes
from brief_builder.gui.deeds.exporting import Exporting
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.deeds.handing_over import HandingOver
from brief_builder.gui.deeds.help import show_about, show_manual, show_palette
from brief_builder.gui.deeds.hit_lists import HitLists
from brief_builder.gui.deeds.keeping import WRITTEN, Keeping
from brief_builder.gui.deeds.overview import Overview
from brief_builder.gui.deeds.renewing import SHOW, Renewing
from brief_builder.gui.deeds.tables import Tables
from brief_builder.gui.document.panel import CHECK, OUTLINE, PREVIEW
from brief_builder.gui.jobs import JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.window_state import WindowState
from brief_builder.i18n import _


class Controller:
    """Holds the deeds; one per window."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, jobs: JobRunner, state: WindowState) -> None:
        self._kit, self._session, self._window, self._state = kit, session, window, state
        self.files = Files(kit, session, window, state)
        window.status.follow(self.files.reader)
        self.adding = Adding(kit, session, window)
        self.exporting = Exporting(kit, session, window, jobs, self.files, self.adding, state)
        self.handing_over = HandingOver(kit, session, window, jobs, self.adding)
        self.types = DocumentTypes(kit, session, window, self.files)
        self.renewing = Renewing(kit, session, window)
        self.keeping = Keeping(kit, session, window, self.adding.say)
        self.tables = Tables(kit, session, window, jobs, self.files, self.keeping, self.adding.say)
        self.overview = Overview(kit, session, window, jobs, self.files, self.keeping, self.adding.say, state)
        self.lists = HitLists(kit, session, window, jobs, self.files, self.adding.say)
        window.search.list_button.clicked.connect(lambda _checked=False: self.lists.open_menu())
        self.keeping.show_uses = lambda item, form: self.overview.where_used(item, "", form)
        self._connect_actions()
        self._connect_panels()
        self._recent = self._recent_menu()
        window.may_close = self._may_close

    def _deeds(self) -> dict[str, Callable[[], object]]:
        window, session = self._window, self._session
        document = window.document
        return {
            "new": self.files.new,
            "new_from": self.types.new_from,
            "open": self.files.open,
            "example": self.files.example,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "versions": self.files.versions,
            "export": self.exporting.ask,
            "print": self.handing_over.print,
            "copy_document": self.handing_over.copy,
            "settings": self._change_settings,
            "quit": window.close,
            "undo": session.undo,
            "redo": session.redo,
            "find": self._find,
            "find_in_document": self._find_in_document,
            "save_search": window.search.turn_saved,
            "list_hits": self.lists.open_menu,
            "clear_filters": window.search.filters.clear,
            "copy_with_source": self._copy,
            "star": window.read.turn_star,
            "note": window.read.write_note,
            "own_version": self.keeping.own_version,
            **{f"new_{kind}": partial(self.keeping.new_item, kind) for kind in WRITTEN},
            "change_status": self.keeping.change_status,
            "compare": self.keeping.compare,
            "history": self.keeping.history,
            "where_used": self.overview.where_used,
            "import_terms": self.tables.import_terms,
            "export_terms": self.tables.export_terms,
            "quality": self.overview.report,
            "back": lambda: window.read.go(-1),
            "forward": lambda: window.read.go(1),
            "outline": lambda: self._show_tab(OUTLINE),
            "preview": lambda: self._show_tab(PREVIEW),
            "check": lambda: self._show_tab(CHECK),
            "wide_preview": self._widen_preview,
            "dark": lambda: None,  # app.py follows its state
            "add": self._add,
            "own_text": lambda: document.outline.add_own_text() if session.has_document else None,
            "split": document.outline.writing.split,
            "duplicate": document.outline.duplicate,
            "form": lambda: self._in_outline(document.outline.ask_form),
            "measure": lambda: self._in_outline(document.outline.measure),
            "one_more": document.outline.deeds.add_one_more,
            "change_type": self.types.change,
            "fields": lambda: self.edit_fields(""),
            "palette": lambda: show_palette(self._kit, window),
            "manual": lambda: show_manual(self._kit, window),
            "shortcuts": lambda: show_manual(self._kit, window, "sneltoetsen"),
            "about": lambda: show_about(self._kit, window),
        }

    def _connect_actions(self) -> None:
        for name, deed in self._deeds().items():
            self._window.actions_by_id[name].triggered.connect(lambda _checked=False, deed=deed: self._do(deed))

    def _do(self, deed: Callable[[], object]) -> None:
        """Do it, unless a question waits for an answer."""
        if not any(layer.isVisible() for layer in self._window.findChildren(Layer)):
            deed()

    def _connect_panels(self) -> None:
        window, session = self._window, self._session
        window.search.read.connect(self._read)
        window.search.add.connect(self.adding.add)
        window.read.add.connect(self.adding.add)
        window.read.copy.clicked.connect(self._copy)
        window.read.own.clicked.connect(lambda _checked=False: self.keeping.own_version())
        window.read.uses.clicked.connect(lambda _checked=False: self.overview.where_used())
        window.read.decide.connect(self.keeping.change_status)
        window.read.compare.connect(self.keeping.compare)
        window.read.moved.connect(self._show_moves)
        window.document.outline.read.connect(self._read)
        window.document.outline.dropped.connect(self.adding.drop)
        window.document.outline.selectionModel().currentChanged.connect(self._show_chosen)
        session.brief_changed.connect(self._show_chosen)
        window.document.outline.wanted.connect(self._find)
        window.document.outline.renew.connect(self._renew)
        window.document.outline.define.connect(self.adding.choose_again)
        window.document.fields.connect(self.edit_fields)
        window.document.chooser.chosen.connect(self.files.start)
        window.document.chooser.open.connect(self.files.open)
        window.setAcceptDrops(True)
        window.file_dropped.connect(self.files.open_dropped)
        window.table_dropped.connect(lambda name: self.tables.import_file(Path(name)))
        window.search.kept.connect(lambda kept: self.adding.say(_("Search saved") if kept else _("Search no longer saved")))
        window.search.search.field.textChanged.connect(self._show_asked)
        self._show_asked(window.search.search.field.text())
        window.came_back.connect(session.marks.look_again)
        window.came_back.connect(window.search.saved.look_again)
        session.failed.connect(self.files.tell)
        session.saved_changed.connect(self._show_possible)
        self._show_possible()
        self._show_moves()

    def _recent_menu(self) -> QMenu:
        """The recent documents and the examples, behind “Open…” in the first menu."""
        file_menu = self._window.header.menu_bar.findChild(QMenu, "file", Qt.FindChildOption.FindChildrenRecursively)
        assert isinstance(file_menu, QMenu)
        recent = QMenu(self._kit.say(_("Open recent")), file_menu)
        examples = QMenu(self._kit.say(_("Examples")), file_menu)
        for menu, fill in ((recent, self.files.fill_recent), (examples, self.files.fill_examples)):
            file_menu.insertMenu(self._window.actions_by_id["example"], menu)
            file_menu.aboutToShow.connect(lambda menu=menu, fill=fill: fill(menu))
        return recent

    def _widen_preview(self) -> None:
        """The preview takes the room of Lezen, and gives it back the next time."""
        show_read = self._window.actions_by_id["show_read"]
        if show_read.isChecked() or self._window.document.tab != PREVIEW:
            show_read.setChecked(False)
            self._show_tab(PREVIEW)
        else:
            show_read.setChecked(True)

    def _show_possible(self) -> None:
        for name in (
            "save",
            "save_as",
            "export",
            "print",
            "copy_document",
            "find_in_document",
            "own_text",
            "split",
            "duplicate",
            "change_type",
            "fields",
            "outline",
            "preview",
            "check",
            "wide_preview",
        ):
            self._window.actions_by_id[name].setEnabled(self._session.has_document)
        self._window.actions_by_id["one_more"].setVisible(self._session.has_document and repeats(self._session.document_type))

    def _show_chosen(self) -> None:
        outline, actions = self._window.document.outline, self._window.actions_by_id
        actions["form"].setEnabled(outline.has_forms)
        actions["measure"].setEnabled(outline.can_be_measured)

    def _show_asked(self, words: str) -> None:
        for name in ("save_search", "list_hits"):
            self._window.actions_by_id[name].setEnabled(bool(words.strip()))

    def _show_moves(self) -> None:
        read, actions = self._window.read, self._window.actions_by_id
        actions["back"].setEnabled(read.back.isEnabled())
        actions["forward"].setEnabled(read.forth.isEnabled())
        for name in ("add", "copy_with_source", "star", "note"):
            actions[name].setEnabled(read.item is not None)
        for name in ("history", "where_used"):
            actions[name].setEnabled(read.item is not None)
        actions["own_version"].setEnabled(read.own.isEnabled())
        for name in ("change_status", "compare"):
            actions[name].setEnabled(read.reads_a_term)

    def _read(self, item: str, query: str = "") -> None:
        self._window.bring(self._window.read)
        self._window.read.read(item, query)

    def _renew(self, part: str, action: str) -> None:
        if action == SHOW:
            self.renewing.show(part)
        else:
            self.renewing.act(part, action)

    def _add(self) -> None:
        self._window.read.add_current()

    def _find(self, _slot: str = "") -> None:
        self._window.bring(self._window.search)
        self._window.search.focus()

    def _find_in_document(self) -> None:
        self._window.bring(self._window.document)
        self._window.document.find_words()

    def _change_settings(self) -> None:
        from brief_builder.gui.deeds.settings import change_settings

        change_settings(self._kit, self._session, self._window, self._state, self.adding.say)

    def _copy(self) -> None:
        data = self._window.read.to_copy()
        if data is not None:
            QGuiApplication.clipboard().setMimeData(data)
            self.adding.say(_("Copied with source"))

    def _show_tab(self, tab: int) -> None:
        self._window.bring(self._window.document)
        self._window.document.show_tab(tab)

    def _in_outline(self, deed: Callable[[], object]) -> None:
        self._show_tab(OUTLINE)
        deed()

    def edit_fields(self, focus: str) -> None:
        """The form of the document."""
        if not self._session.has_document:
            return
        from brief_builder.brief.earlier import earlier_values
        from brief_builder.gui.document.fields_dialog import FieldsDialog

        self._session.flushing.emit()
        dialog = FieldsDialog(self._kit, self._session, self._window, focus, lambda: earlier_values(self._state.recent))
        if ask(dialog):
            brief = self._session.brief
            for name, value in dialog.values().items():
                brief = edits.set_field(brief, name, value)
            self._session.edit(_("Change the details"), brief)

    def _may_close(self) -> bool:
        if not self._window.read.may_leave() or not self.files.may_leave():
            return False
        geometry, widths = self._window.layout_state()
        self._state.keep("geometry", geometry)
        self._state.keep("widths", widths)
        self._state.keep("last", str(self._session.path) if self._session.path else "")
        self._state.sync()
        return True
