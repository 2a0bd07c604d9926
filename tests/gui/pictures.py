"""Pictures of every view, to be looked at: `QT_QPA_PLATFORM=offscreen python tests/gui/pictures.py FOLDER [NAME…]`.

Set QT_SCALE_FACTOR=1.5 for 150 %; sizes are those at 100 %. Not a test.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QPlainTextEdit

from brief_builder import paths
from brief_builder.brief import arranging, edits
from brief_builder.brief.measurement import measurable
from brief_builder.brief.model import Measurement, Part
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Manifest
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.reader import open_libraries
from brief_builder.content.vocabulary import Term
from brief_builder.export.validity import STANDARDS, Verdict
from brief_builder.gui import recovery
from brief_builder.gui.deeds.help import show_manual
from brief_builder.gui.document.date_field import DateField
from brief_builder.gui.document.fields_dialog import FieldsDialog
from brief_builder.gui.document.measurement_dialog import MeasurementDialog
from brief_builder.gui.document.panel import CHECK
from brief_builder.gui.export_layer import TEXTS
from brief_builder.gui.exported_layer import ExportedLayer
from brief_builder.gui.exports import Made
from brief_builder.gui.keeping.compare_dialog import CompareDialog
from brief_builder.gui.keeping.export_dialog import ExportDialog, sets_of
from brief_builder.gui.keeping.history_dialog import history_dialog
from brief_builder.gui.keeping.import_dialog import ImportDialog
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.keeping.list_dialog import ListDialog
from brief_builder.gui.keeping.status_form import StatusForm
from brief_builder.gui.manual.window import ManualWindow
from brief_builder.gui.palette import Palette
from brief_builder.gui.rescue_dialog import RescueDialog
from brief_builder.gui.settings_dialog import SettingsDialog
from brief_builder.gui.start import Desktop, speak
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.i18n import _, translator
from brief_builder.keeping.begun import Begun, begin_new, begin_with
from brief_builder.keeping.history import Change, Entry
from brief_builder.keeping.import_terms import accepted, preview_of_file
from brief_builder.settings import Settings

SMALL, LARGE, NARROW = (1366, 768), (1920, 1080), (911, 512)
PATIENCE, REST_MS = 600, 300
Extra = Callable[[Desktop], None]


@dataclass(frozen=True)
class Shot:
    """A view: what is searched and read in it, in which colours and size, and what is done first."""

    query: str = ""
    read: str = ""
    size: tuple[int, int] = SMALL
    dark: bool = False
    strong: bool = False
    language: str = "nl"
    extra: Extra = lambda _desktop: None
    own_library: bool = False


def rest(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def add_finding(desktop: Desktop) -> None:
    desktop.controller.adding.add(["schulden-in-almere"])


def choose_definition(desktop: Desktop) -> None:
    desktop.controller.adding.add(["veerkracht"])


def choose_definition_again(desktop: Desktop) -> None:
    part = next(p for p in desktop.session.brief.parts() if p.kind == "term")
    reason = "Deze betekenis past bij het beleidsplan dat uw raad vaststelde."
    desktop.session.edit(_("Write"), edits.change_part(desktop.session.brief, part.id, lambda p: replace(p, reason=reason)))
    desktop.controller.adding.choose_again(part.id)


def measure_in_finding(desktop: Desktop) -> None:
    add_finding(desktop)
    part = next(p for p in desktop.session.brief.parts() if len(measurable(p)) > 1)
    show_dialog(MeasurementDialog(desktop.kit, desktop.window, part), shot_name(desktop, "measurement"))


def wait_for_index(desktop: Desktop) -> None:
    """The first start: somebody types while there is nothing to search in yet."""
    desktop.searcher._index = None
    desktop.window.search.search.field.setText("veerkracht")
    desktop.window.status._tell(_("Making the library searchable"), 2, 5)
    rest(REST_MS)


def export(desktop: Desktop) -> None:
    desktop.controller.exporting.ask()


def exported(desktop: Desktop) -> None:
    files = tuple(Path("/Documenten/Raad") / f"2026-11-24-raadsinformatiebrief.{to}" for to in TEXTS)
    ExportedLayer(desktop.kit, desktop.window, Made(files, tuple(Verdict(standard, True) for standard in STANDARDS)))


def show_check(desktop: Desktop) -> None:
    session = desktop.session
    brief = edits.set_field(edits.set_field(session.brief, "onderwerp", ""), "portefeuillehouder", "")
    last = [part.id for slot in brief.slots if slot.id == "vervolg" for part in slot.parts]
    session.edit(_("Remove"), arranging.remove(brief, [last[0]]))
    desktop.window.document.check()
    desktop.window.document.show_tab(CHECK)


def write(desktop: Desktop) -> None:
    outline = desktop.window.document.outline
    first = next(desktop.session.brief.parts())
    outline.writing.begin(outline.outline.index_of("", first.id))


WRITTEN = """### Aanleiding

