"""Controle: what can be done about a remark on the spot, by keyboard."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu

from brief_builder import paths
from brief_builder.brief import arranging, edits
from brief_builder.brief.checks.remark import GRADE_NAMES
from brief_builder.brief.model import Part
from brief_builder.brief.store import save_brief
from brief_builder.brief.template_file import read_templates
from brief_builder.content.reader import open_libraries
from brief_builder.gui.document.panel import CHECK
from brief_builder.i18n import _
from tests.gui.conftest import GOOD, PATIENCE, Opened, OpenWindow
from tests.gui.editor.presses import press
from tests.remarkable import SAID, TEXTS, TYPE, remarkable


def checked(opened: Opened, *texts: str) -> None:
    """Controle of a document with these own texts."""
    session = opened.session
    brief = session.brief
    for number, text in enumerate(texts):
        brief = arranging.put(brief, (Part(f"t{number}", "text", text),), "kernboodschap", number)
    session.edit(_("Write"), brief)
    opened.window.document.check()
    opened.window.document.show_tab(CHECK)


def buttons(opened: Opened, words: str) -> Sequence[QAbstractButton]:
    """The buttons of Controle whose accessible name has these words."""
    return [b for b in opened.window.document.remarks._buttons if words in b.accessibleName() or words == b.text()]


def use(opened: Opened, words: str) -> None:
    """Go to the button and press it, as with Tab and Enter."""
    opened.qtbot.waitUntil(lambda: bool(buttons(opened, words)), timeout=PATIENCE)
    button = buttons(opened, words)[0]
    button.setFocus()
    assert button.hasFocus()
    press(button, Qt.Key.Key_Space)


def shown(opened: Opened) -> list[str]:
    return [label.text() for label in opened.window.document.remarks.findChildren(QLabel)]


def text_of(opened: Opened, part: str) -> str:
    found = edits.part_with(opened.session.brief, part)
    assert found is not None
    return found.text


def test_a_label_to_avoid_is_replaced(open_window: OpenWindow) -> None:
    opened = open_window()
    checked(opened, "Belastbaarheid telt, zegt “belastbaarheid”.")
    use(opened, "Vervangen door “draagkracht”: ")
    assert text_of(opened, "t0") == "Draagkracht telt, zegt “belastbaarheid”."
    opened.qtbot.waitUntil(lambda: not buttons(opened, "Vervangen door"), timeout=PATIENCE)
    assert any(b.hasFocus() for b in opened.window.document.remarks._buttons)  # the keyboard goes on where it was
    opened.session.undo()
    assert text_of(opened, "t0") == "Belastbaarheid telt, zegt “belastbaarheid”."


def test_a_remark_is_hidden_and_comes_back(open_window: OpenWindow) -> None:
    opened = open_window()
    checked(opened, "Het plan wordt in juni door de raad vastgesteld.")
    before = len(buttons(opened, "Niet meer melden"))
    use(opened, "Niet meer melden: “Het plan")
    opened.qtbot.waitUntil(lambda: "1 melding verborgen." in shown(opened), timeout=PATIENCE)
    assert len(buttons(opened, "Niet meer melden")) == before - 1
    use(opened, "Weer tonen")
    opened.qtbot.waitUntil(lambda: len(buttons(opened, "Niet meer melden")) == before, timeout=PATIENCE)
    assert "1 melding verborgen." not in shown(opened)


def test_wrong_words_are_listed_and_mended(open_window: OpenWindow) -> None:
    opened = open_window()
    checked(opened, "De **fietts** staat hier.", "Nog een fietts en een brommfiets.")
    opened.qtbot.waitUntil(lambda: "“fietts” staat niet in de woordenlijst." in shown(opened), timeout=PATIENCE)
    use(opened, "Suggesties…: “fietts”")
    menu = next(menu for menu in opened.window.findChildren(QMenu) if menu.isVisible())
    opened.qtbot.waitUntil(lambda: "fiets" in [a.text() for a in menu.actions()], timeout=PATIENCE)
    menu.setActiveAction(next(a for a in menu.actions() if a.text() == "fiets"))
    press(menu, Qt.Key.Key_Return)
    assert text_of(opened, "t0") == "De **fiets** staat hier."
    assert text_of(opened, "t1") == "Nog een fietts en een brommfiets."
    use(opened, "Niet meer melden: “brommfiets”")
    opened.qtbot.waitUntil(lambda: not buttons(opened, "brommfiets"), timeout=PATIENCE)


def test_another_version_of_the_library_is_taken_over(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.controller.adding.drop(["eenzaamheid"], "kernboodschap", 0)
    session = opened.session
    part = next(part for part in session.brief.parts() if part.item == "eenzaamheid")
    session.edit(_("Write"), edits.change_part(session.brief, part.id, lambda p: replace(p, text="Oud.", fingerprint="oud")))
    checked(opened)
    assert buttons(opened, "Verschil tonen…")
    use(opened, "Bijwerken: ")
    assert text_of(opened, part.id) == part.text
    opened.qtbot.waitUntil(lambda: not buttons(opened, "Bijwerken"), timeout=PATIENCE)


def test_the_way_to_a_remark_ends_at_its_words(open_window: OpenWindow) -> None:
    opened = open_window()
    checked(opened, "Eerst iets anders.\n\nDan belastbaarheid en **[naam]**.")
    use(opened, "Ga naar Kernboodschap: “belastbaarheid”")
    editor = opened.window.document.outline.writing.editor
    assert editor is not None
    assert editor.edit.textCursor().selectedText() == "belastbaarheid"
    assert editor.edit.hasFocus()
    press(editor.edit, "draagkracht")
    opened.session.flushing.emit()
    assert text_of(opened, "t0") == "Eerst iets anders.\n\nDan draagkracht en **\\[naam\\]**."


def test_remarks_are_laid_out_when_somebody_looks(open_window: OpenWindow) -> None:
    opened = open_window()
    document = opened.window.document
    document.check()
    assert not document.remarks._buttons
    document.show_tab(CHECK)
    assert document.remarks._buttons


def test_wrong_words_in_titles_and_fields_are_listed_and_mended(open_window: OpenWindow) -> None:
    opened = open_window()
    session = opened.session
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    (part,) = session.brief.parts()
    brief = edits.change_part(session.brief, part.id, lambda p: replace(p, heading="Jongeren en eenzaamhheid"))
    session.edit(_("Write"), edits.set_field(brief, "onderwerp", "Een brommfiets voor jongeren"))
    checked(opened)
    for word, right in (("eenzaamhheid", "eenzaamheid"), ("brommfiets", "bromfiets")):
        opened.qtbot.waitUntil(lambda word=word: f"“{word}” staat niet in de woordenlijst." in shown(opened), timeout=PATIENCE)
        use(opened, f"Suggesties…: “{word}”")
        menu = next(menu for menu in opened.window.findChildren(QMenu) if menu.isVisible())
        opened.qtbot.waitUntil(lambda menu=menu, right=right: any(a.text() == right for a in menu.actions()), timeout=PATIENCE)
        next(a for a in menu.actions() if a.text() == right).trigger()
        menu.close()
    assert next(session.brief.parts()).heading == "Jongeren en eenzaamheid"
    assert session.brief.field_text("onderwerp") == "Een bromfiets voor jongeren"


def test_every_kind_of_remark_is_told_with_grade_way_and_what_mends_it(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window(file=remarkable_file(tmp_path))
    document, say = opened.window.document, opened.window.document._kit.say
    document.check()
    document.show_tab(CHECK)
    opened.qtbot.waitUntil(lambda: bool(buttons(opened, "gemeentte")), timeout=PATIENCE)
    names = [button.accessibleName() for button in document.remarks._buttons]
    for said in SAID:
        (remark,) = (r for r in document.remarks._shown or () if said.words in say(r.message))
        assert say(GRADE_NAMES[remark.grade]) == said.grade
        assert any(name.startswith(f"Ga naar {said.place}: ") and said.words in name for name in names), said
        assert not said.fix or any(name.startswith(f"{said.fix}: ") and said.words in name for name in names), said
        assert any(name.startswith("Niet meer melden: ") and said.words in name for name in names) == (said.grade != "Moet nog"), said


def test_a_word_is_linked_from_its_remark(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window(file=remarkable_file(tmp_path))
    opened.window.document.check()
    opened.window.document.show_tab(CHECK)
    use(opened, "Koppelen aan begrip “veerkracht”: ")
    linked = "De [veerkracht](begrip:veerkracht) groeit, en de belastbaarheid ook. De Wmo helpt [naam]."
    assert text_of(opened, "eigen-samenvatting").replace("\\", "") == linked
    opened.qtbot.waitUntil(lambda: not buttons(opened, "Koppelen aan begrip"), timeout=PATIENCE)
    opened.session.undo()
    assert text_of(opened, "eigen-samenvatting") == TEXTS["samenvatting"]


def remarkable_file(folder: Path) -> Path:
    brief = remarkable(read_templates((paths.TEMPLATES,)).get(TYPE), open_libraries((GOOD,)))
    save_brief(brief, folder / "voorstel.brief")
    return folder / "voorstel.brief"


def test_a_long_list_of_remarks_is_shown_whole_and_the_keyboard_stays_in_it(open_window: OpenWindow) -> None:
    opened = open_window()
    checked(opened, *(f"De aanpak {n} staat in bijlage {n}." for n in range(30, 60)))
    opened.qtbot.waitUntil(lambda: len(buttons(opened, "bijlage")) >= 60, timeout=PATIENCE)  # a jump, and one to silence it
    last = buttons(opened, "Niet meer melden")[-1]
    last.setFocus()
    opened.session.edit(_("Write"), arranging.put(opened.session.brief, (Part("x", "text", "Zie bijlage 7."),), "kernboodschap", 0))
    opened.window.document.check()
    opened.qtbot.waitUntil(lambda: bool(buttons(opened, "bijlage 7")), timeout=PATIENCE)
    assert any(b.hasFocus() for b in opened.window.document.remarks._buttons)
