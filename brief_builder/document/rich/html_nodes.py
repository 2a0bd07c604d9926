"""HTML of others as a plain tree of nodes, forgiving: nothing is judged here but what can never be text falls away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

DEEPEST = 120
"""Elements nested deeper than this are read as if they stood here."""

BRACKETS = re.compile(r"<!\[(?:if|endif)[^>]{0,500}(?<!--)>", re.IGNORECASE)
"""Word's `<![if …]>` is only a bracket around text; `<![endif]-->` ends a comment and must stay."""

UNFINISHED = re.compile("<[a-zA-Z/!?]")

VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    }
)
SKIPPED = frozenset(
    {
        *("head", "style", "script", "title", "noscript", "template", "svg", "math", "object", "iframe", "canvas"),
        *("audio", "video", "select", "textarea", "button", "form", "xml", "o:p", "w:sdtpr", "del"),
    }
)
PARTS = frozenset({"thead", "tbody", "tfoot"})
CELLS = frozenset({"td", "th"})
ROWS = CELLS | {"tr"}

CLOSES: dict[str, frozenset[str]] = {
    **dict.fromkeys(PARTS, ROWS | PARTS),
    "tr": ROWS,
    "td": CELLS,
    "th": CELLS,
    "li": frozenset({"li"}),
    "p": frozenset({"p"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
"""What ends when this element begins: web pages leave out `</li> </td> </tr>`."""

HOLDS: dict[str, frozenset[str]] = {
    **{part: frozenset({"table"}) for part in PARTS},
    "tr": frozenset({"table"}),
    "td": frozenset({"table", "tr"}),
    "th": frozenset({"table", "tr"}),
    "li": frozenset({"ul", "ol"}),
    "p": frozenset({"td", "th", "li", "div", "blockquote", "table"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
}
"""… but not beyond the element that holds it."""


@dataclass(slots=True)
class Node:
    """An element: its tag in small letters, attributes, and children in order."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def style(self, name: str) -> str:
        """A property of the style attribute in small letters, "" without."""
        found = re.search(rf"(?:^|;)\s*{name}\s*:\s*([^;]*)", self.attrs.get("style", ""), re.IGNORECASE)
        return found[1].strip().lower() if found else ""

    def walk(self) -> Iterator[Node]:
        """This node and everything in it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def words(self) -> str:
        """All text in it."""
        return "".join(c if isinstance(c, str) else c.words() for c in self.children)

    def own(self, tag: str, stop: str) -> Iterator[Node]:
        """The elements of this tag in it, not those within an inner `stop`."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag == tag:
                    yield child
                elif child.tag != stop:
                    yield from child.own(tag, stop)


def read_html(html: str) -> Node:
    """The root of the tree. Comments fall away, and with them the drawings of Word."""
    reader = _Reader()
    reader.feed(BRACKETS.sub("", html))
    reader.finish()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self._open = [self.root]
        self._skipped: list[str] = []

    def finish(self) -> None:
        """The end. A tag that is not finished falls away, as in a browser; `close` would look for its end again at every letter."""
        rest, self.rawdata = self.rawdata, ""
        if not UNFINISHED.match(rest):
            self.handle_data(unescape(rest))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipped:
            self._skipped += [tag] if tag == self._skipped[-1] and tag not in VOID else []
        elif tag in SKIPPED:
            self._skipped.append(tag)
        else:
            self._close_implied(tag)
            node = Node(tag, {name: value or "" for name, value in attrs})
            self._open[-1].children.append(node)
            if tag not in VOID and len(self._open) < DEEPEST:
                self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID and not self._skipped:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
            return
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._open[-1].children.append(data)

    def _close_implied(self, tag: str) -> None:
        if tag not in CLOSES:
            return
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag in HOLDS.get(tag, ()):
                return
            if self._open[at].tag in CLOSES.get(tag, ()):
                del self._open[at:]
