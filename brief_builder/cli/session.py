"""What a command works with: language, folders, library, index, document types. Read when first needed, never global."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from brief_builder import paths
from brief_builder.cli.visible import visible
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, Translator, _, choose_language, ngettext, translator
from brief_builder.paths import UserFolders
from brief_builder.settings import NO_SETTINGS, Settings, read_settings

if TYPE_CHECKING:
    from brief_builder.brief.assemble.document import Surroundings
    from brief_builder.brief.organisation import Organisation
    from brief_builder.brief.template import Template
    from brief_builder.brief.template_file import Templates
    from brief_builder.content.library import Library, Problem
    from brief_builder.search import SearchIndex

MOST_PROBLEMS = 3


@dataclass
class Session:
    """One run of the command line. Without `library_folders` the libraries of the settings open, else the built-in one.

    What a command does not ask for is not loaded either.
    """

    say: Translator
    folders: UserFolders
    library_folders: Sequence[Path] = ()
    settings: Settings = NO_SETTINGS

    @cached_property
    def library(self) -> Library:
        """The open libraries; the first things that are wrong in their files are told on stderr, once."""
        library = opened(self.library_folders, self.folders.cache) if self.library_folders else self._usual_library()
        for problem in library.problems[:MOST_PROBLEMS]:
            self.warn(problem_line(problem))
        more = len(library.problems) - MOST_PROBLEMS
        if more > 0:
            self.warn(
                ngettext(
                    "And {count} more problem: “check --library” shows it.",
                    "And {count} more problems: “check --library” shows them.",
                    more,
                )
            )
        return library

    def chosen_libraries(self) -> Sequence[Path]:
        """The folders that were named, else those of the settings; none is the built-in library."""
        return self.library_folders or self.settings.open_libraries()

    def _usual_library(self) -> Library:
        """The libraries of the settings; when none of them can be reached, that is said and the built-in one opens."""
        try:
            return opened(self.chosen_libraries() or (paths.BUILT_IN_LIBRARY,), self.folders.cache)
        except UnreadableFile as error:
            self.warn(error.message)
            return opened((paths.BUILT_IN_LIBRARY,), self.folders.cache)

    @cached_property
    def index(self) -> SearchIndex:
        """The search index of the open libraries, built when it is missing or old."""
        from brief_builder.cli.progress_bar import run
        from brief_builder.search import build_index

        return run(build_index(self.library, self.folders.cache / "index"), self.say)

    @cached_property
    def templates(self) -> Templates:
        """The document types, the user's own too; files that cannot be used are told on stderr."""
        from brief_builder.brief.template_file import read_templates

        templates = read_templates((paths.TEMPLATES, self.folders.settings / "templates"))
        for problem in templates.problems:
            self.warn(problem)
        return templates

    @cached_property
    def organisation(self) -> Organisation:
        """The organisation of the settings folder."""
        from brief_builder.brief.organisation_file import read_organisation

        return read_organisation(self.folders.settings)

    def template(self, template_id: str) -> Template:
        """The document type with this id. Raises UnknownName."""
        return self.templates.get(template_id)

    def surroundings(self, brief_file: Path) -> Surroundings:
        """What the brief in this file is printed with."""
        from brief_builder.brief.assemble.document import Surroundings
        from brief_builder.brief.organisation_file import read_logo
        from brief_builder.brief.pictures import read_pictures

        return Surroundings(self.organisation, read_logo(self.organisation), read_pictures(brief_file))

    def tell(self, text: str) -> None:
        """A line on stdout."""
        click.echo(visible(text))

    def warn(self, message: Message) -> None:
        """A line on stderr."""
        click.echo(visible(self.say(message)), err=True)

    def end(self, status: int) -> NoReturn:
        """Stop here with this exit status."""
        sys.exit(status)


def opened(folders: Sequence[Path], cache: Path | None = None) -> Library:
    """The libraries in these folders, from the `cache` where unchanged. Raises UnreadableFile when none of them is a library."""
    from brief_builder.content.reader import open_libraries

    library = open_libraries(folders, cache)
    if not library.manifests and library.problems:
        raise UnreadableFile(library.problems[0].message)
    return library


def problem_line(problem: Problem) -> Message:
    """ "file:line: what is wrong"."""
    place = f"{problem.file}:{problem.line}" if problem.line else str(problem.file)
    return _("{place}: {message}", place=place, message=problem.message)


def session_while_typing(ctx: click.Context) -> Session:
    """The session for completion, which runs before any command does."""
    given = ctx.find_root().params
    folders = paths.user_folders(given.get("base_dir"))
    return Session(translator(choose_language(), paths.TRANSLATIONS), folders, given.get("library") or (), read_settings(folders.settings))
