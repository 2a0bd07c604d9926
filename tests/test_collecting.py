"""The collector stands still while work is busy, never between its steps, and goes on afterwards."""

import gc
from collections.abc import Generator

import pytest

from brief_builder.collecting import uncollected_steps


def work(fail: bool = False) -> Generator[bool, None, bool]:
    yield gc.isenabled()
    if fail:
        raise ValueError
    return gc.isenabled()


def test_the_collector_stands_still_only_while_the_work_is_busy() -> None:
    steps = uncollected_steps(work())
    assert next(steps) is False
    assert gc.isenabled()
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value is False
    assert gc.isenabled()


def test_work_that_fails_or_is_given_up_leaves_the_collector_on() -> None:
    failing, given_up = uncollected_steps(work(fail=True)), uncollected_steps(work())
    next(failing), next(given_up)
    with pytest.raises(ValueError):
        next(failing)
    given_up.close()
    assert gc.isenabled()
