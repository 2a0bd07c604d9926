"""Processes that are killed while they store an index, or store one at the same time: the next search works all the same."""

import dataclasses
import os
import signal
import sys

import pytest

from brief_builder.progress import finish
from brief_builder.search import build_index
from tests.search.conftest import finding

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no process can be split in two there")

KILLS = 100
STEPS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir", "shutil.rmtree")
"""What Python tells of before it is done to a folder."""


def variant(library, number):
    """The library with one more finding: another index."""
    extra = finding(f"extra-{number}", f"Wijkfeest nummer {number}", "In de wijk is feest.")
    return dataclasses.replace(library, items={**library.items, extra.id: (extra,)})


def child(work):
    """The process that does this, as a copy of this one; it ends with 0 when it finds something."""
    process = os.fork()
    if not process:
        try:
            os._exit(0 if work() else 1)
        finally:
            os._exit(2)
    return process


def ended(process):
    """With which code, or by which signal (negative), a process ended."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def killed_before(step, folder, work):
    """Does the work, unless it takes so many steps in the folder: then the process dies before that one."""
    taken = 0

    def count(event, arguments):
        nonlocal taken
        if event in STEPS and arguments and str(folder) in str(arguments[0]):
            taken += 1
            if taken == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    return work()


def test_killed_a_hundred_times_while_building(library, tmp_path):
    finish(build_index(library, tmp_path))
    kills, step = 0, 1
    for number in range(3 * KILLS):
        other = variant(library, number)

        def build(other=other, step=step):
            return killed_before(step, tmp_path, lambda: finish(build_index(other, tmp_path)).search("wijkfeest").hits)

        code = ended(child(build))
        assert code in (0, -signal.SIGKILL)
        kills, step = (kills + 1, step + 1) if code else (kills, 1)
        assert finish(build_index(library, tmp_path)).search("eenzaamheid").hits[0].id == "eenzaamheid-onder-almeerders"
        if kills == KILLS:
            break
    assert kills == KILLS
    last = variant(library, 0)
    finish(build_index(last, tmp_path))
    assert len(list(build_index(last, tmp_path))) == 1


def test_processes_that_build_at_the_same_time(library, tmp_path):
    libraries = [variant(library, number % 2) for number in range(6)]
    processes = [child(lambda other=other: finish(build_index(other, tmp_path)).search("wijkfeest").hits) for other in libraries]
    assert [ended(process) for process in processes] == [0] * len(processes)
    assert {finish(build_index(other, tmp_path)).search("wijkfeest").hits[0].id for other in libraries} == {"extra-0", "extra-1"}
