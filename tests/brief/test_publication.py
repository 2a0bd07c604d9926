"""The publicatieversie: what is internal stays inside."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.picture_metadata import without_metadata
from brief_builder.brief.publication import NotPublic, published
from brief_builder.brief.template import FieldSpec, Template, TemplateSlot

FIELDS = (FieldSpec("onderwerp", "Onderwerp"), FieldSpec("steller", "Steller", internal=True), FieldSpec("openbaarheid", "Openbaarheid"))
MEMO = Template("memo", "Memo", "", "memo", 1, FIELDS, (TemplateSlot("kern", "Kern"),), lines=("steller",))
BRIEF = Brief(
    "memo",
    {"onderwerp": "Proef", "steller": "J. Jansen", "contact": "36 00"},
    (Slot("kern", (Part("p1", "text", "Openbaar"), Part("p2", "text", "Nog overleggen", excluded=True))),),
)


def test_internal_fields_unknown_fields_and_excluded_parts_are_left_out() -> None:
    public = published(BRIEF, MEMO)
    assert dict(public.fields) == {"onderwerp": "Proef"}
    assert [part.id for part in public.parts()] == ["p1"]


@pytest.mark.parametrize("secrecy", ["besloten", "geheim"])
def test_what_is_confidential_is_refused_until_told_again(secrecy: str) -> None:
    brief = replace(BRIEF, fields={**BRIEF.fields, "openbaarheid": secrecy})
    with pytest.raises(NotPublic, match=secrecy):
        published(brief, MEMO)
    assert published(brief, MEMO, confidential_too=True).field_text("openbaarheid") == secrecy


def jpeg(turn: int) -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Camera van Jansen", turn
    out = io.BytesIO()
    Image.new("RGB", (8, 4), "red").save(out, "JPEG", exif=exif, comment=b"geheime opmerking")
    return out.getvalue()


@pytest.mark.parametrize("turn", [1, 6])
def test_a_photo_loses_maker_and_comment_and_stays_upright(turn: int) -> None:
    before, after = jpeg(turn), without_metadata(jpeg(turn))
    assert b"Jansen" in before
    assert b"Jansen" not in after
    assert b"opmerking" not in after
    with Image.open(io.BytesIO(before)) as old, Image.open(io.BytesIO(after)) as new:
        assert new.getexif().get(0x0112, 1) == turn
        assert new.tobytes() == old.tobytes()


def test_a_png_loses_its_texts() -> None:
    from PIL.PngImagePlugin import PngInfo

    text = PngInfo()
    text.add_text("Author", "Jansen")
    out = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(out, "PNG", pnginfo=text, dpi=(300, 300))
    after = without_metadata(out.getvalue())
    assert b"Jansen" not in after
    with Image.open(io.BytesIO(after)) as picture:
        assert round(picture.info["dpi"][0]) == 300


@pytest.mark.parametrize("damaged", [b"", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n\x00", b"GIF89a", jpeg(1)[:30]])
def test_what_is_no_picture_comes_back_as_it_is(damaged: bytes) -> None:
    assert without_metadata(damaged) == damaged
