"""The command line: `brief-builder`. Reads the words, opens a session, runs one command, says errors in one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import click

from brief_builder import __version__, paths
from brief_builder.cli.commands import NAMES, command
from brief_builder.cli.session import Session
from brief_builder.cli.words import ANY_PATH, Group, usage_problem
from brief_builder.errors import UserError
from brief_builder.i18n import LANGUAGES, Message, Translator, _, choose_language, translator
from brief_builder.paths import UserFolders
from brief_builder.settings import NO_SETTINGS, Settings, read_settings, system_language

WRONG_USE = 2
INTERRUPTED = 130
LOG = "error.log"
GLOBAL_OPTIONS = ("--base-dir", "--lang", "--library")
OWN_LIBRARY_OPTION = "check"
"""The command whose own `--library` names what is checked."""


def main(arguments: Sequence[str] | None = None, listening: Callable[[], object] = lambda: None) -> int:
    """Run one command and give the exit status: 0 done, 1 problems found, 2 wrong use or unreadable input.

    `listening` is called as soon as an interruption can be answered with a sentence.
    """
    _speak_utf8()
    words = hoisted(list(sys.argv[1:] if arguments is None else arguments))
    folders = paths.user_folders(_base(words))
    settings = read_settings(folders.settings)
    say = translator(choose_language(_value_of("--lang", words), settings.language, system_language()), paths.TRANSLATIONS)
    try:
        listening()
        for problem in settings.problems:
            click.echo(say(problem), err=True)
        return _run(words, say, settings)
    except UserError as error:
        return _end(say, error.message)
    except click.UsageError as error:
        return _end(say, usage_problem(error))
    except (click.Abort, KeyboardInterrupt):
        return _end(say, _("Stopped."), INTERRUPTED)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001 (a defect of ours: the user gets a sentence, the details go to a file)
        return _end(say, _report(folders))


def _run(words: list[str], say: Translator, settings: Settings) -> int:
    try:
        status = command_line(say, settings).main(words, "brief-builder", standalone_mode=False)
    except SystemExit as end:
        status = end.code
    sys.stdout.flush()
    return status if isinstance(status, int) else 0


def _end(say: Translator, message: Message, status: int = WRONG_USE) -> int:
    click.echo(say(message), err=True)
    return status


def _report(folders: UserFolders) -> Message:
    """Keep the details of a defect for whoever can mend it; when even that fails, the sentence holds what there is."""
    import traceback

    details = traceback.format_exc()
    log = folders.data / LOG
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(details, encoding="utf-8")
    except OSError:
        return _("Something went wrong within Brief Builder: {error}. Please report it.", error=details.strip().splitlines()[-1])
    return _("Something went wrong within Brief Builder. Please report it with the file “{log}”.", log=log)


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
        click.Option(["--library"], type=ANY_PATH, multiple=True, help=say(_("A library folder; may be repeated."))),
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
        ctx.obj.end(open_window(ctx.obj, None))
    click.echo(ctx.get_help())


def hoisted(words: list[str]) -> list[str]:
    """The words with the global options in front, wherever they were typed."""
    front: list[str] = []
    rest: list[str] = []
    names = GLOBAL_OPTIONS[:-1] if OWN_LIBRARY_OPTION in words else GLOBAL_OPTIONS
    while words:
        word = words.pop(0)
        if word == "--":
            return [*front, *rest, word, *words]
        if word in names and words:
            front += [word, words.pop(0)]
        elif word.startswith(tuple(f"{name}=" for name in names)):
            front.append(word)
        else:
            rest.append(word)
    return [*front, *rest]


def _base(words: Sequence[str]) -> Path | None:
    base = _value_of("--base-dir", words)
    return Path(base) if base else None


def _value_of(option: str, words: Sequence[str]) -> str:
    for word, following in pairwise([*words, ""]):
        if word == option:
            return following
        if word.startswith(f"{option}="):
            return word.removeprefix(f"{option}=")
    return ""


def _speak_utf8() -> None:
    """Messages and results are UTF-8 on every system; what a terminal cannot show must not stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
