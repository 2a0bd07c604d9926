"""Who and when, in Dutch APA: authors and dates as they stand in the source list, in a note, and as a key to sort by.

These words go into a document in Dutch; they are not words of the app.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from unicodedata import combining, normalize

from brief_builder.content.provenance import Name, Source
from brief_builder.content.text_patterns import ISSUED

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

UNDATED = "z.d."


def day_in_words(date: str) -> str:
    """ "2022-06-13" as "13 juni 2022", "2022-06" as "juni 2022"; "2022" and what is no date as they are."""
    if not re.match(ISSUED, date):
        return date
    year, *rest = date.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(part for part in (day, month, year) if part)


def year_of(source: Source, letter: str = "") -> str:
    """ "2022", "2022a", "z.d."."""
    return source.issued[:4] + letter if source.issued else UNDATED


def date_in_list(source: Source, letter: str = "") -> str:
    """ "2022" or "2022, 13 juni"."""
    day = day_in_words(source.issued).removesuffix(source.issued[:4]).strip()
    return f"{year_of(source, letter)}, {day}" if day else year_of(source, letter)


def authors_in_list(authors: Sequence[Name]) -> str:
    """ "De Vries, S., & Van der Zwet, R."; organisations: "VNG & Divosa"; "" when there are none."""
    names = [name.literal or ", ".join(part for part in (name.family, name.given) if part) for name in authors]
    if len(names) < 2:
        return "".join(names)
    comma = "," if any(name.family for name in authors) else ""
    return f"{', '.join(names[:-1])}{comma} & {names[-1]}"


def authors_in_text(authors: Sequence[Name]) -> str:
    """ "Ungar", "Britt & De Zwart", "Moors et al.", "GGD’en, CBS & RIVM"; "" when there are none."""
    names = [name.literal or name.family for name in authors]
    if len(names) > 3 or (len(names) == 3 and any(name.family for name in authors)):
        return f"{names[0]} et al."
    return " & ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def sort_key(source: Source) -> tuple[str, str, str, str]:
    """The place in a source list: author as printed (De Ruig under D), else title; then date and title."""
    return (_folded(authors_in_list(source.author) or source.title), source.issued, _folded(source.title), source.id)


def year_letters(sources: Iterable[Source], *, in_order: bool = False) -> dict[str, str]:
    """Letters by source id for publications that have author and year in common: 2021a, 2021b, in the order of the list.

    `in_order` gives them in the order of `sources` instead, for documents that have no list. Undated publications need none: their
    short form has the title.
    """
    alike: dict[tuple[str, str], list[Source]] = defaultdict(list)
    for source in {s.id: s for s in sources}.values():
        if source.author and source.issued:
            alike[authors_in_text(source.author), source.issued[:4]].append(source)
    letters: dict[str, str] = {}
    for group in alike.values():
        if len(group) > 1:
            letters |= {source.id: _letter(place) for place, source in enumerate(group if in_order else sorted(group, key=sort_key))}
    return letters


def _letter(place: int) -> str:
    return chr(ord("a") + place % 26) * (place // 26 + 1)


def _folded(text: str) -> str:
    """Without capitals, accents and signs at the start: "’t Hooft" under T, "Éénverdieners" under E."""
    plain = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    return plain.casefold().lstrip("‘’“”'\"([ ")
