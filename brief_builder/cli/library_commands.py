"""Looking things up: search, show, themes, templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief_builder.cli.output import KIND_NAMES, item_data, write_json
from brief_builder.cli.session import Session, session_while_typing
from brief_builder.cli.word_template import write_word_template
from brief_builder.cli.words import ANY_PATH, Command
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnknownName
from brief_builder.i18n import Translator, _, ngettext

if TYPE_CHECKING:
    from brief_builder.search import Explanation, Hit, Results

pass_session = click.make_pass_decorator(Session)


def json_option(say: Translator) -> click.Option:
    """`--json`, the same for every command that has it."""
    return click.Option(["--json", "as_json"], is_flag=True, help=say(_("Print JSON, and nothing else.")))


def search_command(say: Translator) -> Command:
    """`search "QUERY"`."""

    @pass_session
    def _run(session: Session, query: tuple[str, ...], kind: str | None, theme: str, limit: int, explain: bool, as_json: bool) -> None:
        if unknown := next((word for word in query if word.startswith("--")), ""):
            raise click.NoSuchOption(unknown)
        if theme and not any(t.id == theme for t in session.library.themes()):
            known = ", ".join(t.id for t in session.library.themes())
            raise UnknownName(_("There is no theme “{theme}”; choose from: {known}.", theme=theme, known=known))
        results = session.index.search(" ".join(query), kind=kind or "", theme=theme, limit=limit)
        explanations = [session.index.explain(results.query, hit, kind=kind or "", theme=theme) for hit in results.hits] if explain else []
        if as_json:
            write_json(results_data(results, explanations))
        else:
            _print_results(results, explanations, session)

    return Command(
        say,
        name="search",
        callback=_run,
        context_settings={"ignore_unknown_options": True},  # "-jongeren" is a word to leave out
        short_help=say(_("Search the library.")),
        help=say(_("Search terms, findings, figures, themes and sources.")),
        examples=(
            "search eenzaamheid",
            'search "sociale basis" --kind term',
            "search schulden -jongeren",
            "search schulden --theme thema-bestaanszekerheid --json",
        ),
        params=[
            click.Argument(["query"], nargs=-1, required=True),
            click.Option(["--kind"], type=click.Choice(tuple(KIND_NAMES)), help=say(_("Only items of this kind."))),
            click.Option(["--theme"], default="", help=say(_("Only items of this theme (an id from “themes”)."))),
            click.Option(["--limit"], type=click.IntRange(1, 1000), default=20, help=say(_("At most this many hits."))),
            click.Option(["--explain"], is_flag=True, help=say(_("Tell for every hit why it was found, and what its score is made of."))),
            json_option(say),
        ],
    )


def results_data(results: Results, explanations: Sequence[Explanation] = ()) -> dict[str, object]:
    """The results in the form that is fixed for `search --json`; with explanations, each hit has its own beside."""
    hits = [_hit_data(hit) for hit in results.hits]
    for hit, explanation in zip(hits, explanations, strict=False):
        hit["explanation"] = {"score": round(explanation.score, 4), "reasons": _reasons(explanation), "bonuses": _bonuses(explanation)}
    return {
        "query": results.query,
        "total": results.total,
        "took_ms": round(results.took_ms, 1),
        "suggestion": results.suggestion,
        "hits": hits,
    } | ({} if results.hits else {"nearest": [_hit_data(hit) for hit in results.nearest], "themes": list(results.themes)})


def _reasons(explanation: Explanation) -> list[dict[str, object]]:
    numbers = ("weight", "rarity", "score")
    return [asdict(one) | {name: round(getattr(one, name), 4) for name in numbers} for one in explanation.reasons]


def _bonuses(explanation: Explanation) -> list[dict[str, object]]:
    return [{"why": bonus.why, "factor": round(bonus.factor, 4)} for bonus in explanation.bonuses]


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


def _print_results(results: Results, explanations: Sequence[Explanation], session: Session) -> None:
    if results.suggestion:
        session.tell(session.say(_("Did you mean “{suggestion}”?", suggestion=results.suggestion)))
    for hit, explanation in zip_longest(results.hits, explanations):
        _print_hit(hit, session)
        if explanation:
            _print_explanation(explanation, session)
    if not results.hits:
        _print_nearest(results, session)
    session.tell(session.say(ngettext("{count} hit", "{count} hits", results.total)))


def _print_explanation(explanation: Explanation, session: Session) -> None:
    from brief_builder.search import explanation_lines  # the search engine is loaded by those who search only

    for line in explanation_lines(explanation, session.say):
        session.tell(click.style(f"    {line}", dim=True))


def _print_hit(hit: Hit, session: Session) -> None:
    session.tell(f"{click.style(hit.title, bold=True)}  [{session.say(KIND_NAMES[hit.kind])}: {hit.id}]")
    session.tell(f"  {_highlighted(hit)}")


def _print_nearest(results: Results, session: Session) -> None:
    """What to do when nothing is found: the nearest items, the themes to look through."""
    nothing = _("Nothing was found for “{query}”. This comes closest:") if results.nearest else _("Nothing was found for “{query}”.")
    session.tell(session.say(replace(nothing, values={"query": results.query})))
    for hit in results.nearest:
        _print_hit(hit, session)
    if results.themes:
        session.tell(session.say(_("Browse a theme with “search thema:NAME”: {themes}.", themes=", ".join(results.themes))))


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
        versions = session.library.versions(name)
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
    """`templates`, and `templates --word-template FILE`."""

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

    @pass_session
    def _run(session: Session, as_json: bool, word_template: Path | None) -> None:
        if word_template is None:
            _tell_rows(session, _data(session), as_json)
        else:
            write_word_template(session, word_template)

    summary, help_word = say(_("List the document types.")), say(_("Write our Word template (.dotx), to make a house style of."))
    params = [json_option(say), click.Option(["--word-template"], type=ANY_PATH, help=help_word)]
    return Command(say, name="templates", callback=_run, short_help=summary, help=summary, params=params)


def _listing(say: Translator, name: str, summary: str, data: Callable[[Session], list[dict[str, object]]]) -> Command:
    @pass_session
    def _run(session: Session, as_json: bool) -> None:
        _tell_rows(session, data(session), as_json)

    return Command(say, name=name, callback=_run, short_help=summary, help=summary, params=[json_option(say)])


def _tell_rows(session: Session, rows: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        write_json(rows)
        return
    width = max((len(str(row["id"])) for row in rows), default=0)
    for row in rows:
        session.tell(f"{row['id']!s:<{width}}  {row['name']}")
