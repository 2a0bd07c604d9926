"""The forms of texts that are not free: ids, dates, periods, numbers, addresses; and the sentence when one is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.i18n import Message, _

SLUG = r"^[a-z][a-z0-9-]{0,39}$"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_WHEN = rf"\d{{4}}(?:-{_MONTH}(?:-{_DAY})?)?"
DATE = rf"^\d{{4}}-{_MONTH}-{_DAY}$"
ISSUED = rf"^{_WHEN}$"
PERIOD = rf"^(?:onbekend|{_WHEN}(?:/{_WHEN})?)$"
NUMBER = r"^-?\d{1,15}(\.\d{1,10})?$"
ADDRESS = r"^https?://[^\s<>\"]+$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"
VERSION = r"^\d{1,6}(\.\d{1,6}){0,3}$"

EXPECTATIONS: Mapping[str, Message] = {
    SLUG: _("An id has lower-case letters, digits and hyphens, begins with a letter and has at most 40 characters."),
    DATE: _("A date is written as year-month-day: 2023-06-13."),
    ISSUED: _("Write a year, a month or a day: 2023, 2023-06 or 2023-06-13; leave the key out when the date is not known."),
    PERIOD: _("Write a year (2021), two years (2000/2022) or “onbekend”."),
    NUMBER: _("Write only the number, with a decimal point and without unit: 11.4."),
    ADDRESS: _("A web address begins with https:// or http:// and has no spaces."),
    LANGUAGE: _("Write the code of the language: en, de, fr."),
    VERSION: _("A version is numbers with points: 1.2.0."),
}
"""What is expected, by pattern."""
