"""Help: the manual with every key, the palette, and what this is."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from brief_builder import __version__, paths
from brief_builder.gui.asking import ask
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.i18n import _


def show_manual(kit: Kit, parent: QWidget, page: str = "") -> None:
    """The manual, at this page; the window that is open already comes to the front."""
    from brief_builder.gui.manual.pages import read_manual
    from brief_builder.gui.manual.window import ManualWindow

    manual = next((child for child in parent.findChildren(ManualWindow) if child.isVisible()), None)
    if manual is None:
        manual = ManualWindow(kit, parent, read_manual(paths.MANUAL, kit.translator))
        manual.show()
    if page:
        manual.go(page)
    manual.raise_()
    manual.activateWindow()


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
    ask(box)
