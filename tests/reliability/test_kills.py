"""Builds of an index that are killed, again and again. A few kills belong to every test run; by hand:

KILLS=100 python -m pytest tests/reliability -q -s
"""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from brief_builder.progress import finish
from brief_builder.search import build_index, cache
from tests.reliability.index_writer import FINDINGS, library

KILLS = int(os.environ.get("KILLS", "5"))
LONGEST_WAIT = 0.06
"""Seconds: longer than a build and its storing take, so that a kill hits any moment of both."""


def start(folder, way):
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))}
    writer = Path(__file__).parent / "index_writer.py"
    return subprocess.Popen([sys.executable, writer, folder, way], stdout=subprocess.PIPE, env=environment)


def kill_after(process, seconds):
    """Let it write its first index, then kill it: `kill -9`, nothing can be tidied up."""
    assert process.stdout.read(1) == b"."
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    process.wait()
    process.stdout.close()


def works(folder, number):
    """The app of the next start: it opens what there is, or builds it, and finds everything."""
    index = finish(build_index(library(number), folder))
    return index.search("eenzaamheid").total == FINDINGS and index.search(f"nummer {number}").hits[0].id == "eigen"


def age(folder):
    for path in folder.iterdir():
        os.utime(path, (0, 0))


@pytest.mark.parametrize("way", ["thread", "process", "store"])
def test_kills_during_builds_leave_a_working_app(tmp_path, way):
    chance = random.Random(KILLS)
    half_written = 0
    for number in range(KILLS):
        kill_after(start(tmp_path, way), chance.uniform(0, LONGEST_WAIT))
        current = {name for _, name in cache._generations(tmp_path)}
        half_written += sum(path.is_dir() and path.name not in current for path in tmp_path.iterdir())
        assert works(tmp_path, number)
        assert works(tmp_path, 1)
        age(tmp_path)
    assert works(tmp_path, KILLS + 1000)
    left = [path.name for path in tmp_path.iterdir()]
    assert len(left) == cache.KEPT + 1, left
    print(f"\n{way}: {KILLS} kills, {half_written} of them left a half-written index; every start after them worked")


def test_two_processes_that_write_at_once_leave_a_working_app(tmp_path):
    writers = [start(tmp_path, "store"), start(tmp_path, "store")]
    for writer in writers:
        writer.stdout.read(3)
    for writer in writers:
        kill_after(writer, LONGEST_WAIT)
    assert works(tmp_path, 1)
