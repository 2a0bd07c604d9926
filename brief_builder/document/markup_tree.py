"""The flat row of tokens that the Markdown parser gives, as a tree of blocks no deeper than a page has room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

ROOM = 12
"""Six lists within each other, or twelve quotations: the page has no room for more."""

TAKES = {"bullet_list": 2, "ordered_list": 2, "blockquote": 1}
"""How much of the room is taken by what holds other blocks."""

LISTS = ("bullet_list", "ordered_list")


@dataclass(slots=True)
class Node:
    """A block: its kind ("paragraph", "bullet_list"), the token that opens it, and the blocks in it."""

    type: str
    token: Token
    children: list[Node] = field(default_factory=list)

    @property
    def row(self) -> Sequence[Token]:
        """The inline tokens of the text in this block. They stay a flat row: a tree of them costs as much as parsing."""
        return (self.children[0].token.children or ()) if self.children else ()


def tree(tokens: Sequence[Token]) -> list[Node]:
    """The blocks at the top. What lies too deep comes up to the deepest level there is, and stays in its order."""
    nodes = _nested(tokens)
    return list(_fitted(nodes, ROOM)) if any(token.level > ROOM for token in tokens) else nodes


def _nested(tokens: Iterable[Token]) -> list[Node]:
    top: list[Node] = []
    around = [top]
    for token in tokens:
        if token.nesting < 0:
            around.pop()
            continue
        node = Node(token.type.removesuffix("_open"), token)
        around[-1].append(node)
        if token.nesting > 0:
            around.append(node.children)
    return top


def _fitted(nodes: Iterable[Node], room: int) -> Iterator[Node]:
    for node in nodes:
        left = room - TAKES.get(node.type, 0)
        if left < 0 or node.type == "list_item":  # the frame goes, what it holds stays
            yield from _fitted(node.children, room)
        elif node.type in LISTS:
            yield replace(node, children=[made for item in node.children for made in _items(item, left)])
        else:
            yield replace(node, children=list(_fitted(node.children, left)))


def _items(item: Node, room: int) -> Iterator[Node]:
    """The item; a list in it for which there is no room gives its items to the list that this one stands in."""
    made = replace(item, children=[])
    for child in item.children:
        if child.type not in LISTS or room >= TAKES[child.type]:
            made.children += _fitted((child,), room)
            continue
        if made.children:
            yield made
        *before, made = (raised for below in child.children for raised in _items(below, room))
        yield from before
    yield made
