"""Own text: CommonMark without raw HTML, with tables and footnotes, as blocks of the tree.

`[tekst](begrip:ID)` becomes a term link. Raw HTML is never read as markup: it stays the text that was typed. Headings in
own text are sub-headings of where they stand, so their level is counted from `level`, without a jump.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from brief_builder.document.markup_spans import alternative, picture_name, pictures_in, spans_of
from brief_builder.document.markup_tree import Node, tree
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
from brief_builder.document.passes.direction import straight
from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text, plain, text
from brief_builder.document.traverse import map_spans, note_marks, plain_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LOOKS: tuple[HeadingLook, ...] = ("title", "h2", "h3", "h3", "h3", "h3")
SECTION_LOOKS: tuple[HeadingLook, ...] = ("h1", "h2", "h3", "h3", "h3", "h3")
DEEPEST_LEVEL = 6

PARSED_NESTING = 40
"""Twenty lists within each other. What is nested deeper the parser leaves out without a word: such a text is taken as it was typed."""

CODED = "&#"
"""How a character begins that is written by its number."""

MARKS = "[]!*_`|<&\\#>-\n"
MOST_MARKS = 50_000
"""A text with more of these is no work of a writer, and would keep the parser busy for minutes: it is taken as it was typed."""

LONGEST_KEPT = 20_000
"""Letters; what the parser makes of longer texts is not kept, since it is a hundred times as large."""

WIDE_FROM_COLUMNS = 6
LINK = re.compile(r"(?<=[(<\s])begrip:([a-z0-9-]+)", re.IGNORECASE)
NUMBER = re.compile(r"[^\w]*\d[\d.,\s]*[^\w]*")

Notes = Mapping[str, tuple[Block, ...]]


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # most starts have no text to read
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": PARSED_NESTING}).enable("table").use(footnote_plugin, inline=False)
    return parser.disable(["html_block", "html_inline"])


@dataclass(frozen=True, slots=True)
class Marked:
    """What own text becomes: blocks, and the blocks of its footnotes by note id."""

    blocks: tuple[Block, ...]
    notes: Notes = field(default_factory=dict)


def parse_markup(
    content: str,
    *,
    part: str = "",
    level: int = 2,
    chapters: bool = False,
    pictures: Mapping[str, bytes] | None = None,
    undescribed: str = "",
) -> Marked:
    """Blocks of Markdown `content`.

    `part` is the id its blocks carry, `level` the level of the heading it stands under, `chapters` whether level 1 is
    a chapter (h1) rather than a title. A picture that is not among `pictures` (name → bytes) is shown by its
    alternative text in brackets, so that it is never lost without a trace. `undescribed` is the alternative text of a
    picture for which nobody wrote one.
    """
    tokens = tokens_of(content)
    if tokens is None:
        return Marked(tuple(Paragraph(text(line.strip()), part=part) for line in content.splitlines() if line.strip()))
    nodes = tree(tokens)
    levels = _levels((int(t.tag[1]) for t in tokens if t.type == "heading_open" and t.level == 0), level)
    reader = _Reader(part, iter(enumerate(levels, 1)), SECTION_LOOKS if chapters else LOOKS, pictures or {}, undescribed)
    blocks = reader.blocks(nodes)
    return Marked(blocks, _spelled_out(blocks, reader.notes(nodes)))


@lru_cache(maxsize=2048)  # asked of every text after every edit, and one edit changes one text
def plain_text(content: str) -> str:
    """The words of Markdown `content`, without marks: for counting and checking."""
    marked = parse_markup(content)
    return "\n".join(plain_blocks(blocks) for blocks in (marked.blocks, *marked.notes.values()))


def term_links(content: str) -> frozenset[str]:
    """The ids of the terms that Markdown `content` links to."""
    return frozenset(m.lower() for m in LINK.findall(content))


def named_pictures(content: str) -> tuple[tuple[str, str], ...]:
    """The file name and the alternative text ("" without) of every picture in Markdown `content` that names a file."""
    if "![" not in content:
        return ()
    inline = (c for token in tokens_of(content) or () for c in token.children or ())
    return tuple((picture_name(t), alternative(t)) for t in inline if t.type == "image" and t.attrs.get("src"))


def tokens_of(content: str) -> tuple[Token, ...] | None:
    """What the parser makes of the text, to be read only (all who ask share the tokens); None when the text is taken as it was typed."""
    return _tokens(content) if len(content) <= LONGEST_KEPT else _parsed(content)


@lru_cache(maxsize=2048)
def is_taken_as_typed(content: str) -> bool:
    """Whether Markdown `content` is too much to be read: its marks are then printed as they were typed."""
    return tokens_of(content) is None


@lru_cache(maxsize=384)  # a text is read to be shown, counted, checked and searched; a long document has three hundred
def _tokens(content: str) -> tuple[Token, ...] | None:
    return _parsed(content)


def _parsed(content: str) -> tuple[Token, ...] | None:
    if sum(map(content.count, MARKS)) > MOST_MARKS:
        return None
    tokens = _parser().parse(content)
    if CODED in content:
        _straighten(tokens)
    return None if any(token.level >= PARSED_NESTING - 1 for token in tokens) else tuple(tokens)


def _straighten(tokens: Iterable[Token]) -> None:
    """Take out of the words what was written as a code (`&#x202e;`) and would turn them around: no file shows that it is there."""
    for token in tokens:
        token.content = straight(token.content)
        _straighten(token.children or ())


def _levels(ranks: Iterable[int], above: int) -> Iterator[int]:
    """The levels of the headings of one text, each at most one below the one it stands under."""
    open_ranks: list[int] = []
    for rank in ranks:
        while open_ranks and open_ranks[-1] >= rank:
            open_ranks.pop()
        open_ranks.append(rank)
        yield min(above + len(open_ranks), DEEPEST_LEVEL)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns the syntax tree of one text into blocks; every method is a plain translation of one kind of node.

    `headings` gives number and level of the next heading; `inside` says that a list, quotation or note is around a node.
    """

    part: str
    headings: Iterator[tuple[int, int]]
    looks: tuple[HeadingLook, ...]
    pictures: Mapping[str, bytes]
    undescribed: str

    def blocks(self, nodes: Iterable[Node], *, inside: bool = False) -> tuple[Block, ...]:
        """The blocks of these nodes, in order."""
        return tuple(block for node in nodes for block in self._block(node, inside))

    def notes(self, nodes: Iterable[Node]) -> Notes:
        """The footnotes that the text defines and uses."""
        blocks = (node for node in nodes if node.type == "footnote_block")
        return {self._note_id(note.token): self.blocks(note.children, inside=True) for block in blocks for note in block.children}

    def _note_id(self, token: Token) -> str:
        return f"{self.part or 'note'}-fn{int(token.meta['id']) + 1}"

    def _block(self, node: Node, inside: bool) -> tuple[Block, ...]:
        match node.type:
            case "paragraph":
                return self._paragraph(node)
            case "heading":
                return self._heading(node, inside)
            case "bullet_list" | "ordered_list":
                return self._list(node)
            case "blockquote":
                return self._quote(node)
            case "table":
                return self._table(node)
            case "fence" | "code_block":
                return self._code(node)
            case _:
                return ()

    def _paragraph(self, node: Node) -> tuple[Block, ...]:
        row = node.row
        spans = spans_of(row, self._note_id, self.pictures)
        images = tuple(Image(self.pictures[name], alt or self.undescribed, part=self.part) for name, alt in pictures_in(row, self.pictures))
        said = any(not isinstance(s, Text) or s.text.strip() for s in spans)
        return (Paragraph(spans, part=self.part), *images) if said else images

    def _heading(self, node: Node, inside: bool) -> tuple[Block, ...]:
        """Within a list or quotation a heading would break the structure of the document: there it is a line in bold."""
        spans = self._inline(node)
        if inside:
            strong = tuple(replace(s, strong=True) if isinstance(s, Text) else s for s in spans)
            return (Paragraph(strong, part=self.part),) if strong else ()
        number, level = next(self.headings)
        return (Heading(level, spans, f"{self.part or 'kop'}-{number}", self.looks[level - 1], part=self.part),) if spans else ()

    def _list(self, node: Node) -> tuple[Block, ...]:
        items = tuple(ListItem(self.blocks(child.children, inside=True)) for child in node.children)
        start = int(node.token.attrs.get("start", 1))
        return (ListBlock(items, node.type == "ordered_list", start, part=self.part),)

    def _quote(self, node: Node) -> tuple[Block, ...]:
        blocks = self.blocks(node.children, inside=True)
        return (Quote(blocks, part=self.part),) if blocks else ()

    def _code(self, node: Node) -> tuple[Block, ...]:
        lines = node.token.content.rstrip("\n").split("\n")
        spans: list[Span] = []
        for line in lines:
            spans += [LineBreak(), Text(line, code=True)] if spans else [Text(line, code=True)]
        return (Paragraph(tuple(spans), part=self.part),)

    def _table(self, node: Node) -> tuple[Block, ...]:
        rows = [row.children for group in node.children for row in group.children]
        cells = [tuple(Cell(self._inline(c), heading=c.type == "th") for c in row) for row in rows]
        named = tuple(Row((replace(r[0], heading=True), *r[1:])) for r in cells[1:])
        columns = tuple(_column(c, i, named) for i, c in enumerate(rows[0]))
        return (Table(columns, (Row(cells[0]),), named, wide=len(columns) >= WIDE_FROM_COLUMNS, part=self.part),)

    def _inline(self, node: Node) -> Spans:
        return spans_of(node.row, self._note_id)


