"""Exporting beside the window: the brief becomes files of several formats.

The writers are loaded in the thread of the job, when they are first needed: neither the start nor a click waits for them. Files are
replaced only when all of them are made: who cancels, or meets a document that cannot be written, keeps the old ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder.files import write_for_office
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work

if TYPE_CHECKING:
    from brief_builder.brief.assemble.document import Surroundings
    from brief_builder.brief.model import Brief
    from brief_builder.brief.template import Template
    from brief_builder.content.library import Library
    from brief_builder.export.look import Look
    from brief_builder.export.validity import Verdict


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to have: files (format → file), the public version or the working one, and how they look.

    `confidential_too` says that a public version of something besloten or geheim was confirmed. `word_template` is the house style for
    Word, `style` the style file; None is the one that comes with the app.
    """

    targets: Mapping[str, Path]
    public: bool = False
    confidential_too: bool = False
    word_template: Path | None = None
    style: Path | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """The files that were made, and what the judge of PDF files says of the one among them (nothing without judge or PDF)."""

    files: tuple[Path, ...]
    verdicts: tuple[Verdict, ...] = ()


def export_work(brief: Brief, template: Template, library: Library, around: Surroundings, wish: Wish) -> Work[Made]:
    """Make every wanted file and give them. Raises UserError, also `NotPublic`."""
    yield Progress(0, 0, _("Exporting"))
    from brief_builder.brief.assemble import assemble
    from brief_builder.brief.publication import published
    from brief_builder.export.formats import FORMATS
    from brief_builder.export.validity import can_validate, verdicts

    if wish.public:
        brief = published(brief, template, confidential_too=wish.confidential_too)
    look = _look(wish, around.organisation.style)
    document = assemble(brief, template, library, around)
    made = {}
    for to in wish.targets:
        made[to] = yield from FORMATS[to](document, look)
    judged: tuple[Verdict, ...] = ()
    if "pdf" in made and can_validate():
        yield Progress(0, 0, _("Checking the PDF"))
        judged = verdicts(made["pdf"])
    for to, target in wish.targets.items():
        write_for_office(target, made[to])
    return Made(tuple(wish.targets.values()), judged)


def _look(wish: Wish, usual: Path | None) -> Look:
    """The look wished for; `usual` is the style file of the organisation."""
    from brief_builder.export.look import look_of

    look = look_of(wish.style or usual)
    if wish.word_template is None or "docx" not in wish.targets:
        return look
    from brief_builder.export.docx.house import read_word_template

    return replace(look, word_template=read_word_template(wish.word_template))
