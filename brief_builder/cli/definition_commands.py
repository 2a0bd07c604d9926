"""`definition propose`, `definition status` and `definition history`: from a proposal to an agreed definition, and to its end."""

from __future__ import annotations

from pathlib import Path

import click

from brief_builder.brief.differences import Change as Direction
from brief_builder.brief.differences import text_differences
from brief_builder.cli.kept_library import group_of, into_option, kept, today, who_option, with_others
from brief_builder.cli.library_commands import pass_session
from brief_builder.cli.session import Session
from brief_builder.cli.words import Command, Group
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import AGREED, ENDED_STATUSES, NATURES, STATUSES
from brief_builder.errors import UnknownName
from brief_builder.i18n import Translator, _
from brief_builder.keeping.hints import hints
from brief_builder.keeping.history import Change, history, keep_changed
from brief_builder.keeping.own_version import kept_term, proposed
from brief_builder.keeping.status import STATUS_NAMES, Decision, with_status


def definition_group(say: Translator) -> Group:
    """`definition`."""
    makers = {"propose": _propose_command, "status": _status_command, "history": _history_command}
    examples = ('definition propose veerkracht --text "Het vermogen om …" --into mijn', "definition history veerkracht --into mijn")
    return group_of(say, "definition", say(_("Propose a definition, agree it, retire it.")), makers, examples)


def _propose_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, /, term: str, text: str, into: Path, who: str, **told: str) -> None:
        target, library = kept(into), with_others(session, into)
        new = proposed(target, library, term, _definition(text, **told))
        keep_changed(into, kept_term(target, new.id), new, who, today())
        definition = new.definitions[-1]
        session.tell(f"{new.id}/{definition.id}")
        for hint in hints(new, definition, library):
            session.warn(hint.message)

    return Command(
        say,
        name="propose",
        callback=_run,
        short_help=say(_("Propose a definition of a term.")),
        help=say(_("Propose a definition in a library of your own; a term of another library is copied there first, as your own version.")),
        examples=('definition propose veerkracht --text "Het vermogen om na tegenslag verder te gaan." --into mijn',),
        params=[
            click.Argument(["term"]),
            click.Option(["--text"], required=True, help=say(_("The definition: one sentence that begins with the broader term."))),
            click.Option(["--id"], default="", help=say(_("The name of the definition within its term."))),
            click.Option(["--attribution"], default="", help=say(_("Who defines it so."))),
            click.Option(["--scope"], default="", help=say(_("For which field it is meant."))),
            click.Option(["--nature"], type=click.Choice(NATURES), default=NATURES[-1], help=say(_("What kind of definition it is."))),
            into_option(say),
            who_option(say),
        ],
    )


def _definition(text: str, *, id: str, attribution: str, scope: str, nature: str) -> Definition:  # noqa: A002 (the name of the option)
    return Definition(id, text, attribution=attribution, scope=scope, nature=nature)


def _status_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, /, definition: str, status: str, into: Path, who: str, **told: str) -> None:
        target = kept(into)
        old, name = _named(target, definition)
        new = with_status(old, name, status, target.manifest, _decision(status, **told))
        keep_changed(into, old, new, who, today())
        session.tell(session.say(_("{id}: {status}", id=f"{new.id}/{name}", status=STATUS_NAMES[status])))

    return Command(
        say,
        name="status",
        callback=_run,
        short_help=say(_("Change the status of a definition.")),
        help=say(_("Change the status of a definition in a library of your own. Only a library with a keeper can hold an agreed one.")),
        examples=(
            "definition status veerkracht/voorstel-1 in_afstemming --into mijn",
            'definition status veerkracht/voorstel-1 vastgesteld --by "college" --scope algemeen --into mijn',
            'definition status veerkracht/oud vervallen --reason "te breed" --replaced-by voorstel-1 --into mijn',
        ),
        params=[
            click.Argument(["definition"], metavar="TERM/ID"),
            click.Argument(["status"], type=click.Choice(STATUSES)),
            click.Option(["--by"], default="", help=say(_("Who agreed it."))),
            click.Option(["--on"], default="", metavar="DATE", help=say(_("The day of the decision (2026-11-24); else today."))),
            click.Option(
                ["--valid-from"], default="", metavar="DATE", help=say(_("From which day it holds; else the day of the decision."))
            ),
            click.Option(["--scope"], default="", help=say(_("For which field it holds."))),
            click.Option(["--reason"], default="", help=say(_("Why it is retired or rejected."))),
            click.Option(["--replaced-by"], default="", metavar="ID", help=say(_("The definition that comes in its place."))),
            into_option(say),
            who_option(say),
        ],
    )


def _decision(status: str, *, by: str, on: str, valid_from: str, scope: str, reason: str, replaced_by: str) -> Decision:
    """What was told, with today for the day when a status asks for one."""
    day = on or today()
    if status == AGREED:
        return Decision(agreed_by=by, agreed_on=day, scope=scope, valid_from=valid_from or day)
    if status in ENDED_STATUSES:
        return Decision(ended_on=day, status_reason=reason, replaced_by=replaced_by)
    return Decision(scope=scope)


def _named(target: OneLibrary, address: str) -> tuple[Term, str]:
    """The term and the name of the definition at TERM/ID. Raises UnknownName."""
    term_id, _slash, name = address.partition("/")
    term = kept_term(target, term_id)
    if term is None:
        raise UnknownName(_("“{library}” has no term “{id}”.", library=target.manifest.name, id=term_id))
    if not name:
        known = ", ".join(f"{term.id}/{d.id}" for d in term.definitions)
        raise UnknownName(_("Say which definition of “{term}” is meant: {known}.", term=term.pref_label, known=known))
    return term, name


def _history_command(say: Translator) -> Command:
    @pass_session
    def _run(session: Session, item: str, into: Path) -> None:
        for entry in history(into, kept_id(into, item)):
            session.tell(f"{entry.when}  {entry.who}")
            for change in entry.changes:
                told = f"{change.field}: {_difference(change)}" if change.field else session.say(_("new: {title}", title=change.after))
                session.tell(f"  {told}")

    return Command(
        say,
        name="history",
        callback=_run,
        short_help=say(_("What changed in an item, who did it and when.")),
        help=say(
            _("What changed in an item of a library of your own, who did it and when; what is gone stands in [-…-], what came in [+…+].")
        ),
        examples=("definition history veerkracht --into mijn",),
        params=[click.Argument(["item"], metavar="ID"), into_option(say)],
    )


def kept_id(folder: Path, name: str) -> str:
    """The id of an item of the library in a folder. Raises UnknownName when it has none of that name."""
    target = kept(folder)
    found = next((entry.id for entry in target.entries if entry.id == name.lower()), "")
    if not found:
        raise UnknownName(_("“{library}” has nothing called “{id}”.", library=target.manifest.name, id=name))
    return found


def _difference(change: Change) -> str:
    marks = {Direction.REMOVED: "[-{}-]", Direction.ADDED: "[+{}+]", None: "{}"}
    return "".join(marks[piece.change].format(piece.text) for piece in text_differences(change.before, change.after))
