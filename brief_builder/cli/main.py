"""The command line: `brief-builder`. Reads the words, opens the window or runs one command, says errors in one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from brief_builder import paths
from brief_builder.cli.global_options import hoisted, value_of, window_call
from brief_builder.errors import UserError
from brief_builder.i18n import Message, Translator, _, choose_language, translator
from brief_builder.paths import UserFolders
from brief_builder.settings import Settings, read_settings, system_language

WRONG_USE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None, listening: Callable[[], object] = lambda: None) -> int:
    """Run one command and give the exit status: 0 done, 1 problems found, 2 wrong use or unreadable input.

    `listening` is called as soon as an interruption can be answered with a sentence.
    """
    _speak_utf8()
    words = hoisted(list(sys.argv[1:] if arguments is None else arguments))
    folders = paths.user_folders(_base(words))
    settings = read_settings(folders.settings)
    say = translator(choose_language(value_of("--lang", words), settings.language, system_language()), paths.TRANSLATIONS)
    try:
        listening()
        for problem in settings.problems:
            _tell(say(problem))
        return _run(words, say, settings, folders)
    except UserError as error:
        return _end(say, error.message)
    except KeyboardInterrupt:
        return _end(say, _("Stopped."), INTERRUPTED)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 (a defect of ours: the user gets a sentence, the details go to a file)
        return _end(say, _report(folders, error))


def _run(words: list[str], say: Translator, settings: Settings, folders: UserFolders) -> int:
    from brief_builder.cli.window import can_open, open_window

    call = window_call(words)
    if call is not None and (call.file is not None or can_open()):
        return open_window(say, folders, call.libraries or settings.open_libraries(), call.file)
    from brief_builder.cli.command_line import run_command

    return run_command(words, say, settings)


def _end(say: Translator, message: Message, status: int = WRONG_USE) -> int:
    _tell(say(message))
    return status


def _tell(text: str) -> None:
    """A line on stderr, where there is one: a window has none on every system."""
    if sys.stderr is not None:
        from brief_builder.cli.visible import visible

        print(visible(text), file=sys.stderr)


def _report(folders: UserFolders, error: Exception) -> Message:
    """Keep the details of a defect for whoever can mend it; when even that fails, the sentence holds what there is."""
    from brief_builder.defects import LOG, add_to_log, report_of

    report, log = report_of(error), folders.data / LOG
    try:
        add_to_log(log, report)
    except OSError:
        return _("Something went wrong within Brief Builder: {error}. Please report it.", error=report.strip().splitlines()[-1])
    return _("Something went wrong within Brief Builder. Please report it with the file “{log}”.", log=log)


def _base(words: Sequence[str]) -> Path | None:
    base = value_of("--base-dir", words)
    return Path(base) if base else None


def _speak_utf8() -> None:
    """Messages and results are UTF-8 on every system; what a terminal cannot show must not stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
