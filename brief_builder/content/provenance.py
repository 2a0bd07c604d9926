"""Where something comes from: places in the report, sources, citations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the report. `section` is text ("3.10", "bijlage"); `heading` its ordinal within the section; `note` a footnote number."""

    section: str
    heading: int | None = None
    page: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source by id, with the CSL `locator` (page, column, article) where it is known."""

    id: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """An author: a person (`family`, `given` initials) or an organisation (`literal`)."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A publication, in the words of CSL. `issued` is "2022", "2022-06-13" or "" (z.d.)."""

    id: str
    type: str
    author: tuple[Name, ...] = ()
    issued: str = ""
    title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    container_title: str = ""
    url: str = ""
    accessed: str = ""
    number: str = ""
    genre: str = ""
    cited_in: str = ""
    report: tuple[Place, ...] = ()
    editorial_note: str = ""
    library: str = ""


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as it is cited at one spot: everything a note needs, without the library.

    `via` is the way it came to us, nearest first: (De Ruig, the report). `pages` are pages of the last of those, or of
    the source itself when `via` is empty. `consulted` is the ISO date on which the user read the source; then `via`
    is not printed.
    """

    source: Source
    locator: str = ""
    via: tuple[Source, ...] = ()
    pages: tuple[int, ...] = ()
    consulted: str = ""
