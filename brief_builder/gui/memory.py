"""What the threads of the window take of memory, where the C library would let each of them keep a heap of its own."""

from __future__ import annotations

import sys

ARENA_MAX = -8
"""The number of this parameter of `mallopt` in glibc."""

HEAPS = 2


def share_heaps() -> None:
    """Have all threads share a few heaps: glibc gives each its own, and what is free in one is neither used by another nor given back.

    An afternoon of typing, previews and exports took 80 MB more without it. Elsewhere than on Linux with glibc nothing is done.
    """
    if sys.platform == "linux":
        import ctypes

        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(ARENA_MAX, HEAPS)