Wij informeren u over het **Plan van aanpak bestaanszekerheid**.[^1] Daarbij staat [veerkracht](begrip:veerkracht) voorop; zie ook de
*[site van de SER](https://www.ser.nl)*. ![Kaart van de gemeente](kaart.png)

- Vroegsignalering van schulden
- Bijzondere bijstand
  1. individueel
  2. voor groepen

> Niemand mag door de bodem zakken.

| Jaar | Aantal huishoudens |
| --- | --: |
| 2023 | 1.204 |

[^1]: Vastgesteld door het college.
"""


def write_richly(desktop: Desktop) -> None:
    session, outline = desktop.session, desktop.window.document.outline
    first = next(session.brief.parts()).id
    session.edit(_("Write"), edits.change_part(session.brief, first, lambda part: replace(part, text=WRITTEN)))
    outline.writing.begin(outline.outline.index_of("", first))
    edit = outline.writing.editor.edit
    edit.setTextCursor(edit.document().find("bestaanszekerheid"))


def ask_for_a_term(desktop: Desktop) -> None:
    write_richly(desktop)
    desktop.window.document.outline.writing.editor.edit.choose_term()


def write_a_note(desktop: Desktop) -> None:
    write_richly(desktop)
    edit = desktop.window.document.outline.writing.editor.edit
    edit.note_wanted.emit(edit._notes[0] + 1, "Vastgesteld door het college.")


def write_with_mistakes(desktop: Desktop) -> None:
    session, outline = desktop.session, desktop.window.document.outline
    first = next(session.brief.parts()).id
    text = "De gemeentte werkt aan bestaanszekerheid en veerkracht voor alle inwonners van de stad.\n\n- schuldhulpverleening"
    session.edit(_("Write"), edits.change_part(session.brief, first, lambda part: replace(part, text=text)))
    outline.writing.begin(outline.outline.index_of("", first))
    rest(2_000)


def ask_for_suggestions(desktop: Desktop) -> None:
    write_with_mistakes(desktop)
    edit = desktop.window.document.outline.writing.editor.edit
    edit.go_to_mistake()
    spot = edit.cursorRect().center()
    QApplication.sendEvent(edit, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, edit.mapToGlobal(spot)))
    rest(1_000)
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.grab().save(str(Path(sys.argv[1]) / "suggestions-menu.png"))
        menu.close()


def show_fixes(desktop: Desktop) -> None:
    write_with_mistakes(desktop)
    session = desktop.session
    part = next(p for p in session.brief.parts() if p.item)
    text = "Wij werken aan weerbaarheid. Het plan wordt door de raad in het voorjaar vastgesteld."
    brief = edits.change_part(session.brief, part.id, lambda p: replace(p, fingerprint="oud"))
    session.edit(_("Write"), arranging.put(brief, (Part("x", "text", text),), "inhoud", 0))
    desktop.window.document.show_tab(CHECK)
    desktop.window.document.check()
    rest(2_000)
    hidden = [b for b in desktop.window.document.remarks.findChildren(IconButton) if b.isVisible()]
    if hidden:
        hidden[-1].click()
    rest(1_000)


def find_in_document(desktop: Desktop) -> None:
    write_with_mistakes(desktop)
    document = desktop.window.document
    document.find_words()
    document.find_bar.words.setText("veerkracht")
    document.find_bar.go(1)


def choose_part(desktop: Desktop) -> None:
    part = next(p for p in desktop.session.brief.parts() if p.item)
    desktop.window.document.outline.go_to("inhoud", part.id)


def document_only(desktop: Desktop) -> None:
    desktop.window.bring(desktop.window.document)


def no_document(desktop: Desktop) -> None:
    desktop.window.document._stack.setCurrentIndex(0)


def age(desktop: Desktop) -> None:
    """A part of which the library has another version, one in own words, one measured anew, and two of them chosen."""
    session, outline = desktop.session, desktop.window.document.outline
    desktop.controller.adding.drop(["schulden-in-almere"], "inhoud", 0)
    desktop.controller.adding.drop(["ernstig-eenzaam-naar-leeftijd"], "inhoud", 0)
    figure, finding, last = [part for slot in session.brief.slots if slot.id == "inhoud" for part in slot.parts][:3]
    newer = Measurement(Decimal("31.5"), "2025", "CBS StatLine")
    brief = edits.change_part(session.brief, figure.id, lambda p: replace(p, measurements=(newer,)))
    brief = edits.change_part(brief, finding.id, lambda p: replace(p, text=f"In het kort: {p.text}", own_wording=True, original=p.text))
    brief = edits.change_part(brief, last.id, lambda p: replace(p, fingerprint="vroeger"))
    session.edit(_("Write"), brief)
    desktop.window.document.check()
    outline.choose("inhoud", [figure.id, finding.id])


def questions(desktop: Desktop) -> None:
    session, outline = desktop.session, desktop.window.document.outline
    session.start(session.templates.get("beantwoording"))
    outline.go_to("antwoord-3")


def details(desktop: Desktop) -> None:
    show_dialog(FieldsDialog(desktop.kit, desktop.session, desktop.window), "details-dialog")


def calendar(desktop: Desktop) -> None:
    dialog = FieldsDialog(desktop.kit, desktop.session, desktop.window)
    dialog.show()
    dialog.findChildren(DateField)[0].pick.click()
    rest(REST_MS)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.grab().save(str(Path(sys.argv[1]) / f"{shot_name(desktop, 'calendar').removesuffix('-dialog')}.png"))
    menu.close()
    dialog.done(0)


def manual(name: str, page: str, words: str = "") -> Callable[[Desktop], None]:
    def show(desktop: Desktop) -> None:
        show_manual(desktop.kit, desktop.window, page)
        window = desktop.window.findChildren(ManualWindow)[-1]
        window.field.setText(words)
        show_dialog(window, name)

    return show


def palette(desktop: Desktop) -> None:
    desktop.window.actions_by_id["palette"].trigger()


def palette_typed(desktop: Desktop) -> None:
    palette(desktop)
    desktop.window.findChildren(Palette)[0].field.setText("doc")


def keep_marks(desktop: Desktop) -> None:
    marks = desktop.session.marks
    for item in (FINDING, "schulden-in-almere", "veerkracht"):
        marks.set_star(item, True)
    marks.write_note("veerkracht", "Afgesproken met team Jeugd: in raadsstukken altijd samen met bestaanszekerheid noemen.")


def keep_searches(desktop: Desktop) -> None:
    search = desktop.window.search
    for words, chosen in (("jeugdzorg", {}), ("eenzaam", {"theme": "welzijn-sport-en-cultuur"}), ("schulden", {"kind": "figure"})):
        search.filters.take(chosen)
        search.search.field.setText(words)
        search.turn_saved()
    search.saved.rename(search.saved.all[1], "Cijfers voor de nota ouderen")
    search.filters.clear()
    search.search.field.clear()
    search._recent.add("bestaanszekerheid")
    search._browse.show_recent(search._recent.all)
    rest(4_500)


def list_hits(desktop: Desktop) -> None:
    tick(desktop)
    desktop.window.actions_by_id["list_hits"].trigger()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    rest(REST_MS)
    menu.grab().save(str(Path(sys.argv[1]) / f"{shot_name(desktop, 'list-hits')}.png"))
    menu.close()


def lose_library(desktop: Desktop) -> None:
    wait_for(lambda: desktop._watch is not None and desktop._watch._known)
    folder = desktop.session.library_folders[-1]
    folder.rename(folder.with_name("weg"))
    desktop.window.came_back.emit()
    rest(2_000)


def write_own_note(desktop: Desktop) -> None:
    keep_marks(desktop)
    desktop.window.read.write_note()


def rescue(desktop: Desktop) -> None:
    """As after a crash: a text rewritten, a part removed, one added, a field changed."""
    session = desktop.session
    with tempfile.TemporaryDirectory() as folder:
        session.save(Path(folder) / "eenzaamheid.brief")
        first = next(session.brief.parts())
        brief = edits.change_part(session.brief, first.id, lambda p: replace(p, text=p.text.replace("Ruim de helft", "Meer dan de helft")))
        brief = arranging.remove(brief, [next(p.id for p in brief.parts() if p.item)])
        session.edit(_("Write"), edits.set_field(brief, "onderwerp", "Eenzaamheid in Almere"))
        desktop.controller.adding.drop(["schulden-in-almere"], "inhoud", 0)
        session.keep_all()
        kept = recovery.rescued(session.autosave.place.folder)
        assert kept is not None
        file = session.autosave.place.folder / recovery.BRIEF
        show_dialog(RescueDialog(desktop.kit, desktop.window, kept, session.template, file), "rescue-dialog")


TEAM = OneLibrary(Path("eigen"), Manifest("Wijkteams Almere", "1", "https://wijkteams.example/id/", keeper="Team Taal"))
WHEN = "Veerkracht is wanneer iemand terugveert. Dat lukt niet altijd."
TABLE = """id;voorkeursterm;definitieId;definitie;aard;uitleg
buurtkracht;buurtkracht;;Wat bewoners samen kunnen in hun straat.;werkdefinitie;Samen iets voor elkaar krijgen.
sociale-basis;sociale basis;;Het geheel van plekken en mensen waar inwoners op kunnen terugvallen.;;
veerkracht;veerkracht;team;Weer op de been komen, met hulp van de buurt en van bekenden.;werkdefinitie;Terugveren na tegenslag.
"""
FAULTY = (
    TABLE
    + """nabuur;nabuur;;Wie naast u woont.;alledaags;
;;;Een definitie zonder begrip.;;
draagvlak;draagvlak;;Steun voor een plan.;;
draagvlak;steun;tweede;Instemming van velen.;;
"""
)


def take_terms(faulty: bool) -> Extra:
    """The preview of a table for the library of the wijkteams."""

    def show(desktop: Desktop) -> None:
        folder = desktop.session.library_folders[-1]
        table = folder.parent / "begrippen-wijkteams.csv"
        table.write_text(FAULTY if faulty else TABLE, encoding="utf-8")
        others = desktop.session.library_folders[:-1]
        dialog = ImportDialog(
            desktop.kit,
            desktop.window,
            desktop.jobs,
            table,
            "Wijkteams Almere",
            lambda path: preview_of_file(path, folder, others),
            lambda seen: accepted(folder, seen, "", "2026-11-24"),
        )
        wait_for(lambda: not desktop.jobs.busy)
        if not faulty:
            dialog.list.setCurrentIndex(dialog.list.rows.index(4, 0))
        show_dialog(dialog, shot_name(desktop, "take-faults" if faulty else "take-terms"))

    return show


def save_terms(desktop: Desktop) -> None:
    sets = sets_of(desktop.session.library, ())
    show_dialog(ExportDialog(desktop.kit, desktop.window, sets), shot_name(desktop, "save-terms"))


def change_settings(desktop: Desktop) -> None:
    """Two libraries, one of them on a share that is gone, and a house style."""
    found = Settings("nl", (paths.BUILT_IN_LIBRARY, Path("/Volumes/Gedeeld/Wijkteams/kennisbank")), house_style=Path("huisstijl.pdf"))
    show_dialog(SettingsDialog(desktop.kit, desktop.window, found, lambda _changes: None), shot_name(desktop, "settings"))


def quality(desktop: Desktop) -> None:
    desktop.controller.overview.report()
    show_list(desktop, "quality")


def where_used(desktop: Desktop) -> None:
    """Of two documents with a definition, one inserted before the library changed; and a file that is broken."""
    session = desktop.session
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desktop.controller.adding._put(["veerkracht"], "inhoud")
        session.save(folder / "eenzaamheid-in-almere.brief")
        part = [p for p in session.brief.parts() if p.item == "veerkracht"][-1]
        old = edits.change_part(session.brief, part.id, lambda p: replace(p, fingerprint="vroeger"))
        session.edit(_("Write"), edits.set_field(old, "onderwerp", "Plan van aanpak veerkracht"))
        session.save(folder / "plan-van-aanpak.brief")
        (folder / "oud-stuk.brief").write_text("veerkracht: [", encoding="utf-8")
        desktop.window.read.read("veerkracht")
        desktop.controller.overview.where_used()
        show_list(desktop, "where-used")


def show_list(desktop: Desktop, name: str) -> None:
    dialog = desktop.window.findChildren(ListDialog)[-1]
    wait_for(lambda: not desktop.jobs.busy and dialog.list.rows.rowCount() > 0)
    show_dialog(dialog, shot_name(desktop, name))


def begun_with(desktop: Desktop, item_id: str) -> Begun:
    """An item as the library of a team with a keeper would begin to write it."""
    item = desktop.session.library.get(item_id)
    assert item is not None
    return begin_with(item, TEAM, desktop.session.library)


def write_item(item_id: str, name: str, **texts: str) -> Extra:
    """Its form, with other words in some of its fields."""

    def show(desktop: Desktop) -> None:
        form = ItemForm(desktop.kit, desktop.window, begun_with(desktop, item_id), desktop.window.document.proofreader)
        for field in form.findChildren(QPlainTextEdit):
            field.setPlainText(texts.get(field.accessibleName(), field.toPlainText()))
        show_dialog(form, shot_name(desktop, f"write-{name}"))

    return show


def write_new(kind: type[Item], name: str) -> Extra:
    def show(desktop: Desktop) -> None:
        begun = begin_new(kind, TEAM, desktop.session.library)
        form = ItemForm(desktop.kit, desktop.window, begun, desktop.window.document.proofreader)
        show_dialog(form, shot_name(desktop, f"new-{name}"))

    return show


def change_status(desktop: Desktop) -> None:
    """To one that asks for a reason and for what replaces it."""
    begun = begun_with(desktop, "veerkracht")
    form = StatusForm(desktop.kit, desktop.window, begun, "", desktop.window.document.proofreader, "2026-11-24")
    status = next(choice for choice in form.findChildren(QComboBox) if choice.findData("afgewezen") >= 0)
    status.setCurrentIndex(status.findData("afgewezen"))
    status.activated.emit(status.currentIndex())
    show_dialog(form, shot_name(desktop, "status"))


def history(desktop: Desktop) -> None:
    term = desktop.session.library.get("veerkracht")
    assert isinstance(term, Term)
    first, second, *rest = term.definitions
    agreed = replace(second, status="vastgesteld", agreed_by="college", agreed_on="2026-11-20", valid_from="2027-01-01", scope="wijkteams")
    before = first.text.replace("de", "het", 1)
    rewritten = (Change(f"definitions/{first.id}/text", before, first.text), Change("explanation", "", "Terugveren."))
    written = (
        Entry("2026-10-02", "De Vries", (Change("", "", term.pref_label),)),
        Entry("2026-11-03", "De Vries", rewritten),
        Entry("2026-11-10", "Jansen", (Change(f"definitions/{second.id}/status", "voorstel", "in_afstemming"),)),
    )
    told = replace(term, definitions=(first, agreed, *rest))
    show_dialog(history_dialog(desktop.kit, desktop.window, told, written), shot_name(desktop, "history"))


def compare(desktop: Desktop) -> None:
    term = desktop.session.library.get("veerkracht")
    assert isinstance(term, Term)
    show_dialog(CompareDialog(desktop.kit, desktop.window, desktop.session.library, term), shot_name(desktop, "compare"))


def library_menu(desktop: Desktop) -> None:
    menu = desktop.window.findChild(QMenu, "library")
    assert isinstance(menu, QMenu)
    menu.popup(desktop.window.mapToGlobal(desktop.window.rect().center()))
    rest(REST_MS)
    menu.grab().save(str(Path(sys.argv[1]) / f"{shot_name(desktop, 'library-menu').removesuffix('-dialog')}.png"))
    menu.close()


def shot_name(desktop: Desktop, name: str) -> str:
    narrow = "narrow-" if desktop.window.width() < SMALL[0] else ""
    return f"{narrow}{name}-{'dark' if desktop.kit.dark else 'light'}-dialog"


def show_dialog(dialog: QDialog, name: str) -> None:
    dialog.show()
    rest(REST_MS)
    dialog.grab().save(str(Path(sys.argv[1]) / f"{name}.png"))
    dialog.done(0)  # a form would ask what to do with what was written


def tick(desktop: Desktop) -> None:
    hits = desktop.window.search.hits
    for row in (0, 2, 3):
        hits.tick(hits.hits.index(row))


def problems(desktop: Desktop) -> None:
    broken = open_libraries((Path(__file__).parent.parent / "libraries" / "broken",))
    desktop.session.use_library(replace(desktop.session.library, problems=broken.problems))
    desktop.window.status.problems.click()


def write_own_library(folder: Path) -> Path:
    terms = folder / "glossary" / "terms"
    terms.mkdir(parents=True)
    (folder / "sections").mkdir()
    manifest = "name: Wijkteams Almere\nversion: '1'\nbase_uri: https://wijkteams.example/id/\n"
    (folder / "glossary" / "library.yaml").write_text(manifest, encoding="utf-8")
    (terms / "veerkracht.yaml").write_text(
        "id: veerkracht\nkind: kernconcept\npref_label: veerkracht\ndefinitions:\n"
        "  - id: team\n    text: Weer op de been komen, met hulp van de buurt.\n"
        "    attribution: Wijkteams (2024)\n    nature: werkdefinitie\n",
        encoding="utf-8",
    )
    return folder


FINDING = "eenzaamheid-onder-almeerders"
KEEPING: Mapping[str, Extra] = {
    "write-term": write_item("veerkracht", "term"),
    "write-hints": write_item("veerkracht", "hints", Definitie=WHEN),
    "write-finding": write_item(FINDING, "finding"),
    "write-figure": write_item("ernstig-eenzaam-naar-leeftijd", "figure"),
    "write-source": write_item("movisie-2020-eenzaamheid", "source"),
    "new-finding": write_new(Finding, "finding"),
    "new-figure": write_new(Figure, "figure"),
    "status": change_status,
    "history": history,
    "compare": compare,
    "library-menu": library_menu,
}
"""The forms and dialogs in which a library is kept."""

SHOTS: Mapping[str, Shot] = {
    **{f"{name}-light-1366": Shot("veerkracht", "veerkracht", extra=show, own_library=True) for name, show in KEEPING.items()},
    **{f"{name}-dark-1366": Shot("veerkracht", "veerkracht", dark=True, extra=show, own_library=True) for name, show in KEEPING.items()},
    **{f"narrow-{name}-911": Shot(size=NARROW, extra=show, own_library=True) for name, show in KEEPING.items()},
    "start-light-1366": Shot(),
    "choose-type-light-1366": Shot(extra=no_document),
    "term-light-1366": Shot("veerkracht", "veerkracht", extra=write),
    "term-dark-1920": Shot("veerkracht", "veerkracht", LARGE, dark=True),
    "finding-light-1920": Shot("eenza", FINDING, LARGE, extra=add_finding),
    "readme": Shot("eenzaam", FINDING),
    "finding-dark-1366": Shot("eenza", FINDING, dark=True, extra=choose_part),
    "figure-light-1366": Shot("eenza", "ernstig-eenzaam-naar-leeftijd"),
    "theme-light-1366": Shot(read="welzijn-sport-en-cultuur"),
    "theme-dark-1366": Shot(read="thema-bestaanszekerheid", dark=True),
    "theme-narrow": Shot(read="thema-bestaanszekerheid", size=NARROW),
    "source-dark-1366": Shot("bron:movisie", "movisie-2020-eenzaamheid", dark=True),
    "writing-light-1366": Shot("veerkracht", "veerkracht", extra=write_richly),
    "writing-dark-1366": Shot("veerkracht", "veerkracht", dark=True, extra=write_richly),
    "writing-term-light-1366": Shot(extra=ask_for_a_term),
    "writing-note-dark-1366": Shot(dark=True, extra=write_a_note),
    "mistakes-light-1366": Shot(extra=ask_for_suggestions),
    "mistakes-dark-1366": Shot(dark=True, extra=write_with_mistakes),
    "fixes-light-1366": Shot(extra=show_fixes),
    "fixes-dark-1366": Shot(dark=True, extra=show_fixes),
    "find-light-1366": Shot(extra=find_in_document),
    "find-dark-1366": Shot(dark=True, extra=find_in_document),
    "check-light-1366": Shot("eenza", FINDING, extra=show_check),
    "definition-light-1366": Shot("veerkracht", "veerkracht", extra=choose_definition),
    "definition-again-light-1366": Shot("veerkracht", "veerkracht", extra=choose_definition_again),
    "measurement-light-1366": Shot(extra=measure_in_finding),
    "measurement-dark-1366": Shot(dark=True, extra=measure_in_finding),
    "measurement-english-1366": Shot(language="en", extra=measure_in_finding),
    "narrow-measurement-911": Shot(size=NARROW, extra=measure_in_finding),
    "waiting-light-1366": Shot(extra=wait_for_index),
    "export-dark-1366": Shot("eenza", FINDING, dark=True, extra=export),
    "export-light-1366": Shot("eenza", FINDING, extra=export),
    "exported-light-1366": Shot("eenza", FINDING, extra=exported),
    "mistyped-light-1366": Shot("eenzmaheid"),
    "nothing-found-light-1366": Shot("xqzzy"),
    "details-light-1366": Shot(extra=details),
    "calendar-light-1366": Shot(extra=calendar),
    "calendar-dark-1366": Shot(dark=True, extra=calendar),
    "parts-light-1366": Shot(extra=age),
    "parts-dark-1920": Shot(size=LARGE, dark=True, extra=age),
    "questions-light-1366": Shot(extra=questions),
    "shortcuts-light-1366": Shot(extra=manual("manual-keys", "sneltoetsen")),
    "manual-light-1366": Shot(extra=manual("manual", "document")),
    "manual-dark-1366": Shot(dark=True, extra=manual("manual-dark", "", "exporteren")),
    "settings-light-1366": Shot(extra=change_settings),
    "settings-dark-1366": Shot(dark=True, extra=change_settings),
    "settings-narrow": Shot(size=NARROW, extra=change_settings),
    "palette-light-1366": Shot(extra=palette),
    "palette-dark-1366": Shot(dark=True, extra=palette_typed),
    "narrow-palette-911": Shot(size=NARROW, extra=palette),
    "marks-light-1366": Shot("bestaansz", "veerkracht", extra=keep_marks),
    "marks-dark-1366": Shot("veerkracht", "veerkracht", dark=True, extra=write_own_note),
    "favourites-light-1366": Shot(read="veerkracht", extra=keep_marks),
    "saved-light-1366": Shot(read="veerkracht", extra=keep_searches),
    "saved-dark-1366": Shot(dark=True, extra=keep_searches),
    "narrow-saved-911": Shot(size=NARROW, extra=keep_searches),
    "list-hits-light-1366": Shot("eenza", FINDING, extra=list_hits),
    "list-hits-dark-1366": Shot("eenza", dark=True, extra=list_hits),
    "library-gone-light-1366": Shot("veerkracht", "veerkracht", extra=lose_library, own_library=True),
    "library-gone-dark-1366": Shot("veerkracht", "veerkracht", dark=True, extra=lose_library, own_library=True),
    "rescue-light-1366": Shot(extra=rescue),
    "ticked-light-1366": Shot("eenza", FINDING, extra=tick),
    "problems-dark-1366": Shot(dark=True, extra=problems),
    "versions-light-1366": Shot("veerkracht", "veerkracht", own_library=True),
    "strong-term-light-1366": Shot("veerkracht", "veerkracht", strong=True, extra=write),
    "strong-finding-dark-1366": Shot("eenza", FINDING, dark=True, strong=True, extra=choose_part),
    "strong-export-light-1366": Shot("eenza", FINDING, strong=True, extra=export),
    "english-light-1366": Shot("veerkracht", "veerkracht", language="en"),
    "take-faults-light-1366": Shot(extra=take_terms(True), own_library=True),
    "take-faults-dark-1366": Shot(dark=True, extra=take_terms(True), own_library=True),
    "take-terms-light-1366": Shot(extra=take_terms(False), own_library=True),
    "take-terms-dark-1366": Shot(dark=True, extra=take_terms(False), own_library=True),
    "narrow-take-terms-911": Shot(size=NARROW, extra=take_terms(False), own_library=True),
    "save-terms-light-1366": Shot(extra=save_terms),
    "save-terms-dark-1366": Shot(dark=True, extra=save_terms),
    "quality-light-1366": Shot(extra=quality),
    "quality-dark-1366": Shot(dark=True, extra=quality),
    "narrow-quality-911": Shot(size=NARROW, extra=quality),
    "where-used-light-1366": Shot("veerkracht", "veerkracht", extra=where_used),
    "where-used-dark-1366": Shot("veerkracht", "veerkracht", dark=True, extra=where_used),
    "narrow-where-used-911": Shot("veerkracht", "veerkracht", NARROW, extra=where_used),
    "narrow-read-911": Shot("schulden", "schulden-in-almere", NARROW),
    "narrow-document-911": Shot("schulden", size=NARROW, extra=document_only),
    "narrow-definition-911": Shot("veerkracht", "veerkracht", NARROW, extra=choose_definition),
    "narrow-export-911": Shot("veerkracht", "veerkracht", NARROW, extra=export),
}


def wait_for(ready: Callable[[], object]) -> None:
    for _round in range(PATIENCE):
        if ready():
            return
        rest(50)


def take(app: QApplication, folder: Path, name: str, cache: Path) -> None:
    shot = SHOTS[name]
    speak(app, shot.language)
    with tempfile.TemporaryDirectory() as base:
        own = (write_own_library(Path(base) / "eigen"),) if shot.own_library else ()
        folders = replace(paths.user_folders(Path(base)), cache=cache)  # the index is made once for all pictures
        desktop = Desktop(app, translator(shot.language, paths.TRANSLATIONS), folders, (paths.BUILT_IN_LIBRARY, *own))
        desktop.window.resize(*shot.size)
        desktop.window.first_widths()
        desktop.set_dark(shot.dark)
        desktop.set_strong(shot.strong)
        desktop.window.show()
        desktop.open_library()
        desktop.open_first(None)
        wait_for(lambda: desktop.session.has_document and desktop.searcher.has_index and not desktop.jobs.busy)
        desktop.window.search.focus()
        if shot.query:
            desktop.window.search.search.field.setText(shot.query)
            rest(REST_MS)
        if shot.read:
            desktop.window.bring(desktop.window.read)
            desktop.window.read.read(shot.read, shot.query)
        desktop.window.document.check()
        rest(REST_MS)
        shot.extra(desktop)
        rest(REST_MS)
        desktop.window.grab().save(str(folder / f"{name}.png"))
        desktop.session.autosave.let_go()
        desktop.window.may_close = lambda: True
        desktop.window.close()
        desktop.close()
        desktop.window.deleteLater()
        rest(0)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["pictures"])
    with tempfile.TemporaryDirectory() as cache:
        for name in sys.argv[2:] or SHOTS:
            take(app, folder, name, Path(cache))


if __name__ == "__main__":
    main()
