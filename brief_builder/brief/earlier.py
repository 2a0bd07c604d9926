"""What was filled in earlier documents, to be offered when a field is filled again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from brief_builder.brief.change_type import SETTLED_BY_EACH
from brief_builder.brief.store import load_brief
from brief_builder.errors import UserError

MOST_FILES = 12


def earlier_values(files: Iterable[Path]) -> Mapping[str, tuple[str, ...]]:
    """Per field the texts of these working files, the latest file first; files that cannot be read are passed over.

    Fields that every document settles for itself (date, number, status) are left out.
    """
    found: dict[str, dict[str, None]] = {}
    for path in list(files)[:MOST_FILES]:
        with suppress(UserError):
            for name, value in load_brief(path).fields.items():
                if isinstance(value, str) and value and name not in SETTLED_BY_EACH:
                    found.setdefault(name, {})[value] = None
    return {name: tuple(values) for name, values in found.items()}
