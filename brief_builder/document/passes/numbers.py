"""Numbering: of headings (2.1), and of figures and tables (Figuur 1, Tabel 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brief_builder.document.nodes import Block, Chart, Heading, Image, Table
from brief_builder.document.spans import Text
from brief_builder.document.traverse import map_texts


def number_headings(blocks: tuple[Block, ...], unnumbered: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """Decimal numbers for chapters and sections; titles and the anchors in `unnumbered` (with what is below them) get none."""
    counters = [0] * 6
    skipping = 0
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.look not in ("title", "title_large"):
            if block.anchor in unnumbered:
                skipping = block.level
            elif not skipping or block.level <= skipping:
                skipping = 0
                block = replace(block, number=_next(counters, block.level))
        result.append(block)
    return tuple(result)


def _next(counters: list[int], level: int) -> str:
    counters[level - 1] += 1
    counters[level:] = [0] * (len(counters) - level)
    return ".".join(str(n) for n in counters[:level] if n)


def number_captions(blocks: tuple[Block, ...], words: Mapping[str, str]) -> tuple[Block, ...]:
    """Labels such as "Figuur 2" and "Tabel 1" for everything that has a caption; `words` names `figure` and `table`.

    Cross-references to a caption by its anchor, written as "{label}", get that label too.
    """
    labels: dict[str, str] = {}
    seen = {"figure": 0, "table": 0}
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, (Table, Chart, Image)) and block.caption is not None:
            kind = "table" if isinstance(block, Table) else "figure"
            seen[kind] += 1
            label, anchor = f"{words[kind]}\u00a0{seen[kind]}", block.caption.anchor or f"{kind}-{seen[kind]}"
            labels[anchor] = label
            block = replace(block, caption=replace(block.caption, label=label, anchor=anchor))
        result.append(block)
    return map_texts(result, lambda span: _named(span, labels))


def _named(span: Text, labels: Mapping[str, str]) -> Text:
    if span.text == "{label}" and span.target in labels:
        label = labels[span.target]
        return replace(span, text=label[:1].lower() + label[1:])
    return span
