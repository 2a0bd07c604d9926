"""The whole command line as click knows it, and running one command of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from brief_builder import __version__, paths
from brief_builder.cli.commands import NAMES, command
from brief_builder.cli.session import Session
from brief_builder.cli.words import ANY_PATH, LIBRARY_PATH, Group, usage_problem
from brief_builder.errors import UserError
from brief_builder.i18n import LANGUAGES, Translator, _
from brief_builder.settings import NO_SETTINGS, Settings


def run_command(words: list[str], say: Translator, settings: Settings) -> int:
    """Run one command and give its exit status. Raises UserError, also for words that cannot be read, and KeyboardInterrupt."""
    try:
        status = command_line(say, settings).main(words, "brief-builder", standalone_mode=False)
    except SystemExit as end:
        status = end.code
    except click.UsageError as error:
        raise UserError(usage_problem(error)) from error
    except click.Abort as error:
        raise KeyboardInterrupt from error
    sys.stdout.flush()
    return status if isinstance(status, int) else 0


def command_line(say: Translator, settings: Settings = NO_SETTINGS) -> Group:
    """The whole command line, with help in the language of `say`."""

    @click.pass_context
    def _start(ctx: click.Context, base_dir: Path | None, library: tuple[Path, ...], lang: str | None) -> None:
        del lang  # the language was chosen before the help could be made
        ctx.obj = Session(say, paths.user_folders(base_dir), library, settings)
        if ctx.invoked_subcommand is None:
            _window_or_help(ctx)

    options = [
        click.Option(["--base-dir"], type=ANY_PATH, help=say(_("Keep settings, cache and data under this folder."))),
        click.Option(["--library"], type=LIBRARY_PATH, multiple=True, help=say(_("A library folder, or “built-in”; may be repeated."))),
        click.Option(["--lang"], type=click.Choice(LANGUAGES), help=say(_("The language of messages."))),
    ]
    version = click.version_option(__version__, "--version", prog_name="Brief Builder", help=say(_("Show the version.")))
    group = Group(
        say,
        NAMES,
        command,
        name="brief-builder",
        callback=_start,
        params=options,
        invoke_without_command=True,
        help=say(_("Search a shared language and the findings of a study, and make documents of them.")),
        examples=(
            "search eenzaamheid",
            "new memo -o memo.brief",
            "add memo.brief eenzaamheid-onder-almeerders",
            "export memo.brief --to docx",
        ),
    )
    described: Group = version(group)
    return described


def _window_or_help(ctx: click.Context) -> None:
    """Without a command the window opens; where there is no display, the help says what can be done instead."""
    from brief_builder.cli.window import can_open, open_window

    if can_open():
        session: Session = ctx.obj
        session.end(open_window(session.say, session.folders, session.chosen_libraries(), None))
    click.echo(ctx.get_help())
