"""`brief-builder demo`: the main job from a word to a document, in one go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from brief_builder import paths
from brief_builder.brief.example import example_brief, read_recipe
from brief_builder.brief.store import SUFFIX, save_brief
from brief_builder.cli.export_file import export_brief
from brief_builder.cli.library_commands import pass_session
from brief_builder.cli.session import Session
from brief_builder.cli.window import is_seen, open_window
from brief_builder.cli.words import ANY_PATH, Command
from brief_builder.errors import UserError
from brief_builder.export.look import standard_look
from brief_builder.files import make_folder
from brief_builder.i18n import Translator, _

NAME = "voorbeeld"
_FORMATS = ("docx", "pdf")


def demo_command(say: Translator) -> Command:
    """`demo [DIR]`."""

    @pass_session
    def _run(session: Session, folder: Path) -> None:
        recipe = read_recipe(paths.RESOURCES / "demo.yaml")
        for query in recipe.searches:
            for first in session.index.search(query, limit=1).hits:
                session.tell(session.say(_("Searching for “{query}” finds “{title}”.", query=query, title=first.title)))
        brief = example_brief(recipe, session.template(recipe.template), session.library, date.today())  # noqa: DTZ011 (the user's own day)
        base = _free_name(folder)
        save_brief(brief, base.with_suffix(SUFFIX))
        session.tell(str(base.with_suffix(SUFFIX)))
        for to in _FORMATS:
            target = base.with_suffix(f".{to}")
            export_brief(session, brief, base.with_suffix(SUFFIX), to, target, standard_look())
            session.tell(str(target))
        if is_seen():
            _show(session, base.with_suffix(SUFFIX))
        else:
            session.tell(session.say(_("There is no display here, so nothing was opened; the files are ready.")))

    return Command(
        say,
        name="demo",
        callback=_run,
        short_help=say(_("Make an example document.")),
        help=say(_("Search, assemble an example document and write it as working file, Word and PDF.")),
        examples=(
            "demo",
            "demo ~/Documenten",
        ),
        params=[click.Argument(["folder"], type=ANY_PATH, default=Path(), required=False, metavar="[DIR]")],
    )


def _show(session: Session, file: Path) -> None:
    """Open the example in the window; the files are made whether or not that succeeds."""
    try:
        open_window(session.say, session.folders, session.chosen_libraries(), file)
    except UserError as error:
        session.warn(error.message)


def _free_name(folder: Path) -> Path:
    """voorbeeld, or voorbeeld-2 … where files of that name stand: the user's changes to an example are never overwritten."""
    make_folder(folder)
    suffixes = (SUFFIX, *(f".{to}" for to in _FORMATS))
    number = 1
    while True:
        base = folder / (NAME if number == 1 else f"{NAME}-{number}")
        if not any(base.with_suffix(suffix).exists() for suffix in suffixes):
            return base
        number += 1
