"""Help: every action with its keys, and what this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from brief_builder import __version__
from brief_builder.gui.actions import specs
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import KeyCap, Text, label
from brief_builder.i18n import Message, _

MORE: tuple[tuple[Message, Message], ...] = (
    (_("↑ ↓"), _("Walk the hits, from the search field")),
    (_("Enter"), _("Read the chosen hit; write in the chosen part")),
    (_("Ctrl+Space"), _("Tick a hit, to add several at once; in the list Space alone")),
    (_("Shift+↑ Shift+↓"), _("Tick a hit and go to the next")),
    (_("Ctrl+Enter"), _("Put the ticked hits in the document, else the chosen one")),
    (_("Esc"), _("Clear the search field, close a layer, leave a text")),
    (_("Alt+↑ Alt+↓"), _("Move a part")),
    (_("Del"), _("Remove a part")),
    (_("Space"), _("Leave a part out, or take it along")),
    (_("F2"), _("Rename a part")),
    (_("Shift+Click, Ctrl+Click"), _("Choose several parts, to move, leave out or remove them together")),
)


def show_shortcuts(kit: Kit, parent: QWidget) -> None:
    """All keys, in a dialog."""
    rows = []
    for spec in specs():
        if spec.keys:
            keys = QKeySequence(spec.keys.split()[0]).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
            rows.append(row(Text(kit, kit.say(spec.name), Type.BODY), KeyCap(kit, keys)))
    rows += [row(Text(kit, kit.say(name), Type.BODY), KeyCap(kit, kit.say(keys))) for keys, name in MORE]
    rows += [row(label(kit, kit.say(_("While writing")), Type.STRONG)), *_editor_keys(kit)]
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(kit.say(_("Keyboard shortcuts")))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    head = label(kit, kit.say(_("Keyboard shortcuts")), Type.TITLE)
    layout.addLayout(column(head, margins=(Space.XL, Space.L, Space.XL, Space.M)))
    layout.addWidget(rule())
    keys_of_all = Scroll(holder(column(*rows, None, gap=6, margins=(Space.XL, Space.M, Space.XL, Space.L))))
    keys_of_all.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
    keys_of_all.setAccessibleName(kit.say(_("Keyboard shortcuts")))
    close = Button(kit, kit.say(_("Close")), "primary")
    close.clicked.connect(dialog.accept)
    layout.addWidget(keys_of_all)
    layout.addWidget(rule())
    layout.addLayout(row(None, close, margins=(Space.XL, Space.M, Space.XL, Space.M)))
    close.setFocus()
    FocusRing(kit, dialog)
    dialog.resize(520, min(640, parent.height() - 40))
    dialog.open()


def _editor_keys(kit: Kit) -> list[QHBoxLayout]:
    from brief_builder.gui.editor.commands import COMMANDS, NEXT_MISTAKE, PARAGRAPH

    shown = [(c.name, QKeySequence(c.keys).toString(QKeySequence.SequenceFormat.NativeText)) for c in (*COMMANDS, PARAGRAPH, NEXT_MISTAKE)]
    return [row(Text(kit, kit.say(name), Type.BODY), KeyCap(kit, keys)) for name, keys in shown]


def show_palette(kit: Kit, window: MainWindow) -> None:
    """Every action, to be found by its words."""
    from brief_builder.gui.palette import Palette

    Palette(kit, window, window.actions_by_id)


def show_about(kit: Kit, parent: QWidget) -> None:
    """Version and licences."""
    box = QMessageBox(parent)
    FocusRing(kit, box)
    box.setWindowTitle(kit.say(_("About Brief Builder")))
    box.setText(f"Brief Builder {__version__}")
    box.setInformativeText(kit.say(_("Free software under the EUPL 1.2. Icons: Lucide (ISC). Font: Inter (OFL). Qt for Python (LGPL).")))
    box.exec()
