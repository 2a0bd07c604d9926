"""All that entries ask of each other, in one list of checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_builder.content.agreement import agreement_faults
from brief_builder.content.entry import Fault
from brief_builder.content.ids import id_faults
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.references import reference_faults
from brief_builder.content.relations import relation_faults
from brief_builder.content.report_places import report_faults

PER_LIBRARY = (id_faults, relation_faults, agreement_faults, report_faults)


def inconsistencies(libraries: Sequence[OneLibrary]) -> Iterator[Fault]:
    """What is wrong between the entries of the open libraries; the entries themselves stay."""
    yield from reference_faults(libraries)
    for one in libraries:
        for check in PER_LIBRARY:
            yield from check(one)
