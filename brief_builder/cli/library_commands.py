"""Looking things up: search, show, themes, templates."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from brief_builder.cli.output import KIND_NAMES, item_data, write_json
from brief_builder.cli.session import Session, session_while_typing
from brief_builder.cli.words import Command
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnknownName
from brief_builder.i18n import Translator, _, ngettext

if TYPE_CHECKING:
    from brief_builder.search import Hit, Results

pass_session = click.make_pass_decorator(Session)


def json_option(say: Translator) -> click.Option:
    """`--json`, the same for every command that has it."""
    return click.Option(["--json", "as_json"], is_flag=True, help=say(_("Print JSON, and nothing else.")))


def search_command(say: Translator) -> Command:
    """`search "QUERY"`."""

    @pass_session
    def _run(session: Session, query: tuple[str, ...], kind: str | None, theme: str, limit: int, as_json: bool) -> None:
        if theme and not any(t.id == theme for t in session.library.themes()):
            known = ", ".join(t.id for t in session.library.themes())
            raise UnknownName(_("There is no theme “{theme}”; choose from: {known}.", theme=theme, known=known))
        results = session.index.search(" ".join(query), kind=kind or "", theme=theme, limit=limit)
        if as_json:
            write_json(results_data(results))
        else:
            _print_results(results, session)

    return Command(
        say,
        name="search",
        callback=_run,
        short_help=say(_("Search the library.")),
        help=say(_("Search terms, findings, figures, themes and sources.")),
        examples=(
            "search eenzaamheid",
            'search "sociale basis" --kind term',
            "search schulden --theme thema-bestaanszekerheid --json",
        ),
        params=[
            click.Argument(["query"], nargs=-1, required=True),
            click.Option(["--kind"], type=click.Choice(tuple(KIND_NAMES)), help=say(_("Only items of this kind."))),
            click.Option(["--theme"], default="", help=say(_("Only items of this theme (an id from “themes”)."))),
            click.Option(["--limit"], type=click.IntRange(1, 1000), default=20, help=say(_("At most this many hits."))),
            json_option(say),
        ],
    )


def results_data(results: Results) -> dict[str, object]:
    """The results in the form that is fixed for `search --json`."""
    return {
        "query": results.query,
        "total": results.total,
        "took_ms": round(results.took_ms, 1),
        "suggestion": results.suggestion,
        "hits": [_hit_data(hit) for hit in results.hits],
    }


def _hit_data(hit: Hit) -> dict[str, object]:
    report = [{"section": p.section, "heading": p.heading, "page": p.page} for p in hit.report]
    return {
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title,
        "theme": hit.theme,
        "score": round(hit.score, 4),
        "snippet": hit.snippet.text,
        "report": report,
    }


def _print_results(results: Results, session: Session) -> None:
    if results.suggestion:
        session.tell(session.say(_("Did you mean “{suggestion}”?", suggestion=results.suggestion)))
    for hit in results.hits:
        session.tell(f"{click.style(hit.title, bold=True)}  [{session.say(KIND_NAMES[hit.kind])}: {hit.id}]")
        session.tell(f"  {_highlighted(hit)}")
    session.tell(session.say(ngettext("{count} hit", "{count} hits", results.total)))


def _highlighted(hit: Hit) -> str:
    text, pieces, at = hit.snippet.text, [], 0
    for start, end in hit.snippet.marks:
        pieces += [text[at:start], click.style(text[start:end], underline=True)]
        at = end
    return "".join([*pieces, text[at:]]).replace("\n", " ")


def show_command(say: Translator) -> Command:
    """`show ID`."""

    @pass_session
    def _run(session: Session, item_id: str, as_json: bool) -> None:
        name, _slash, definition = item_id.partition("/")
        versions = session.library.items.get(name.lower(), ())
        if definition:
            versions = tuple(i for i in versions if isinstance(i, Term) and i.definition(definition))
        if not versions:
            raise UnknownName(_("Nothing in the library is called “{name}”; look it up with “search” first.", name=item_id))
        if as_json:
            first, *others = (item_data(item) for item in versions)
            write_json(first | ({"own_versions": others} if others else {}))
            return
        from brief_builder.cli.item_text import item_lines  # how sources and figures are written: a search does without

        for item in versions:
            for line in item_lines(item, session.library, session.say):
                session.tell(line)

    return Command(
        say,
        name="show",
        callback=_run,
        short_help=say(_("Show one item of the library.")),
        help=say(_("Show an item with everything that is known of it.")),
        examples=(
            "show veerkracht",
            "show eenzaamheid-onder-almeerders --json",
        ),
        params=[click.Argument(["item_id"], metavar="ID", shell_complete=complete_ids), json_option(say)],
    )


def complete_ids(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The ids of the library that begin with what was typed."""
    return sorted(i for i in session_while_typing(ctx).library.items if i.startswith(incomplete.lower()))


def themes_command(say: Translator) -> Command:
    """`themes`."""

    def _data(session: Session) -> list[dict[str, object]]:
        counted = ((t, sum(1 for _finding in session.library.findings(t.id))) for t in session.library.themes())
        return [{"id": t.id, "name": t.name, "role": t.role, "introduction": t.introduction, "findings": n} for t, n in counted]

    return _listing(say, "themes", say(_("List the themes.")), _data)


def templates_command(say: Translator) -> Command:
    """`templates`."""

    def _data(session: Session) -> list[dict[str, object]]:
        return [
            {
                "id": t.id,
                "name": t.name,
                "description": t.description,
                "pages": t.pages,
                "fields": [{"id": f.id, "label": f.label, "required": f.required} for f in t.fields],
                "slots": [{"id": s.id, "heading": s.heading, "kinds": list(s.kinds), "required": s.required} for s in t.slots],
            }
            for t in session.templates.known.values()
        ]

    return _listing(say, "templates", say(_("List the document types.")), _data)


def _listing(say: Translator, name: str, summary: str, data: Callable[[Session], list[dict[str, object]]]) -> Command:
    @pass_session
    def _run(session: Session, as_json: bool) -> None:
        rows = data(session)
        if as_json:
            write_json(rows)
            return
        width = max((len(str(row["id"])) for row in rows), default=0)
        for row in rows:
            session.tell(f"{row['id']!s:<{width}}  {row['name']}")

    return Command(say, name=name, callback=_run, short_help=summary, help=summary, params=[json_option(say)])
