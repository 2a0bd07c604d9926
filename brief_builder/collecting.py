"""Keeping Python's collector away while thousands of values come and none goes: it would walk them all, again and again."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TypeVar

Step = TypeVar("Step")
Result = TypeVar("Result")


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is collected meanwhile; afterwards as before, also when the work is given up."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def uncollected_steps(work: Generator[Step, None, Result]) -> Generator[Step, None, Result]:
    """The same for long work, while it is busy. Between its steps the rest of the program is collected as ever."""
    while True:
        with uncollected():
            try:
                step = next(work)
            except StopIteration as end:
                result: Result = end.value
                return result
        yield step
