"""A smaller TrueType font for embedding: the outlines of unwanted characters are emptied, everything else stays in place.

Glyph ids, metrics and the character map are untouched, so nothing that points to a glyph has to be rewritten. Tables that Word does
not need for plain text (kerning, substitution, glyph names, signature) are left out. The layout of the tables is that of OpenType 1.9.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from brief_builder.export.font_tables import Tables, build_font, read_tables

_KEPT = ("OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "prep")
_RESTRICTED, _NO_SUBSETTING = 0x0002, 0x0100
_POST_WITHOUT_NAMES = 0x00030000
_LONG_OFFSETS = struct.pack(">h", 1)

# flags of a component of a composite glyph
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


def may_be_embedded(font: bytes) -> bool:
    """Whether the font is TrueType and allows that a subset of it is embedded (`fsType` of its OS/2 table)."""
    tables = read_tables(font)
    if "glyf" not in tables or "OS/2" not in tables:
        return False
    (fs_type,) = struct.unpack_from(">H", tables["OS/2"], 8)
    return not fs_type & (_RESTRICTED | _NO_SUBSETTING)


def subset(font: bytes, characters: Iterable[int]) -> bytes:
    """The font with outlines for these code points only. `LookupError` or `struct.error` when its tables are damaged."""
    tables = read_tables(font)
    outlines = _outlines(tables)
    wanted = _with_components({0, *_glyphs(tables["cmap"], characters)}, outlines)
    kept: Tables = {tag: tables[tag] for tag in _KEPT if tag in tables}
    kept["glyf"], kept["loca"] = _glyf_and_loca(outlines, wanted)
    kept["head"] = tables["head"][:50] + _LONG_OFFSETS + tables["head"][52:]
    kept["post"] = struct.pack(">I", _POST_WITHOUT_NAMES) + tables["post"][4:32]
    return build_font(kept)


def _outlines(tables: Tables) -> list[bytes]:
    """The outline of every glyph, by glyph id."""
    (long_offsets,) = struct.unpack_from(">h", tables["head"], 50)
    loca, glyf = tables["loca"], tables["glyf"]
    if long_offsets:
        places = list(struct.unpack(f">{len(loca) // 4}I", loca))
    else:
        places = [2 * place for place in struct.unpack(f">{len(loca) // 2}H", loca)]
    return [glyf[start:end] for start, end in pairwise(places)]


def _glyf_and_loca(outlines: list[bytes], wanted: set[int]) -> tuple[bytes, bytes]:
    glyf, places = bytearray(), [0]
    for glyph, outline in enumerate(outlines):
        if glyph in wanted:
            glyf += outline + bytes(-len(outline) % 4)
        places.append(len(glyf))
    return bytes(glyf), struct.pack(f">{len(places)}I", *places)


def _with_components(glyphs: set[int], outlines: list[bytes]) -> set[int]:
    """The glyphs and all glyphs of which they are composed."""
    found: set[int] = set()
    waiting = [glyph for glyph in glyphs if glyph < len(outlines)]
    while waiting:
        glyph = waiting.pop()
        if glyph not in found:
            found.add(glyph)
            waiting += [part for part in _components(outlines[glyph]) if part < len(outlines)]
    return found


def _components(outline: bytes) -> Iterator[int]:
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        yield glyph
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _glyphs(cmap: bytes, characters: Iterable[int]) -> set[int]:
    """The glyphs of these characters, from every sub-table of the two formats in use for Unicode."""
    ordered = sorted(set(characters))
    (count,) = struct.unpack_from(">H", cmap, 2)
    starts = {struct.unpack_from(">I", cmap, 8 + 8 * i)[0] for i in range(count)}
    found: set[int] = set()
    for table in (cmap[start:] for start in starts):
        (kind,) = struct.unpack_from(">H", table)
        if kind in _READERS:
            found |= _READERS[kind](table, ordered)
    return found


def _between(ordered: Sequence[int], start: int, end: int) -> Sequence[int]:
    """The characters from `start` to `end`, both included."""
    return ordered[bisect_left(ordered, start) : bisect_right(ordered, end)]


def _glyphs_of_segments(table: bytes, ordered: Sequence[int]) -> set[int]:
    """Format 4: segments of the basic plane, in four rows: last codes, first codes, differences, offsets into a list of glyphs."""
    count = struct.unpack_from(">H", table, 6)[0] // 2
    row = struct.Struct(f">{count}H")
    ends, starts, deltas, offsets = (row.unpack_from(table, place) for place in _segment_rows(count))
    found: set[int] = set()
    for i, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in _between(ordered, start, end):
            place = _segment_rows(count)[3] + 2 * i + offset + 2 * (code - start)
            glyph = struct.unpack_from(">H", table, place)[0] if offset else code
            if glyph or not offset:
                found.add((glyph + delta) % 65536)
    return found


def _segment_rows(count: int) -> tuple[int, int, int, int]:
    """Where the four rows of format 4 begin; two bytes of padding follow the first."""
    size = 2 * count
    return 14, 16 + size, 16 + 2 * size, 16 + 3 * size


def _glyphs_of_groups(table: bytes, ordered: Sequence[int]) -> set[int]:
    """Format 12: groups of the whole of Unicode."""
    (count,) = struct.unpack_from(">I", table, 12)
    found: set[int] = set()
    for i in range(count):
        start, end, glyph = struct.unpack_from(">III", table, 16 + 12 * i)
        found.update(glyph + code - start for code in _between(ordered, start, end))
    return found


_READERS: Mapping[int, Callable[[bytes, Sequence[int]], set[int]]] = {4: _glyphs_of_segments, 12: _glyphs_of_groups}
