"""What cameras and programs write in a picture beside the picture: maker, place, time. Taken out without touching a pixel."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PICTURE = frozenset([b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"])
_JPEG = b"\xff\xd8"
_EXIF, _PHOTOSHOP, _COMMENT, _SCAN = 0xE1, 0xED, 0xFE, 0xDA
_ORIENTATION = 0x0112


def without_metadata(picture: bytes) -> bytes:
    """The PNG or JPEG without text, comments, Exif, XMP and IPTC; which way is up stays. Another or damaged file comes back as it is."""
    try:
        if picture.startswith(_PNG):
            return _PNG + b"".join(chunk for kind, chunk in _chunks(picture) if kind in _PNG_PICTURE)
        if picture.startswith(_JPEG):
            return _JPEG + b"".join(_segments(picture))
    except (struct.error, IndexError):
        return picture
    return picture


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG)
    while place < len(picture):
        length, kind = struct.unpack_from(">I4s", picture, place)
        yield kind, picture[place : place + length + 12]
        place += length + 12


def _segments(picture: bytes) -> Iterator[bytes]:
    """The segments to keep, up to the scan and all behind it."""
    place = len(_JPEG)
    while picture[place + 1] != _SCAN:
        mark, length = picture[place + 1], struct.unpack_from(">H", picture, place + 2)[0]
        segment = picture[place : place + 2 + length]
        if mark == _EXIF:
            yield _upright(segment)
        elif mark not in (_PHOTOSHOP, _COMMENT):
            yield segment
        place += 2 + length
    yield picture[place:]


def _upright(segment: bytes) -> bytes:
    """A segment that says nothing but which way is up; nothing where that is not said."""
    head, data = segment[4:10], segment[10:]
    if head != b"Exif\x00\x00":
        return b""
    order = "<" if data[:2] == b"II" else ">"
    (start,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, start)
    entries = (struct.unpack_from(f"{order}HHIH", data, start + 2 + 12 * i) for i in range(count))
    turn = next((value for tag, _, _, value in entries if tag == _ORIENTATION), 1)
    if turn == 1:
        return b""
    body = b"Exif\x00\x00" + struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, turn, 0, 0)
    return struct.pack(">BBH", 0xFF, _EXIF, len(body) + 2) + body
