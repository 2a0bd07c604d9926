"""YAML files of others as plain text values: mappings, lists and strings, nothing else.

The library, templates and briefs are read here. No scalar becomes a number, date or boolean ("0123", "1.10", "no" stay
what was typed); the model's type decides later. The file is taken apart event by event, never by the parser's own recursive
tree builder: that one overflows the C stack on deep nesting, and it multiplies aliases.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from brief_builder.content.keys import Keys
from brief_builder.content.yaml_faults import fault_of
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import Message, _

Node: TypeAlias = "str | list[Node] | dict[str, Node]"
"""What a YAML file holds: text, a list, or a mapping from text."""

MAX_BYTES = 2_000_000
"""A library file, template or brief larger than this is refused."""

MAX_DEPTH = 30
"""Lists and mappings within each other; what people write stays far below it."""


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
    return _build(text, path, _Tree(path))


def line_map(text: str) -> dict[Keys, int]:
    """The line of every node in a text that `parse_yaml` accepts. This is a second, slower parse: for files at fault only."""
    tree = _Tree(Path(), lines={})
    _build(text, Path(), tree)
    return tree.lines or {}


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


def _build(text: str, path: Path, tree: _Tree) -> Node:
    try:
        tree.take(yaml.CBaseLoader(text).get_event)
    except yaml.YAMLError as error:
        raise BrokenYaml(path, *fault_of(error, text)) from error
    if tree.root is None:
        raise BrokenYaml(path, 0, _("The file is empty."))
    return tree.root


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being filled; `key` is the key that waits for its value, `step` the way to the newest child."""

    node: list[Node] | dict[str, Node]
    is_mapping: bool
    key: str | None = None
    step: str | int = -1

    def put(self, child: Node) -> None:
        if isinstance(self.node, list):
            self.step = len(self.node)
            self.node.append(child)
        elif self.key is not None:
            self.node[self.key] = child
            self.key = None


@dataclass(slots=True)
class _Tree:
    """Builds the tree from the parser's events; with `lines` it also notes where every node starts.

    A large library has a million events: what happens for each is kept short, and everything rare stands apart.
    """

    path: Path
    lines: dict[Keys, int] | None = None
    root: Node | None = None
    open: list[_Open] = field(default_factory=list)

    def take(self, next_event: Callable[[], yaml.Event | None]) -> None:
        """Take all events of a parser."""
        while (event := next_event()) is not None:
            if type(event) is yaml.ScalarEvent:
                self._scalar(event)
            else:
                self._other(event)

    def _other(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise self._broken(event, _("References (* and &) are not read. Write the text out."))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self._broken(event, _("The file holds a second document after ---. Use one file for each."))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            raise self._marked(event)
        if not self.open:
            self.root = event.value
        elif (level := self.open[-1]).is_mapping and level.key is None:
            if event.value in level.node:
                raise self._broken(event, _("The key {key} stands here twice. Remove one of the two.", key=event.value))
            level.key = level.step = event.value
        else:
            level.put(event.value)
        if self.lines is not None:
            self.lines.setdefault(self._way(), _line(event))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            raise self._marked(event)
        if len(self.open) >= MAX_DEPTH:
            raise self._broken(event, _("Lists and keys are nested too deep here."))
        level = self.open[-1] if self.open else None
        if level and level.is_mapping and level.key is None:
            raise self._broken(
                event, _("A key must be text; here it is a list or a mapping. Put text that begins with a bracket between quotes.")
            )
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node: list[Node] | dict[str, Node] = {} if is_mapping else []
        if level is None:
            self.root = node
        else:
            level.put(node)
        if self.lines is not None:
            self.lines.setdefault(self._way(), _line(event))
        self.open.append(_Open(node, is_mapping))

    def _way(self) -> Keys:
        """The way to the newest node."""
        return tuple(level.step for level in self.open)

    def _marked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> BrokenYaml:
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            return self._broken(event, _("The mark {tag} is not read. Put text that begins with ! between quotes.", tag=tag))
        return self._broken(event, _("References (* and &) are not read. Write the text out."))

    def _broken(self, event: yaml.Event, reason: Message) -> BrokenYaml:
        return BrokenYaml(self.path, _line(event), reason)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
