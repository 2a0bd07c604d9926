"""Which of the opened libraries count: same base URI and a higher version replaces, all others stand beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from brief_builder.content.entry import Fault
from brief_builder.content.layout import MANIFEST_FILE
from brief_builder.content.one_library import OneLibrary
from brief_builder.i18n import _


def side_by_side(opened: Sequence[OneLibrary]) -> tuple[list[OneLibrary], list[Fault]]:
    """The libraries that count, in the order of opening (a newer one in the place of the older), and what is wrong between them."""
    kept: list[OneLibrary] = []
    faults: list[Fault] = []
    for one in opened:
        same = next((place for place, other in enumerate(kept) if _same_library(one, other)), None)
        if same is None:
            faults += [_same_name(one)] if any(other.manifest.name == one.manifest.name for other in kept) else []
            kept.append(one)
        elif version_key(one.manifest.version) > version_key(kept[same].manifest.version):
            kept[same] = one
        elif version_key(one.manifest.version) == version_key(kept[same].manifest.version):
            faults.append(_same_version(one, kept[same]))
    return kept, faults


def version_key(version: str) -> tuple[int, ...]:
    """Sorts 1.9 before 1.10, and takes 1.0 and 1 for the same."""
    numbers = [int(step) if step.isdecimal() else 0 for step in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _same_library(one: OneLibrary, other: OneLibrary) -> bool:
    return one.manifest.base_uri != "" and one.manifest.base_uri == other.manifest.base_uri


def _same_name(one: OneLibrary) -> Fault:
    sentence = _("Another open library is also called “{name}”. Give this one a name of its own.", name=one.manifest.name)
    return Fault(one.folder / MANIFEST_FILE, ("name",), sentence)


def _same_version(one: OneLibrary, kept: OneLibrary) -> Fault:
    sentence = _(
        "This library is left out: the same version of it is already open from {folder}. A higher version would replace that one.",
        folder=kept.folder,
    )
    return Fault(one.folder / MANIFEST_FILE, ("version",), sentence)
