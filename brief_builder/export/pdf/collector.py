"""Python's search for cycles of garbage, put off while a document is set and painted.

Nothing here makes cycles, yet every few thousand values Python looks through all of them: a tenth of the time of a long document.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Within this no cycles are searched for; afterwards as before, also when the work is given up."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
