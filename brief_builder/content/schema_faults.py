"""The faults of an entry in plain words: pydantic's error types become our sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import get_args, get_type_hints

from pydantic_core import ErrorDetails, ValidationError

from brief_builder.content.keys import Keys
from brief_builder.content.record import FILLED_BY_READER
from brief_builder.content.text_patterns import EXPECTATIONS
from brief_builder.i18n import Message, _

_WHOLE_NUMBER = _("“{key}” must be a whole number.")
_KEYS_AND_VALUES = _("“{key}” must have keys with their values here (“key: value”).")

_SENTENCES: Mapping[str, Message] = {
    "missing": _("The key “{key}” is missing."),
    "string_too_short": _("The key “{key}” is empty; it must be filled in."),
    "too_short": _("The list “{key}” is empty or has too few entries."),
    "string_type": _("“{key}” must be text here, not a list or keys."),
    "tuple_type": _("“{key}” must be a list here: put each entry on a line that begins with a dash."),
    "dataclass_type": _KEYS_AND_VALUES,
    "dict_type": _KEYS_AND_VALUES,
    "int_type": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "int_parsing_size": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "greater_than_equal": _WHOLE_NUMBER,
    "less_than_equal": _WHOLE_NUMBER,
    "value_or_difference": _("Each entry has either “value” or “difference”: not both, and not neither."),
    "bare_difference": _("A difference also needs “difference_unit”, “compared_with” and “wording”."),
    "no_period": _("The figure has no period. Add “period”, or give each value its own; write “onbekend” when it is not known."),
    "no_such_day": _("“{key}” is a day that does not exist."),
    "no_name": _("An author has either “family” (a person) or “literal” (an organisation)."),
}
"""What we say, by pydantic's type of error (the last five are our own, from `schema_rules`)."""

_OTHER = _("“{key}” is not written as it should be.")


def faults(error: ValidationError, cls: type) -> Iterator[tuple[Keys, Message]]:
    """Every fault of an entry of `cls`: the way to it within the entry, and the sentence."""
    details = error.errors(include_url=False)
    for detail in details:
        if not _follows_from_others(detail, details):
            yield detail["loc"], _sentence(detail, cls)


def suggestion(word: str, choices: Sequence[str]) -> str:
    """The choice that was probably meant, or ""."""
    return next(iter(get_close_matches(word.lower(), choices, 1, 0.7)), "")


def _follows_from_others(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """A list does not count its faulty entries: that it is too short is no news beside their own faults."""
    way = detail["loc"]
    return detail["type"] == "too_short" and any(other["loc"][: len(way)] == way and other is not detail for other in details)


def _sentence(detail: ErrorDetails, cls: type) -> Message:
    way, key = detail["loc"], _name(detail["loc"])
    match detail["type"]:
        case "unexpected_keyword_argument":
            return _unknown_key(key, _keys(_class_at(cls, way[:-1])))
        case "string_pattern_mismatch":
            expected = EXPECTATIONS[detail["ctx"]["pattern"].removeprefix("^$|")]
            return _("{key}: “{given}” is not written as it should be. {expected}", key=key, given=_given(detail), expected=expected)
        case "literal_error":
            return _wrong_choice(key, _given(detail), re.findall(r"'([^']*)'", detail["ctx"]["expected"]))
        case known:
            return Message(_SENTENCES.get(known, _OTHER).text, {"key": key})


def _unknown_key(key: str, known: Sequence[str]) -> Message:
    meant = suggestion(key, known)
    if meant:
        return _("The key “{key}” is not known here. Did you mean “{meant}”?", key=key, meant=meant)
    return _("The key “{key}” is not known here. Known are: {known}.", key=key, known=", ".join(known))


def _wrong_choice(key: str, given: str, choices: Sequence[str]) -> Message:
    meant = suggestion(given, choices)
    if meant:
        return _("{key} cannot be “{given}”. Did you mean “{meant}”?", key=key, given=given, meant=meant)
    return _("{key} cannot be “{given}”. Choose from: {choices}.", key=key, given=given, choices=", ".join(choices))


def _class_at(cls: type, way: Keys) -> type:
    """The dataclass that is read at `way` within `cls`."""
    for step in way:
        if isinstance(step, str):
            hint = get_type_hints(cls)[step]
            cls = next(part for part in (hint, *get_args(hint)) if isinstance(part, type) and is_dataclass(part))
    return cls


def _keys(cls: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls) if f.name not in FILLED_BY_READER)


def _name(way: Keys) -> str:
    """The last key on the way, for use in a sentence; "" for the entry as a whole."""
    return next((str(step) for step in reversed(way) if isinstance(step, str)), "")


def _given(detail: ErrorDetails) -> str:
    given = detail["input"]
    return given[:60] if isinstance(given, str) else "…"
