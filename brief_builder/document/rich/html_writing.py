"""Tree → clean HTML, for the clipboard: what Word, mail and the case system take over."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import assert_never

from brief_builder.document.rich.tree import TERM, Block, Heading, Inline, Inlines, List, Note, Paragraph, Picture, Quote, Run, Table, plain


def to_html(blocks: Iterable[Block]) -> str:
    """The blocks as HTML. Notes follow in brackets, pictures are named, term links are their words: outside they lead nowhere."""
    return "".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_inlines(block.inlines)}</p>"
        case Heading():
            return f"<h{block.level}>{_inlines(block.inlines)}</h{block.level}>"
        case List():
            return _list(block)
        case Quote():
            return f"<blockquote>{to_html(block.blocks)}</blockquote>"
        case Table():
            rows = [_row("th", block.header), *(_row("td", row) for row in block.rows)]
            return f"<table>{''.join(rows)}</table>"
        case _:
            assert_never(block)


def _list(list_: List) -> str:
    tag = "ol" if list_.ordered else "ul"
    start = f' start="{list_.start}"' if list_.start != 1 else ""
    items = (f"<li>{_inlines(item.inlines)}{''.join(map(_list, item.lists))}</li>" for item in list_.items)
    return f"<{tag}{start}>{''.join(items)}</{tag}>"


def _row(tag: str, cells: Iterable[Inlines]) -> str:
    return f"<tr>{''.join(f'<{tag}>{_inlines(cell)}</{tag}>' for cell in cells)}</tr>"


def _inlines(inlines: Inlines) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Run():
            return _run(inline)
        case Note():
            return escape(f" ({' '.join(map(plain, inline.paragraphs))})")
        case Picture():
            return escape(f"[{inline.alt or inline.name}]")
        case _:
            assert_never(inline)


def _run(run: Run) -> str:
    html = escape(run.text).replace("\n", "<br>")
    html = f"<em>{html}</em>" if run.marks.italic else html
    html = f"<strong>{html}</strong>" if run.marks.bold else html
    link = run.marks.link
    return f'<a href="{escape(link)}">{html}</a>' if link and not link.startswith(TERM) else html
