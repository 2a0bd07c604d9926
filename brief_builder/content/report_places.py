"""Every item of a library about a report says where in the report it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.content.entry import Fault
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.vocabulary import Term
from brief_builder.i18n import _


def report_faults(one: OneLibrary) -> Iterator[Fault]:
    """Terms, findings and figures without a place, in a library whose manifest names the report."""
    if not one.manifest.report_source:
        return
    for entry in one.entries:
        if isinstance(entry.thing, Term | Finding | Figure) and not entry.thing.report:
            sentence = _("“{id}” does not say where in the report it comes from. Add the key report.", id=entry.id)
            yield Fault(entry.file, (*entry.way, "report"), sentence)
