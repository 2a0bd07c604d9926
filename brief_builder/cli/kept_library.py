"""The library that a command of keeping works in: a folder of the user's own, beside the libraries that are open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from brief_builder import paths
from brief_builder.cli.session import Session, opened
from brief_builder.cli.words import ANY_PATH, Command, Group
from brief_builder.content.keeping import may_keep
from brief_builder.content.library import Library
from brief_builder.content.one_library import OneLibrary, read_one
from brief_builder.errors import UnwritableFile
from brief_builder.i18n import Translator, _
from brief_builder.keeping.start import login_name


def kept(folder: Path) -> OneLibrary:
    """The library in a folder, to be written to. Raises UserError when there is none, or it is not the user's."""
    one = read_one(folder)
    if not may_keep(folder):
        raise UnwritableFile(_("The library in “{folder}” is not kept here; start one of your own with “library new”.", folder=folder))
    return one


def with_others(session: Session, folder: Path) -> Library:
    """The library in a folder together with the ones that are open, which it may refer to; it stands first."""
    return opened((folder, *others(session)), session.folders.cache)


def others(session: Session) -> tuple[Path, ...]:
    """The folders of the libraries that are open."""
    return tuple(session.chosen_libraries() or (paths.BUILT_IN_LIBRARY,))


def today() -> str:
    """The user's own day as ISO text."""
    return date.today().isoformat()  # noqa: DTZ011 (the user's own day)


def into_option(say: Translator) -> click.Option:
    """`--into DIR`, the library that is written to."""
    return click.Option(["--into"], type=ANY_PATH, required=True, metavar="DIR", help=say(_("The library folder to write to.")))


def who_option(say: Translator) -> click.Option:
    """`--who NAME`, for the history of the item."""
    return click.Option(["--who"], default=login_name, metavar="NAME", help=say(_("Who does this, for the history; else your login name.")))


def group_of(
    say: Translator, name: str, summary: str, makers: Mapping[str, Callable[[Translator], Command]], examples: tuple[str, ...]
) -> Group:
    """A command with commands of its own."""

    def _make(wanted: str, said: Translator) -> Command | None:
        return makers[wanted](said) if wanted in makers else None

    attributes: dict[str, Any] = {"name": name, "help": summary, "short_help": summary, "examples": examples}
    return Group(say, tuple(makers), _make, **attributes)
