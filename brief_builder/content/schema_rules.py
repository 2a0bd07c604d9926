"""What the keys of one entry ask of each other. The fault is a code; its sentence stands in `schema_faults`."""

from __future__ import annotations

from datetime import date

from pydantic_core import PydanticCustomError

from brief_builder.content.findings import Figure, Value
from brief_builder.content.provenance import Name


def check_value(value: Value) -> Value:
    """A value has a number or a difference, not both; a difference says of what, in the words of the source."""
    if (value.value is None) == (value.difference is None):
        raise PydanticCustomError("value_or_difference", "either value or difference")
    if value.difference is not None and not (value.difference_unit and value.compared_with and value.wording):
        raise PydanticCustomError("bare_difference", "a difference needs unit, compared_with and wording")
    return value


def check_day(text: str) -> str:
    """A date is a day that exists: not 31 February."""
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise PydanticCustomError("no_such_day", "no such day") from error


def check_figure(figure: Figure) -> Figure:
    """A figure has a period, or each of its values has."""
    if not figure.period and not all(value.period for value in figure.values):
        raise PydanticCustomError("no_period", "a figure needs a period")
    return figure


def check_name(name: Name) -> Name:
    """An author is a person or an organisation."""
    if bool(name.literal) == bool(name.family):
        raise PydanticCustomError("no_name", "either family or literal")
    return name
