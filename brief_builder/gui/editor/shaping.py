"""Commands on blocks: headings, quotations, lists; and what Enter and Backspace do to them."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from brief_builder.document.rich.tree import LIST_DEPTH
from brief_builder.gui.editor.looks import Looks
from brief_builder.gui.editor.places import Shape, outside_tables, place, selected, shape
from brief_builder.gui.editor.reading import is_quoted, marks_of, table_at
from brief_builder.gui.editor.restyling import one_edit, relist, remove_selection, restyle


def set_heading(cursor: QTextCursor, looks: Looks, level: int) -> None:
    """Make the blocks headings of this level (3 or 4), or paragraphs (0)."""
    with one_edit(cursor):
        for block in outside_tables(cursor):
            restyle(block, looks, level=level, listed=False)
        relist(cursor.document(), looks)


def toggle_heading(cursor: QTextCursor, looks: Looks, level: int) -> None:
    """Make the blocks headings of this level, or paragraphs when they are."""
    blocks = outside_tables(cursor)
    set_heading(cursor, looks, 0 if blocks and all(b.blockFormat().headingLevel() == level for b in blocks) else level)


def toggle_quote(cursor: QTextCursor, looks: Looks) -> None:
    """Put the blocks in a quotation, or take them out."""
    blocks = outside_tables(cursor)
    on = not all(map(is_quoted, blocks))
    with one_edit(cursor):
        for block in blocks:
            restyle(block, looks, quote=on)
        relist(cursor.document(), looks)


def toggle_list(cursor: QTextCursor, looks: Looks, ordered: bool) -> None:
    """Make the blocks items of a list, of another kind of list, or paragraphs again."""
    blocks = outside_tables(cursor)
    shapes = [shape(block) for block in blocks]
    with one_edit(cursor):
        if all(s and s.ordered == ordered for s in shapes):
            for block in blocks:
                restyle(block, looks, listed=False)
            relist(cursor.document(), looks)
            return
        for block in blocks:
            if block.blockFormat().headingLevel():
                restyle(block, looks, level=0)
        wanted = {b.blockNumber(): Shape(s.depth if s else 1, ordered) for b, s in zip(blocks, shapes, strict=True)}
        relist(cursor.document(), looks, wanted)


def begin_list(cursor: QTextCursor, looks: Looks, ordered: bool) -> None:
    """Make the block a list item in the place of the mark that was typed before the cursor."""
    with one_edit(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        toggle_list(cursor, looks, ordered)


def shift_items(cursor: QTextCursor, looks: Looks, by: int) -> None:
    """Move items one level in (1) or out (-1), with what is under them; out of the first level they leave the list."""
    wanted: dict[int, Shape] = {}
    with one_edit(cursor):
        for block, now in _with_what_is_below([b for b in selected(cursor) if b.textList()]):
            if now.depth + by < 1:
                restyle(block, looks, listed=False)
            else:
                wanted[block.blockNumber()] = Shape(min(now.depth + by, LIST_DEPTH), now.ordered)
        relist(cursor.document(), looks, wanted)


def _with_what_is_below(items: list[QTextBlock]) -> list[tuple[QTextBlock, Shape]]:
    out = [(block, now) for block in items if (now := shape(block))]
    if out:
        last, now = out[-1]
        below = last.next()
        while below.isValid() and (under := shape(below)) and under.depth > now.depth:
            out.append((below, under))
            below = below.next()
    return out


def enter(cursor: QTextCursor, looks: Looks) -> None:
    """A new block; an empty item moves out, an empty quotation ends, what follows a heading is text, in a table one goes down."""
    with one_edit(cursor):
        remove_selection(cursor, looks)
        if table_at(cursor.block()):
            _go_down(cursor)
            return
        block = cursor.block()
        if not block.text() and block.textList():
            shift_items(cursor, looks, -1)
        elif not block.text() and is_quoted(block):
            restyle(block, looks, quote=False)
        elif block.blockFormat().headingLevel() and (cursor.atBlockEnd() or cursor.atBlockStart()):
            below = cursor.atBlockEnd()
            cursor.insertBlock()
            restyle(cursor.block() if below else cursor.block().previous(), looks, level=0)
        else:
            cursor.insertBlock()
        where, marks = place(cursor.block()), marks_of(cursor.charFormat())
        cursor.setCharFormat(looks.char(where, marks._replace(bold=marks.bold and where == "body", link="")))


def _go_down(cursor: QTextCursor) -> None:
    table = table_at(cursor.block())
    assert table is not None
    cell = table.cellAt(cursor)
    if cell.row() + 1 < table.rows():
        cursor.setPosition(table.cellAt(cell.row() + 1, cell.column()).firstPosition())
    else:
        cursor.setPosition(table.lastPosition() + 1)


def backspace(cursor: QTextCursor, looks: Looks) -> bool:
    """At the start of a block, first take away what the block is. False: nothing to do here, Qt may delete."""
    block = cursor.block()
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    if table := table_at(block):
        return table.cellAt(cursor).firstPosition() == cursor.position()  # never joins two cells
    if block.textList():
        shift_items(cursor, looks, -1)
    elif block.blockFormat().headingLevel():
        set_heading(cursor, looks, 0)
    elif is_quoted(block):
        toggle_quote(cursor, looks)
    elif block.previous().isValid() and table_at(block.previous()):
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    else:
        return False
    return True
