"""Opbouw with several parts at once, own text in two and as one, and text of the library in own words; with real keys and clicks."""

from dataclasses import replace

from PySide6.QtCore import QLocale, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from brief_builder.brief import edits
from brief_builder.brief.model import Part, Slot
from brief_builder.gui import mime
from brief_builder.gui.document.outline_model import SlotNode
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse

ALT, SHIFT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def write(opened: Opened, *texts: str, slot: str = "inhoud") -> list[str]:
    """Own texts in a paragraph; their ids."""
    session, made = opened.session, []
    for text in texts:
        part = Part(session.brief.free_part_id(), "text", text)
        session.edit(_("Write"), session.brief.with_part(slot, part))
        made.append(part.id)
    return made


def texts(opened: Opened, slot: str = "inhoud") -> list[str]:
    found = opened.session.brief.slot(slot)
    return [part.text for part in found.parts] if found else []


def index(opened: Opened, part: str) -> QModelIndex:
    return opened.window.document.outline.outline.index_of("", part)


def click(opened: Opened, part: str, held: Qt.KeyboardModifier) -> None:
    outline = opened.window.document.outline
    outline.scrollTo(index(opened, part))
    spot = outline.visualRect(index(opened, part)).center()
    opened.qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, held, spot)


def test_keys_choose_several_and_act_on_all(open_window: OpenWindow) -> None:
    opened = open_window()
    keyboard, outline = Keyboard(opened), opened.window.document.outline
    keyboard.come_back()
    one, two, _three = write(opened, "een", "twee", "drie")
    outline.go_to("inhoud", one)
    keyboard.press(Qt.Key.Key_Down, SHIFT)
    assert outline.chosen_ids() == [one, two]
    keyboard.press(Qt.Key.Key_Down, ALT)
    assert texts(opened) == ["drie", "een", "twee"]
    assert outline.chosen_ids() == [one, two]
    keyboard.press(Qt.Key.Key_Space)
    assert [p.excluded for p in opened.session.brief.parts()] == [False, True, True]
    keyboard.press(Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_D, CONTROL)
    assert texts(opened) == ["drie", "een", "twee", "een", "twee"]
    assert len(outline.chosen_ids()) == 2
    keyboard.press(Qt.Key.Key_Delete)
    assert texts(opened) == ["drie", "een", "twee"]
    opened.session.undo()
    assert texts(opened) == ["drie", "een", "twee", "een", "twee"]


def test_the_mouse_chooses_several_and_moves_them_to_a_paragraph(open_window: OpenWindow) -> None:
    opened = open_window()
    mouse, outline, say = Mouse(opened), opened.window.document.outline, opened.kit.say
    one, two, three = write(opened, "een", "twee", "drie")
    outline.go_to("inhoud", one)
    click(opened, three, CONTROL)
    assert outline.chosen_ids() == [one, three]
    assert outline.writing.editor is None
    click(opened, two, SHIFT)
    outline.go_to("inhoud", one)
    click(opened, three, CONTROL)
    mouse.click_row(outline, index(opened, three), outline._delegate.place_of(index(opened, three), "more").center())
    mouse.choose(say(_("Move to")), "Aanleiding")
    assert (texts(opened, "aanleiding"), texts(opened)) == (["een", "drie"], ["twee"])
    assert outline.chosen_ids() == [one, three]


def test_several_are_dragged_together(open_window: OpenWindow) -> None:
    opened = open_window()
    outline = opened.window.document.outline
    one, _two, three = write(opened, "een", "twee", "drie")
    outline.choose("inhoud", [one, three])
    data = outline.outline.mimeData(outline.selectedIndexes())
    assert sorted(mime.carried(mime.PART, data)) == sorted([one, three])
    outline.scrollTo(outline.outline.index_of("aanleiding"))
    spot = outline.visualRect(outline.outline.index_of("aanleiding")).center()
    action, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    outline.dragEnterEvent(QDragEnterEvent(spot, action, data, button, keys))
    outline.dragMoveEvent(QDragMoveEvent(spot, action, data, button, keys))
    outline.dropEvent(QDropEvent(QPointF(spot), action, data, button, keys))
    assert (texts(opened, "aanleiding"), texts(opened)) == (["een", "drie"], ["twee"])


def test_keys_with_alt_belong_to_the_text_that_is_written(open_window: OpenWindow) -> None:
    opened = open_window()
    keyboard, outline = Keyboard(opened), opened.window.document.outline
    keyboard.come_back()
    one, _two = write(opened, "een", "twee")
    outline.writing.begin(index(opened, one))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        keyboard.press(key, ALT)
    assert texts(opened) == ["een", "twee"]
    assert outline.writing.editor is not None


