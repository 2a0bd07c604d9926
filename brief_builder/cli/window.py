"""Opening the window: `brief-builder [FILE]`. Qt is loaded here, and nowhere else on the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from brief_builder.cli.library_commands import pass_session
from brief_builder.cli.session import Session
from brief_builder.cli.words import ANY_PATH, WINDOW, Command
from brief_builder.errors import UserError
from brief_builder.i18n import Translator, _


class NoWindow(UserError):
    """The window cannot be loaded on this system."""


def open_window(session: Session, file: Path | None) -> int:
    """Show the window, with `file` in it, until it is closed; gives the exit status. Raises UserError when it cannot be shown."""
    try:
        from brief_builder.app import run

        return run(session.say, session.folders, session.chosen_libraries(), file)
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


def window_command(say: Translator) -> Command:
    """The command behind `brief-builder FILE`; it need not be typed."""

    @pass_session
    def _run(session: Session, file: Path | None) -> None:
        session.end(open_window(session, file))

    return Command(
        say,
        name=WINDOW,
        callback=_run,
        hidden=True,
        help=say(_("Open the window.")),
        params=[click.Argument(["file"], type=ANY_PATH, required=False)],
    )
