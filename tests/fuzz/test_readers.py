"""Short runs over everything that reads what others made: nothing but a sentence for the user may come out, and soon."""

import base64
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.docx.templates import with_header
from tests.fuzz.targets import TARGETS, read, seeds

with zipfile.ZipFile(BytesIO(with_header())) as _good:
    GOOD_PARTS = {name: _good.read(name) for name in _good.namelist()}

RUNS = {"house_style": 15, "picture": 40}
USUAL = 60

NO_PIXELS = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAA7EAAAOxAGVKw4bAAAAAElFTkRCgg==")
VALUE_OF_NOUGHT = (
    b"schema: 1\ntemplate: m\nslots: [{id: a, parts: [{id: p, kind: figure, figures: [{figure: {id: f, theme: t, label: l, "
    b"measure: m, population: p, unit: x, values: [{area: a, value: 0.}]}}]}]}]"
)

DAMAGED_WORKBOOK = seeds("xlsx")[0].replace(b"docProps/app.xmlM", b"docProps/app.xml\x00", 1)
"""Its packed data cannot be unpacked."""

HOSTILE = {
    "html": (
        b"<b>" * 20_000,
        b"<ul><li>" * 3_000,
        b"<table><tr><td>" * 2_000,
        b"<a href='" * 50_000,
        b"<![if " * 20_000,
        b"&#x110000;&#-1;&" * 2_000,
        b"<ol><a href='https://x.nl'>a<1h@3></a>",  # found by the fuzzer: what looks like a mail address became a link in a link
    ),
    "own_text": (b"> " * 3_000 + b"x", b"[" * 5_000, b"*" * 5_000, b"[^1]" * 3_000, b"- " * 3_000, b"|" * 5_000 + b"\n|-|", b"`" * 5_001),
    "plain": (b"- " * 5_000, b"1. " * 5_000, b"\xe2\x80\xa8" * 5_000),
    "query": (b'"' * 5_000, b"-" * 5_000, b"thema:" * 2_000, b"OR " * 3_000, b"x" * 50_000),
    "yaml": (b"[" * 5_000, b"a: &a [*a, *a]\n", b"{" * 5_000, b"? " * 2_000, b"!!python/object:os.system x", b"- " * 3_000),
    "brief": (
        b"schema: 1\ntemplate: memo\nlanguage:\n",  # found by the fuzzer: an empty language came back as Dutch
        VALUE_OF_NOUGHT,  # found by the fuzzer: it was not written
        b"schema: 99999999999999999999\ntemplate: x",
        b"schema: 1\ntemplate: [a]\nslots: x",
        b"schema: 1\ntemplate: a\nslots: [{id: {a: b}}]",
    ),
    "picture": (
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 2_000,
        b"\xff\xd8\xff\xe1\xff\xff" + b"Exif\0\0MM\0*" + b"\xff" * 500,
        b"\xff\xd8\xff" * 1_000,
        NO_PIXELS,  # found by the fuzzer
    ),
    "xlsx": (DAMAGED_WORKBOOK, b"PK\x03\x04" + b"\0" * 500),  # the first was found by the short runs
    "csv": (b'"' * 5_001, b"id;voorkeursterm\n" + b";" * 5_000, b"id,voorkeursterm\n" * 3_000, b"\0id"),
    "house_style": (b"PK\x03\x04" + b"\0" * 500,),
}


@pytest.mark.parametrize("name", TARGETS)
def test_anything_is_read_or_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    good = seeds(name)

    @settings(max_examples=RUNS.get(name, USUAL), deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    @given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode) | st.randoms().map(lambda chance: damaged(name, good, chance)))
    def each(data: bytes) -> None:
        read(name, data, tmp_path)

    each()


@pytest.mark.parametrize(("name", "data"), [(name, data) for name, examples in HOSTILE.items() for data in examples])
def test_what_was_made_to_hurt_is_read_or_refused(name: str, data: bytes, tmp_path: Path) -> None:
    read(name, data, tmp_path)


@pytest.mark.parametrize("name", TARGETS)
def test_good_examples_are_read(name: str, tmp_path: Path) -> None:
    for data in seeds(name):
        if name not in ("template", "style", "organisation"):
            TARGETS[name](data, tmp_path)


def damaged(name: str, good: list[bytes], chance: Random) -> bytes:
    """A good example with a few pieces left out, doubled or replaced."""
    if name == "house_style":
        return word_file(chance)
    data = bytearray(chance.choice(good)[:20_000])
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randint(0, 12))
        match chance.randint(0, 2):
            case 0:
                del data[at:end]
            case 1:
                data[at:at] = data[at:end]
            case _:
                data[at:end] = chance.randbytes(end - at)
    return bytes(data)


def word_file(chance: Random) -> bytes:
    """A Word file with one part broken."""
    parts = GOOD_PARTS
    hurt = chance.choice([name for name in sorted(parts) if parts[name]])
    at = chance.randrange(len(parts[hurt]))
    put = chance.choice((b"", b"<", b"&x;", b"\0", b'"', b"<w:p>", b"9999999999"))
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as broken:
        for name, content in parts.items():
            broken.writestr(name, content[:at] + put + content[at + chance.randint(0, 9) :] if name == hurt else content)
    return made.getvalue()
