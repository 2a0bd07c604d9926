"""Own text: CommonMark without raw HTML, with tables and footnotes, as blocks of the tree.

`[tekst](begrip:ID)` becomes a term link. Raw HTML is never read as markup: it stays the text that was typed. Headings in
own text are sub-headings of where they stand, so their level is counted from `level`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from brief_builder.document.nodes import (
    Block,
    Cell,
    Column,
    Heading,
    HeadingLook,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Table,
)
from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text
from brief_builder.document.traverse import plain_blocks

TERM_SCHEME = "begrip:"
SAFE_SCHEMES = ("http://", "https://", "mailto:")
LOOKS: tuple[HeadingLook, ...] = ("title", "h2", "h3", "h3", "h3", "h3")
SECTION_LOOKS: tuple[HeadingLook, ...] = ("h1", "h2", "h3", "h3", "h3", "h3")
DEEPEST_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Marked:
    """What own text becomes: blocks, and the blocks of its footnotes by note id."""

    blocks: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)


def parse_markup(
    text: str, *, part: str = "", level: int = 2, chapters: bool = False, pictures: Mapping[str, bytes] | None = None
) -> Marked:
    """Blocks of Markdown `text`.

    `part` is the id its blocks carry, `level` the level of the heading it stands under, `chapters` whether level 1 is
    a chapter (h1) rather than a title. A picture that is not among `pictures` (name → bytes) is shown by its
    alternative text in brackets, so that it is never lost without a trace.
    """
    tree = SyntaxTreeNode(_parser().parse(text))
    reader = _Reader(part, level, SECTION_LOOKS if chapters else LOOKS, pictures or {})
    return Marked(reader.blocks(tree.children), reader.notes(tree.children))


def plain_text(text: str) -> str:
    """The words of Markdown `text`, without marks: for counting and checking."""
    marked = parse_markup(text)
    return "\n".join(plain_blocks(blocks) for blocks in (marked.blocks, *marked.notes.values()))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 12}).enable("table").use(footnote_plugin, inline=False)
    return parser.disable(["html_block", "html_inline"])


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns the syntax tree of one text into blocks; every method is a plain translation of one kind of node."""

    part: str
    level: int
    looks: tuple[HeadingLook, ...]
    pictures: Mapping[str, bytes]
    anchors: Iterator[int] = field(default_factory=partial(count, 1))

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Block, ...]:
        """The blocks of these nodes, in order."""
        return tuple(block for node in nodes for block in self._block(node))

    def notes(self, nodes: Iterable[SyntaxTreeNode]) -> dict[str, tuple[Block, ...]]:
        """The footnotes that the text defines and uses."""
        found = {}
        for node in nodes:
            if node.type == "footnote_block":
                for note in node.children:
                    body = [c for c in note.children if c.type != "footnote_anchor"]
                    found[self._note_id(note)] = self.blocks(body)
        return found

    def _note_id(self, node: SyntaxTreeNode) -> str:
        return f"{self.part or 'note'}-fn{int(node.meta['id']) + 1}"

    def _block(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        translate: dict[str, Callable[[SyntaxTreeNode], tuple[Block, ...]]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "bullet_list": self._list,
            "ordered_list": self._list,
            "blockquote": self._quote,
            "table": self._table,
            "fence": self._code,
            "code_block": self._code,
        }
        known = translate.get(node.type)
        return known(node) if known else ()

    def _paragraph(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        inline = node.children[0].children
        if len(inline) == 1 and inline[0].type == "image":
            picture = self.pictures.get(str(inline[0].attrs.get("src", "")))
            if picture is not None:
                return (Image(picture, _alternative(inline[0]), part=self.part),)
        spans = self._inline(node)
        return (Paragraph(spans, part=self.part),) if spans else ()

    def _heading(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        level = min(self.level + int(node.tag[1]), DEEPEST_LEVEL)
        anchor = f"{self.part or 'kop'}-{next(self.anchors)}"
        return (Heading(level, self._inline(node), anchor, self.looks[level - 1], part=self.part),)

    def _list(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        items = tuple(ListItem(self.blocks(child.children)) for child in node.children)
        start = int(node.attrs.get("start", 1))
        return (ListBlock(items, node.type == "ordered_list", start, part=self.part),)

    def _quote(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        return (Quote(self.blocks(node.children), part=self.part),)

    def _code(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        lines = node.content.rstrip("\n").split("\n")
        spans: list[Span] = []
        for line in lines:
            spans += [LineBreak(), Text(line, code=True)] if spans else [Text(line, code=True)]
        return (Paragraph(tuple(spans), part=self.part),)

    def _table(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        rows = [row for group in node.children for row in group.children]
        columns = tuple(Column("right" if "right" in str(c.attrs.get("style", "")) else "left") for c in rows[0].children)
        cells = [tuple(Cell(self._inline(c), heading=c.type == "th") for c in row.children) for row in rows]
        return (Table(columns, (Row(cells[0]),), tuple(Row(_first_names_row(r)) for r in cells[1:]), part=self.part),)

    def _inline(self, node: SyntaxTreeNode) -> Spans:
        children = node.children[0].children if node.children else []
        return joined(span for child in children for span in self._spans(child, Text("")))

    def _spans(self, node: SyntaxTreeNode, look: Text) -> Iterator[Span]:
        match node.type:
            case "text" | "code_inline":
                yield replace(look, text=node.content, code=look.code or node.type == "code_inline")
            case "softbreak":
                yield replace(look, text=" ")
            case "hardbreak":
                yield LineBreak()
            case "footnote_ref":
                yield NoteMark(self._note_id(node))
            case "image":
                yield replace(look, text=f"[{_alternative(node)}]")
            case "strong" | "em" | "link":
                inner = _changed(look, node)
                for child in node.children:
                    yield from self._spans(child, inner)
            case _:
                yield replace(look, text=node.content)


def _changed(look: Text, node: SyntaxTreeNode) -> Text:
    if node.type == "strong":
        return replace(look, strong=True)
    if node.type == "em":
        return replace(look, emphasis=True)
    address = str(node.attrs.get("href", ""))
    if address.startswith(TERM_SCHEME):
        return replace(look, term=address.removeprefix(TERM_SCHEME).lower())
    return replace(look, href=address) if address.lower().startswith(SAFE_SCHEMES) else look


def _alternative(node: SyntaxTreeNode) -> str:
    return node.content or "".join(c.content for c in node.children) or str(node.attrs.get("src", ""))


def _first_names_row(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (replace(cells[0], heading=True), *cells[1:]) if cells else cells


def joined(spans: Iterable[Span]) -> Spans:
    """The same spans with neighbours of one look made into one run, and without empty runs."""
    result: list[Span] = []
    for span in spans:
        last = result[-1] if result else None
        if isinstance(span, Text) and isinstance(last, Text) and replace(span, text="") == replace(last, text=""):
            result[-1] = replace(last, text=last.text + span.text)
        elif not isinstance(span, Text) or span.text:
            result.append(span)
    return tuple(result)


def term_links(text: str) -> frozenset[str]:
    """The ids of the terms that Markdown `text` links to."""
    return frozenset(m.lower() for m in re.findall(r"\]\(begrip:([A-Za-z0-9-]+)\)", text))
