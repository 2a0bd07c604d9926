"""Every view, layer and dialog of the window, to be opened one after another by tests that look at all of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.content.entry import Entry
from brief_builder.content.findings import Finding
from brief_builder.content.library import Manifest, Problem
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.vocabulary import Term
from brief_builder.gui.deeds.help import show_manual
from brief_builder.gui.document.fields_dialog import FieldsDialog
from brief_builder.gui.document.measurement_dialog import MeasurementDialog
from brief_builder.gui.document.panel import CHECK, OUTLINE, PREVIEW
from brief_builder.gui.keeping.compare_dialog import CompareDialog
from brief_builder.gui.keeping.export_dialog import ExportDialog, sets_of
from brief_builder.gui.keeping.history_dialog import history_dialog
from brief_builder.gui.keeping.import_dialog import ImportDialog
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.keeping.list_dialog import ListDialog
from brief_builder.gui.keeping.status_form import StatusForm
from brief_builder.gui.manual.window import ManualWindow
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.questions_about_files import ChangedFileDialog, VersionsDialog
from brief_builder.gui.recovery import Rescued
from brief_builder.gui.rescue_dialog import RescueDialog
from brief_builder.gui.settings_dialog import SettingsDialog
from brief_builder.gui.widgets.calendar import Calendar
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column
from brief_builder.i18n import _
from brief_builder.keeping.begun import begin_new, begin_with
from brief_builder.keeping.history import Change
from brief_builder.keeping.history import Entry as HistoryEntry
from brief_builder.keeping.import_terms import Preview, read_table
from brief_builder.keeping.import_terms import preview as preview_of
from brief_builder.progress import Progress, Work
from brief_builder.settings import read_settings
from tests.gui.conftest import PATIENCE, Opened

Show = Callable[[Opened], QWidget | None]


@dataclass(frozen=True)
class View:
    """A view: `show` opens it and gives what is to be looked at, None for the window itself."""

    name: str
    show: Show


def read(item: str) -> Show:
    def show(opened: Opened) -> None:
        opened.window.read.read(item, "veerkracht")

    return show


def search(words: str) -> Show:
    def show(opened: Opened) -> None:
        if words:
            opened.search(words)
        else:
            opened.window.search.search.field.clear()

    return show


def write(opened: Opened) -> None:
    opened.window.document.outline.add_own_text("kernboodschap")


def end_writing(opened: Opened) -> None:
    opened.window.document.outline.writing.end()


def find_words(opened: Opened) -> None:
    opened.window.document.find_words()
    opened.window.document.find_bar.words.setText("stad")
    opened.window.document.find_bar.go(1)


def end_finding(opened: Opened) -> None:
    opened.window.document.find_bar.leave()


def tick(opened: Opened) -> None:
    opened.search("stad")
    hits = opened.window.search.hits
    hits.tick(hits.hits.index(0))


def fill_and_check(opened: Opened) -> None:
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    opened.window.document.check()
    opened.window.document.show_tab(CHECK)


def outline(opened: Opened) -> None:
    opened.window.document.show_tab(OUTLINE)


def choose_definition(opened: Opened) -> QWidget:
    opened.controller.adding.add(["veerkracht"])
    return newest(opened, Layer)


def choose_definition_again(opened: Opened) -> QWidget:
    opened.controller.adding._put(["veerkracht/stad-2024"], "inhoud")
    part = next(p for p in opened.session.brief.parts() if p.kind == "term")
    opened.controller.adding.choose_again(part.id)
    return newest(opened, Layer)


def export(opened: Opened) -> QWidget:
    opened.controller.exporting.ask()
    return newest(opened, Layer)


def problems(opened: Opened) -> QWidget:
    wrong = (Problem(Path("glossary/terms/x.yaml"), 3, _("Nothing differs.")),)
    library = opened.session.library
    opened.session.use_library(replace(library, problems=wrong))
    opened.window.status.problems.click()
    return newest(opened, Layer)


def rescue(opened: Opened) -> QWidget:
    session = opened.session
    kept = Brief(session.brief.template, {"onderwerp": "Zorg"}, (Slot("inhoud", (Part("p1", "text", "Tekst"),)),))
    return shown(RescueDialog(opened.kit, opened.window, Rescued(kept, None), session.template, session.autosave.place.folder))


def preview(opened: Opened) -> None:
    opened.window.document.show_tab(PREVIEW)


def changed_file(opened: Opened) -> QWidget:
    file = _saved_twice(opened)
    return shown(ChangedFileDialog(opened.kit, opened.window, opened.session, file))


def versions(opened: Opened) -> QWidget:
    file = _saved_twice(opened)
    return shown(VersionsDialog(opened.kit, opened.window, opened.session, file))


def _saved_twice(opened: Opened) -> Path:
    session = opened.session
    file = session.autosave.place.folder / "stuk.brief"
    session.save(file)
    session.edit(_("Write"), session.brief.with_part("inhoud", Part("p77", "text", "Tekst")))
    session.save(file)
    session.edit(_("Write"), session.brief.with_part("inhoud", Part("p78", "text", "Tekst")))
    return file


def fields(opened: Opened) -> QWidget:
    return shown(FieldsDialog(opened.kit, opened.session, opened.window))


def own_version(item_id: str) -> Show:
    def show(opened: Opened) -> QWidget:
        item = opened.session.library.get(item_id)
        assert item is not None
        return shown(ItemForm(opened.kit, opened.window, begin_with(item, _elsewhere(), opened.session.library), proofreader(opened)))

    return show


def new_item(kind: type) -> Show:
    def show(opened: Opened) -> QWidget:
        return shown(ItemForm(opened.kit, opened.window, begin_new(kind, _elsewhere(), opened.session.library), proofreader(opened)))

    return show


def _elsewhere() -> OneLibrary:
    return OneLibrary(Path("eigen"), Manifest("Eigen", "1", "https://eigen.example/", keeper="Team Taal"))


def proofreader(opened: Opened) -> Proofreader:
    found = opened.window.document.proofreader
    assert isinstance(found, Proofreader)
    return found


def read_term(opened: Opened) -> Term:
    term = opened.session.library.get("veerkracht")
    assert isinstance(term, Term)
    return term


def change_status(opened: Opened) -> QWidget:
    term = read_term(opened)
    begun = begin_with(term, replace(_elsewhere(), entries=(Entry(term, Path("veerkracht.yaml")),)), opened.session.library)
    return shown(StatusForm(opened.kit, opened.window, begun, "stad-2024", proofreader(opened), "2026-11-24"))


def happened(opened: Opened) -> QWidget:
    changes = (Change("definitions/ungar-2012/text", "Het vermogen.", "Het vermogen om door te gaan."),)
    entries = (HistoryEntry("2026-11-24", "De Vries", changes),)
    return shown(history_dialog(opened.kit, opened.window, read_term(opened), entries))


def compare(opened: Opened) -> QWidget:
    return shown(CompareDialog(opened.kit, opened.window, opened.session.library, read_term(opened)))


def calendar(opened: Opened) -> QWidget:
    """The month of a date field, in a window of its own: a menu would take every key of the tests."""
    dialog = QDialog(opened.window)
    dialog.setLayout(column(Calendar(opened.kit, opened.kit.say(_("Year")), QDate(2026, 11, 24))))
    return shown(dialog)


def measure(opened: Opened) -> QWidget:
    figure = opened.session.library.get("eenzame-jongeren")
    assert figure is not None
    return shown(MeasurementDialog(opened.kit, opened.window, part_of(figure, opened.session.library)))


def take_terms(opened: Opened) -> QWidget:
    table = opened.session.folders.data / "begrippen.csv"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text("id;voorkeursterm;definitie;aard\nnieuw;Nieuw;Iets nieuws.;\nfout;Fout;Iets.;verzonnen\n", encoding="utf-8")
    target = OneLibrary(opened.session.library_folders[0], opened.session.library.manifests[0])

    def read(_file: Path) -> Work[Preview]:
        yield Progress(0, 1, _("Reading the table"))
        return preview_of(read_table(table), target)

    dialog = ImportDialog(opened.kit, opened.window, opened.jobs, table, "Eigen", read, lambda _seen: _written())
    opened.qtbot.waitUntil(lambda: dialog.list.rows.rowCount() > 0, timeout=PATIENCE)
    return shown(dialog)


def _written() -> Work[int]:
    yield Progress(0, 1, _("Writing the terms"))
    return 0


def save_terms(opened: Opened) -> QWidget:
    return shown(ExportDialog(opened.kit, opened.window, sets_of(opened.session.library, ())))


def quality(opened: Opened) -> QWidget:
    opened.controller.overview.report()
    return filled(opened)


def where_used(opened: Opened) -> QWidget:
    file = _saved_twice(opened)
    opened.controller.adding._put(["veerkracht/stad-2024"], "inhoud")
    opened.session.save(file)
    opened.state.add_recent(file)
    opened.window.read.read("veerkracht")
    opened.controller.overview.where_used()
    return filled(opened)


def filled(opened: Opened) -> QWidget:
    dialog = newest(opened, ListDialog)
    assert isinstance(dialog, ListDialog)
    opened.qtbot.waitUntil(lambda: dialog.list.rows.rowCount() > 0, timeout=PATIENCE)
    return dialog


def manual(page: str = "", words: str = "") -> Show:
    def show(opened: Opened) -> QWidget:
        show_manual(opened.kit, opened.window, page)
        window = next(child for child in opened.window.findChildren(ManualWindow) if child.isVisible())
        window.field.setText(words)
        return window

    return show


def settings(opened: Opened) -> QWidget:
    found = read_settings(opened.session.folders.settings)
    return shown(SettingsDialog(opened.kit, opened.window, replace(found, house_style=Path("weg.docx")), lambda _changes: None))


def palette(opened: Opened) -> QWidget:
    opened.window.actions_by_id["palette"].trigger()
    return newest(opened, Layer)


def own_note(opened: Opened) -> None:
    opened.session.marks.set_star("veerkracht", True)
    opened.session.marks.write_note("veerkracht", "Veerkracht")
    opened.search("veerkracht")
    opened.window.read.read("veerkracht")


def write_own_note(opened: Opened) -> None:
    opened.window.read.write_note()


def saved_searches(opened: Opened) -> None:
    for words in ("veerkracht", "jeugd"):
        opened.search(words)
        opened.window.search.turn_saved()
    opened.window.search.search.field.clear()


def rename_saved(opened: Opened) -> None:
    opened.window.search._browse.saved.rows[0].write()


def end_own_note(opened: Opened) -> None:
    opened.session.flushing.emit()
    opened.window.search.search.field.clear()


def shown(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog


def newest(opened: Opened, kind: type[QWidget]) -> QWidget:
    found = [w for w in opened.window.findChildren(kind) if w.isVisible()]
    assert found
    return found[-1]


VIEWS = (
    View("hits", search("veerkracht")),
    View("term", read("veerkracht")),
    View("finding", read("eenzaamheid")),
    View("figure", read("eenzame-jongeren")),
    View("theme", read("jeugd")),
    View("source", read("ungar-2012")),
    View("nothing found", search("xqzzy")),
    View("browse", search("")),
    View("own note", own_note),
    View("own note written", write_own_note),
    View("favourites", end_own_note),
    View("saved searches", saved_searches),
    View("saved search renamed", rename_saved),
    View("ticked", tick),
    View("own text", write),
    View("own text ended", end_writing),
    View("check", fill_and_check),
    View("outline", outline),
    View("find", find_words),
    View("found", end_finding),
    View("definition", choose_definition),
    View("definition again", choose_definition_again),
    View("export", export),
    View("problems", problems),
    View("rescue", rescue),
    View("preview", preview),
    View("changed file", changed_file),
    View("versions", versions),
    View("fields", fields),
    View("calendar", calendar),
    View("own version", own_version("veerkracht")),
    View("own finding", own_version("eenzaamheid")),
    View("own figure", own_version("eenzame-jongeren")),
    View("own source", own_version("ungar-2012")),
    View("new finding", new_item(Finding)),
    View("status", change_status),
    View("history", happened),
    View("side by side", compare),
    View("measurement", measure),
    View("take terms", take_terms),
    View("save terms", save_terms),
    View("quality", quality),
    View("where used", where_used),
    View("manual", manual()),
    View("manual of search", manual("zoeken")),
    View("manual without a hit", manual("", "xyzzy")),
    View("shortcuts", manual("sneltoetsen")),
    View("settings", settings),
    View("palette", palette),
)


@contextmanager
def opened_view(opened: Opened, view: View) -> Iterator[QWidget]:
    """The view while it is looked at; layers and dialogs close afterwards."""
    root = view.show(opened)
    opened.qtbot.wait(30)  # layouts that come in the next turns of the event loop
    try:
        yield root or opened.window
    finally:
        if isinstance(root, Layer):
            root.leave()
        elif isinstance(root, QDialog | QMessageBox):
            root.close()
            root.deleteLater()
        if root is not None:
            opened.window.activateWindow()
