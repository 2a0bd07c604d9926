"""What the tests of the built-in library ask of it: its texts, its places, and where in the report a place can be."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from brief_builder.content.library import Library
from brief_builder.content.provenance import Place
from brief_builder.content.references import SAME_KIND, TARGETS

NO_TEXT = {"id", "library", "url", "language", "report", *SAME_KIND, *TARGETS}
"""Fields that name something and are not read as a text."""

SECTIONS = {
    "1": (4, 4, 1),
    "1.1": (4, 5, 1),
    "1.2": (5, 6, 2),
    "1.3": (6, 6, 0),
    "2.1": (7, 12, 6),
    "2.2": (12, 13, 2),
    "2.3": (13, 15, 5),
    "2.4": (16, 20, 10),
    "2.5": (20, 25, 10),
    "2.6": (25, 26, 4),
    "2.7": (26, 30, 4),
    "2.8": (30, 32, 5),
    "3": (33, 33, 0),
    "3.1": (33, 34, 3),
    "3.2": (34, 37, 6),
    "3.3": (37, 38, 3),
    "3.4": (38, 38, 3),
    "3.5": (38, 39, 2),
    "3.6": (39, 39, 4),
    "3.7": (39, 40, 5),
    "3.8": (40, 41, 8),
    "3.9": (41, 42, 4),
    "3.10": (42, 42, 2),
    "4": (43, 43, 1),
    "4.1": (43, 45, 4),
    "4.2": (45, 46, 2),
    "4.3": (46, 46, 1),
    "4.4": (46, 48, 3),
    "4.5": (48, 49, 3),
    "5": (50, 50, 0),
    "5.1": (50, 51, 0),
    "5.2": (51, 52, 3),
    "5.3": (52, 52, 0),
    "5.4": (52, 52, 0),
    "5.5": (53, 53, 0),
    "5.6": (53, 53, 1),
    "5.7": (53, 54, 1),
    "5.8": (54, 54, 0),
    "6.1": (55, 56, 7),
    "6.2": (57, 58, 4),
    "bijlage": (59, 68, 15),
}
"""The sections of the report: first page, last page, number of headings."""

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def is_place_in_the_report(place: Place) -> bool:
    """The section exists, the page lies in it and it has that many headings."""
    first, last, headings = SECTIONS.get(place.section, (0, 0, 0))
    return place.page is not None and first <= place.page <= last and (place.heading or 0) <= headings


def places_of(thing: object) -> Iterator[Place]:
    """Every place in the report that an item names, those of its parts too."""
    if isinstance(thing, Place):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from places_of(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from places_of(getattr(thing, field.name))


def texts_of(thing: object) -> Iterator[str]:
    """Every text of an item that somebody may read, titles and names too."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts_of(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            if field.name not in NO_TEXT:
                yield from texts_of(getattr(thing, field.name))


def all_texts(library: Library) -> Iterator[str]:
    """Every text of the library, areas and groups too."""
    yield from texts_of((*library.all(), *library.areas.values(), *library.groups.values()))


def sentences(text: str) -> list[str]:
    """The sentences of a text without abbreviations with full stops (the library has none)."""
    return SENTENCE_END.split(text.strip())


def word_count(text: str) -> int:
    """The words of a text as an author counts them: dashes and list marks are no words."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())
