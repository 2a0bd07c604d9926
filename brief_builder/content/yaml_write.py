"""Values as YAML that people can read and compare: text as text, no anchors, several lines as a block, one line a value.

A value that changes changes its own lines only: nothing is folded, keys stay in the order in which they are given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal

import yaml

OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")
UNFOLDED = 1_000_000


def yaml_of(data: object, width: int = UNFOLDED) -> bytes:
    """`data` (mappings, lists and texts) as a YAML file in UTF-8; the same data always give the same bytes."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=width).encode("utf-8")


def entry_of(value: object, without: frozenset[str] = frozenset({"library"})) -> dict[str, object]:
    """A value of the model as the mapping that a library file holds: what has its default is left out, as are the keys `without`."""
    assert is_dataclass(value)
    pairs = ((f.name, getattr(value, f.name), _default(f)) for f in fields(value) if f.name not in without)
    return {name: plain(found, entry_of) for name, found, default in pairs if found != default}


def _default(field: Field[object]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def plain(value: object, mapping: Callable[[object], object]) -> object:
    """A value of the model as lists, mappings and texts; `mapping` says what of a dataclass is written."""
    if is_dataclass(value):
        return mapping(value)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [plain(part, mapping) for part in value]
    if isinstance(value, Mapping):
        return {str(key): plain(part, mapping) for key, part in value.items()}
    return str(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else value


class _Dumper(yaml.CSafeDumper):
    """Block text for several lines, no anchors."""

    def ignore_aliases(self, _data: object) -> bool:
        """Every value is written out, also when it stands in the data twice."""
        return True


def _write_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """Block style for several lines; escapes where a line break of another kind would be read as a plain one."""
    style = '"' if OTHER_BREAKS.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _write_text)
