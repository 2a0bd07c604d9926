"""The container of a TrueType font: its tables by tag, and back."""

from __future__ import annotations

import struct

Tables = dict[str, bytes]

_HEADER = struct.Struct(">IHHHH")
_ENTRY = struct.Struct(">4sIII")
_TRUETYPE = 0x00010000
_CHECKSUM_OF_ALL = 0xB1B0AFBA
_CHECKSUM_PLACE = 8  # of checkSumAdjustment in the head table


def read_tables(font: bytes) -> Tables:
    """Every table of the font. `ValueError` when the bytes are no font."""
    try:
        count = _HEADER.unpack_from(font)[1]
        entries = [_ENTRY.unpack_from(font, _HEADER.size + i * _ENTRY.size) for i in range(count)]
    except struct.error as error:
        raise ValueError("not a font") from error
    return {tag.decode("latin-1"): font[start : start + length] for tag, _, start, length in entries}


def build_font(tables: Tables) -> bytes:
    """A font of these tables, with directory and checksums."""
    zeroed = tables | {"head": _with_adjustment(tables["head"], 0)}
    font = _assembled(zeroed)
    adjustment = (_CHECKSUM_OF_ALL - _checksum(font)) % 2**32
    place = font.index(zeroed["head"]) + _CHECKSUM_PLACE
    return font[:place] + struct.pack(">I", adjustment) + font[place + 4 :]


def _assembled(tables: Tables) -> bytes:
    power = len(tables).bit_length() - 1
    search = 16 * 2**power
    directory = _HEADER.pack(_TRUETYPE, len(tables), search, power, 16 * len(tables) - search)
    place = _HEADER.size + _ENTRY.size * len(tables)
    body = b""
    for tag in sorted(tables):
        table = tables[tag]
        directory += _ENTRY.pack(tag.encode("latin-1"), _checksum(table), place + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


def _with_adjustment(head: bytes, value: int) -> bytes:
    return head[:_CHECKSUM_PLACE] + struct.pack(">I", value) + head[_CHECKSUM_PLACE + 4 :]


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32
