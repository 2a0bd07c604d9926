"""A chart, table or picture that stands in the document already is referred to, not shown again."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.document.nodes import Block, Caption, Chart, Image, Paragraph, Table
from brief_builder.document.spans import Text


def refer_back(blocks: tuple[Block, ...], see: str) -> tuple[Block, ...]:
    """The blocks (captions not yet numbered) with every repeat as a sentence: `see` is "Zie ook {label}: {title}.".

    A repeat shows the same data under the same title; the part or source line it comes with makes no difference. The
    label is filled in by `number_captions`, which knows it by the anchor that both carry.
    """
    first: dict[Block, str] = {}
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Table | Chart | Image) and block.caption is not None:
            key = replace(block, part="", source=(), caption=replace(block.caption, anchor=""))
            if key in first:
                result.append(_reference(block.caption, first[key], see, block.part))
                continue
            first[key] = block.caption.anchor or f"getoond-{len(first) + 1}"
            block = replace(block, caption=replace(block.caption, anchor=first[key]))
        result.append(block)
    return tuple(result)


def _reference(caption: Caption, anchor: str, see: str, part: str) -> Paragraph:
    before, behind = see.split("{label}")
    between, after = behind.split("{title}")
    return Paragraph((Text(before), Text("{label}", target=anchor), Text(between), *caption.title, Text(after)), part=part)