def test_own_text_is_split_at_the_cursor_and_merged_again(open_window: OpenWindow) -> None:
    opened = open_window()
    keyboard, outline, say = Keyboard(opened), opened.window.document.outline, opened.kit.say
    keyboard.come_back()
    (one,) = write(opened, "Een[^1] twee[^2]\n\n[^1]: Noot een\n\n[^2]: Noot twee")
    outline.writing.begin(index(opened, one))
    keyboard.press(Qt.Key.Key_Home, CONTROL)
    for _step in range(5):
        keyboard.press(Qt.Key.Key_Right)
    opened.window.actions_by_id["split"].trigger()
    assert texts(opened) == ["Een[^1]\n\n[^1]: Noot een", "twee[^1]\n\n[^1]: Noot twee"]
    keyboard.type("Nu ")
    outline.writing.end()
    assert texts(opened)[1].startswith("Nu twee")
    mouse = Mouse(opened)
    mouse.click_row(outline, index(opened, one), outline._delegate.place_of(index(opened, one), "more").center())
    mouse.choose(say(_("Merge with the next text")))
    assert texts(opened) == ["Een[^1]\n\nNu twee[^2]\n\n[^1]: Noot een\n\n[^2]: Noot twee"]


def test_split_has_a_key_while_writing(open_window: OpenWindow) -> None:
    opened = open_window()
    keyboard, outline = Keyboard(opened), opened.window.document.outline
    keyboard.come_back()
    (one,) = write(opened, "Een twee")
    outline.writing.begin(index(opened, one))
    cursor = outline.writing.editor.edit.textCursor()
    cursor.setPosition(4)
    outline.writing.editor.edit.setTextCursor(cursor)
    keyboard.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    assert texts(opened) == ["Een", "twee"]


def test_text_of_the_library_in_own_words_and_back(open_window: OpenWindow) -> None:
    opened = open_window()
    mouse, outline, say = Mouse(opened), opened.window.document.outline, opened.kit.say
    mouse.come_back()
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    before = next(opened.session.brief.parts())

    def menu(*words: str) -> None:
        mouse.click_row(outline, index(opened, before.id), outline._delegate.place_of(index(opened, before.id), "more").center())
        mouse.choose(*words)

    menu(say(_("Edit the text")))
    edit = outline.writing.editor.edit
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    opened.qtbot.keyClicks(edit, "Zeker: ")
    outline.writing.end()
    part = next(opened.session.brief.parts())
    assert part.own_wording
    assert part.text.startswith("Zeker: ")
    menu(say(_("Put the original text back")))
    assert next(opened.session.brief.parts()) == before


def test_the_card_offers_the_new_version(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, session, mouse = opened.window.document.outline, opened.session, Mouse(opened)
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    part = next(session.brief.parts())
    session.edit(_("Write"), edits.change_part(session.brief, part.id, lambda p: replace(p, fingerprint="vroeger")))
    opened.window.document.check()
    outline.scrollTo(index(opened, part.id))
    mouse.click_row(outline, index(opened, part.id), outline._delegate.place_of(index(opened, part.id), "update").center())
    assert next(session.brief.parts()) == part
    assert QApplication.activeModalWidget() is None


def test_a_paragraph_tells_its_words_and_pages(open_window: OpenWindow) -> None:
    opened = open_window()
    session, outline = opened.session, opened.window.document.outline

    def said(slot: str) -> str:
        return str(outline.outline.index_of(slot).data(Qt.ItemDataRole.AccessibleTextRole))

    session.edit(_("Write"), session.brief.with_part("inhoud", Part("t0", "text", "Woord. " * 10)))
    assert said("inhoud") == "Paragraaf Inhoud, 10 woorden"
    session.edit(_("Write"), session.brief.with_part("inhoud", Part("t1", "text", "Woord. " * 485)))
    node = outline.outline.node(outline.outline.index_of("inhoud"))
    assert isinstance(node, SlotNode)
    pages = QLocale().toString(1.5, "f", 1)
    assert opened.kit.say(outline._delegate._state(node)) == f"495 woorden · {pages} p."
    assert f"{pages} pagina" in said("inhoud")


def test_hundreds_of_cards_are_laid_in_turns_and_what_is_in_sight_stays(open_window: OpenWindow) -> None:
    opened = open_window()
    session, outline = opened.session, opened.window.document.outline
    parts = tuple(Part(f"p{n}", "text", "\n\n".join(["Een alinea met een paar woorden." * (n % 5 + 1)] * (n % 7 + 1))) for n in range(200))
    slots = (Slot("inhoud", parts),)
    with opened.qtbot.waitSignal(outline._delegate.bodies.laid):
        session.edit(_("Write"), replace(session.brief, slots=slots))
        outline.go_to("inhoud", "p150")
        QApplication.processEvents()
        assert outline._delegate.bodies._is_guessed
    first = outline.indexAt(QPoint(100, 0))
    assert outline.outline.node(first).part.id in {f"p{n}" for n in range(140, 151)}
    outline._delegate.forget()
    for node in outline.outline.parts():
        rect = outline.visualRect(index(opened, node.part.id))
        assert rect.height() == outline._delegate.bodies.of(node).height + 24 + 6
