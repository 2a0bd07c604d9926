"""The text of a source note in Dutch APA, with the way on which the source came to us.

A source that nobody of ours has read says so: "aangehaald in *Report* (2023), p. 18", until the user has consulted it.
Notes print no address; the title is the link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from brief_builder.content.citation_names import authors_in_text, day_in_words, year_of
from brief_builder.content.provenance import CitedSource, Source
from brief_builder.content.source_line import joined, linked_title
from brief_builder.content.words import LAW_TYPES
from brief_builder.document.spans import Spans, Text, plain, text

SITES = ("webpage", "dataset", "post", "post-weblog")
"""Types whose container (StatLine, Waarstaatjegemeente.nl) speaks for them when they name no author."""

BARE_PAGES = re.compile(r"\d{1,3}([-–]\d{1,3})?")
"""A locator that is only a number is a page; "2020 (19+)" is the column of a table."""

Letters = Mapping[str, str]
"""By source id: the letter that tells 2021a from 2021b (see `year_letters`)."""

NO_LETTERS: Letters = {}


def note(cited: CitedSource, letters: Letters = NO_LETTERS) -> Spans:
    """The note of one source, cited for the first time."""
    return notes((cited,), letters)


def notes(cited: Sequence[CitedSource], letters: Letters = NO_LETTERS, new: Collection[str] = ()) -> Spans:
    """One note of several sources: "A; B, aangehaald in *Report* (2023), p. 18.".

    `new` holds the ids of sources on the way that the reader meets nowhere else: no list and no earlier note has their titles.
    """
    return _note(cited, letters, _full, new)


def short_note(cited: CitedSource, letters: Letters = NO_LETTERS) -> Spans:
    """The note of a source that was cited before."""
    return short_notes((cited,), letters)


def short_notes(cited: Sequence[CitedSource], letters: Letters = NO_LETTERS) -> Spans:
    """One note of several sources that were cited before."""
    return _note(cited, letters, _short, ())


def short_form(source: Source, letter: str = "") -> str:
    """ "CBS (2022)"; without author the title, without year author and title: "CBS, Regionale kerncijfers"."""
    return plain(_short(source, letter))


def pages_in_words(pages: Sequence[int]) -> str:
    """ "p. 18", "p. 36-37", "p. 7, 9 en 12"; "" for no pages."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    said = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    if not said:
        return ""
    return "p. " + (f"{', '.join(said[:-1])} en {said[-1]}" if len(said) > 1 else said[0])


def _note(cited: Sequence[CitedSource], letters: Letters, form: Callable[[Source, str], Spans], new: Collection[str]) -> Spans:
    """Sources that came on the same way stand together, and the way is told once, behind the last of them."""
    groups: dict[Spans, list[Spans]] = {}
    for one in cited:
        itself = (*_article(one), *form(one.source, letters.get(one.source.id, "")), *_locator(one))
        way = _way(one, letters, new)
        told = groups.setdefault(way, [])
        if itself not in told:
            told.append(itself)
    line: Spans = ()
    for way, told in groups.items():
        for itself in told:
            line = (*line, *text("; " if line else ""), *itself)
        line = (*line, *way)
    return joined((*line, *text("" if plain(line).endswith((".", "?", "!")) else ".")))


def _full(source: Source, letter: str) -> Spans:
    """Author, year, title: "CBS, *Regionale kerncijfers*", "NJi (2022), *Opgroeien doe je samen*"."""
    if source.type in LAW_TYPES:
        return linked_title(source, emphasis=False)
    owner = _owner(source)
    if not owner or not source.title:
        return _short(source, letter)
    item = _item(source)
    year = f" ({year_of(source, letter)})" if source.issued and not item else ""
    return (Text(f"{owner}{year}, "), *linked_title(source), *text(item))


def _short(source: Source, letter: str) -> Spans:
    if source.type in LAW_TYPES:
        return linked_title(source, emphasis=False)
    owner = _owner(source)
    if owner and (source.issued or not source.title):
        return text(f"{owner} ({year_of(source, letter)})")
    if owner:
        return (Text(f"{owner}, "), *linked_title(source))
    name = linked_title(source) or text(source.id)
    return (*name, *text(f" ({year_of(source)})" if source.issued else ""))


def _owner(source: Source) -> str:
    if source.author:
        return authors_in_text(source.author)
    return source.container_title if source.type in SITES else ""


def _item(source: Source) -> str:
    """ ", nieuwsbericht van 13 juni 2022" for what has a kind and a day of its own."""
    if source.genre and len(source.issued) == len("2022-06-13"):
        return f", {source.genre[:1].lower()}{source.genre[1:]} van {day_in_words(source.issued)}"
    return ""


def _article(cited: CitedSource) -> Spans:
    """The place in a law, which stands in front of its name: "Artikel 3 Wet …"."""
    if not cited.locator or cited.source.type not in LAW_TYPES:
        return ()
    place = cited.locator if cited.locator[0].isalpha() else f"artikel\u00a0{cited.locator}"
    return text(f"{place[0].upper()}{place[1:]} ")


def _locator(cited: CitedSource) -> Spans:
    """Where in the source: a column or part as it is named, a bare number as page; articles of a law stand in front."""
    locator = cited.locator
    if not locator or cited.source.type in LAW_TYPES:
        return ()
    return text(f", p. {locator}" if BARE_PAGES.fullmatch(locator) else f", {locator}")


def _way(cited: CitedSource, letters: Letters, new: Collection[str]) -> Spans:
    """ ", aangehaald in De Ruig (2022), aangehaald in *Report* (2023), p. 61"; only the page when the source was read itself."""
    if cited.source.type in LAW_TYPES or (cited.consulted and cited.via):
        return ()
    line: Spans = ()
    for source in cited.via:
        named = _full if source.id in new else _short
        line = (*line, Text(", aangehaald in "), *named(source, letters.get(source.id, "")))
    pages = pages_in_words(cited.pages)
    return (*line, *text(f", {pages}" if pages else ""))
