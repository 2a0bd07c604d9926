"""The commands of the editor as one table: name, icon, keys, what they do. Tool bar, keys and menus are made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_builder.document.rich.tree import TERM, Align
from brief_builder.gui.editor import marking, shaping, tables
from brief_builder.gui.editor.places import link_at, place, shape
from brief_builder.gui.editor.reading import is_quoted, marks_of, table_at
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.gui.editor.rich_edit import RichEdit


WRITE = _("Write")
"""What typing is called in the history."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `keys` in Qt's words; `on` says whether it is in force at the cursor; `in_notes` whether a note may have it."""

    id: str
    name: Message
    icon: str
    keys: str
    run: Callable[[RichEdit], object]
    on: Callable[[RichEdit], bool] | None = None
    in_notes: bool = False


def _heading(level: int) -> Callable[[RichEdit], object]:
    return lambda edit: edit.command(_("Heading"), shaping.toggle_heading, level)


def _has_level(level: int) -> Callable[[RichEdit], bool]:
    return lambda edit: edit.textCursor().block().blockFormat().headingLevel() == level


def _list(ordered: bool) -> Callable[[RichEdit], object]:
    name = _("Numbered list") if ordered else _("List")
    return lambda edit: edit.command(name, shaping.toggle_list, ordered)


def _is_list(ordered: bool) -> Callable[[RichEdit], bool]:
    def answer(edit: RichEdit) -> bool:
        item = shape(edit.textCursor().block())
        return item is not None and item.ordered == ordered

    return answer


def _is_bold(edit: RichEdit) -> bool:
    return marks_of(edit.currentCharFormat()).bold and place(edit.textCursor().block()) == "body"


def _link(edit: RichEdit) -> str:
    return link_at(edit.textCursor())


COMMANDS: tuple[Command, ...] = (
    Command("bold", _("Bold"), "bold", "Ctrl+B", lambda e: e.toggle_mark("bold"), _is_bold, in_notes=True),
    Command(
        "italic",
        _("Italic"),
        "italic",
        "Ctrl+I",
        lambda e: e.toggle_mark("italic"),
        lambda e: marks_of(e.currentCharFormat()).italic,
        in_notes=True,
    ),
    Command("heading", _("Heading"), "heading-1", "Ctrl+Alt+3", _heading(3), _has_level(3)),
    Command("subheading", _("Lower heading"), "heading-2", "Ctrl+Alt+4", _heading(4), _has_level(4)),
    Command("list", _("List"), "list", "Ctrl+Shift+L", _list(False), _is_list(False)),
    Command("numbers", _("Numbered list"), "list-ordered", "Ctrl+Shift+N", _list(True), _is_list(True)),
    Command(
        "quote",
        _("Quotation"),
        "text-quote",
        "Ctrl+Shift+I",
        lambda e: e.command(_("Quotation"), shaping.toggle_quote),
        lambda e: is_quoted(e.textCursor().block()),
    ),
    Command(
        "table",
        _("Table"),
        "table-2",
        "Ctrl+Shift+T",
        lambda e: e.command(_("Table"), tables.insert_table),
        lambda e: table_at(e.textCursor().block()) is not None,
    ),
    Command("term", _("Link a term"), "book-a", "Ctrl+Shift+B", lambda e: e.choose_term(), lambda e: _link(e).startswith(TERM)),
    Command(
        "link",
        _("Link"),
        "link",
        "Ctrl+Shift+K",
        lambda e: e.choose_link(),
        lambda e: bool(_link(e)) and not _link(e).startswith(TERM),
    ),
    Command("picture", _("Picture"), "image-plus", "Ctrl+Alt+P", lambda e: e.write_picture()),
    Command("note", _("Footnote"), "superscript", "Ctrl+Alt+F", lambda e: e.write_note()),
)

PARAGRAPH = Command("paragraph", _("Plain paragraph"), "", "Ctrl+Alt+0", lambda e: e.command(_("Plain paragraph"), shaping.set_heading, 0))

NEXT_MISTAKE = Command("next_mistake", _("Next spelling mistake"), "", "Ctrl+F7", lambda e: e.go_to_mistake())

UNLINK = Command("unlink", _("Take the link away"), "", "", lambda e: e.command(_("Take the link away"), marking.set_link, ""))


def _change(name: Message, change: tables.TableChange) -> Command:
    return Command(change, name, "", "", lambda e: e.command(name, tables.change_table, change))


def _align(name: Message, align: Align) -> Command:
    return Command(f"align_{align}", name, "", "", lambda e: e.command(name, tables.align_column, align))


TABLE_COMMANDS: tuple[tuple[Command, ...], ...] = (
    (
        _change(_("Row above"), "row_above"),
        _change(_("Row below"), "row_below"),
        _change(_("Column to the left"), "column_left"),
        _change(_("Column to the right"), "column_right"),
    ),
    (_align(_("Align the column left"), "left"), _align(_("Align the column right"), "right")),
    (
        _change(_("Remove the row"), "no_row"),
        _change(_("Remove the column"), "no_column"),
        _change(_("Remove the table"), "no_table"),
    ),
)
"""What one does within a table, in groups."""
