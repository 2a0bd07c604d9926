"""The figures that a document prints: how old they are, whether they say of which year, and forms that their data do not allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.dates import read_date
from brief_builder.brief.measurement import homeless, updated_brief
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.template import Template
from brief_builder.brief.words import NL
from brief_builder.content.figure_years import OLD_AFTER_YEARS, latest_year
from brief_builder.content.findings import Figure
from brief_builder.i18n import _, ngettext


def check_figures(brief: Brief, template: Template) -> Iterator[Remark]:
    """Every remark about figures; on their age one line for the document, not one for each number."""
    large = {spec.id for spec in template.slots if spec.key_figures}
    brief = updated_brief(brief, NL)
    for slot in brief.slots:
        for part in (p for p in slot.parts if p.prints() and slot.id not in large):
            yield from _check_form(part, part.form or template.form(part.kind), slot.id)
        for part in (p for p in slot.parts if p.prints() and p.measurements):
            yield from _check_measured(part, slot.id)
    yield from _check_age(brief, _printed(brief, template))


@dataclass(frozen=True, slots=True)
class _Printed:
    """A figure on paper, and the part that prints it first."""

    figure: Figure
    slot: str
    part: str


def _printed(brief: Brief, template: Template) -> tuple[_Printed, ...]:
    """The figures on paper, each once: a finding in short prints only its first."""
    found: dict[str, _Printed] = {}
    for slot in brief.slots:
        for part in (p for p in slot.parts if p.prints()):
            short = part.kind == "finding" and (part.form or template.form(part.kind)) == "kort"
            for inserted in part.figures[:1] if short else part.figures:
                found.setdefault(inserted.figure.id, _Printed(inserted.figure, slot.id, part.id))
    return tuple(found.values())


def _check_form(part: Part, form: str, slot: str) -> Iterator[Remark]:
    alone = all(len(f.figure.values) == 1 for f in part.figures)
    if part.kind == "figure" and part.figures and form != "zin" and alone:
        sentence = _("“{label}” is a single value: it is printed as a sentence.", label=part.heading or part.label)
        yield Remark(Grade.NOTE, sentence, slot=slot, part=part.id, code="single_value")


def _check_measured(part: Part, slot: str) -> Iterator[Remark]:
    """What a newer measurement asks of the writer: words that still tell the old one, and a figure that is gone."""
    title = part.heading or part.label
    if part.kind == "finding" and not part.own_wording:
        said = _("The words of “{label}” still tell the old measurement; reword them where that is needed.", label=title)
        yield Remark(Grade.NOTE, said, slot=slot, part=part.id, code="old_words")
    if homeless(part):
        gone = _("You added a measurement to a figure that “{label}” no longer has; it is not printed.", label=title)
        yield Remark(Grade.NOTE, gone, slot=slot, part=part.id, code="homeless")


def _check_age(brief: Brief, printed: Sequence[_Printed]) -> Iterator[Remark]:
    """The remarks lead to the first figure that they are about."""
    undated = [one for one in printed if latest_year(one.figure) is None]
    if undated:
        said = ngettext("{count} figure has no year.", "{count} figures have no year.", len(undated))
        yield Remark(Grade.NOTE, said, slot=undated[0].slot, part=undated[0].part, code="undated")
    written = read_date(brief.field_text("datum"))
    limit = written.year - OLD_AFTER_YEARS if written else 0
    old = [one for one in printed if (latest_year(one.figure) or limit + 1) <= limit]
    if old:
        said = ngettext(
            "{count} figure is from {year} or earlier; check for a newer measurement.",
            "{count} figures are from {year} or earlier; check for a newer measurement.",
            len(old),
            year=limit,
        )
        yield Remark(Grade.NOTE, said, slot=old[0].slot, part=old[0].part, code="old_figures")
