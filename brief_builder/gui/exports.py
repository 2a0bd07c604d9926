"""Exporting beside the window: the brief becomes Word and PDF files, one after the other.

The writers are loaded in the thread of the job, when they are first needed: neither the start nor a click waits for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import standard_look
from brief_builder.files import write_atomically
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work


def export_work(
    brief: Brief, template: Template, library: Library, around: Surroundings, targets: Mapping[str, Path]
) -> Work[tuple[Path, ...]]:
    """Write the brief in every wanted format (format → file) and give the files; a file is whole or it is the old one."""
    yield Progress(0, 0, _("Exporting"))
    document = assemble(brief, template, library, around)
    look = standard_look()
    for to, target in targets.items():
        content = yield from FORMATS[to](document, look)
        write_atomically(target, content)
    return tuple(targets.values())
