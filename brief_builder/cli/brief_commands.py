"""Making a document: new, add, export, check."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from brief_builder import paths
from brief_builder.brief.change_type import based_on
from brief_builder.brief.checks import Grade, Remark, check_brief
from brief_builder.brief.checks.remark import GRADE_NAMES
from brief_builder.brief.file_name import file_name
from brief_builder.brief.insert import add_items
from brief_builder.brief.model import Brief
from brief_builder.brief.pictures import read_pictures
from brief_builder.brief.publication import NotPublic, published
from brief_builder.brief.start import new_brief, set_fields
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template import Template
from brief_builder.cli.export_file import assembled, chosen_look, export_brief
from brief_builder.cli.library_check import check_library
from brief_builder.cli.library_commands import complete_ids, pass_session
from brief_builder.cli.print_check import pdf_verdicts, printing_remarks
from brief_builder.cli.session import Session, session_while_typing
from brief_builder.cli.spelling_check import spelling_remarks
from brief_builder.cli.words import ANY_PATH, Command
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.export.formats import FORMATS
from brief_builder.i18n import Message, Translator, _
from brief_builder.spelling.known import library_words, own_words

PROBLEMS_FOUND = 1


def new_command(say: Translator) -> Command:
    """`new TEMPLATE -o FILE`."""

    @pass_session
    def _run(session: Session, template: str, output: Path, field: tuple[str, ...], earlier: Path | None, force: bool) -> None:
        chosen, today = session.template(template), date.today()  # noqa: DTZ011 (the user's own day)
        started = _based_on(session, earlier, chosen, today) if earlier else new_brief(chosen, today)
        brief = set_fields(started, chosen, field)
        if os.path.lexists(output) and not force:
            raise UnwritableFile(_("“{file}” exists already; choose another name, or add --force to replace it.", file=output))
        save_brief(brief, output)
        session.tell(str(output))

    return Command(
        say,
        name="new",
        callback=_run,
        short_help=say(_("Start a document.")),
        help=say(_("Start a working file of a document type.")),
        examples=(
            'new memo -o memo.brief --field onderwerp="Eenzaamheid"',
            "new raadsinformatiebrief -o brief.brief",
            "new raadsvoorstel -o voorstel.brief --from brief.brief",
        ),
        params=[
            click.Argument(["template"], shell_complete=_complete_templates),
            click.Option(["-o", "--output"], type=ANY_PATH, required=True, help=say(_("The working file to make."))),
            click.Option(["--field"], multiple=True, metavar="NAME=VALUE", help=say(_("Fill a field; may be repeated."))),
            click.Option(["--from", "earlier"], type=ANY_PATH, help=say(_("An earlier working file to start from, of any type."))),
            click.Option(["--force"], is_flag=True, help=say(_("Replace a file that exists."))),
        ],
    )


def _complete_templates(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [t for t in session_while_typing(ctx).templates.known if t.startswith(incomplete)]


def _based_on(session: Session, earlier: Path, template: Template, today: date) -> Brief:
    brief = load_brief(earlier)
    return based_on(brief, session.templates.known.get(brief.template), template, today)


def add_command(say: Translator) -> Command:
    """`add FILE ID…`."""

    @pass_session
    def _run(session: Session, file: Path, ids: tuple[str, ...], slot: str, form: str) -> None:
        brief = load_brief(file)
        changed = add_items(brief, session.template(brief.template), session.library, ids, slot, form)
        save_brief(changed, file)
        before = {p.id for p in brief.parts()}
        for place in changed.slots:
            for part in place.parts:
                if part.id not in before:
                    session.tell(f"{place.id}: {part.label}")

    return Command(
        say,
        name="add",
        callback=_run,
        short_help=say(_("Put items of the library in a document.")),
        help=say(_("Put terms, findings, figures or whole themes in a working file; each finds the paragraph where it fits.")),
        examples=(
            "add memo.brief eenzaamheid-onder-almeerders veerkracht",
            "add memo.brief veerkracht/ungar-2012 --slot toelichting",
            "add memo.brief thema:thema-bestaanszekerheid",
            "add memo.brief ernstig-eenzaam-naar-leeftijd --form tabel",
        ),
        params=[
            click.Argument(["file"], type=ANY_PATH),
            click.Argument(["ids"], nargs=-1, required=True, metavar="ID…", shell_complete=complete_ids),
            click.Option(["--slot"], default="", help=say(_("The paragraph to put them in."))),
            click.Option(["--form"], default="", help=say(_("How they are printed, such as zin, tabel or grafiek for a figure."))),
        ],
    )


def export_command(say: Translator) -> Command:
    """`export FILE --to docx|pdf|odt`."""

    @pass_session
    def _run(
        session: Session,
        file: Path,
        to: str,
        output: Path | None,
        strict: bool,
        publication: bool,
        confidential_too: bool,
        house_style: Path | None,
        style: str,
    ) -> None:
        brief = load_brief(file)
        template = session.template(brief.template)
        look = chosen_look(session, style, house_style or (session.settings.house_style if to == "docx" else None))
        remarks = _check(session, brief, file)
        unfinished = any(r.grade is Grade.MUST for r in remarks)
        target = _target(output or file.with_name(f"{file_name(brief) if publication else file.stem}.{to}"), file)
        if publication:
            brief = _published(brief, template, file, confidential_too)
        if not (strict and unfinished):
            export_brief(session, brief, file, to, target, look)
            if house_style and to != "docx":
                session.warn(
                    _("The house style “{file}” is for Word files: this file has the look of the style file (--style).", file=house_style)
                )
        for line in remark_lines(remarks, template):
            session.warn(line)
        if strict and unfinished:
            session.warn(_("Nothing was written: with --strict a document must have nothing left to do."))
            session.end(PROBLEMS_FOUND)
        session.tell(str(target))

    return Command(
        say,
        name="export",
        callback=_run,
        short_help=say(_("Make a Word, PDF or OpenDocument file.")),
        help=say(_("Make a Word, PDF or OpenDocument file of a document. What is still unfinished is told, and does not stop the export.")),
        examples=(
            "export memo.brief --to docx",
            "export memo.brief --to pdf -o memo-definitief.pdf --strict",
            "export brief.brief --to pdf --publication",
            "export brief.brief --to docx --house-style huisstijl.dotx",
        ),
        params=_export_params(say),
    )


def _export_params(say: Translator) -> list[click.Parameter]:
    return [
        click.Argument(["file"], type=ANY_PATH),
        click.Option(["--to"], type=click.Choice(tuple(FORMATS)), required=True, help=say(_("The format."))),
        click.Option(["-o", "--output"], type=ANY_PATH, help=say(_("The file to make; beside the working file by default."))),
        click.Option(["--strict"], is_flag=True, help=say(_("Write nothing while something must still be done."))),
        click.Option(["--publication"], is_flag=True, help=say(_("Make the public version: without internal fields."))),
        click.Option(["--house-style"], type=ANY_PATH, metavar="FILE.dotx", help=say(_("A Word template whose look the Word file gets."))),
        click.Option(
            ["--style"],
            default="",
            metavar="FILE.yaml",
            help=say(_("The style file (fonts, colours, margins, logo), or the name of one of your own.")),
        ),
        click.Option(["--confidential-too"], is_flag=True, help=say(_("With --publication: also of what is besloten or geheim."))),
    ]


def _target(target: Path, file: Path) -> Path:
    """The file to make, which is not the working file. Raises UnwritableFile."""
    if target.resolve() == file.resolve():
        raise UnwritableFile(_("“{file}” is the working file itself; give the document another name.", file=target))
    return target


def _published(brief: Brief, template: Template, file: Path, confidential_too: bool) -> Brief:
    """The public version; what is confidential is refused with the way to make it all the same. Raises NotPublic."""
    try:
        return published(brief, template, confidential_too=confidential_too)
    except NotPublic as error:
        secrecy = brief.field_text("openbaarheid")
        sentence = _(
            "“{file}” is “{secrecy}”, so no public version is made; add --confidential-too if it must be.", file=file, secrecy=secrecy
        )
        raise NotPublic(sentence) from error


def check_command(say: Translator) -> Command:
    """`check FILE` and `check --library DIR`."""

    @pass_session
    def _run(session: Session, file: Path | None, library: Path | None, pdf: bool) -> None:
        if (file is None) == (library is None):
            raise UnreadableFile(_("Give either a working file, or --library with a folder, to check."))
        found = check_library(session, library) if library else _check_file(session, file or Path(), pdf=pdf)
        session.end(PROBLEMS_FOUND if found else 0)

    return Command(
        say,
        name="check",
        callback=_run,
        short_help=say(_("Check a document or a library.")),
        help=say(_("Tell what is missing or unclear in a document, or wrong in a library folder.")),
        examples=(
            "check memo.brief",
            "check memo.brief --pdf",
            "check --library .",
        ),
        params=[
            click.Argument(["file"], type=ANY_PATH, required=False),
            click.Option(["--library"], type=ANY_PATH, help=say(_("The library folder to check."))),
            click.Option(["--pdf"], is_flag=True, help=say(_("Also tell whether the PDF is valid as PDF/UA-1 and PDF/A-2a."))),
        ],
    )


def _check_file(session: Session, file: Path, *, pdf: bool) -> bool:
    brief = load_brief(file)
    document, look = assembled(session, brief, file), chosen_look(session, "", None)
    printing = printing_remarks(document, look)
    remarks = (*printing, *_check(session, brief, file), *_spelling(session, brief))
    for line in remark_lines(remarks, session.template(brief.template)):
        session.tell(session.say(line))
    if not remarks:
        session.tell(session.say(_("Nothing to remark.")))
    found = any(r.grade is Grade.MUST for r in remarks)
    if not pdf or printing:  # no PDF can be made of it then
        return found
    judged = pdf_verdicts(document, look, session.say)
    for verdict in judged:
        session.tell(session.say(verdict.message))
    return found or not all(verdict.valid for verdict in judged)


def _check(session: Session, brief: Brief, file: Path) -> tuple[Remark, ...]:
    template = session.template(brief.template)
    return check_brief(brief, template, session.library, session.organisation, read_pictures(file))


def _spelling(session: Session, brief: Brief) -> tuple[Remark, ...]:
    known = (*own_words(session.folders.settings), *library_words(session.library))
    return spelling_remarks(brief, session.template(brief.template), paths.SPELLING, known)


def remark_lines(remarks: Sequence[Remark], template: Template) -> Iterator[Message]:
    """ "Taaltip (Inhoud, Vervolg): …": what is said of several parts is told once, with the paragraphs where they stand."""
    places: dict[tuple[Grade, str], list[str]] = {}
    for remark in remarks:
        found = places.setdefault((remark.grade, str(remark.message)), [])
        spec, field = template.slot(remark.slot), template.field(remark.field)
        place = spec.heading if spec else field.label if field else ""
        if place and place not in found and f"“{place}”" not in str(remark.message):
            found.append(place)
    told = {(remark.grade, str(remark.message)): remark for remark in reversed(remarks)}
    for key, where in places.items():
        grade, message = GRADE_NAMES[key[0]], told[key].message
        if where:
            yield _("{grade} ({places}): {message}", grade=grade, places=", ".join(where), message=message)
        else:
            yield _("{grade}: {message}", grade=grade, message=message)
