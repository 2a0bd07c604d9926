"""The command behind `brief-builder FILE`."""

from __future__ import annotations

from pathlib import Path

import click

from brief_builder.cli.library_commands import pass_session
from brief_builder.cli.session import Session
from brief_builder.cli.window import open_window
from brief_builder.cli.words import ANY_PATH, WINDOW, Command
from brief_builder.i18n import Translator, _


def window_command(say: Translator) -> Command:
    """The command behind `brief-builder FILE`; it need not be typed."""

    @pass_session
    def _run(session: Session, file: Path | None) -> None:
        session.end(open_window(session.say, session.folders, session.chosen_libraries(), file))

    return Command(
        say,
        name=WINDOW,
        callback=_run,
        hidden=True,
        help=say(_("Open the window.")),
        params=[click.Argument(["file"], type=ANY_PATH, required=False)],
    )
