"""All checks of a brief, gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from brief_builder.brief.checks.annexes import check_annexes
from brief_builder.brief.checks.decisions import check_decisions
from brief_builder.brief.checks.figures import check_figures
from brief_builder.brief.checks.form import check_fields
from brief_builder.brief.checks.language import check_language
from brief_builder.brief.checks.left_over import check_left_over
from brief_builder.brief.checks.library import check_library
from brief_builder.brief.checks.meanings import check_meanings
from brief_builder.brief.checks.plain import Judged, check_plain, judged
from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.checks.silence import is_silenced
from brief_builder.brief.checks.structure import check_structure
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.own_words import own_texts
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library

ORDER = tuple(Grade)

AT_ONCE = 4
"""Texts that are read in one step: they may be long, and all of them new."""


def check_brief(
    brief: Brief, template: Template, library: Library, organisation: Organisation, pictures: Mapping[str, bytes]
) -> tuple[Remark, ...]:
    """Every remark about the brief that nobody silenced: first what must still be done, then what to look at, then language."""
    return settled((r for step in check_steps(brief, template, library, organisation, pictures) for r in step), brief)


def check_steps(
    brief: Brief, template: Template, library: Library, organisation: Organisation, pictures: Mapping[str, bytes]
) -> Iterator[tuple[Remark, ...]]:
    """The same in small steps, for who must not wait; `settled` makes one list of them."""
    template = for_brief(template, brief)
    yield tuple(check_fields(brief, template, organisation))
    read: list[Judged] = []
    for own in own_texts(brief):
        read.append(judged(own))
        if len(read) % AT_ONCE == 0:
            yield ()
    texts = [text.own for text in read]
    yield ()
    yield tuple(check_structure(brief, template, pictures))
    yield tuple(check_left_over(brief, template, texts))
    yield tuple(check_decisions(brief, template, texts))
    yield tuple(check_annexes(brief, template, texts))
    yield tuple(check_library(brief, library))
    yield tuple(check_meanings(brief))
    yield tuple(check_figures(brief, template))
    yield tuple(check_language(brief, library, organisation, texts))
    yield tuple(check_plain(read))


def settled(remarks: Iterable[Remark], brief: Brief) -> tuple[Remark, ...]:
    """Each remark once, without those that were silenced, the gravest first."""
    once = {(r.grade, str(r.message), r.field, r.slot, r.part): r for r in remarks}
    heard = (r for r in once.values() if not is_silenced(r, brief))
    return tuple(sorted(heard, key=lambda r: ORDER.index(r.grade)))
