"""Whether a file is still the one that was read: its stamp, without reading it where that is sure."""

from __future__ import annotations

import time
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

SETTLED_AFTER_NS = 3_000_000_000
"""A file that was written less than this before it was stamped may be written again without a visible change of its times."""


class Stamp(NamedTuple):
    """Size in bytes, times of change in ns, and the SHA-256 of the content while the times alone cannot be trusted ("" = they can)."""

    size: int
    written: int
    changed: int
    digest: str = ""


NOT_SURE = Stamp(-1, 0, 0)
"""The stamp of a file of which the content may be another by now."""


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file as it is now. Raises OSError."""
    found = path.stat()
    latest = max(found.st_mtime_ns, found.st_ctime_ns)
    settled = latest + SETTLED_AFTER_NS < time.time_ns()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, "" if settled else _digest(path))


def is_same(path: Path, now: Stamp, then: Stamp) -> bool:
    """Whether the file with the stamp `now` holds what it held `then`. Raises OSError."""
    if now[:3] != then[:3]:
        return False
    return not then.digest or then.digest == (now.digest or _digest(path))


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
