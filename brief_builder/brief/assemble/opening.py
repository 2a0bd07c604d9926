"""The opening of a document, its closing, and what stands at the edge of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from brief_builder.brief.dates import date_in_words
from brief_builder.brief.model import FINAL_STATUSES, Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.template import Template
from brief_builder.brief.words import Words
from brief_builder.document.nodes import (
    Block,
    Furniture,
    Heading,
    LabelLine,
    LabelLines,
    LetterBlock,
    Mark,
    Paragraph,
    Sender,
    Signature,
)
from brief_builder.document.spans import Text, plain, text

WARNING_MARKS = ("concept", "besloten", "geheim")
ADDRESSEES = {
    "gemeenteraad": "de gemeenteraad",
    "raadscommissie": "de raadscommissie",
    "college van burgemeester en wethouders": "het college van burgemeester en wethouders",
}
"""To whom a document goes, as it is written behind "Aan"."""

_BETWEEN = "  ·  "

SECRET = ("besloten", "geheim")


def opening(brief: Brief, template: Template, organisation: Organisation, words: Words, logo: bytes) -> tuple[Block, ...]:
    """Sender, document type with its marks, label lines, title and greeting, in the order of the document type."""
    municipality = brief.field_text("gemeente") or organisation.municipality
    sender = Sender(organisation.prefix if municipality else "", municipality, logo, organisation.logo_alt)
    head = LetterBlock(sender, organisation.type_label(template), marks(brief))
    lines = label_lines(brief, template, words)
    labels = (LabelLines(lines),) if lines else ()
    if template.opening == "title":
        return (head, *_title(brief, template, large=True), *labels)
    greeting = (Paragraph(text(template.greeting)),) if template.greeting else ()
    return (head, *labels, *_title(brief, template, large=False), *greeting)


def title_of_brief(brief: Brief, template: Template) -> str:
    """The onderwerp; the name of the document type as long as there is none."""
    return brief.field_text("onderwerp") or template.name


def _title(brief: Brief, template: Template, large: bool) -> Iterator[Block]:
    spans = text(title_of_brief(brief, template))
    yield Heading(1, spans, "titel", "title_large" if large else "title", listed=False)
    subtitle = brief.field_text("ondertitel")
    if subtitle:
        yield Paragraph(text(subtitle), "subtitle")


def marks(brief: Brief) -> tuple[Mark, ...]:
    """The status, unless it is settled, and the secrecy, unless there is none."""
    status, secrecy = brief.field_text("status"), brief.field_text("openbaarheid")
    shown = [status] if status and status not in FINAL_STATUSES else []
    shown += [secrecy] if secrecy in SECRET else []
    return tuple(Mark(word[:1].upper() + word[1:], word in WARNING_MARKS) for word in shown)


def label_lines(brief: Brief, template: Template, words: Words) -> tuple[LabelLine, ...]:
    """The filled fields that the document type prints on page 1; for secrecy also who imposed it and on what ground."""
    lines = [LabelLine(*pair) for name in template.lines for pair in _line(brief, template, name, words)]
    if brief.field_text("openbaarheid") == "geheim":
        extra = ((words.basis, "grondslag"), (words.imposed_by, "opgelegd_door"))
        lines += [LabelLine(label, text(brief.field_text(name))) for label, name in extra if brief.field_text(name)]
    return (*lines, *(annex_lines(brief, words) if template.closing == "none" else ()))


def internal_line(brief: Brief, template: Template, words: Words) -> str:
    """The filled fields that only colleagues may see; those that the document type prints itself stand among its lines."""
    names = [spec.id for spec in template.fields if spec.internal and spec.id not in template.lines]
    found = (pair for name in names for pair in _line(brief, template, name, words))
    return _BETWEEN.join(f"{label}: {plain(spans)}" for label, spans in found)


def _line(brief: Brief, template: Template, name: str, words: Words) -> Iterator[tuple[str, tuple[Text, ...]]]:
    spec, value = template.field(name), brief.field_text(name)
    if spec is None or not value:
        return
    if spec.type == "list":
        number = len(annexes(brief))
        yield (words.annex if number == 1 else words.annexes, (Text(str(number)),))
    else:
        shown = date_in_words(value, words.locale) if spec.type == "date" else value
        yield (spec.label, (Text(ADDRESSEES.get(shown, shown) if name == "aan" else shown),))


def annexes(brief: Brief) -> tuple[str, ...]:
    """The titles of the annexes: of the rows of a list, or of a text that parts them with semicolons."""
    value = brief.fields.get("bijlagen", "")
    titles = value.split(";") if isinstance(value, str) else (row.get("title", "") for row in value)
    return tuple(title.strip() for title in titles if title.strip())


def closing(brief: Brief, template: Template, organisation: Organisation, words: Words) -> tuple[Block, ...]:
    """The signature of a letter with the titles of its annexes; other types name those on page 1."""
    if template.closing != "signature":
        return ()
    lines = annex_lines(brief, words)
    signed = signature(brief, organisation, words)
    if template.opening != "letter":  # a proposal is signed, but greets nobody
        signed = replace(signed, lines=tuple(line for line in signed.lines if line != words.regards))
    return (signed, LabelLines(lines)) if lines else (signed,)


def annex_lines(brief: Brief, words: Words) -> tuple[LabelLine, ...]:
    """The titles of the annexes, the first behind the label."""
    titles = annexes(brief)
    label = words.annex if len(titles) == 1 else words.annexes
    return tuple(LabelLine(label if i == 0 else "", text(title)) for i, title in enumerate(titles))


def signature(brief: Brief, organisation: Organisation, words: Words) -> Signature:
    """Who signs: the college (secretary and mayor), one alderman, or the mayor."""
    who = brief.field_text("ondertekening")
    if who == "wethouder":
        return Signature((words.regards, words.for_college), (brief.field_text("portefeuillehouder") or words.college.rstrip(","),))
    mayor = _office(words.mayor, organisation.mayor)
    if who == "burgemeester":
        return Signature((words.regards,), (mayor,))
    name = brief.field_text("gemeente") or organisation.municipality
    college = words.college_of.format(name=name) if name else words.college
    return Signature((words.regards, college), (_office(words.secretary, organisation.secretary), mayor))


def _office(office: str, name: str) -> str:
    return f"{office} {name}" if name else office


def furniture(brief: Brief, template: Template, organisation: Organisation, words: Words) -> Furniture:
    """The running title and mark, and the footer: sender, case number, version; on page 1 also what is internal."""
    number, version = brief.field_text("zaaknummer"), brief.field_text("versie")
    settled = brief.field_text("status") in FINAL_STATUSES
    pieces = [
        organisation.full_name(brief.field_text("gemeente")),
        f"{words.case_number} {number}" if number else "",
        f"{words.version} {version}" if version and not settled else "",
    ]
    footer = _BETWEEN.join(piece for piece in pieces if piece)
    internal = internal_line(brief, template, words)
    return Furniture(title_of_brief(brief, template), _running_mark(marks(brief)), footer, internal, words.page_of)


def _running_mark(shown: tuple[Mark, ...]) -> Mark | None:
    """All marks in one, so that secrecy stands on every page of a concept too."""
    return Mark(" · ".join(m.text for m in shown), any(m.warning for m in shown)) if shown else None
