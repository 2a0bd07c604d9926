"""Nodes of HTML → blocks: paragraphs, headings, lists, quotations, tables and the notes of Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from brief_builder.document.rich.characters import clean_link
from brief_builder.document.rich.html_nodes import Node
from brief_builder.document.rich.narrow import Line, item_of, joined, lines_of, nested
from brief_builder.document.rich.tree import (
    PLAIN,
    Block,
    Heading,
    Inline,
    Inlines,
    Item,
    List,
    Marks,
    Note,
    Paragraph,
    Quote,
    Run,
    Table,
    plain,
)

Loss = Literal["picture", "merged-cells"]

BLOCK_TAGS = frozenset(
    {
        *("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "figure"),
        *("figcaption", "dl", "dt", "dd", "pre", "ul", "ol", "li", "table", "blockquote", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "hr", "center", "body", "html", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "details"),
        *("summary", "fieldset", "form"),
    }
)
SPACE = re.compile(r"[ \t\r\n\f]+")
MARGIN = ("comment", "comment-list")
IN_MARGIN = frozenset({"msodel", "msocomanchor", "msocommentreference", "msocommenttext", "msocomoff"})
WORD_HEADING = re.compile(r"(?:Mso)?(?:Heading|Kop)(\d)")
WORD_LEVEL = re.compile(r"\blevel(\d)")
NUMBERED = re.compile(r"\(?(?:\d+|[a-z]{1,4})[.)]", re.IGNORECASE)
BOLD_FROM = 600
WIDEST_SPAN = 50


class Look(NamedTuple):
    """The marks in force, and whether spaces and line ends count as typed (`pre`)."""

    marks: Marks = PLAIN
    pre: bool = False


class HtmlBlocks:
    """Reads one tree of nodes. `left` collects what could not be taken along."""

    def __init__(self, root: Node) -> None:
        self.left: set[Loss] = set()
        self._root = root
        self._notes = {node.attrs.get("id", ""): node for node in root.walk() if _is_note(node)}

    def all(self) -> list[Block]:
        """The blocks of the whole tree."""
        return self._blocks(self._root, Look())

    # ---- blocks

    def _blocks(self, node: Node, look: Look) -> list[Block]:
        flow = _Flow()
        for child in node.children:
            if isinstance(child, str):
                flow.line += _words(child, look)
            elif line := self._word_item(child, look):
                flow.end_line()
                flow.items.append(line)
            elif child.tag not in BLOCK_TAGS and not any(n.tag in BLOCK_TAGS for n in child.walk()):
                flow.line += self._inline(child, look)
            else:
                flow.end_line()
                flow.add(self._block(child, _look_in(child, look)))
        flow.end_line()
        flow.end_items()
        return flow.blocks

    def _block(self, node: Node, look: Look) -> list[Block]:
        if _is_note(node) or _is_hidden(node):
            return []
        heading = WORD_HEADING.fullmatch(node.attrs.get("class", "")) if node.tag == "p" else None
        match node.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return [Heading(int(node.tag[1]), self._inlines(node, look))]
            case "p" if heading:
                return [Heading(int(heading[1]), self._inlines(node, look))]
            case "ul" | "ol":
                return [self._list(node, look)]
            case "blockquote":
                return [Quote(tuple(self._blocks(node, look)))]
            case "table":
                return self._table(node, look)
            case "pre":
                return self._blocks(node, look._replace(pre=True))
            case _:
                return self._blocks(node, look)

    def _list(self, node: Node, look: Look) -> List:
        items: list[Item] = []
        for child in node.children:
            if isinstance(child, str):
                items += [Item(tuple(_words(child, look)))] if child.strip() else []
            elif child.tag in ("ul", "ol"):  # a list straight in a list, as Word for the web writes it
                above = items.pop() if items else Item(())
                items.append(Item(above.inlines, (*above.lists, self._list(child, look))))
            else:
                items.append(item_of(self._blocks(child, _look_in(child, look))))
        return List(node.tag == "ol", tuple(items), _number(node.attrs.get("start", ""), 4, 1))

    def _word_item(self, node: Node, look: Look) -> Line | None:
        """A list paragraph of Word; the kind of its list can only be read from the marker that Word draws."""
        found = WORD_LEVEL.search(node.style("mso-list")) if node.tag == "p" else None
        if found is None:
            return None
        marker = "".join(n.words() for n in node.walk() if n.style("mso-list") == "ignore").replace("\u00a0", " ").strip()
        return Line(int(found[1]), bool(NUMBERED.match(marker)), self._inlines(node, _look_in(node, look)))

    def _table(self, node: Node, look: Look) -> list[Block]:
        before = [block for caption in node.own("caption", "table") for block in self._blocks(caption, look)]
        rows = [row for row in self._grid(node, look) if row]
        if not rows:
            return before
        if max(map(len, rows)) == 1:  # one column is lay-out, not a table
            return [*before, *(Paragraph(row[0]) for row in rows)]
        return [*before, Table(rows[0], tuple(rows[1:]), ())]

    def _grid(self, node: Node, look: Look) -> Iterator[tuple[Inlines, ...]]:
        """Rows of cells; a cell that spans others leaves those empty."""
        hanging: set[tuple[int, int]] = set()
        for r, row in enumerate(node.own("tr", "table")):
            cells: list[Inlines] = []
            for cell in (c for c in row.children if isinstance(c, Node) and c.tag in ("td", "th")):
                while (r, len(cells)) in hanging:
                    cells.append(())
                wide, high = (_number(cell.attrs.get(a, ""), 5, 1, WIDEST_SPAN) for a in ("colspan", "rowspan"))
                self.left |= {"merged-cells"} if wide > 1 or high > 1 else set()
                hanging |= {(r + down, len(cells) + n) for down in range(1, high) for n in range(wide)}
                cells += [joined(lines_of(self._blocks(cell, _look_in(cell, look))), " "), *[()] * (wide - 1)]
            yield tuple(cells)

    # ---- inline

    def _inlines(self, node: Node, look: Look) -> Inlines:
        out: list[Inline] = []
        for child in node.children:
            out += _words(child, look) if isinstance(child, str) else self._inline(child, look)
        return tuple(out)

    def _inline(self, node: Node, look: Look) -> Sequence[Inline]:
        if node.tag == "br":
            return () if node.style("mso-special-character") or node.style("page-break-before") else (Run("\n"),)
        if node.tag == "img" or node.tag.startswith("v:"):
            self.left.add("picture")
            return ()
        if _is_hidden(node) or node.style("mso-list") == "ignore" or node.style("mso-hide") == "all":
            return ()
        if note := node.style("mso-footnote-id") or node.style("mso-endnote-id"):
            return self._note(note)
        return self._inlines(node, _look_in(node, look))

    def _note(self, note: str) -> Sequence[Inline]:
        """The note of this mark; none when this is the number within the note itself, or the note was not copied."""
        body = self._notes.pop(note, None)
        return (Note(tuple(lines_of(self._blocks(body, Look())))),) if body else ()


class _Flow:
    """Blocks that come one after the other: the line that is open, and the list paragraphs of Word that wait to become lists."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.line: list[Inline] = []
        self.items: list[Line] = []

    def end_line(self) -> None:
        if plain(self.line).strip() or any(not isinstance(i, Run) for i in self.line):
            self.end_items()
            self.blocks.append(Paragraph(tuple(self.line)))
        self.line = []

    def end_items(self) -> None:
        self.blocks += nested(self.items)
        self.items = []

    def add(self, made: Sequence[Block]) -> None:
        if made:
            self.end_items()
            self.blocks += made


