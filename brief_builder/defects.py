"""What went wrong that nobody expected, as text for a log: where in the code, never what stood in a document.

An exception often quotes the value it met, and that may be a text. So only messages that speak of code alone are kept, and of
paths only the part within the code: nothing in a log says who the user is.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from brief_builder import __version__

LOG = "errors.log"
"""The file in the data folder."""

LARGEST_LOG = 500_000
"""Bytes; then the log becomes the old log, and the old log goes."""

DEEPEST = 10
"""Causes of causes."""

MOST_FRAMES = 60

_OF_CODE = (AttributeError, NameError, IndexError, RecursionError, MemoryError, ZeroDivisionError)
"""Exceptions whose message names things of the code only."""


def report_of(error: BaseException) -> str:
    """Versions, the exceptions with their causes, and where they were raised."""
    head = f"Brief Builder {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    return "\n".join((head, *_lines(error, DEEPEST))) + "\n"


def _lines(error: BaseException, left: int) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and left:
        yield from _lines(cause, left - 1)
        yield "which led to"
    frames = traceback.extract_tb(error.__traceback__)
    for frame in frames[-MOST_FRAMES:]:
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
    yield f"{type(error).__qualname__}{_message(error)}"


def _place(file: str) -> str:
    """The path within the code: "brief_builder/gui/start.py"."""
    parts = Path(file).parts
    for root in ("brief_builder", "site-packages"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at:])
    return parts[-1] if parts else ""


def _message(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f": {error.errno} {error.strerror}"  # never the name of the file
    return f": {error}" if isinstance(error, _OF_CODE) else ""


def add_to_log(log: Path, report: str) -> None:
    """Add a report to the log. Raises OSError."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        with suppress(OSError):
            log.replace(log.with_suffix(".old.log"))
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(report + "\n")
