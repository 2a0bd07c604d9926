"""What was made of a brief before: handed in again after an edit, it saves making anew what did not change."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.brief.assemble.parts import print_part
from brief_builder.brief.per_part import PerPart
from brief_builder.brief.picture_metadata import without_metadata


class Memory:
    """Of one brief; one document is assembled with it at a time, and it is the same that is assembled without.

    `printed`: what each part prints. `letters`: those that told sources of one year apart.
    """

    def __init__(self) -> None:
        self.printed = PerPart(print_part)
        self.letters: Mapping[str, str] = {}
        self._pictures: tuple[Mapping[str, bytes], Mapping[str, bytes]] = ({}, {})

    def pictures(self, beside: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """The pictures beside the brief without what a camera or a program wrote in them."""
        if self._pictures[0] != beside:
            self._pictures = (beside, {name: without_metadata(data) for name, data in beside.items()})
        return self._pictures[1]