def _words(data: str, look: Look) -> list[Inline]:
    text = data if look.pre else SPACE.sub(" ", data)
    return [Run(text, look.marks)] if text else []


def _look_in(node: Node, look: Look) -> Look:
    """The look within a node. Google wraps everything in `<b style="font-weight:normal">`: what the style says goes first."""
    bold, italic, link = look.marks
    if weight := node.style("font-weight"):
        bold = weight in ("bold", "bolder") or _number(weight, 4, 0) >= BOLD_FROM
    elif node.tag in ("b", "strong", "th"):
        bold = True
    if slant := node.style("font-style"):
        italic = slant in ("italic", "oblique")
    elif node.tag in ("i", "em", "cite", "dfn"):
        italic = True
    if node.tag == "a":
        link = clean_link(node.attrs.get("href", ""))
    return Look(Marks(bold, italic, link), look.pre)


def _is_note(node: Node) -> bool:
    return node.style("mso-element") in ("footnote", "endnote")


def _is_hidden(node: Node) -> bool:
    """What a reader does not see: also what was struck in tracked changes, and remarks in the margin."""
    if node.style("display") == "none" or node.tag == "del" or node.style("mso-element") in MARGIN:
        return True
    return not IN_MARGIN.isdisjoint(node.attrs.get("class", "").lower().split())


def _number(text: str, digits: int, least: int, most: int = 10_000) -> int:
    """A number of at most so many digits within bounds; `least` for anything else."""
    text = text.strip()
    fits = text.isascii() and text.isdigit() and len(text) <= digits
    return max(least, min(int(text), most)) if fits else least
