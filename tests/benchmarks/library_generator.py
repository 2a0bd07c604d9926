"""Large valid libraries for measuring: the bundled library, and more of its kind until there are enough items. Run by hand:

    python tests/benchmarks/library_generator.py FOLDER [--items N]

Every added term, finding, figure and source is a copy of a bundled one under an id of its own, with the sentences of its
texts drawn from all sentences that stand under the same key in the library, and with its references leading to copies of
the same round. The same number of items gives the same bytes.

Written libraries end where a file of figures becomes larger than is read (some 50,000 items); `grown` makes larger ones in
memory only.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from typing import assert_never

import yaml

from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Library, title_of
from brief_builder.content.provenance import Source
from brief_builder.content.reader import read_library
from brief_builder.content.references import SAME_KIND, TARGETS
from brief_builder.content.vocabulary import Term
from brief_builder.content.yaml_text import Node, read_yaml
from brief_builder.paths import BUILT_IN_LIBRARY

SEED = 20231101
LONGEST_ID = 40
COPIED = (Term, Finding, Figure, Source)
PROSE = ("text", "summary", "explanation", "background", "scope_note")
TITLES = ("pref_label", "title", "label")
SENTENCE = re.compile(r"(?<=[.!?])\s+")

Pools = Mapping[str, list[str]]


def write_library(folder: Path, items: int) -> Path:
    """A library of so many items (at least the bundled ones) in this folder, which must not exist yet."""
    for room in ("glossary", "sections"):
        shutil.copytree(BUILT_IN_LIBRARY / room, folder / room)
    library = read_library(BUILT_IN_LIBRARY)
    files = {path: read_yaml(path) for path in _files_to_copy()}
    pools = _pools(files.values())
    chance = random.Random(SEED)
    missing = items - sum(1 for _ in library.all())
    for number in count(1):
        if missing <= 0:
            return folder
        missing -= _write_round(folder, number, missing, files, _names(library, number), pools, chance)
    raise AssertionError


def grown(library: Library, items: int) -> Library:
    """A library with copies of its items until there are so many, in memory; their references lead to the first ones."""
    pool = sorted({sentence for item in library.all() for text in _prose_of(item) for sentence in SENTENCE.split(text)})
    titles = sorted({title_of(item) for item in library.all() if isinstance(item, COPIED)})
    chance = random.Random(SEED)
    originals = [item for item in library.all() if isinstance(item, COPIED)]
    found = dict(library.items)
    copies = (_grown(item, number, pool, titles, chance) for number in count(1) for item in originals)
    found |= {copy.id: (copy,) for copy in islice(copies, max(0, items - sum(1 for _ in library.all())))}
    return replace(library, items=found)


def _grown(item: Term | Finding | Figure | Source, number: int, pool: list[str], titles: list[str], chance: random.Random) -> Item:
    def drawn(text: str) -> str:
        return " ".join(chance.choice(pool) for _ in SENTENCE.split(text)) if text else ""

    name, title = f"{item.id}-{number}", f"{title_of(item)} – {chance.choice(titles)}"
    match item:
        case Term():
            definitions = tuple(replace(one, text=drawn(one.text)) for one in item.definitions)
            background, scope_note = drawn(item.background), drawn(item.scope_note)
            copy = replace(item, id=name, pref_label=title, definitions=definitions, explanation=drawn(item.explanation))
            return replace(copy, background=background, scope_note=scope_note)
        case Finding():
            paragraphs = "\n\n".join(map(drawn, item.text.split("\n\n")))
            return replace(item, id=name, title=title, summary=drawn(item.summary), text=paragraphs)
        case Figure():
            return replace(item, id=name, label=title)
        case Source():
            return replace(item, id=name, title=title)
        case _:
            assert_never(item)


def _prose_of(item: Item) -> Iterator[str]:
    """The running text of an item."""
    if isinstance(item, Finding):
        yield from (item.summary, *item.text.split("\n\n"))
    elif isinstance(item, Term):
        yield from (*(one.text for one in item.definitions), item.explanation)


def _write_round(
    folder: Path, number: int, most: int, files: Mapping[Path, Node], names: Mapping[str, str], pools: Pools, chance: random.Random
) -> int:
    """One more copy of everything, or of as much as is missing; gives how many items that are."""
    written = 0
    for path, content in files.items():
        entries = content if isinstance(content, list) else [content]
        copies = [_copy(entry, names, pools, chance, "") for entry in entries[: most - written]]
        written += len(copies)
        if copies:
            _write(folder, path, copies, number)
    return written


def _write(folder: Path, path: Path, copies: list[Node], number: int) -> None:
    place = folder / path.relative_to(BUILT_IN_LIBRARY)
    if path.name == "figures.yaml":  # a theme has one file of figures
        with place.open("a", encoding="utf-8", newline="\n") as file:
            file.write("\n" + _yaml(copies))
    elif path.parent.name == "sources":
        (place.parent / f"{path.stem}-{number}.yaml").write_text(_yaml(copies), encoding="utf-8", newline="\n")
    else:
        (copy,) = copies
        assert isinstance(copy, dict)
        (place.parent / f"{copy['id']}.yaml").write_text(_yaml(copy), encoding="utf-8", newline="\n")


def _yaml(content: object) -> str:
    return yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)


def _files_to_copy() -> list[Path]:
    """Sources and figures first: the others refer to them."""
    sections = BUILT_IN_LIBRARY / "sections"
    sources = sorted((sections / "sources").glob("*.yaml"))
    figures = sorted(sections.glob("*/figures.yaml"))
    terms = sorted((BUILT_IN_LIBRARY / "glossary" / "terms").glob("*.yaml"))
    findings = sorted(path for path in sections.glob("*/*.yaml") if path not in sources and path not in figures)
    return [*sources, *figures, *terms, *findings]


def _names(library: Library, number: int) -> Mapping[str, str]:
    """The id of each copied item in this round: its own with the number, no longer than an id may be."""
    ending = f"-{number}"
    taken: set[str] = set()
    names: dict[str, str] = {}
    for item in (item for item in library.all() if isinstance(item, COPIED)):
        name = item.id[: LONGEST_ID - len(ending)] + ending
        for other in count():
            if name not in taken:
                break
            name = f"{item.id[:24]}-{other}x{ending}"
        taken.add(name)
        names[item.id] = name
    return names


def _pools(contents: object) -> Pools:
    """The sentences of the library by the key they stand under."""
    pools: dict[str, list[str]] = {key: [] for key in (*PROSE, *TITLES)}
    for key, text in _texts(list(contents), ""):  # type: ignore[call-overload] # any nodes
        pools.setdefault(key, []).extend(SENTENCE.split(text) if key in PROSE else [text])
    return pools


def _texts(node: Node, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield key, node
    elif isinstance(node, list):
        for part in node:
            yield from _texts(part, key)
    else:
        for name, part in node.items():
            yield from _texts(part, name)


def _copy(node: Node, names: Mapping[str, str], pools: Pools, chance: random.Random, key: str) -> Node:
    if isinstance(node, list):
        return [_copy(part, names, pools, chance, key) for part in node]
    if isinstance(node, dict):
        return {name: _id(part, names, key) if name == "id" else _copy(part, names, pools, chance, name) for name, part in node.items()}
    if key in TARGETS or key in SAME_KIND:
        return names.get(node, node)
    if key in PROSE:
        return " ".join(chance.choice(pools[key]) for _ in SENTENCE.split(node))
    if key in TITLES:
        return f"{node} – {chance.choice(pools[key])}"
    return node


def _id(node: Node, names: Mapping[str, str], key: str) -> Node:
    """An id stands at the top of an entry or in a citation; a definition keeps its own within its term."""
    return names.get(node, node) if isinstance(node, str) and key in ("", "sources") else node


def main() -> None:
    """Write a library where the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--items", type=int, default=10_000)
    words = parser.parse_args()
    print(write_library(words.folder, words.items))


if __name__ == "__main__":
    main()
