from __future__ import annotations

import io

import pytest
from PIL import Image

from brief_builder.errors import UnreadableFile
from brief_builder.export.pdf.pictures import MAX_PIXELS, print_ready


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
