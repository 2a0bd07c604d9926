"""A working file as it lies on disk: how large it may be, and whether it is still the one that was opened.

Somebody else, or a cloud folder, may have written it meanwhile.
"""

from __future__ import annotations

from pathlib import Path

from brief_builder.errors import UserError
from brief_builder.files import read_bytes

LARGEST_FILE = 20_000_000
"""Bytes; a brief of 200 pages is about half a megabyte."""

NO_FILE = ""


def digest_of(path: Path | None) -> str:
    """What tells two contents of a file apart; "" when there is no file that can be read."""
    if path is None:
        return NO_FILE
    try:
        import hashlib  # a start without a document does without

        return hashlib.sha256(read_bytes(path, LARGEST_FILE)).hexdigest()
    except UserError:
        return NO_FILE
