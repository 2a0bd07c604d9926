"""Dates: ISO in files, in words on paper."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date, get_month_names

NO_DATE = date(2000, 1, 1)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4})", re.IGNORECASE)


def read_date(value: str) -> date | None:
    """The date of "2026-11-24", or None when it is no such date."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def date_in_words(value: str, locale: str) -> str:
    """ "24 november 2026" for an ISO date; anything else as it stands."""
    day = read_date(value)
    return format_date(day, "d MMMM y", locale=locale) if day else value


def as_typed(value: str) -> str:
    """The ISO date of what the Dutch type, "24-11-2026" or "24 november 2026"; anything else as it stands."""
    found = _DAY_FIRST.fullmatch(value.strip())
    if found is None:
        return value
    day, month, year = found.groups()
    number = int(month) if month.isdigit() else _month(month)
    iso = f"{year}-{number:02}-{int(day):02}"
    return iso if read_date(iso) else value


def _month(name: str) -> int:
    return next((number for number, known in get_month_names("wide", locale="nl").items() if known == name.lower()), 0)
