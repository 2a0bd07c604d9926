"""`terms export` and `terms import`: the terms of a library as a table, out and in."""

from __future__ import annotations

import os
from pathlib import Path

import click

from brief_builder.cli.kept_library import group_of, into_option, kept, others, today, who_option
from brief_builder.cli.library_commands import pass_session
from brief_builder.cli.session import Session
from brief_builder.cli.words import ANY_PATH, LIBRARY_PATH, Command, Group
from brief_builder.content.one_library import read_one
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnwritableFile
from brief_builder.files import write_for_office
from brief_builder.i18n import Translator, _, ngettext
from brief_builder.keeping.import_terms import Preview, accept, preview, read_table
from brief_builder.keeping.table import table_of
from brief_builder.keeping.table_csv import csv_of
from brief_builder.keeping.table_xlsx import xlsx_of

PROBLEMS_FOUND = 1


def terms_group(say: Translator) -> Group:
    """`terms`."""
    makers = {"export": _export_command, "import": _import_command}
    examples = ("terms export begrippen.xlsx", "terms import begrippen.xlsx --into mijn")
    return group_of(say, "terms", say(_("The terms as a table: write it, or take it in.")), makers, examples)


def _export_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, file: Path, folder: Path | None, force: bool) -> None:
        if os.path.lexists(file) and not force:
            raise UnwritableFile(_("“{file}” exists already; choose another name, or add --force to replace it.", file=file))
        make = {".csv": csv_of, ".xlsx": xlsx_of}.get(file.suffix.lower())
        if make is None:
            raise UnwritableFile(_("“{file}”: give a name that ends in .csv or .xlsx.", file=file))
        terms = read_one(folder).things(Term) if folder else session.library.terms()
        write_for_office(file, make(table_of(terms)))
        session.tell(str(file))

    return Command(
        say,
        name="export",
        callback=_run,
        short_help=say(_("Write the terms of the open libraries as a table.")),
        help=say(_("Write the terms of the open libraries as CSV or as a workbook, with the column names of NL-SBB.")),
        examples=("terms export begrippen.csv", "terms export begrippen.xlsx --from mijn"),
        params=[
            click.Argument(["file"], type=ANY_PATH),
            click.Option(["--from", "folder"], type=LIBRARY_PATH, metavar="DIR", help=say(_("Only the terms of this library."))),
            click.Option(["--force"], is_flag=True, help=say(_("Replace a file that exists."))),
        ],
    )


def _import_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, file: Path, into: Path, yes: bool, who: str) -> None:
        seen = preview(read_table(file), kept(into), [read_one(folder) for folder in others(session)])
        _tell(session, seen)
        if seen.faults:
            session.warn(_("Nothing was written: mend these rows and try again."))
            session.end(PROBLEMS_FOUND)
        if yes:
            written = accept(into, seen, who, today())
            session.tell(session.say(ngettext("{count} term was written.", "{count} terms were written.", written)))
        elif seen.added or seen.changed:
            session.tell(session.say(_("Nothing was written yet: add --yes to take this over.")))

    return Command(
        say,
        name="import",
        callback=_run,
        short_help=say(_("Take terms in from a table.")),
        help=say(_("Show what a table would add to a library of your own and change in it; with --yes it is written.")),
        examples=("terms import begrippen.xlsx --into mijn", "terms import begrippen.csv --into mijn --yes"),
        params=[
            click.Argument(["file"], type=ANY_PATH),
            into_option(say),
            click.Option(["--yes"], is_flag=True, help=say(_("Write what the preview shows."))),
            who_option(say),
        ],
    )


def _tell(session: Session, seen: Preview) -> None:
    for term in seen.added:
        session.tell(session.say(_("Added: {label} ({id})", label=term.pref_label, id=term.id)))
    for one in seen.changed:
        fields = ", ".join(change.field for change in one.changes)
        session.tell(session.say(_("Changed: {label} ({id}): {fields}", label=one.new.pref_label, id=one.new.id, fields=fields)))
    session.tell(session.say(ngettext("{count} term stays as it is.", "{count} terms stay as they are.", len(seen.same))))
    for fault in seen.faults:
        session.tell(session.say(_("Row {row}: {message}", row=fault.row, message=fault.message)))
