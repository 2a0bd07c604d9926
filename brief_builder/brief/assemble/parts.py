"""One part of the brief, printed."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.assemble.figures import print_figure
from brief_builder.brief.assemble.findings import print_finding
from brief_builder.brief.assemble.printed import Manner, Printed, behind, own_notes, total
from brief_builder.brief.assemble.provenance import provenance
from brief_builder.brief.assemble.terms import print_term
from brief_builder.brief.model import Part
from brief_builder.document.markup import LOOKS, SECTION_LOOKS, parse_markup
from brief_builder.document.nodes import Block, Caption, Heading, Image, Paragraph, Table
from brief_builder.document.spans import text


def print_part(part: Part, form: str, manner: Manner, lead: bool) -> Printed:
    """What the part prints in this form (ignored by kinds that have none). `lead` sets the first paragraphs larger."""
    match part.kind:
        case "finding":
            return print_finding(part, form, manner)
        case "term":
            return print_term(part, form, manner)
        case "figure" if part.figures:
            return total(print_figure(part, f, form, manner) for f in part.figures)
        case "image":
            return _image(part, manner)
        case "figure":
            return Printed((Paragraph(text(f"[{part.heading or part.label or part.item}]"), part=part.id),))
        case _:
            return _own_text(part, manner, lead)


def _own_text(part: Part, manner: Manner, lead: bool) -> Printed:
    level = min(manner.level + 1, 6) if part.heading and part.kind != "table" else manner.level
    marked = parse_markup(
        part.text,
        part=part.id,
        level=level,
        chapters=manner.chapters,
        pictures=manner.pictures,
        undescribed=manner.words.undescribed,
    )
    blocks = marked.blocks
    if lead:
        blocks = tuple(replace(b, look="lead") if isinstance(b, Paragraph) else b for b in blocks)
    if part.kind == "table":
        blocks = _captioned(blocks, part)
    spans, notes = provenance(part, manner)
    return Printed((*_heading(part, level, manner), *behind(blocks, spans)), {**own_notes(marked), **notes})


def _heading(part: Part, level: int, manner: Manner) -> tuple[Block, ...]:
    if not part.heading or part.kind == "table":
        return ()
    looks = SECTION_LOOKS if manner.chapters else LOOKS
    return (Heading(level, text(part.heading), f"{part.id}-kop", looks[level - 1], part=part.id),)


def _captioned(blocks: tuple[Block, ...], part: Part) -> tuple[Block, ...]:
    caption = Caption("", text(part.heading)) if part.heading else None
    return tuple(replace(b, caption=caption, summary=part.heading) if isinstance(b, Table) else b for b in blocks)


def _image(part: Part, manner: Manner) -> Printed:
    """A picture that is gone is named by its words or its file, so that nobody finds a hole; one without words says that it has none."""
    spans, notes = provenance(part, manner)
    data = manner.pictures.get(part.item)
    if data is None:
        return Printed((Paragraph((*text(f"[{part.text or part.item}] {part.heading}".strip()), *spans), part=part.id),), notes)
    caption = Caption("", text(part.heading)) if part.heading else None
    return Printed((Image(data, part.text.strip() or manner.words.undescribed, caption, spans, part=part.id),), notes)
