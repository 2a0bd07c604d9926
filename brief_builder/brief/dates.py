"""Dates: ISO in files, in words on paper."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

NO_DATE = date(2000, 1, 1)


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
