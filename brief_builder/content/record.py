"""From mapping to frozen value: a dataclass of the model read as the keys of a file.

Every field is a key, its type decides how the text is read, a field without default must be there and may not be empty, and
a key that is no field is a fault. What the type cannot say is given as a rule. This speaks to pydantic's engine directly:
it makes the dataclasses of the model themselves, and starts in half the time of the layer above it.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from decimal import Decimal
from typing import Any, Generic, TypeVar, get_type_hints

from pydantic_core import SchemaValidator
from pydantic_core import core_schema as core
from pydantic_core.core_schema import CoreSchema

from brief_builder.content.schema_rules import check_day
from brief_builder.content.text_patterns import DATE, NUMBER

Thing = TypeVar("Thing")

FILLED_BY_READER = ("library",)
"""Fields that are no keys of a file."""


class Record(Generic[Thing]):
    """One kind of entry: reads a mapping into a value of `cls`."""

    def __init__(self, cls: type[Thing], schema: CoreSchema) -> None:
        self.cls = cls
        self._validator = SchemaValidator(schema)

    def read(self, entry: object) -> Thing:
        """The value of an entry; raises pydantic's `ValidationError` with all its faults."""
        value: Thing = self._validator.validate_python(entry)
        return value


def text(pattern: str = "", *, required: bool = False) -> CoreSchema:
    """Text without spaces around it; with a pattern it must match, unless it may be empty and is."""
    if not pattern:
        return core.str_schema(strip_whitespace=True, min_length=1 if required else None)
    return core.str_schema(strip_whitespace=True, pattern=pattern if required else f"^$|{pattern}")


def one_of(choices: tuple[str, ...]) -> CoreSchema:
    """One of a closed set of words."""
    return core.literal_schema(list(choices))


def number() -> CoreSchema:
    """A decimal number as printed: "11.40" keeps its two decimals."""
    return core.no_info_after_validator_function(Decimal, text(NUMBER, required=True))


def day() -> CoreSchema:
    """A day of the calendar as ISO text, or ""."""
    return core.no_info_after_validator_function(check_day, text(DATE))


def several(item: CoreSchema, least: int = 0) -> CoreSchema:
    """A list; a key that is left empty is an empty list."""
    listed = core.tuple_schema([item], variadic_item_index=0, min_length=least or None)
    return core.no_info_before_validator_function(lambda given: [] if given == "" else given, listed)


def one_or_several(item: CoreSchema) -> CoreSchema:
    """A list of mappings, or one mapping without the list around it."""
    return core.no_info_before_validator_function(lambda given: [given] if isinstance(given, dict) else given, several(item))


def record(cls: type[Any], **rules: CoreSchema) -> CoreSchema:
    """The schema of a dataclass; a rule is for the field of its name."""
    hints = get_type_hints(cls)
    keys = [_key(f, rules.get(f.name) or _by_type(hints[f.name], _is_needed(f))) for f in fields(cls)]
    arguments = core.dataclass_args_schema(cls.__name__, keys, extra_behavior="forbid")
    return core.dataclass_schema(cls, arguments, [f.name for f in fields(cls)], slots=True)


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _key(field: Field[Any], rule: CoreSchema) -> core.DataclassField:
    if field.default is not MISSING:
        rule = core.with_default_schema(rule, default=field.default)
    elif field.default_factory is not MISSING:
        rule = core.with_default_schema(rule, default_factory=field.default_factory)
    return core.dataclass_field(field.name, rule, kw_only=True, init=field.name not in FILLED_BY_READER)


def _by_type(hint: object, needed: bool) -> CoreSchema:
    if hint is str:
        return text(required=needed)
    return _BY_TYPE[hint]


_WHOLE = core.int_schema(ge=0, le=99_999)

_BY_TYPE: dict[object, CoreSchema] = {
    Decimal | None: number(),
    int | None: _WHOLE,
    tuple[int, ...]: several(_WHOLE),
    tuple[str, ...]: several(text(required=True)),
}
