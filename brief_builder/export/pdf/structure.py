"""What the content is: structure elements (headings, paragraphs, lists …) as a tree of values.

A *content* is a number; ink that carries it is the text of the element that has it as a kid. The tree is complete before anything
is painted, so its order is the reading order by construction, on whatever page a piece stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from brief_builder.export.pdf.strips import Strip

Kind = Literal[
    "Document", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Div", "BlockQuote", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "Caption", "Figure", "TOC", "TOCI", "Link", "Reference", "Note", "Span",
]  # fmt: skip
HEADINGS: tuple[Kind, ...] = ("H1", "H2", "H3", "H4", "H5", "H6")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of an element: owner "Table", name "Scope", value "Row". A `text` is any text, else the value is a PDF name."""

    owner: Literal["List", "Table"]
    name: str
    value: str
    text: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """One structure element; a kid that is a number is a content. `id` is needed by notes."""

    kind: Kind
    kids: tuple[Element | int, ...]
    alt: str = ""
    language: str = ""
    id: str = ""
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Where a content leads to: an address or an anchor, and what a screen reader says about it."""

    description: str
    href: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: level 1-6, title, and the anchor it leads to."""

    level: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Blocks translated: the strips to be stacked and the elements they belong to."""

    strips: tuple[Strip, ...] = ()
    elements: tuple[Element, ...] = field(default=())


def joined(flows: Iterable[Flow]) -> Flow:
    """The flows one after the other."""
    all_flows = tuple(flows)
    return Flow(tuple(s for f in all_flows for s in f.strips), tuple(e for f in all_flows for e in f.elements))
