"""Numbering: of headings (2.1), and of figures and tables (Figuur 1, Tabel 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brief_builder.document.nodes import Block, Caption, Chart, Heading, Image, Table


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
    """Labels such as "Figuur 2" and "Tabel 1" for everything that has a caption; `words` names `figure` and `table`."""
    seen = {"figure": 0, "table": 0}
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, (Table, Chart, Image)) and block.caption is not None:
            kind = "table" if isinstance(block, Table) else "figure"
            seen[kind] += 1
            block = _labelled(block, block.caption, f"{words[kind]}\u00a0{seen[kind]}", f"{kind}-{seen[kind]}")
        result.append(block)
    return tuple(result)


def _labelled(block: Table | Chart | Image, caption: Caption, label: str, anchor: str) -> Block:
    return replace(block, caption=replace(caption, label=label, anchor=anchor))
