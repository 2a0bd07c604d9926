"""The threads of the window share a few heaps of the C library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAPS_OF_MANY_THREADS = """
import ctypes, sys
from pathlib import Path
from threading import Barrier, Thread

from brief_builder.gui.memory import share_heaps

if sys.argv[1] == "shared":
    share_heaps()
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
all_there = Barrier(6)


def take() -> None:
    all_there.wait()
    for _time in range(2_000):
        libc.malloc(10_000)
    all_there.wait()


threads = [Thread(target=take) for _number in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
told = ctypes.c_void_p(libc.fopen(sys.argv[2].encode(), b"w"))
libc.malloc_info(0, told)
libc.fclose(told)
print(Path(sys.argv[2]).read_text().count("<heap nr="))
"""


def heaps(way: str, told: Path) -> int:
    words = [sys.executable, "-c", HEAPS_OF_MANY_THREADS, way, str(told)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return int(subprocess.run(words, capture_output=True, check=True, env=environment).stdout)


@pytest.mark.skipif(sys.platform != "linux" or "CS_GNU_LIBC_VERSION" not in os.confstr_names, reason="is about glibc")
def test_many_threads_share_a_few_heaps(tmp_path: Path) -> None:
    assert heaps("shared", tmp_path / "told.xml") <= 2
    assert heaps("own", tmp_path / "told.xml") > 2
