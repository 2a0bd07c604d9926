from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from brief_builder.errors import UnreadableFile
from brief_builder.export.pdf.pictures import MAX_CONVERTED, MAX_PIXELS, print_ready


def encoded(picture: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def reopened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_photograph_is_embedded_as_it_is() -> None:
    data = encoded(Image.new("RGB", (40, 30), "red"), "JPEG")
    assert print_ready(data, 300.0, "foto").data == data


def test_transparency_becomes_white() -> None:
    ready = print_ready(encoded(Image.new("RGBA", (4, 4), (255, 0, 0, 0))), 300.0, "logo")
    assert reopened(ready.data).mode == "RGB"
    assert reopened(ready.data).getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16"])
def test_every_kind_of_png_is_printed_in_rgb(mode: str) -> None:
    picture = Image.new(mode, (4, 4)) if mode == "I;16" else Image.new("L", (4, 4), 255).convert(mode)
    assert reopened(print_ready(encoded(picture), 300.0, "x").data).mode == "RGB"


def test_a_photograph_in_four_inks_is_printed_in_rgb() -> None:
    ready = print_ready(encoded(Image.new("CMYK", (4, 4)), "JPEG"), 300.0, "foto")
    assert reopened(ready.data).mode == "RGB"


def test_a_camera_held_upright_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    ready = print_ready(encoded(Image.new("RGB", (40, 20)), "JPEG", exif=exif), 300.0, "foto")
    assert (ready.width, ready.height) == (20, 40)
    assert reopened(ready.data).size == (20, 40)


def test_a_picture_finer_than_paper_is_made_smaller() -> None:
    ready = print_ready(encoded(Image.new("RGB", (2000, 100))), 72.0, "breed")
    assert (ready.width, ready.height) == (2000, 100)
    assert reopened(ready.data).size == (300, 15)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", encoded(Image.new("RGB", (9, 9)))[:45], encoded(Image.new("RGB", (9, 9)), "GIF")]
)
def test_what_is_no_picture_is_named(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="Kaart van Almere"):
        print_ready(data, 300.0, "Kaart van Almere")


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    side = int(MAX_PIXELS**0.5) + 10
    with pytest.raises(UnreadableFile, match="too large"):
        print_ready(encoded(Image.new("1", (side, side))), 300.0, "x")


def png(side: int, colours: int) -> bytes:
    """A square PNG of one colour; `colours` is its colour type: 2 RGB, 6 RGB with transparency."""
    rows = zlib.compressobj(1)
    row = b"\0" + bytes(side * {2: 3, 6: 4}[colours])
    packed = b"".join(rows.compress(row) for _row in range(side)) + rows.flush()
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", side, side, 8, colours, 0, 0, 0)), (b"IDAT", packed), (b"IEND", b""))
    written = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


MEASURED = """
import resource, sys
from pathlib import Path
from brief_builder.export.pdf.pictures import print_ready
print_ready(Path(sys.argv[1]).read_bytes(), 450.0, "x")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="says how much memory a process took")
@pytest.mark.parametrize(("most", "colours"), [(MAX_PIXELS, 2), (MAX_CONVERTED, 6)])
def test_the_largest_picture_takes_less_than_half_a_gigabyte(tmp_path: Path, most: int, colours: int) -> None:
    file = tmp_path / "groot.png"
    file.write_bytes(png(int(most**0.5), colours))
    done = subprocess.run([sys.executable, "-c", MEASURED, file], capture_output=True, check=True, cwd=Path(__file__).parents[3])
    assert int(done.stdout) < 500


def test_a_transparent_picture_counts_twice() -> None:
    with pytest.raises(UnreadableFile, match="too large"):
        print_ready(png(int(MAX_CONVERTED**0.5) + 10, 6), 300.0, "x")


@pytest.mark.parametrize(("held", "size"), [(1, (300, 200)), (3, (300, 200)), (6, (300, 450)), (8, (300, 450))])
def test_a_photograph_finer_than_paper_is_made_smaller_however_it_was_held(held: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = held
    picture = Image.new("RGB", (3000, 2000), "red")
    picture.paste("blue", (0, 0, 3000, 200))
    ready = print_ready(encoded(picture, "JPEG", exif=exif), 72.0, "foto")
    made = reopened(ready.data)
    assert (ready.width, ready.height) == ((3000, 2000) if held in (1, 3) else (2000, 3000))
    assert made.size == size
    edge = {1: (150, 5), 3: (150, size[1] - 5), 6: (size[0] - 5, 200), 8: (5, 200)}[held]
    assert made.getpixel(edge)[2] > 200
