"""A label to avoid, replaced by the one to use: in the words of the user, not in quotations, links, titles and names."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.checks.language import AVOID
from brief_builder.brief.checks.remark import Remark
from brief_builder.brief.edits import change_part
from brief_builder.brief.model import Brief, Part
from brief_builder.content.library import Library
from brief_builder.content.proper_names import proper_names
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.replacing import Swap, swapped, with_rows_changed
from brief_builder.document.rich.tree import Inlines, Run
from brief_builder.document.rich.writing import write
from brief_builder.dutch.recognition import Label, Recogniser, hidden, tokens_of


def better_label(remark: Remark) -> str:
    """The label to use instead; "" when the remark is about something else."""
    return remark.about.partition("\t")[2] if remark.code == AVOID else ""


def with_better_label(brief: Brief, remark: Remark, library: Library) -> Brief:
    """The brief with the label of the remark replaced in its part; the same brief where there is nothing to replace."""
    label, _tab, better = remark.about.partition("\t")
    finder = Recogniser([Label(label, label, exact=True)], proper_names(library))

    def change(inlines: Inlines) -> Inlines:
        free = hidden("".join(map(_shown, inlines))) if inlines else ""
        uses = finder.find(tokens_of(free))
        return swapped(inlines, [Swap(use.start, use.end, _as_written(free[use.start], better)) for use in uses])

    def with_text(part: Part) -> Part:
        before = parse(part.text)
        after = with_rows_changed(before, change, quotes=False)
        return part if after == before else replace(part, text=write(after).rstrip("\n"))

    return change_part(brief, remark.part, with_text)


def _shown(inline: object) -> str:
    """The letters that may be replaced; blanks for a link or a title in italics."""
    if not isinstance(inline, Run):
        return " "
    return " " * len(inline.text) if inline.marks.link or inline.marks.italic else inline.text


def _as_written(found: str, better: str) -> str:
    """With a capital when that had one."""
    return better[:1].upper() + better[1:] if found[:1].isupper() else better
