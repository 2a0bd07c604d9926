"""The commands by name. Each is loaded when it is asked for: a search does not wait for what an export needs."""

from __future__ import annotations

from brief_builder.cli.words import WINDOW, Command
from brief_builder.i18n import Translator

NAMES = ("demo", "search", "show", "themes", "templates", "new", "add", "export", "check", "library", "terms", "definition", WINDOW)
"""In the order of the help."""


def command(name: str, say: Translator) -> Command | None:
    """The command of this name in the language of `say`, or None."""
    match name:
        case "search" | "show" | "themes" | "templates":
            return _looking_up(name, say)
        case "new" | "add" | "export" | "check":
            return _making(name, say)
        case "library" | "terms" | "definition":
            return _keeping(name, say)
        case "demo":
            from brief_builder.cli.demo import demo_command

            return demo_command(say)
        case "open":
            from brief_builder.cli.window_command import window_command

            return window_command(say)
        case _:
            return None


def _looking_up(name: str, say: Translator) -> Command:
    from brief_builder.cli import library_commands as make

    makers = {
        "search": make.search_command,
        "show": make.show_command,
        "themes": make.themes_command,
        "templates": make.templates_command,
    }
    return makers[name](say)


def _making(name: str, say: Translator) -> Command:
    from brief_builder.cli import brief_commands as make

    makers = {"new": make.new_command, "add": make.add_command, "export": make.export_command, "check": make.check_command}
    return makers[name](say)


def _keeping(name: str, say: Translator) -> Command:
    if name == "library":
        from brief_builder.cli.library_keeping import library_group

        return library_group(say)
    if name == "terms":
        from brief_builder.cli.terms_table import terms_group

        return terms_group(say)
    from brief_builder.cli.definition_commands import definition_group

    return definition_group(say)
