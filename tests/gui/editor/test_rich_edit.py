"""Writing with keys: what is seen is what is stored, and only changes are handed over."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import Blocks, Picture
from brief_builder.document.rich.writing import write
from brief_builder.gui.editor import inserting, marking, shaping, tables
from brief_builder.gui.editor.clipboard import OWN_TYPE
from brief_builder.gui.editor.describing import describe
from brief_builder.gui.editor.looks import Looks
from brief_builder.gui.editor.note_positions import note_positions
from brief_builder.gui.editor.objects import PicturePlates
from brief_builder.gui.editor.places import shape, span
from brief_builder.gui.editor.reading import is_quoted, read, table_at
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.gui.editor.showing import build
from brief_builder.gui.tokens import Type
from brief_builder.i18n import Message, _
from tests.document.rich.test_markdown import CANONICAL
from tests.document.rich.texts import trees
from tests.gui.editor.conftest import MakeEditor
from tests.gui.editor.presses import (
    BACK,
    BACKTAB,
    BOLD,
    BREAK,
    BULLETS,
    CONTROL,
    ENTER,
    HEADING,
    ITALIC,
    NUMBERS,
    QUOTE,
    SHIFT,
    TAB,
    TABLE,
    Press,
    press,
)

few = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TWO_BY_TWO = "| a | b |\n| --- | --- |\n| c | d |"


SPACE = Qt.Key.Key_Space


@pytest.mark.parametrize(
    ("start", "presses", "result"),
    [
        ({}, ["1.", SPACE, "een", ENTER, "twee"], "1. een\n2. twee"),
        ({}, ["-", SPACE, "een"], "- een"),
        ({"text": "een twee", "after": "een"}, [SPACE, "-", SPACE, "x"], "een - x twee"),
        ({"text": "- een", "after": "een"}, [ENTER, "1.", SPACE, "x"], "- een\n- 1\\. x"),
        ({}, ["2026.", SPACE, "een"], "2026\\. een"),
    ],
)
def test_a_mark_and_a_space_begin_a_list(make_editor: MakeEditor, start: dict[str, str], presses: list[Press], result: str) -> None:
    editor = make_editor(**start)
    press(editor, *presses)
    assert editor.text() == result


@pytest.mark.parametrize(
    ("start", "presses", "result"),
    [
        ({}, ["Hallo één"], "Hallo één"),
        ({}, [BOLD, "vet", BOLD, " niet"], "**vet** niet"),
        ({}, [HEADING, "Kop", ENTER, "tekst"], "### Kop\n\ntekst"),
        ({"text": "een twee", "select": "twee"}, [BOLD], "een **twee**"),
        ({"text": "een **twee**", "select": "twee"}, [BOLD, ITALIC], "een *twee*"),
        (
            {},
            [BULLETS, "a", ENTER, "b", ENTER, TAB, "c", ENTER, ENTER, "d", ENTER, ENTER, "slot"],
            "- a\n- b\n  - c\n- d\n\nslot",
        ),
        ({"text": "- a\n  - b", "at": "b"}, [BACKTAB], "- a\n- b"),
        ({"text": "- a", "at": "a"}, [BACK], "a"),
        ({"text": "### Kop", "at": "Kop"}, [BACK], "Kop"),
        ({"text": "> a", "after": "a"}, [ENTER, "b", ENTER, ENTER, "c"], "> a\n>\n> b\n\nc"),
        ({"text": "a", "at": "a"}, [QUOTE], "> a"),
        ({"text": "- a\n\nb\n\n- c", "at": "b"}, [BULLETS], "- a\n- b\n- c"),
        ({"text": "1. a\n\nb\n\n1. c", "at": "b"}, [NUMBERS], "1. a\n2. b\n3. c"),
        ({"text": "a", "after": "a"}, [BREAK, "b"], "a\\\nb"),
        ({"text": "[link](https://x.nl)", "after": "link"}, ["s erna"], "[link](https://x.nl)s erna"),
        ({"text": "[link](https://x.nl)", "at": "link"}, ["voor "], "voor [link](https://x.nl)"),
        ({"text": "[lik](https://x.nl)", "at": "k"}, ["n"], "[link](https://x.nl)"),
        ({"text": "a[^1]\n\n[^1]: x", "after": "\u2007"}, [" b"], "a[^1] b\n\n[^1]: x"),
        ({"text": "a[^1]b\n\n[^1]: x", "after": "\u2007"}, [BACK], "ab"),
        ({}, [TABLE, "kop", TAB, "x", ENTER, "y"], "| kop | x |\n| --- | --- |\n|  | y |\n|  |  |"),
        ({"text": TWO_BY_TWO, "at": "d"}, [TAB, "e", TAB, "f"], TWO_BY_TWO + "\n| e | f |"),
        ({"text": "| a |\n|-|\n| c |", "at": "c"}, [BACK, ENTER, "na"], "| a |\n| --- |\n| c |\n\nna"),
        ({"text": "**vet**", "after": "vet"}, [ENTER, "meer"], "**vet**\n\n**meer**"),
        ({"text": "a", "after": "a"}, ["😀", BACK, "b"], "ab"),
    ],
)
def test_keys(make_editor: MakeEditor, start: dict[str, str], presses: list[Press], result: str) -> None:
    editor = make_editor(**start)
    press(editor, *presses)
    assert editor.text() == result
    editor.show_text("")
    editor.show_text(result)  # what is seen is what is stored
    assert write(read(editor.document())) == result + "\n"


@pytest.mark.parametrize("text", CANONICAL)
def test_the_document_gives_back_every_text(make_editor: MakeEditor, text: str) -> None:
    assert write(read(make_editor(text).document())) == text


@pytest.mark.parametrize("text", ["* geen *vaste* _vorm_\n* __b__", "# Kop\n\n##### Lager", "`code`  \nen <b>html</b>", "[x](begrip:)"])
def test_looking_at_a_text_changes_nothing(make_editor: MakeEditor, text: str) -> None:
    editor = make_editor(text)
    changes: list[object] = []
    editor.committed.connect(lambda *change: changes.append(change))
    press(editor, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home)
    editor.flush()
    assert changes == []
    assert editor.text() == text


def test_what_is_typed_is_handed_over_after_a_rest_and_a_command_is_a_step_of_its_own(make_editor: MakeEditor, qtbot: Any) -> None:
    editor = make_editor("Begin", after="Begin")
    steps: list[tuple[object, ...]] = []
    editor.committed.connect(lambda *step: steps.append(step))
    press(editor, " en", " meer")
    assert steps == []
    qtbot.waitUntil(lambda: bool(steps))
    press(editor, "x", BULLETS)
    assert steps == [
        ("Begin en meer", _("Write"), True),
        ("Begin en meerx", _("Write"), True),
        ("- Begin en meerx", _("List"), False),
    ]


def test_another_value_puts_the_cursor_where_it_differs(make_editor: MakeEditor) -> None:
    editor = make_editor("een twee drie", after="drie")
    editor.show_text("een twee en 😀 drie")
    assert editor.document().characterAt(editor.textCursor().position()) == " "


def test_undo_belongs_to_the_window(make_editor: MakeEditor) -> None:
    editor = make_editor("")
    press(editor, "abc", (Qt.Key.Key_Z, CONTROL))
    assert editor.text() == "abc"
    assert not editor.document().isUndoAvailable()


@pytest.mark.parametrize(
    ("change", "result"),
    [
        ("row_below", "| a | b |\n| :-- | --- |\n| c | d |\n|  |  |"),
        ("row_above", "| a | b |\n| :-- | --- |\n|  |  |\n| c | d |"),
        ("column_right", "| a |  | b |\n| :-- | --- | --- |\n| c |  | d |"),
        ("no_column", "| b |\n| --- |\n| d |"),
        ("no_row", "| a | b |\n| :-- | --- |"),
        ("no_table", ""),
    ],
)
def test_rows_and_columns(make_editor: MakeEditor, change: tables.TableChange, result: str) -> None:
    editor = make_editor("| a | b |\n|:-|-|\n| c | d |", at="c")
    editor.command(_("Table"), tables.change_table, change)
    assert editor.text() == result


def test_a_column_is_aligned(make_editor: MakeEditor) -> None:
    editor = make_editor(TWO_BY_TWO, at="d")
    editor.command(_("Table"), tables.align_column, "right")
    assert editor.text() == "| a | b |\n| --- | --: |\n| c | d |"


def test_a_note_without_text_is_not_part_of_the_text(make_editor: MakeEditor) -> None:
    editor = make_editor("Stelling", after="Stelling")
    wanted: list[tuple[int, str]] = []
    editor.note_wanted.connect(lambda *asked: wanted.append(asked))
    editor.write_note()
    assert editor.text() == "Stelling"
    editor.set_note(wanted[0][0], "Zie *SER*.")
    assert editor.text() == "Stelling[^1]\n\n[^1]: Zie *SER*."
    editor.set_note(wanted[0][0], "")
    assert editor.text() == "Stelling"


MANY_NOTES = " ".join(
    f"Het woord staat er{sign}[^{n}]" for n, sign in enumerate(("", ".", "?", ",", ")", "…", "”", " %", ":", "!", "", "."), 1)
)


def test_a_note_stays_on_the_line_of_its_word(make_editor: MakeEditor) -> None:
    notes = "\n\n".join(f"[^{n}]: Noot." for n in range(1, 13))
    editor = make_editor(f"{MANY_NOTES}\n\n{notes}")
    document, layout = editor.document(), editor.document().begin().layout()
    places = note_positions(document)
    assert len(places) == 12
    for width in range(110, 700):
        document.setTextWidth(width)
        assert [layout.lineForTextPosition(at).lineNumber() for at in places] == [
            layout.lineForTextPosition(at - 1).lineNumber() for at in places
        ], width


def test_a_note_has_the_room_of_its_number(make_editor: MakeEditor) -> None:
    notes = "\n\n".join(f"[^{n}]: Noot." for n in range(1, 13))
    editor = make_editor(f"{MANY_NOTES}\n\n{notes}")

    def room(number: int) -> float:
        line = editor.document().begin().layout()
        at = note_positions(editor.document())[number - 1]
        found = line.lineForTextPosition(at)
        return float(found.cursorToX(at + 1)[0] - found.cursorToX(at)[0])

    editor.document().setTextWidth(5000)
    assert room(1) == room(9) < room(10) == room(12)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.write_note()
    editor.set_note(editor.textCursor().position(), "Nog een.")
    assert room(9) < room(10)


def test_a_click_on_the_number_of_a_note_opens_it(make_editor: MakeEditor, qtbot: Any) -> None:
    editor = make_editor("Een stelling.[^1] En verder.\n\n[^1]: Noot.")
    editor.resize(400, 200)
    editor.show()
    qtbot.waitExposed(editor)
    wanted: list[tuple[int, str]] = []
    editor.note_wanted.connect(lambda *asked: wanted.append(asked))
    (at,) = note_positions(editor.document())
    before, behind = (editor.cursorRect(span(editor.document(), place, place)) for place in (at, at + 1))
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint((before.left() + behind.left()) // 2, before.center().y()))
    assert wanted == [(at + 1, "Noot.\n")]
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(behind.left() + 20, before.center().y()))
    assert len(wanted) == 1


def test_a_space_that_is_no_note_stays_text(make_editor: MakeEditor) -> None:
    editor = make_editor("5\u2007000 mensen[^1]\n\n[^1]: Noot.")
    assert editor.text() == "5\u2007000 mensen[^1]\n\n[^1]: Noot."
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == "5\u2007000 mensen"


@pytest.mark.parametrize(
    ("text", "after", "words"),
    [
        ("### Kop", "Kop", _("Heading, level {level}", level=1)),
        ("- a\n  1. b", "b", _("Numbered list, level {level}", level=2)),
        ("![Kaart](kaart.png) erna", "\ufffc", _("Picture: {text}", text="Kaart")),
        ("![](kaart.png) erna", "\ufffc", _("Picture: {text}", text="kaart.png")),
        ("a[^1]\n\n[^1]: Noot.", "\u2007", _("Footnote {number}: {text}", number=1, text="Noot.")),
    ],
)
def test_the_place_is_told_in_words(make_editor: MakeEditor, text: str, after: str, words: Message) -> None:
    editor = make_editor(text, after=after)
    assert describe(editor.textCursor(), editor.note_number) == (words,)


def test_the_plate_of_a_picture_without_words_shows_its_file(make_editor: MakeEditor, kit: Any) -> None:
    editor = make_editor("![](een-lange-naam.png)")
    plates, form = PicturePlates(kit, editor), span(editor.document(), 0, 1).charFormat()
    assert plates.intrinsicSize(editor.document(), 0, form).width() > kit.width("een-lange-naam.png", Type.META)


def test_copy_and_paste_within_the_window(make_editor: MakeEditor) -> None:
    text = (
        "### Kop\n\nTekst **vet** met R\u00a0&\u00a0D.[^1]\n\n- a\n  1. b\n\n| a | b |\n| --- | --: |\n| c | d |\n\nSlot\n\n[^1]: Noot.\n"
    )
    editor = make_editor(text)
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert bytes(data.data(OWN_TYPE).data()).decode() == text
    assert "R\u00a0&\u00a0D" in data.text()
    assert "<strong>vet</strong>" in data.html()
    other = make_editor()
    other.insertFromMimeData(data)
    assert other.text() == text.strip()
    cell = make_editor("| x |\n| --- |\n| y |", at="y")
    cell.insertFromMimeData(data)
    assert cell.text().startswith("| x |\n| --- |\n| Kop Tekst **vet** met")
    middle = make_editor("voor na", at=" na")
    middle.insertFromMimeData(data)
    assert middle.text().startswith("voor\n\n### Kop")
    assert "Slot\n\nna" in middle.text()


def test_files_are_no_text_and_nothing_is_fetched(make_editor: MakeEditor) -> None:
    files, web = QMimeData(), QMimeData()
    files.setUrls([QUrl("file:///etc/passwd")])
    web.setHtml('<p>Tekst <img src="https://x.nl/spion.gif"></p>')
    editor = make_editor()
    left: list[object] = []
    editor.left_behind.connect(left.append)
    assert not editor.canInsertFromMimeData(files)
    editor.insertFromMimeData(web)
    assert editor.text() == "Tekst"
    assert left == [("picture",)]


def test_a_dead_key_does_not_stretch_a_link(make_editor: MakeEditor) -> None:
    editor = make_editor("[link](https://x.nl)", after="link")
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(editor, event)
    assert editor.text() == "[link](https://x.nl)é"


def test_tools_beside_the_text_do_not_take_the_keys_of_the_window(make_editor: MakeEditor) -> None:
    from PySide6.QtGui import QKeyEvent

    editor = make_editor("tekst")
    taken = []
    for key in (Qt.Key.Key_Z, Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_B):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(editor, event)
        taken.append(event.isAccepted())
    assert taken == [False, False, False, True]


# ---- any text, any keys

KEYS: list[Press] = [
    *("a", "b ", "1", ENTER, BACK, TAB, BACKTAB, BOLD, ITALIC, BULLETS, NUMBERS, QUOTE, HEADING, BREAK, TABLE),
    *(Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Home, (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Up, SHIFT)),
    (Qt.Key.Key_A, CONTROL),
]


@given(tree=trees)
@few
def test_a_tree_survives_the_document(kit: Any, tree: Blocks) -> None:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    build(document, tree, Looks(kit))
    assert read(document) == tree


@given(tree=trees, presses=st.lists(st.sampled_from(KEYS), max_size=25))
@few
def test_any_keys_leave_a_text_that_shows_what_it_stores(make_editor: MakeEditor, kit: Any, tree: Blocks, presses: list[Press]) -> None:
    editor: RichEdit = make_editor(write(tree))
    press(editor, *presses)
    shows_what_it_stores(editor, kit)


def shows_what_it_stores(editor: RichEdit, kit: Any) -> None:
    value = read(editor.document())
    assert parse(write(value)) == value
    fresh = QTextDocument()
    build(fresh, value, Looks(kit))
    ignored = has_empty_lines(editor.document())  # they are not stored, so depth and number may differ until they are gone
    assert seen(editor.document(), ignored) == seen(fresh, ignored)


def seen(document: QTextDocument, with_empty_lines: bool) -> list[tuple[object, ...]]:
    """What a user sees of each block: words, kind, depth and marker in its list."""
    out = []
    block = document.begin()
    while block.isValid():
        if block.text().strip() and not table_at(block):
            item: object = shape(block) is not None
            if item and not with_empty_lines:
                item = (shape(block), block.textList().itemText(block))
            out.append(("".join(block.text().split()), block.blockFormat().headingLevel(), is_quoted(block), item))
        block = block.next()
    return out


def has_empty_lines(document: QTextDocument) -> bool:
    blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
    return any(not block.text().strip() and not table_at(block) for block in blocks)


STEPS = [
    (shaping.set_heading, 3),
    (shaping.set_heading, 0),
    (shaping.toggle_list, True),
    (shaping.toggle_list, False),
    (shaping.toggle_quote,),
    (shaping.shift_items, 1),
    (shaping.shift_items, -1),
    (shaping.enter,),
    (shaping.backspace,),
    (tables.insert_table,),
    (tables.align_column, "right"),
    (marking.toggle_mark, "bold"),
    (marking.set_link, "https://x.nl"),
    (marking.set_link, ""),
    (inserting.insert_note, "Noot."),
    (inserting.insert_picture, Picture("Kaart", "kaart.png")),
    *((tables.change_table, change) for change in ("row_above", "row_below", "column_left", "column_right", "no_row", "no_column")),
]
pastes = trees.map(lambda tree: (inserting.insert_tree, tree))
places = st.tuples(st.floats(0, 1), st.floats(0, 1) | st.none())


@given(tree=trees, steps=st.lists(st.tuples(places, st.sampled_from(STEPS) | pastes), max_size=6))
@few
def test_any_commands_anywhere_leave_a_text_that_shows_what_it_stores(make_editor: MakeEditor, kit: Any, tree: Blocks, steps: Any) -> None:
    editor: RichEdit = make_editor(write(tree))
    for (start, end), (command, *arguments) in steps:
        cursor, last = editor.textCursor(), editor.document().characterCount() - 1
        cursor.setPosition(whole(editor, round(start * last)))
        if end is not None:
            cursor.setPosition(whole(editor, round(end * last)), QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        editor.command(_("Write"), command, *arguments)
        shows_what_it_stores(editor, kit)


def whole(editor: RichEdit, position: int) -> int:
    """A place that is not inside a surrogate pair: no key or click brings a cursor there."""
    return position + ("\udc00" <= editor.document().characterAt(position) <= "\udfff")
