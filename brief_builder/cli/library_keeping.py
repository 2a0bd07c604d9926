"""`library new` and `library report`: starting a library of one's own, and what could be better about one."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from brief_builder.cli.kept_library import group_of, others, today
from brief_builder.cli.library_commands import pass_session
from brief_builder.cli.session import Session, opened
from brief_builder.cli.words import ANY_PATH, Command, Group
from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import read_one
from brief_builder.i18n import Translator, _, ngettext
from brief_builder.keeping.quality import quality_report, report_table
from brief_builder.keeping.start import own_manifest
from brief_builder.keeping.table_csv import csv_of


def library_group(say: Translator) -> Group:
    """`library`."""
    makers = {"new": _new_command, "report": _report_command}
    examples = ('library new mijn --name "Mijn kennisbank"', "library report mijn")
    return group_of(say, "library", say(_("Start or look over a library of your own.")), makers, examples)


def _new_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, folder: Path, name: str, keeper: str, owner: str) -> None:
        start_library(folder, _manifest(name, keeper, owner))
        session.tell(str(folder))

    return Command(
        say,
        name="new",
        callback=_run,
        short_help=say(_("Start a library in a folder.")),
        help=say(_("Start a library in a folder. With a keeper it can hold agreed definitions; without, your own proposals.")),
        examples=(
            'library new mijn --name "Mijn kennisbank"',
            'library new gedeeld --name "Begrippen sociaal domein" --keeper "Team Taal"',
        ),
        params=[
            click.Argument(["folder"], type=ANY_PATH, metavar="DIR"),
            click.Option(["--name"], required=True, help=say(_("What the library is called."))),
            click.Option(["--keeper"], default="", help=say(_("Who keeps it and agrees its definitions."))),
            click.Option(["--owner"], default="", help=say(_("Whose it is."))),
        ],
    )


def _manifest(name: str, keeper: str, owner: str) -> Manifest:
    return own_manifest(name, today(), keeper=keeper, owner=owner)


def _report_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, folder: Path, as_csv: bool) -> None:
        name = read_one(folder).manifest.name
        library = opened((folder, *others(session)), session.folders.cache)
        found = quality_report(library, name, date.today().year)  # noqa: DTZ011 (the user's own day)
        if as_csv:
            sys.stdout.flush()
            sys.stdout.buffer.write(csv_of(report_table(found, session.say)))
            sys.stdout.buffer.flush()
            return
        for one in found:
            session.tell(f"{one.item}: {session.say(one.message)}")
        session.tell(session.say(ngettext("{count} point to look at", "{count} points to look at", len(found))))

    return Command(
        say,
        name="report",
        callback=_run,
        short_help=say(_("What could be better about a library.")),
        help=say(_("Terms without source or plain explanation, double labels, loose ends, old figures, and hints for definitions.")),
        examples=("library report mijn", "library report mijn --csv > punten.csv"),
        params=[
            click.Argument(["folder"], type=ANY_PATH, metavar="DIR"),
            click.Option(["--csv", "as_csv"], is_flag=True, help=say(_("Print CSV, and nothing else."))),
        ],
    )
