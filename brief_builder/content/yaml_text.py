"""YAML files of others as plain text values: mappings, lists and strings, nothing else.

The library, templates and briefs are read here. No scalar becomes a number, date or boolean ("0123", "1.10", "no" stay
what was typed); the model's type decides later. The file is taken apart event by event, never by the parser's own recursive
tree builder: that one overflows the C stack on deep nesting, and it multiplies aliases.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml._yaml import CParser

from brief_builder.content.keys import Keys
from brief_builder.content.yaml_faults import fault_of
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

Next: TypeAlias = Callable[[], "yaml.Event | None"]
"""Gives the next event of a parser; None at the end."""

Node: TypeAlias = "str | list[Node] | dict[str, Node]"
"""What a YAML file holds: text, a list, or a mapping from text."""

MAX_BYTES = 2_000_000
"""A library file, template or brief larger than this is refused."""

MAX_DEPTH = 30
"""Lists and mappings within each other; what people write stays far below it."""

_NO_KEY = _("A key must be text; here it is a list or a mapping. Put text that begins with a bracket between quotes.")


class BrokenYaml(UnreadableFile):
    """A file that is not the YAML we read. `line` counts from 1 (0 = not known); `reason` is the sentence without the place."""

    def __init__(self, path: Path, line: int, reason: Message) -> None:
        where = _("{file}, line {line}: {reason}", file=path, line=line, reason=reason)
        super().__init__(where if line else _("{file}: {reason}", file=path, reason=reason))
        self.line = line
        self.reason = reason


def read_yaml(path: Path, limit: int = MAX_BYTES) -> Node:
    """What the file says. Raises `BrokenYaml` (an `UnreadableFile`) when it is missing, too large (bytes), not text or not plain YAML."""
    return parse_yaml(read_text(path, limit), path)


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """The text of a file in UTF-8 (a byte order mark is left out). Raises `BrokenYaml`."""
    data = _read_bytes(path, limit)
    if b"\0" in data:
        raise BrokenYaml(path, 0, _("This is not a text file."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BrokenYaml(path, line, _("The text is not in UTF-8. Save the file again with the encoding UTF-8.")) from error


def parse_yaml(text: str, path: Path) -> Node:
    """What the text says; `path` is only named in errors. Raises `BrokenYaml`."""
    try:
        return _Tree(_events(text), path).root()
    except yaml.YAMLError as error:
        raise BrokenYaml(path, *fault_of(error, text)) from error


def line_map(text: str) -> dict[Keys, int]:
    """The line of every node in a text; of what stands under a key that of the key. Raises `BrokenYaml`. For files at fault only."""
    parse_yaml(text, Path())
    next_event = _events(text)
    start = next(event for event in iter(next_event, None) if isinstance(event, yaml.NodeEvent))
    return dict(_lines(start, (), next_event))


def nearest_line(lines: dict[Keys, int], keys: Sequence[str | int]) -> int:
    """The line (from 1) at which the node at `keys` starts, or the nearest node above it that exists, in the map of `line_map`.

    A single mapping may stand where a list is allowed: position 0 of what is not a list is the thing itself.
    """
    found: Keys = ()
    for step in keys:
        if (*found, step) in lines:
            found = (*found, step)
        elif step != 0:
            break
    return lines.get(found, 1)


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BrokenYaml(path, 0, _("This is a folder, not a file."))
        if not stat.S_ISREG(mode):
            raise BrokenYaml(path, 0, _("This is not an ordinary file."))
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise BrokenYaml(path, 0, _("The file does not exist.")) from error
    except (OSError, ValueError) as error:
        raise BrokenYaml(path, 0, _("The file cannot be read. Check that you have access to it.")) from error
    if len(data) > limit:
        raise BrokenYaml(path, 0, _("The file is larger than {limit} kB. That is too large.", limit=limit // 1000))
    return data


def _events(text: str) -> Next:
    """The parser of libyaml by itself: a loader has more than we use, and must be made for every file."""
    return CParser(text).get_event


class _Tree:
    """Builds the tree of one document from the events of the parser. What happens for each is kept short: a large library has a million.

    It calls itself for what lies deeper, which `MAX_DEPTH` bounds.
    """

    def __init__(self, next_event: Next, path: Path) -> None:
        self._next = next_event
        self._path = path

    def root(self) -> Node:
        """The one document there is."""
        found: Node | None = None
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                if found is not None:
                    raise self._broken(event, _("The file holds a second document after ---. Use one file for each."))
                found = self._node(self._next(), 0)
        if found is None:
            raise BrokenYaml(self._path, 0, _("The file is empty."))
        return found

    def _node(self, event: Any, depth: int) -> Node:
        """The node that begins with this event, within `depth` others."""
        if event.anchor is not None or event.tag is not None:
            raise self._marked(event)
        if type(event) is yaml.ScalarEvent:
            text: str = event.value
            return text
        if depth >= MAX_DEPTH:
            raise self._broken(event, _("Lists and keys are nested too deep here."))
        return self._mapping(depth + 1) if type(event) is yaml.MappingStartEvent else self._list(depth + 1)

    def _list(self, depth: int) -> list[Node]:
        found: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            found.append(self._node(event, depth))
        return found

    def _mapping(self, depth: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            if isinstance(event, yaml.CollectionStartEvent):
                raise self._broken(event, _NO_KEY)
            key: Any = self._node(event, depth)
            if key in found:
                raise self._broken(event, _("The key {key} stands here twice. Remove one of the two.", key=key))
            found[key] = self._node(self._next(), depth)
        return found

    def _marked(self, event: Any) -> BrokenYaml:
        """What is wrong with an event that has a mark, or is a reference (which has no place for one)."""
        tag = getattr(event, "tag", None)
        if tag is None:
            return self._broken(event, _("References (* and &) are not read. Write the text out."))
        tag = tag.replace("tag:yaml.org,2002:", "!!")
        return self._broken(event, _("The mark {tag} is not read. Put text that begins with ! between quotes.", tag=tag))

    def _broken(self, event: Any, reason: Message) -> BrokenYaml:
        return BrokenYaml(self._path, _line(event), reason)


def _lines(event: Any, way: Keys, next_event: Next) -> Iterator[tuple[Keys, int]]:
    """The lines of the node that begins with this event, in a document that has been accepted."""
    yield way, _line(event)
    if type(event) is yaml.SequenceStartEvent:
        for place, child in enumerate(iter(next_event, None)):
            if type(child) is yaml.SequenceEndEvent:
                return
            yield from _lines(child, (*way, place), next_event)
    elif type(event) is yaml.MappingStartEvent:
        while type(key := next_event()) is yaml.ScalarEvent:
            yield from _lines(next_event(), (*way, key.value), next_event)
            yield (*way, key.value), _line(key)


def _line(event: Any) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
