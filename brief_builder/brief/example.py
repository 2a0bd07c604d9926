"""The example document: a recipe file becomes a brief, with items of the library that is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from brief_builder.brief.insert import parts_of, remember_libraries
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.reading import as_list, as_mapping
from brief_builder.brief.start import new_brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.content.yaml_text import read_yaml

LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the example is made of: document type, words to search for, fields, and the parts by slot."""

    template: str
    searches: tuple[str, ...]
    fields: Mapping[str, str]
    slots: tuple[tuple[str, tuple[Mapping[str, str], ...]], ...]


def read_recipe(path: Path) -> Recipe:
    """The recipe in this file. Raises UnreadableFile."""
    data = as_mapping(read_yaml(path, LARGEST), path)
    slots = tuple(_slot(as_mapping(row, path), path) for row in as_list(data["slots"], path))
    return Recipe(data["template"], tuple(data["searches"]), data["fields"], slots)


def _slot(row: Mapping[str, Any], path: Path) -> tuple[str, tuple[Mapping[str, str], ...]]:
    return row["id"], tuple(as_mapping(part, path) for part in as_list(row["parts"], path))


def example_brief(recipe: Recipe, template: Template, library: Library, today: date) -> Brief:
    """The example as a brief of today. Raises UnknownName when the library lacks one of its items."""
    brief = new_brief(template, today)
    brief = replace(brief, fields={**brief.fields, **recipe.fields})
    for slot, rows in recipe.slots:
        for part in (p for row in rows for p in _parts(row, template, library)):
            brief = brief.with_part(slot, replace(part, id=brief.free_part_id()))
    return remember_libraries(brief, library)


def _parts(row: Mapping[str, str], template: Template, library: Library) -> Iterator[Part]:
    if "text" in row:
        yield Part("", "text", row["text"])
        return
    wanted = f"{row['item']}/{row['definition']}" if "definition" in row else row["item"]
    for part in parts_of(library, wanted):
        form = row.get("form", template.form(part.kind))
        yield replace(part, form=form, reason=row.get("reason", ""), heading=row.get("heading", ""))
