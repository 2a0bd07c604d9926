"""Which file of a library folder holds what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from brief_builder.content.entry import Thing
from brief_builder.content.findings import Area, Figure, Finding, Group, Theme
from brief_builder.content.keys import Keys
from brief_builder.content.library import Compounds, Manifest, SearchWords
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Abbreviation, Term


@dataclass(frozen=True, slots=True)
class Shelf:
    """A place for entries of one kind.

    `form` says whether the file is one entry or a list of entries; `way` leads to that within the file; `given` holds keys
    that follow from the place and are not written.
    """

    kind: type[Thing]
    form: Literal["one", "list"] = "list"
    way: Keys = ()
    given: Mapping[str, str] = field(default_factory=dict)


def shelves_of(way: tuple[str, ...]) -> tuple[Shelf, ...]:
    """What the file at the end of these names (from the library folder down) holds; nothing when no file is expected there."""
    match way:
        case ("glossary", "terms", _):
            return (Shelf(Term, "one"),)
        case ("sections", "sources", _):
            return (Shelf(Source),)
        case ("sections", theme, "figures.yaml"):
            return (Shelf(Figure, given={"theme": theme}),)
        case ("sections", _, _):
            return (Shelf(Finding, "one"),)
        case (room, name):
            return _SINGLE_FILES.get(f"{room}/{name}", ())
        case _:
            return ()


MANIFEST_FILE = "glossary/library.yaml"

_SINGLE_FILES: Mapping[str, tuple[Shelf, ...]] = {
    MANIFEST_FILE: (Shelf(Manifest, "one"),),
    "glossary/abbreviations.yaml": (Shelf(Abbreviation),),
    "glossary/search-words.yaml": (Shelf(SearchWords),),
    "glossary/compounds.yaml": (Shelf(Compounds, "one"),),
    "sections/themes.yaml": (Shelf(Theme),),
    "sections/areas.yaml": (Shelf(Area),),
    "sections/groups.yaml": (Shelf(Group),),
    "sections/municipalities.yaml": (
        Shelf(Area, way=("municipalities",), given={"kind": "gemeente"}),
        Shelf(Area, way=("sets",), given={"kind": "set"}),
    ),
}
