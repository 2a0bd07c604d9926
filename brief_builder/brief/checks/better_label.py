"""What is mended in the words of the user, never in quotations, links, titles and names: a label to avoid, a term to link."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.checks.language import AVOID, term_labels
from brief_builder.brief.checks.remark import Remark
from brief_builder.brief.edits import change_part
from brief_builder.brief.model import Brief, Part
from brief_builder.content.library import Library
from brief_builder.content.proper_names import proper_names
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.replacing import Change, Swap, free_text_of, linked, swapped, with_rows_changed
from brief_builder.document.rich.tree import TERM, Inlines
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
        free = hidden(free_text_of(inlines))
        swaps = [Swap(use.start, use.end, _as_written(free[use.start], better)) for use in finder.find(tokens_of(free))]
        return swapped(inlines, swaps)

    return change_part(brief, remark.part, lambda part: _with_rows(part, change))


def with_term_linked(brief: Brief, remark: Remark, library: Library) -> Brief:
    """The brief with the first use of the term that a remark is about linked to it; the same brief where there is none."""
    finder = Recogniser(term_labels(library, remark.about), proper_names(library))
    done = False

    def change(inlines: Inlines) -> Inlines:
        nonlocal done
        use = None if done else next(finder.find(tokens_of(hidden(free_text_of(inlines)))), None)
        done = done or use is not None
        return linked(inlines, use.start, use.end, TERM + remark.about) if use else inlines

    return change_part(brief, remark.part, lambda part: _with_rows(part, change))


def _with_rows(part: Part, change: Change) -> Part:
    before = parse(part.text)
    after = with_rows_changed(before, change, quotes=False)
    return part if after == before else replace(part, text=write(after).rstrip("\n"))


def _as_written(found: str, better: str) -> str:
    """With a capital when that had one."""
    return better[:1].upper() + better[1:] if found[:1].isupper() else better
