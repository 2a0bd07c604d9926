"""The settings, changed in the window: kept in their file, and applied at once where that can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from brief_builder.gui.asking import ask
from brief_builder.gui.deeds.exporting import TEMPLATE
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.settings_dialog import SettingsDialog
from brief_builder.gui.window_state import WindowState
from brief_builder.i18n import Message, _
from brief_builder.settings import SPECS, keep_settings, read_settings


def change_settings(kit: Kit, session: Session, window: MainWindow, state: WindowState, say: Callable[[Message], None]) -> None:
    """Ask until what was changed is kept or given up."""
    before = read_settings(session.folders.settings)

    def keep(changes: Mapping[str, object]) -> None:
        if changes:
            _keep(kit, session, changes)
            _apply(session, state, before.own_library, changes)
            say(_told(changes))

    dialog = SettingsDialog(kit, window, before, keep)
    ask(dialog)


def _keep(kit: Kit, session: Session, changes: Mapping[str, object]) -> None:
    """Write what was changed; a folder for the own library that holds none yet becomes one. Raises UserError."""
    own = changes.get("own_library")
    if isinstance(own, Path):
        from brief_builder.keeping.start import start_own_library

        today = date.today().isoformat()  # noqa: DTZ011 (the user's own day)
        start_own_library(own, kit.say(_("Own library")), today)
    keep_settings(session.folders.settings, changes)


def _apply(session: Session, state: WindowState, own_before: Path | None, changes: Mapping[str, object]) -> None:
    """What need not wait for a new start."""
    if "libraries" in changes:
        session.open_libraries(read_settings(session.folders.settings).open_libraries())
    elif "own_library" in changes:  # the others stay open, also those that were named at the start
        own = changes["own_library"]
        others = [folder for folder in session.library_folders if folder not in (own_before, own)]
        session.open_libraries([*others, own] if isinstance(own, Path) else others)
    if "colours" in changes:
        session.colours_chosen.emit(changes["colours"])
    if "house_style" in changes:
        state.keep(TEMPLATE, "")  # what was chosen for an earlier export would win from it


def _told(changes: Mapping[str, object]) -> Message:
    if all(SPECS[name].at_once for name in changes):
        return _("The settings are kept")
    return _("The settings are kept; what is not seen at once applies after the next start")
