"""Names of the places that can be linked to, as every format takes them: Word's bookmarks are the strictest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from brief_builder.document.nodes import Block, Callout, Caption, Chart, Glossary, Heading, Image, Table
from brief_builder.document.spans import Text
from brief_builder.document.traverse import map_texts

LONGEST = 40


def unique_anchors(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Every anchor in ASCII letters, digits and hyphens, at most 40, once in the document also without regard to case.

    Links follow their anchor; where two places had the same one, to the first.
    """
    names: dict[str, str] = {}
    taken: dict[str, int] = {}

    def renamed(anchor: str) -> str:
        name = _free(anchor, taken) if anchor else ""
        names.setdefault(anchor, name)
        return name

    def linked(span: Text) -> Text:
        return replace(span, target=names.get(span.target, "")) if span.target else span

    return map_texts(tuple(_renamed(block, renamed) for block in blocks), linked)


def _free(anchor: str, taken: dict[str, int]) -> str:
    plain = unicodedata.normalize("NFKD", anchor).encode("ascii", "ignore").decode()
    base = re.sub(r"[^A-Za-z0-9-]+", "-", plain).strip("-") or "plaats"
    base = (base if base[0].isalpha() else f"a-{base}")[:LONGEST]
    name = base
    while name.lower() in taken:
        taken[base.lower()] += 1
        behind = f"-{taken[base.lower()]}"
        name = base[: LONGEST - len(behind)] + behind
    taken[name.lower()] = 1
    return name


def _renamed(block: Block, change: Callable[[str], str]) -> Block:
    match block:
        case Heading() | Callout():
            return replace(block, anchor=change(block.anchor))
        case Table() | Chart() | Image() if block.caption is not None:
            return _captioned(block, block.caption, change)
        case Glossary():
            return replace(block, entries=tuple(replace(e, anchor=change(e.anchor)) for e in block.entries))
        case _:
            return block


def _captioned(block: Table | Chart | Image, caption: Caption, change: Callable[[str], str]) -> Block:
    return replace(block, caption=replace(caption, anchor=change(caption.anchor)))
