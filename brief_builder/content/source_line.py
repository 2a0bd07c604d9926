"""The line of a source in the source list, in Dutch APA: Author. (Year). *Title*. Publisher. Address."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from urllib.parse import urlsplit

from brief_builder.content.citation_names import authors_in_list, date_in_list, day_in_words
from brief_builder.content.provenance import Source
from brief_builder.content.words import LAW_TYPES
from brief_builder.document.passes.unbreakable import keep_together
from brief_builder.document.spans import Spans, Text, plain, text

IN_PERIODICAL = ("article-journal", "article-magazine", "article-newspaper")
SAFE_ADDRESSES = ("https://", "http://")
IN_BOOK = ("chapter", "paper-conference", "entry")


def list_entry(source: Source, letter: str = "") -> Spans:
    """The line in the source list; the title is a link when the address is known. `letter` tells 2021a from 2021b."""
    if source.type in LAW_TYPES:
        return _sentences([linked_title(source, emphasis=False)], _address(source))
    date = text(f"({date_in_list(source, letter)})")
    authors = text(authors_in_list(source.author))
    head = [authors, date, _named(source)] if authors else [_named(source), date]
    return _sentences([*head, _container(source), _publisher(source)], _address(source))


def linked_title(source: Source, *, emphasis: bool = True) -> Spans:
    """The title as a link to the source where its address is known; a stored brief of somebody else may hold any address."""
    address = source.url if source.url.startswith(SAFE_ADDRESSES) else ""
    return (Text(source.title, emphasis=emphasis, href=address),) if source.title else ()


def _named(source: Source) -> Spans:
    """The title with number and genre: "*Regionale kerncijfers* [Dataset]". Part of something larger, it is not in italics."""
    part = source.type in IN_PERIODICAL + IN_BOOK and bool(source.container_title)
    number = f" ({source.number})" if source.number and source.type not in IN_PERIODICAL else ""
    genre = f" [{source.genre}]" if source.genre else ""
    return (*linked_title(source, emphasis=not part), *text(number + genre))


def _container(source: Source) -> Spans:
    name = source.container_title
    if not name:
        return ()
    if source.type in IN_PERIODICAL:
        return (Text(name, emphasis=True), *text(f", {source.number}" if source.number else ""))
    if source.type in IN_BOOK:
        return (Text("In "), Text(name, emphasis=True))
    return text(name)


def _publisher(source: Source) -> Spans:
    """The publisher, unless it is one of the authors."""
    authors = {name.literal.casefold() for name in source.author}
    return () if source.publisher.casefold() in authors else text(source.publisher)


def _address(source: Source) -> str:
    """Where it can be found, for who reads on paper: the site, where the title is the link to the page itself."""
    site = _site(source.url) if source.title else source.url
    if site and source.accessed:
        return f"Geraadpleegd op {day_in_words(source.accessed)}, van {site}"
    return "" if site == source.container_title.casefold() else site


def _site(url: str) -> str:
    """ "opendata.cbs.nl"; an address that is none of the web stays as it is."""
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.") if url.startswith(SAFE_ADDRESSES) else url
    except ValueError:
        return url


def _sentences(parts: Iterable[Spans], address: str) -> Spans:
    """The parts with a full stop behind each and a space between; the address ends the line without one."""
    line: Spans = ()
    for part in parts:
        if part:
            stop = "" if plain(part).endswith((".", "?", "!")) else "."
            line = (*line, *text(" " if line else ""), *part, *text(stop))
    return joined((*line, *text(f" {address}" if address else "")))


def joined(spans: Spans) -> Spans:
    """The spans with neighbours of one look made one, and no line break where a line must not end ("p. 12", "13 juni")."""
    looks = groupby((span for span in spans if isinstance(span, Text)), _look)
    return tuple(Text(keep_together("".join(span.text for span in run)), *look) for look, run in looks)


def _look(span: Text) -> tuple[bool, bool, bool, str, str, str, str]:
    """Everything but the words, in the order of the fields."""
    return span.strong, span.emphasis, span.code, span.language, span.href, span.target, span.term
