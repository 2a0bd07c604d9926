"""The library as one value: the items of all open library folders, and what was wrong with their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from brief_builder.content.findings import Area, Figure, Finding, Group, Theme
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.i18n import Message

Item = Term | Finding | Figure | Theme | Source | Abbreviation

Kind = TypeVar("Kind", Source, Figure)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a library file: where (line 1-based, 0 = the file as a whole) and what."""

    file: Path
    line: int
    message: Message


@dataclass(frozen=True, slots=True)
class Manifest:
    """Who keeps a library and what it is. `report_source` is the id of the source that `report` places refer to."""

    name: str
    version: str
    base_uri: str
    owner: str = ""
    keeper: str = ""
    date: str = ""
    licence: str = ""
    disclaimer: str = ""
    scope: str = ""
    report_source: str = ""


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Everyday words and the library's words they lead to (search only)."""

    words: tuple[str, ...]
    finds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compounds:
    """Exceptions of the compound splitter: words kept whole, and words with their parts in base form."""

    keep: frozenset[str] = frozenset()
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """All items, by id. Where several libraries hold an id, the first opened stands first: the others are its *eigen versies*.

    Every item's `library` is the name in the manifest it came with.
    """

    manifests: tuple[Manifest, ...] = ()
    items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    search_words: tuple[SearchWords, ...] = ()
    compounds: Compounds = Compounds()
    problems: tuple[Problem, ...] = ()

    def get(self, item_id: str, library: str = "") -> Item | None:
        """The item with this id (of the named library, else the first opened), or None. Ids are compared without case."""
        versions = self.items.get(item_id.lower(), ())
        return next((i for i in versions if not library or i.library == library), None)

    def find(self, address: str) -> Item | None:
        """The item at an address: its id, with “@” and the name of its library where that is not the first that has the id."""
        item_id, _at, name = address.partition("@")
        return self.get(item_id, name)

    def address(self, item: Item, definition: str = "") -> str:
        """The shortest address of an item (of one definition of a term): "veerkracht", "veerkracht/ser-2021@Eigen kennisbank"."""
        path = f"{item.id}/{definition}" if definition else item.id
        return path if self.get(item.id) is item else f"{path}@{item.library}"

    def versions(self, item_id: str) -> tuple[Item, ...]:
        """The items of all libraries with this id: the first is the one that stands first, the others are its own versions."""
        return self.items.get(item_id.lower(), ())

    def all(self) -> Iterator[Item]:
        """Every item, own versions too, in the order of opening."""
        for versions in self.items.values():
            yield from versions

    def terms(self) -> Iterator[Term]:
        """Every term."""
        return (i for i in self.all() if isinstance(i, Term))

    def recognition(self, term_id: str) -> str:
        """How the words of a term are recognised in running text (automatisch, alleen_exact, uit): an own version decides."""
        versions = [i for i in self.versions(term_id) if isinstance(i, Term)]
        return versions[-1].recognition if versions else "uit"

    def findings(self, theme: str = "") -> Iterator[Finding]:
        """Every finding (of one theme), in report order within the theme."""
        return (i for i in self.all() if isinstance(i, Finding) and theme in ("", i.theme))

    def themes(self) -> tuple[Theme, ...]:
        """The themes in the order in which they are shown; of one that several libraries have, the first opened."""
        found = ([i for i in versions if isinstance(i, Theme)] for versions in self.items.values())
        return tuple(themes[0] for themes in found if themes)

    def source(self, source_id: str, library: str = "") -> Source | None:
        """The source with this id (of the named library, else of any), or None."""
        return self._of_kind(Source, source_id, library)

    def figure(self, figure_id: str, library: str = "") -> Figure | None:
        """The figure with this id (of the named library, else of any), or None."""
        return self._of_kind(Figure, figure_id, library)

    def _of_kind(self, kind: type[Kind], item_id: str, library: str) -> Kind | None:
        found = [i for i in self.items.get(item_id.lower(), ()) if isinstance(i, kind)]
        return next((i for i in found if i.library == library), found[0] if found else None)

    def manifest(self, name: str) -> Manifest | None:
        """The manifest of the library with this name, or None."""
        return next((m for m in self.manifests if m.name == name), None)

    def label(self, place_id: str) -> str:
        """What readers call an area, group or item with this id; the id itself when unknown."""
        if place_id in self.areas:
            return self.areas[place_id].pref_label
        if place_id in self.groups:
            return self.groups[place_id].pref_label
        item = self.get(place_id)
        return title_of(item) if item else place_id


def title_of(item: Item) -> str:
    """The one line that names an item: preferred label, title, label or name."""
    match item:
        case Term() | Abbreviation():
            return item.pref_label
        case Finding() | Source():
            return item.title or item.id
        case Figure():
            return item.label
        case Theme():
            return item.name


def kind_of(item: Item) -> str:
    """The kind of an item as the command line names it."""
    return type(item).__name__.lower()


def theme_of(item: Item) -> str:
    """The theme an item belongs to first, or ""."""
    match item:
        case Finding() | Figure():
            return item.theme
        case Term():
            return item.themes[0] if item.themes else ""
        case Theme():
            return item.id
        case _:
            return ""
