"""What a form begins with: the entry as a library file holds it, the library it is written in, and what the item was before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Library
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Term
from brief_builder.content.yaml_write import entry_of
from brief_builder.keeping.naming import id_of
from brief_builder.keeping.own_version import kept_item, own_version

Fields = Mapping[str, Any]
"""An entry of a library file: texts, lists and mappings by key."""

EMPTY: Mapping[type[Item], Fields] = {
    Term: {"kind": "werkterm", "pref_label": "", "definitions": [{"id": "voorstel-1", "text": "", "status": "voorstel"}]},
    Finding: {"kind": "stand_van_zaken", "theme": "", "title": "", "summary": "", "text": ""},
    Figure: {"theme": "", "label": "", "measure": "", "population": "", "unit": "%", "values": [{"area": ""}], "sources": []},
    Source: {"type": "report", "title": ""},
}
"""The kinds that can be written in a form, and what a new one begins with."""

FIRST_WORD: Mapping[type[Item], str] = {Term: "begrip", Finding: "bevinding", Figure: "cijfer", Source: "bron"}
"""Before an id that would begin with a digit, as "24-uurszorg" does: ids begin with a letter."""


@dataclass(frozen=True, slots=True)
class Begun:
    """`entry` is what the form shows first. `target` is the library that is written in, `library` all that is open.

    `kept` is the item as the target has it, None when it is new there; `before` is what statuses go on from, None for an item
    that no library has yet.
    """

    kind: type[Item]
    entry: Fields
    target: OneLibrary
    library: Library
    kept: Item | None = None
    before: Item | None = None

    @property
    def is_new(self) -> bool:
        """Whether no library has it yet: then its id comes from its title."""
        return self.before is None


def begin_new(kind: type[Item], target: OneLibrary, library: Library) -> Begun:
    """A new item of one of the kinds of EMPTY."""
    entry = dict(EMPTY[kind])
    if "theme" in entry:
        entry["theme"] = next((theme.id for theme in library.themes() if theme.role == "theme"), "")
    return Begun(kind, entry, target, library)


def begin_with(item: Item, target: OneLibrary, library: Library) -> Begun:
    """The item as the target has it, to be changed there; else an own version of it for the target."""
    kept = kept_item(target, type(item), item.id)
    before = kept or own_version(item, target.manifest.name)
    return Begun(type(item), entry_of(before), target, library, kept, before)


def with_id(entry: Fields, kind: type[Item], library: Library) -> Fields:
    """The entry of a new item with the id that its title gives. A term has the id of its label; of others the first that is free."""
    name = id_of(_title(entry, kind))
    if name[:1].isdigit():
        name = f"{FIRST_WORD[kind]}-{name}"[:40].strip("-")
    if kind is not Term and name:
        numbered = (f"{name[:36].rstrip('-')}-{number}" for number in count(2))
        name = next(free for free in chain([name], numbered) if library.get(free) is None)
    return {**entry, "id": name}


def _title(entry: Fields, kind: type[Item]) -> str:
    if kind is not Source:
        return str(entry.get({Term: "pref_label", Figure: "label"}.get(kind, "title"), ""))
    author = next((str(a.get("family") or a.get("literal") or "") for a in entry.get("author", [])), "")
    year, title = str(entry.get("issued", ""))[:4], str(entry.get("title", ""))
    return " ".join(part for part in ((author, year, title) if author else (title, year)) if part)  # an id begins with a letter
