"""Rows of inline pieces in their one form: merged, trimmed, without what Markdown cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from brief_builder.document.rich.characters import clean_link, clean_name, clean_text, spaced
from brief_builder.document.rich.tree import PLAIN, Inline, Inlines, Marks, Note, Picture, Run, plain

Mark = Literal["bold", "italic", "link"]
MARKS: tuple[Mark, ...] = ("bold", "italic", "link")


@dataclass(frozen=True, slots=True)
class Place:
    """What a place takes: line breaks, bold (headings are bold by nature), notes."""

    breaks: bool = True
    bold: bool = True
    notes: bool = True


RUNNING = Place()
HEADING = Place(breaks=False, bold=False)
CELL = Place(breaks=False)
IN_NOTE = Place(notes=False)


def normal_inlines(inlines: Iterable[Inline], place: Place = RUNNING) -> Inlines:
    """The one row for all rows that look the same in this place."""
    work = merged(piece for inline in inlines for piece in _cleaned(inline, place))
    while any(isinstance(i, Run) and i.marks != PLAIN for i in work) and (trimmed := _trimmed(work, frozenset())) != work:
        work = trimmed
    work = merged(replace(i, text=spaced(i.text)) if isinstance(i, Run) else i for i in work)
    if work and isinstance(first := work[0], Run):
        work[0] = replace(first, text=first.text.lstrip())
    if work and isinstance(last := work[-1], Run):
        work[-1] = replace(last, text=last.text.rstrip())
    return tuple(merged(work))


def merged(inlines: Iterable[Inline]) -> list[Inline]:
    """Neighbours with the same marks as one run; empty runs go."""
    out: list[Inline] = []
    for inline in inlines:
        last = out[-1] if out else None
        if isinstance(inline, Run) and isinstance(last, Run) and last.marks == inline.marks:
            out[-1] = replace(last, text=last.text + inline.text)
        elif not isinstance(inline, Run) or inline.text:
            out.append(inline)
    return out


def outermost(inlines: Sequence[Inline], at: int, open_: frozenset[Mark]) -> tuple[int, Mark] | None:
    """The mark to open at this place and where it ends: the one that reaches furthest, so that marks nest. None: no mark."""
    best: tuple[int, Mark] | None = None
    for mark in MARKS:
        value = _mark(inlines[at], mark)
        if mark in open_ or not value:
            continue
        end = at + 1
        while end < len(inlines) and _mark(inlines[end], mark) == value:
            end += 1
        if best is None or end > best[0]:
            best = end, mark
    return best


def _mark(inline: Inline, mark: Mark) -> bool | str:
    if not isinstance(inline, Run):
        return False
    value: bool | str = getattr(inline.marks, mark)
    return value


def _cleaned(inline: Inline, place: Place) -> Iterator[Inline]:
    match inline:
        case Run():
            text = clean_text(inline.text)
            link = inline.marks.link and clean_link(inline.marks.link)
            marks = Marks(inline.marks.bold and place.bold, inline.marks.italic, link)
            yield Run(text if place.breaks else text.replace("\n", " "), marks)
        case Note():
            paragraphs = tuple(p for p in (normal_inlines(p, IN_NOTE) for p in inline.paragraphs) if p)
            if paragraphs:  # a note in a note becomes text between brackets
                yield Note(paragraphs) if place.notes else Run(f" ({' '.join(map(plain, paragraphs))})")
        case Picture():
            alt = " ".join(clean_text(inline.alt).split())
            if name := clean_name(inline.name):
                yield Picture(alt, name)
            elif alt:
                yield Run(f"[{alt}]")
        case _:
            assert_never(inline)


def _trimmed(inlines: list[Inline], open_: frozenset[Mark]) -> list[Inline]:
    """White space at the edge of bold, italic or a link loses that mark: Markdown cannot write it."""
    out: list[Inline] = []
    at = 0
    while at < len(inlines):
        found = outermost(inlines, at, open_)
        if found is None:
            out.append(inlines[at])
            at += 1
            continue
        runs = [i for i in inlines[at : found[0]] if isinstance(i, Run)]
        before, inside, after = _edges(runs, found[1])
        out += [*before, *_trimmed(inside, open_ | {found[1]}), *after]
        at = found[0]
    return merged(out)


def _edges(runs: list[Run], mark: Mark) -> tuple[list[Inline], list[Inline], list[Inline]]:
    """White space before, the marked runs without it, white space after."""
    before: list[Inline] = []
    after: list[Inline] = []
    while runs and runs[0].text[0].isspace():
        text = runs[0].text
        kept = text.lstrip()
        before.append(_without(replace(runs[0], text=text[: len(text) - len(kept)]), mark))
        runs[:1] = [replace(runs[0], text=kept)] if kept else []
    while runs and runs[-1].text[-1].isspace():
        text = runs[-1].text
        kept = text.rstrip()
        after.insert(0, _without(replace(runs[-1], text=text[len(kept) :]), mark))
        runs[-1:] = [replace(runs[-1], text=kept)] if kept else []
    return before, list(runs), after


def _without(run: Run, mark: Mark) -> Run:
    bold, italic, link = run.marks
    match mark:
        case "bold":
            return replace(run, marks=Marks(False, italic, link))
        case "italic":
            return replace(run, marks=Marks(bold, False, link))
        case "link":
            return replace(run, marks=Marks(bold, italic))
        case _:
            assert_never(mark)
