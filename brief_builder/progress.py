"""Progress of long work: a generator yields these and returns its result."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

from brief_builder.i18n import Message

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is: `done` of `total` steps (0 = not known), and what is being done now."""

    done: int
    total: int
    label: Message


Work = Generator[Progress, None, Result]


def finish(work: Work[Result]) -> Result:
    """Run the work to its end without showing its progress, and give its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result
