"""Opening the window: `brief-builder [FILE]`. Qt is loaded here, and nowhere else on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from brief_builder.errors import UserError
from brief_builder.i18n import Translator, _
from brief_builder.paths import UserFolders

UNSEEN = ("offscreen", "minimal")
"""Platforms of Qt whose windows nobody sees."""


class NoWindow(UserError):
    """The window cannot be loaded on this system."""


def open_window(say: Translator, folders: UserFolders, libraries: Sequence[Path], file: Path | None) -> int:
    """Show the window until it is closed, and give the exit status. Raises UserError when it cannot be shown.

    It shows these libraries (none: the built-in one), with `file` in it.
    """
    try:
        from brief_builder.app import run

        return run(say, folders, libraries, file)
    except ImportError as error:
        raise NoWindow(_("The window cannot be loaded: {reason}. The README names the system libraries it needs.", reason=error)) from error


def can_open() -> bool:
    """Whether there is a display to show a window on."""
    from brief_builder.app import check_display

    try:
        check_display(sys.platform, os.environ)
    except UserError:
        return False
    return True


def is_seen() -> bool:
    """Whether a window can be shown, and somebody may look at it: one that nobody sees would never be closed."""
    return os.environ.get("QT_QPA_PLATFORM") not in UNSEEN and can_open()
