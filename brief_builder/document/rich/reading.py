"""Markdown → tree. The tokens are those from which a document is made, so that page and editor read the same text alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from brief_builder.document.markup import tokens_of
from brief_builder.document.markup_spans import alternative, picture_name
from brief_builder.document.rich.narrow import item_of, lines_of
from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.tree import (
    HEADING_LEVELS,
    PLAIN,
    Align,
    Block,
    Blocks,
    Heading,
    Inline,
    Inlines,
    Item,
    List,
    Marks,
    Note,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
)

ALIGNMENTS: dict[str, Align] = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}
NOTE_FRAMES = ("footnote_block_open", "footnote_block_close", "footnote_anchor", "footnote_close")


def parse(content: str) -> Blocks:
    """The canonical tree of any Markdown text. What is too much for the parser is taken as it was typed, as everywhere."""
    tokens = tokens_of(content)
    if tokens is None:
        return normal(Paragraph((Run(line),)) for line in content.splitlines())
    main, notes = _parted(_with_levels(tokens))
    return normal(_Reader(notes).blocks(main))


def _with_levels(tokens: Sequence[Token]) -> Sequence[Token]:
    """Headings of other levels than ours keep their order: the highest in its branch becomes 3, what is under it 4."""
    headings = {at: int(token.tag[1]) for at, token in enumerate(tokens) if token.type == "heading_open"}
    if all(rank in HEADING_LEVELS for rank in headings.values()):
        return tokens
    changed, above = list(tokens), list[int]()
    for at, rank in headings.items():
        above = [r for r in above if r < rank]
        changed[at] = tokens[at].copy(tag=f"h{HEADING_LEVELS[min(len(above), 1)]}")
        above.append(rank)
    return changed


def _parted(tokens: Iterable[Token]) -> tuple[list[Token], dict[int, list[Token]]]:
    """The tokens of the text, and those of each note by its number."""
    main: list[Token] = []
    notes: dict[int, list[Token]] = {}
    into = main
    for token in tokens:
        if token.type == "footnote_open":
            into = notes.setdefault(token.meta["id"], [])
        elif token.type in NOTE_FRAMES:
            into = main if token.type == "footnote_close" else into
        else:
            into.append(token)
    return main, notes


@dataclass(frozen=True, slots=True)
class _Reader:
    """`open` are the notes that are being read, against a note that refers to itself."""

    notes: dict[int, list[Token]]
    open: tuple[int, ...] = field(default=())

    def blocks(self, tokens: Sequence[Token]) -> list[Block]:
        return [block for token, inside in _groups(tokens) for block in self._block(token, inside)]

    def _block(self, token: Token, inside: Sequence[Token]) -> Iterator[Block]:
        match token.type:
            case "paragraph_open":
                yield Paragraph(self._inlines(inside[0]))
            case "heading_open":
                yield Heading(int(token.tag[1]), self._inlines(inside[0]))
            case "bullet_list_open" | "ordered_list_open":
                items = tuple(self._item(within) for _item, within in _groups(inside))
                yield List(token.type == "ordered_list_open", items, int(token.attrs.get("start", 1)))
            case "blockquote_open":
                yield Quote(tuple(self.blocks(inside)))
            case "table_open":
                yield self._table(inside)
            case "fence" | "code_block":  # code is not in the subset: its lines stay as text
                yield Paragraph((Run(token.content.rstrip("\n")),))
            case _:
                pass

    def _item(self, tokens: Sequence[Token]) -> Item:
        return item_of(self.blocks(tokens))

    def _table(self, tokens: Sequence[Token]) -> Table:
        rows: list[list[Inlines]] = []
        align: list[Align] = []
        for at, token in enumerate(tokens):
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(self._inlines(tokens[at + 1]))
            if token.type == "th_open":
                align.append(ALIGNMENTS.get(str(token.attrs.get("style", "")), ""))
        return Table(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(align))

    def _inlines(self, token: Token) -> Inlines:
        out: list[Inline] = []
        looks = [PLAIN]
        for child in token.children or ():
            match child.type:
                case "softbreak":
                    out.append(Run(" ", looks[-1]))
                case "hardbreak":
                    out.append(Run("\n", looks[-1]))
                case "strong_open" | "em_open" | "link_open":
                    looks.append(_changed(looks[-1], child))
                case "strong_close" | "em_close" | "link_close":
                    looks.pop()
                case "image":
                    out.append(Picture(alternative(child), picture_name(child)))
                case "footnote_ref":
                    out.append(self._note(child.meta["id"]))
                case _:
                    out.append(Run(child.content, looks[-1]))
        return tuple(out)

    def _note(self, number: int) -> Note:
        if number in self.open or len(self.open) > 1:
            return Note(())
        inner = _Reader(self.notes, (*self.open, number))
        return Note(tuple(lines_of(inner.blocks(self.notes.get(number, ())))))


def _changed(marks: Marks, token: Token) -> Marks:
    if token.type == "strong_open":
        return marks._replace(bold=True)
    return marks._replace(italic=True) if token.type == "em_open" else marks._replace(link=str(token.attrs.get("href", "")))


def _groups(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Every outer token with what stands between it and its end."""
    at = 0
    while at < len(tokens):
        end = at
        depth = int(tokens[at].nesting)
        while depth > 0:
            end += 1
            depth += tokens[end].nesting
        yield tokens[at], tokens[at + 1 : end]
        at = end + 1
