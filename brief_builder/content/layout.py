"""Which file of a library folder holds what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Literal

from brief_builder.content import schema
from brief_builder.content.record import Record
from brief_builder.content.yaml_text import Keys


@dataclass(frozen=True, slots=True)
class Shelf:
    """A place for entries of one kind.

    `form` says whether the file is one entry or a list of entries; `way` leads to that within the file; `given` holds keys
    that follow from the place and are not written.
    """

    record: Record[Any]
    form: Literal["one", "list"] = "list"
    way: Keys = ()
    given: Mapping[str, str] = field(default_factory=dict)


def shelves_of(path: PurePath) -> tuple[Shelf, ...]:
    """What the file at `path` (within the library folder) holds; nothing when no file is expected there."""
    match path.parts:
        case ("glossary", "terms", _):
            return (Shelf(schema.TERM, "one"),)
        case ("sections", "sources", _):
            return (Shelf(schema.SOURCE),)
        case ("sections", theme, "figures.yaml"):
            return (Shelf(schema.FIGURE, given={"theme": theme}),)
        case ("sections", _, _):
            return (Shelf(schema.FINDING, "one"),)
        case (room, name):
            return _SINGLE_FILES.get(f"{room}/{name}", ())
        case _:
            return ()


MANIFEST_FILE = "glossary/library.yaml"

_SINGLE_FILES: Mapping[str, tuple[Shelf, ...]] = {
    MANIFEST_FILE: (Shelf(schema.MANIFEST, "one"),),
    "glossary/abbreviations.yaml": (Shelf(schema.ABBREVIATION),),
    "glossary/search-words.yaml": (Shelf(schema.SEARCH_WORDS),),
    "glossary/compounds.yaml": (Shelf(schema.COMPOUNDS, "one"),),
    "sections/themes.yaml": (Shelf(schema.THEME),),
    "sections/areas.yaml": (Shelf(schema.AREA),),
    "sections/groups.yaml": (Shelf(schema.GROUP),),
    "sections/municipalities.yaml": (
        Shelf(schema.AREA, way=("municipalities",), given={"kind": "gemeente"}),
        Shelf(schema.AREA, way=("sets",), given={"kind": "set"}),
    ),
}
