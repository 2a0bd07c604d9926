"""Click in the user's language: headings of the help, and what is wrong with the words that were typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from brief_builder.cli.global_options import WORKING_FILE
from brief_builder.errors import UnknownName
from brief_builder.i18n import Message, Translator, _
from brief_builder.settings import library_folder

ANY_PATH = click.Path(path_type=Path, readable=False)
"""A file or folder name as it was typed; what is wrong with it is said by whoever opens it."""


class LibraryPath(click.Path):
    """A library folder as it was typed, or the name of the built-in library."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder."""
        return library_folder(str(super().convert(value, param, ctx)))


LIBRARY_PATH = LibraryPath(path_type=Path, readable=False)

WINDOW = "open"
"""The hidden command that a file name without a command stands for."""


class Command(click.Command):
    """A command whose help speaks the language of `say`."""

    def __init__(self, say: Translator, *, examples: tuple[str, ...] = (), **attributes: Any) -> None:
        super().__init__(**attributes)
        self.say = say
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, each a line that can be typed."""
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section(self.say(_("Examples"))):
                for example in self.examples:
                    formatter.write(f"{'':>{formatter.current_indent}}brief-builder {example}\n")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line of the help."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), self.say(_("Usage:")) + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and for a group its commands."""
        rows = [r for r in (p.get_help_record(ctx) for p in self.get_params(ctx) if isinstance(p, click.Option)) if r]
        if rows:
            with formatter.section(self.say(_("Options"))):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained in the user's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.say(_("Show this help."))
        return option


class Group(Command, click.Group):
    """A group of commands whose help speaks the language of `say`; `names` are its commands, `make` loads one when it is needed."""

    def __init__(self, say: Translator, names: Sequence[str], make: Callable[[str, Translator], Command | None], **attributes: Any) -> None:
        super().__init__(say, **attributes)
        self._names, self._make = names, make

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names of the commands in the order of the help."""
        return list(self._names)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        return self._make(cmd_name, self.say)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options and the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with one line each."""
        found = ((name, self.get_command(ctx, name)) for name in self._names)
        rows = [(name, command.get_short_help_str(90)) for name, command in found if command and not command.hidden]
        with formatter.section(self.say(_("Commands"))):
            formatter.write_dl(rows)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed. Raises UnknownName with the nearest one."""
        name = args[0]
        if name not in self._names and not name.startswith("-"):
            if WINDOW in self._names and (name.endswith(WORKING_FILE) or Path(name).is_file()):
                return WINDOW, self.get_command(ctx, WINDOW), args
            from difflib import get_close_matches

            close = get_close_matches(name, self._names, 1)
            if close:
                raise UnknownName(_("There is no command “{name}”; did you mean “{close}”?", name=name, close=close[0]))
            raise UnknownName(_("There is no command “{name}”; “--help” shows the ones there are.", name=name))
        return super().resolve_command(ctx, args)


def usage_problem(error: click.UsageError) -> Message:
    """One sentence about what was typed wrong."""
    match error:
        case click.NoSuchOption():
            return _("There is no option “{name}”; “--help” shows the ones there are.", name=error.option_name)
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return _("“{name}” is missing; “--help” shows how the command is used.", name=name)
        case click.BadOptionUsage():
            return _("The option “{name}” needs a value; “--help” shows how.", name=error.option_name)
        case click.BadParameter() if isinstance(error.param, click.Parameter) and isinstance(error.param.type, click.Choice):
            choices = ", ".join(str(c) for c in error.param.type.choices)
            return _("“{name}” must be one of: {choices}.", name=error.param.human_readable_name, choices=choices)
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else ""
            return _("The value of “{name}” cannot be used; “--help” shows what is asked.", name=name)
        case _:
            return _("The command cannot be read: there is a word too many or too few; “--help” shows how it is used.")
