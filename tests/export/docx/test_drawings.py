import dataclasses
import io

import pytest
from PIL import Image as Picture

from brief_builder.document.nodes import Caption, Image
from brief_builder.document.spans import text
from brief_builder.errors import UnreadableFile
from brief_builder.export.chart_drawing import chart_drawing
from brief_builder.export.chart_png import chart_png
from tests.export import sample_letter
from tests.export.docx.word_file import STYLE, WordFile, said, style_of, written
from tests.export.docx.word_lint import lint
from tests.export.sample_nota import CHANGE_CHART

LETTER_CHART = dataclasses.replace(sample_letter.LETTER_CHART, source=text("Bron: CBS (2022)."))


def picture(width: int, height: int, kind: str = "PNG", dpi: float = 96) -> bytes:
    out = io.BytesIO()
    Picture.new("RGB", (width, height), "teal").save(out, kind, dpi=(dpi, dpi))
    return out.getvalue()


def points(file: WordFile) -> tuple[float, float]:
    (across,), (down,) = file.values("//wp:extent/@cx"), file.values("//wp:extent/@cy")
    return int(across) / 12700, int(down) / 12700


def test_a_chart_is_a_picture_as_wide_as_the_text_with_caption_and_source() -> None:
    file = written(LETTER_CHART)
    assert points(file)[0] == pytest.approx(STYLE.page.text_width, abs=0.1)
    assert [style_of(p) for p in file.find("//w:body/w:p")] == ["Caption", "Bijschriftmaat", "Afbeelding", "Bron"]
    assert lint(file) == []


def test_a_caption_goes_on_counting_in_word() -> None:
    file = written(LETTER_CHART, CHANGE_CHART)
    assert [(code.text or "").strip() for code in file.find("//w:instrText")] == ["SEQ Figuur \\* ARABIC"] * 2
    odd = dataclasses.replace(CHANGE_CHART, caption=Caption("Figuur\u00a07", text("Titel")))
    assert written(odd).find("//w:instrText") == []
    assert written(odd).paragraphs()[0].startswith("Figuur\u00a07")


def test_a_chart_without_source_does_not_hold_on_to_what_follows() -> None:
    file = written(CHANGE_CHART)
    assert [said(p) for p in file.find("//w:p[w:pPr/w:keepNext]")] == []


def test_the_painted_chart_has_the_colours_of_the_house_on_white() -> None:
    data = chart_png(chart_drawing(LETTER_CHART, STYLE, STYLE.page.text_width), STYLE)
    with Picture.open(io.BytesIO(data)) as image:
        found = {colour for _, colour in image.convert("RGB").getcolors(100_000) or []}
        assert image.convert("RGB").getpixel((image.width - 1, image.height - 1)) == (255, 255, 255)
    for hex_colour in (STYLE.colour.bar_city, STYLE.colour.bar_other, STYLE.colour.bar_country):
        assert tuple(bytes.fromhex(hex_colour[1:])) in found


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_has_its_own_size(kind: str) -> None:
    file = written(Image(picture(200, 100, kind, 100), "Kaart"))
    assert points(file) == (pytest.approx(144, abs=0.5), pytest.approx(72, abs=0.5))


def test_a_jpeg_without_the_usual_marker_is_a_picture_too() -> None:
    data = picture(20, 10, "JPEG")
    length = int.from_bytes(data[4:6], "big")
    bare = data[:2] + data[4 + length :]  # without the JFIF segment
    file = written(Image(bare, "Kaart"))
    assert bare in file.parts.values()
    assert lint(file) == []


@pytest.mark.parametrize("size", [(3000, 100), (100, 3000), (1, 1)])
def test_a_picture_is_never_wider_than_the_text_or_higher_than_a_page(size: tuple[int, int]) -> None:
    width, height = points(written(Image(picture(*size), "Kaart")))
    assert width <= STYLE.page.text_width + 0.1
    assert height <= 421


def test_a_resolution_of_nought_is_not_believed() -> None:
    assert points(written(Image(picture(96, 96, "JPEG", 1), "Kaart"))) == (pytest.approx(72), pytest.approx(72))


def test_the_same_picture_twice_is_stored_once() -> None:
    image = Image(picture(20, 20), "Kaart")
    file = written(image, image)
    assert len([name for name in file.parts if name.startswith("word/media/")]) == 1
    assert lint(file) == []


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", picture(9, 9)[:40], picture(90, 90)[:-30], b"%!PS-Adobe"])
def test_what_is_no_picture_is_refused_by_its_description(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="Kaart van de stad"):
        written(Image(data, "Kaart van de stad"))


def test_the_description_may_hold_any_character() -> None:
    file = written(Image(picture(9, 9), '"<&>\x01'))
    assert file.values("//wp:docPr/@descr") == ['"<&>\ufffd']
    assert len(file.find("//w:drawing")) == 1
