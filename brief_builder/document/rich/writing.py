"""Tree → canonical Markdown, which the parser reads back as the same tree.

Blocks are parted by one blank line, lines are not wrapped, the text ends with one newline; no tabs and no blanks at the ends
of lines, so that it always fits in a YAML block. Notes are numbered in the order in which they appear and stand at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from brief_builder.document.rich.tree import Align, Block, Blocks, Heading, Inlines, List, Note, Paragraph, Quote, Table
from brief_builder.document.rich.writing_inlines import write_inlines

LINE_START = re.compile(r"([ \t]*)(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|\#{1,6}(?:\s|$)|>|~~~|[-=:|][-=:|\s]*$))")
"""What would be read as a list, heading, quotation, rule or table at the start of a line."""

CLOSING_HASHES = re.compile(r"((?:^|[ \t])#*)(#)$")
RULES: dict[Align, str] = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}


def write(blocks: Blocks) -> str:
    """The Markdown of a canonical tree (one that `normal` gave); "" for an empty one."""
    notes: list[Note] = []
    parts = [_block(block, notes) for block in blocks]
    for number, note in enumerate(notes, 1):
        body = "\n\n".join(_text(paragraph, []) for paragraph in note.paragraphs)
        parts.append(f"[^{number}]: {_indented(body, 4)}")
    return "\n\n".join(parts) + "\n" if parts else ""


def _block(block: Block, notes: list[Note]) -> str:
    match block:
        case Paragraph():
            return _text(block.inlines, notes)
        case Heading():
            return "#" * block.level + " " + CLOSING_HASHES.sub(r"\1\\\2", write_inlines(block.inlines, notes))
        case List():
            return _list(block, notes)
        case Quote():
            inner = "\n\n".join(_block(b, notes) for b in block.blocks)
            return "\n".join(f"> {line}" if line else ">" for line in inner.split("\n"))
        case Table():
            rule = "| " + " | ".join(RULES[a] for a in block.align) + " |"
            return "\n".join([_row(block.header, notes), rule, *(_row(row, notes) for row in block.rows)])
        case _:
            assert_never(block)


def _row(cells: Iterable[Inlines], notes: list[Note]) -> str:
    return "| " + " | ".join(write_inlines(cell, notes).replace("|", "\\|") for cell in cells) + " |"


def _list(list_: List, notes: list[Note]) -> str:
    out = []
    for number, item in enumerate(list_.items, list_.start):
        marker = f"{number}. " if list_.ordered else "- "
        body = _text(item.inlines, notes)
        for below in item.lists:  # only a list that starts at 1 may follow without a blank line
            body += ("\n\n" if below.start != 1 else "\n") + _list(below, notes)
        out.append(marker + _indented(body, len(marker)))
    return "\n".join(out)


def _text(inlines: Inlines, notes: list[Note]) -> str:
    return "\n".join(map(_line, write_inlines(inlines, notes).split("\n")))


def _line(line: str) -> str:
    match = LINE_START.match(line)
    return f"{line[: match.end()]}\\{line[match.end() :]}" if match else line


def _indented(text: str, by: int) -> str:
    return re.sub(r"\n(?!\n)", "\n" + " " * by, text)
