"""A zip file in memory: the same entries give the same bytes, on every day and on every system.

Written here rather than with `zipfile` because that cannot take over what was compressed before: the fonts are the larger part of every
file, and the same every time. The layout is that of APPNOTE.TXT 6.3.10, without its extensions.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _UNIX = 20, 3 << 8
_UTF8 = 0x0800
_FIRST_DAY = (1 << 5) | 1  # 1 January 1980
_RIGHTS = 0o600 << 16
_STORED, _DEFLATED = 0, 8
_LEVEL, _LEVEL_OF_LASTING = 3, 6  # on markup 6 takes twice as long as 3, for a file that is a fiftieth smaller


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the zip. `stored` is not compressed; `lasting` says that the same bytes will be asked for again."""

    name: str
    data: bytes
    stored: bool = False
    lasting: bool = False


def zip_bytes(entries: Iterable[Entry]) -> bytes:
    """The zip with these entries, in their order."""
    out, directory, count = bytearray(), bytearray(), 0
    for entry in entries:
        name, packed = entry.name.encode(), _packed(entry)
        flags, method = 0 if entry.name.isascii() else _UTF8, _STORED if entry.stored else _DEFLATED
        sizes = len(packed), len(entry.data), len(name)
        shared = (flags, method, 0, _FIRST_DAY, zlib.crc32(entry.data), *sizes, 0)
        directory += _CENTRAL.pack(b"PK\x01\x02", _UNIX | _VERSION, _VERSION, *shared, 0, 0, 0, _RIGHTS, len(out)) + name
        out += _LOCAL.pack(b"PK\x03\x04", _VERSION, *shared) + name + packed
        count += 1
    return bytes(out + directory + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), 0))


def _packed(entry: Entry) -> bytes:
    if entry.stored:
        return entry.data
    return _deflated_once(entry.data) if entry.lasting else _deflated(entry.data, _LEVEL)


def _deflated(data: bytes, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@lru_cache(maxsize=8)  # the four cuts of a font, for two formats
def _deflated_once(data: bytes) -> bytes:
    return _deflated(data, _LEVEL_OF_LASTING)
