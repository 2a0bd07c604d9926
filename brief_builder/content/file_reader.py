"""One library file: its entries as values, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from unicodedata import normalize

from pydantic_core import ValidationError

from brief_builder.content.entry import Entry, Fault, FileContent
from brief_builder.content.keys import Keys
from brief_builder.content.layout import Shelf
from brief_builder.content.library import Problem
from brief_builder.content.schema import RECORDS
from brief_builder.content.schema_faults import faults
from brief_builder.content.yaml_text import BrokenYaml, Node, line_map, nearest_line, parse_yaml, read_text
from brief_builder.document.passes.direction import TURNING, straight
from brief_builder.i18n import _


def read_file(file: Path, shelves: Sequence[Shelf]) -> FileContent:
    """The entries of one file. An entry with a fault is left out and does not touch the others; nothing is raised."""
    text = ""
    try:
        text = normalize("NFC", read_text(file))
        content = _readable(parse_yaml(text, file), text)
    except BrokenYaml as error:
        return FileContent((), (Fault(file, (), error.reason, error.line),), _ids_in(file, text))
    found = [*_strange_keys(content, file, shelves), *(read for shelf in shelves for read in _shelf(content, file, shelf))]
    wrong = tuple(f for f in found if isinstance(f, Fault))
    lost = _ids_in(file, text) if wrong else frozenset[str]()
    return FileContent(tuple(e for e in found if isinstance(e, Entry)), wrong, lost)


def _readable(content: Node, text: str) -> Node:
    """The content as it reads: no text of a library shows other words than it holds. Few files have such marks, or codes for any."""
    return _straight(content) if TURNING.search(text) or "\\u" in text or "\\U" in text else content


def _straight(node: Node) -> Node:
    if isinstance(node, str):
        return straight(node)
    if isinstance(node, list):
        return [_straight(one) for one in node]
    return {key: _straight(value) for key, value in node.items()}


def located(found: Iterable[Fault]) -> list[Problem]:
    """The faults with their lines, in the order of files and lines. Reads every file at fault a second time."""
    problems: list[Problem] = []
    for file, group in groupby(sorted(found, key=lambda fault: fault.file), key=lambda fault: fault.file):
        these = list(group)
        lines = _lines(file) if any(fault.way for fault in these) else {}
        problems += [Problem(file, nearest_line(lines, fault.way) if fault.way else fault.line, fault.message) for fault in these]
    return sorted(problems, key=lambda problem: (problem.file, problem.line))


def _lines(file: Path) -> dict[Keys, int]:
    try:
        return line_map(read_text(file))
    except BrokenYaml:  # it changed under our hands
        return {}


def _strange_keys(content: Node, file: Path, shelves: Sequence[Shelf]) -> Iterator[Fault]:
    """Keys beside the ones that lead to the lists of the file."""
    ways = [str(shelf.way[0]) for shelf in shelves if shelf.way]
    if ways and isinstance(content, dict):
        for key in (key for key in content if key not in ways):
            yield Fault(file, (key,), _("The key “{key}” is not known here. Known are: {known}.", key=key, known=", ".join(ways)))


def _shelf(content: Node, file: Path, shelf: Shelf) -> Iterator[Entry | Fault]:
    if shelf.form == "one":
        yield from _entry(content, file, shelf, ())
        return
    node = content.get(str(shelf.way[0]), []) if shelf.way and isinstance(content, dict) else content
    if not isinstance(node, list):
        yield Fault(file, shelf.way, _("Here must stand a list: every entry begins with a dash."))
        return
    for place, entry in enumerate(node):
        yield from _entry(entry, file, shelf, (*shelf.way, place))


def _entry(raw: Node, file: Path, shelf: Shelf, way: Keys) -> Iterator[Entry | Fault]:
    if not isinstance(raw, dict):
        yield Fault(file, way, _("Here must stand an entry of keys with their values (“key: value”)."))
        return
    record = RECORDS[shelf.kind]
    try:
        yield Entry(record.read({**shelf.given, **raw}), file, way)
    except ValidationError as error:
        for inner, message in faults(error, record.cls):
            yield Fault(file, (*way, *inner), message)


def _ids_in(file: Path, text: str) -> frozenset[str]:
    """Every id that a file at fault may define, so that one fault is not told again by all who refer to it."""
    return frozenset(re.findall(r"\bid: *[\"']?([a-z][a-z0-9-]*)", text)) | {file.stem}
