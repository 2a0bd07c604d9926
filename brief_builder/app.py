"""The wiring of the window: language, fonts and colours, session, library, and what is opened first.

Qt is imported when `run` is called, never before: the command line starts without it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from brief_builder.errors import UserError
from brief_builder.i18n import Translator, _
from brief_builder.paths import UserFolders

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
XCB_LIBRARY = "libxcb-cursor.so.0"


class NoDisplay(UserError):
    """There is nothing to show a window on."""


def check_display(platform: str, environment: Mapping[str, str]) -> None:
    """Make sure that a window can be shown, before Qt starts: Qt ends the process when it cannot. Raises NoDisplay."""
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return
    if not any(environment.get(name) for name in DISPLAYS):
        raise NoDisplay(_("There is no display here to show the window on; use “brief-builder demo” or “brief-builder export”."))
    if not environment.get("WAYLAND_DISPLAY") and not _can_load(XCB_LIBRARY):
        raise NoDisplay(
            _(
                "The window needs the system library {name}; install it (package libxcb-cursor0), or use “brief-builder export”.",
                name=XCB_LIBRARY,
            )
        )


def _can_load(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def run(say: Translator, folders: UserFolders, library_folders: Sequence[Path] = (), file: Path | None = None) -> int:
    """Open the window, with `file` in it when one is named, and give the exit status when it closes. Raises NoDisplay.

    What was not saved last time is offered first. Without a file the last document comes back, else the example opens.
    """
    check_display(sys.platform, os.environ)
    from brief_builder.gui.start import run_window

    return run_window(say, folders, library_folders, file)
