"""The flat row of tokens that the Markdown parser gives, as a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


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


def tree(tokens: Iterable[Token]) -> list[Node]:
    """The blocks at the top."""
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