def _column(head: Node, place: int, rows: Sequence[Row]) -> Column:
    """Aligned as the text says; where it says nothing, numbers stand right. The first column names the rows."""
    style = str(head.token.attrs.get("style", ""))
    if style or place == 0:
        return Column("right" if "right" in style else "left")
    said = [plain(row.cells[place].spans) for row in rows]
    return Column("right" if any(said) and all(NUMBER.fullmatch(cell) for cell in said if cell) else "left")


def _spelled_out(blocks: tuple[Block, ...], notes: Notes) -> Notes:
    """A note within a note has no place on the page: its words follow in brackets, where they are not told already."""
    marked = dict.fromkeys(note_marks(blocks)) if notes else {}
    told = set(marked)
    return {note_id: _with_inner(note_id, notes, told) for note_id in marked}


def _with_inner(note_id: str, notes: Notes, told: set[str]) -> tuple[Block, ...]:
    reached = [note_id]
    for one in reached:  # grows while it is walked
        inner = [mark for mark in note_marks(notes[one]) if mark not in told]
        reached += dict.fromkeys(inner)
        told.update(inner)
    return _in_brackets(notes[note_id], (notes[mark] for mark in reached[1:]))


def without_notes(marked: Marked) -> tuple[Block, ...]:
    """The blocks where no note can be marked, because they are a note themselves: the words of their notes follow in brackets."""
    return _in_brackets(marked.blocks, marked.notes.values())


def _in_brackets(blocks: tuple[Block, ...], notes: Iterable[tuple[Block, ...]]) -> tuple[Block, ...]:
    unmarked = map_spans(blocks, lambda spans: tuple(s for s in spans if not isinstance(s, NoteMark)))
    return (*unmarked, *(Paragraph(text(f"({plain_blocks(note)})")) for note in notes))
