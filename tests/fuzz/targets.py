"""What reads files and text of others, each as a function of bytes. Anything but a `UserError` is a defect.

The short runs are in test_readers.py; by_hand.py gives the same functions to a fuzzer that is guided by what the code does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image as Picture

from brief_builder import paths
from brief_builder.brief.organisation_file import read_organisation
from brief_builder.brief.picture_metadata import without_metadata
from brief_builder.brief.store import dump_brief, read_brief
from brief_builder.brief.template_file import read_fields, read_template
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.yaml_text import parse_yaml
from brief_builder.document.markup import parse_markup, plain_text
from brief_builder.document.rich.paste import from_html, from_plain
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.writing import write
from brief_builder.errors import UserError
from brief_builder.export.docx.house.file import template_of
from brief_builder.export.picture_size import picture_size
from brief_builder.export.style import Style
from brief_builder.export.style_file import read_style
from brief_builder.keeping.import_terms import preview, read_table
from brief_builder.keeping.table_csv import csv_of
from brief_builder.keeping.table_xlsx import xlsx_of
from brief_builder.search.query import parse_query
from tests.export.docx.templates import with_header

Target = Callable[[bytes, Path], None]
"""Reads the bytes; the folder is for what can only be read from a file."""

NAME = Path("stuk.brief")


def text_of(data: bytes) -> str:
    """The bytes as text, whatever they are."""
    return data.decode("utf-8", "replace")


@cache
def _style() -> Style:
    return read_style()


def brief(data: bytes, folder: Path) -> None:
    """A working file; what was read is written, and read again as the same."""
    found = read_brief(text_of(data), NAME)
    assert read_brief(dump_brief(found).decode(), NAME) == found


def yaml(data: bytes, folder: Path) -> None:
    """A file of a library."""
    parse_yaml(text_of(data), NAME)


def template(data: bytes, folder: Path) -> None:
    """A document type."""
    file = folder / "soort.yaml"
    file.write_bytes(data)
    read_template(file, {})
    read_fields(file)


def style(data: bytes, folder: Path) -> None:
    """A style."""
    file = folder / "stijl.yaml"
    file.write_bytes(data)
    read_style(file)


def organisation(data: bytes, folder: Path) -> None:
    """The file of an organisation."""
    (folder / "organisatie.yaml").write_bytes(data)
    read_organisation(folder)


def house_style(data: bytes, folder: Path) -> None:
    """A house style for Word."""
    template_of(data, _style())


def picture(data: bytes, folder: Path) -> None:
    """A picture beside a working file."""
    without_metadata(data)
    picture_size(data, "afbeelding")


def own_text(data: bytes, folder: Path) -> None:
    """Text as it stands in a working file: read, written, and read as the same."""
    content = text_of(data)
    tree = parse(content)
    assert parse(write(tree)) == tree
    parse_markup(content)
    plain_text(content)


def html(data: bytes, folder: Path) -> None:
    """A clipboard."""
    pasted = from_html(text_of(data)).blocks
    assert parse(write(pasted)) == pasted


def plain(data: bytes, folder: Path) -> None:
    """A clipboard without marks."""
    pasted = from_plain(text_of(data)).blocks
    assert parse(write(pasted)) == pasted


def query(data: bytes, folder: Path) -> None:
    """What somebody searches for."""
    parse_query(text_of(data))


def csv(data: bytes, folder: Path) -> None:
    """A table of terms of another program."""
    _table(data, folder / "begrippen.csv")


def xlsx(data: bytes, folder: Path) -> None:
    """The same as a workbook."""
    _table(data, folder / "begrippen.xlsx")


def _table(data: bytes, file: Path) -> None:
    file.write_bytes(data)
    preview(read_table(file), OneLibrary(file.parent, Manifest("Eigen", "1", "https://eigen.example/")))


TARGETS: Mapping[str, Target] = {
    target.__name__: target
    for target in (brief, yaml, template, style, organisation, house_style, picture, own_text, html, plain, query, csv, xlsx)
}


def read(name: str, data: bytes, folder: Path) -> None:
    """Read with one of them; a refusal in a sentence is as good as an answer."""
    with suppress(UserError):
        TARGETS[name](data, folder)


def _picture(kind: str) -> bytes:
    out = BytesIO()
    Picture.new("RGB", (8, 8), "red").save(out, kind, dpi=(96, 96))
    return out.getvalue()


def seeds(name: str) -> list[bytes]:
    """Some good input of each kind, to begin from."""
    if name == "picture":
        return [_picture("PNG"), _picture("JPEG")]
    kinds: dict[str, list[Path]] = {
        "template": sorted(paths.TEMPLATES.glob("*.yaml"))[:3],
        "style": sorted(paths.STYLES.glob("*.yaml"))[:2],
        "yaml": sorted((Path(__file__).parents[1] / "libraries" / "good").rglob("*.yaml")),
    }
    if name == "house_style":
        return [with_header()]
    if name == "xlsx":
        return [xlsx_of(TABLE)]
    if name == "csv":
        return [csv_of(TABLE)]
    return [file.read_bytes() for file in kinds.get(name, [])] + [sample.encode() for sample in SAMPLES.get(name, ())]


FIGURE = (
    "schema: 1\ntemplate: memo\nlanguage: nl\nslots: [{id: a, parts: [{id: p, kind: figure, figures: [{figure: {id: f, theme: t,"
    " label: l, measure: m, population: p, unit: x, values: [{area: a, value: 1.5}]}}]}]}]\n"
)
TABLE = (
    ("id", "voorkeursterm", "definitie", "aard", "heeftBron"),
    ("basis", "Basis", "Een; grondslag, of =iets.", "werkdefinitie", "a | b"),
)
OWN_TEXT = (
    "### Kop\n\nEen *zin* met **nadruk** en [een begrip](begrip:x).[^1]\n\n- een\n- twee\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Noot.\n"
)

SAMPLES: Mapping[str, tuple[str, ...]] = {
    "brief": (
        "schema: 1\ntemplate: memo\nfields: {onderwerp: x}\nslots:\n- id: kern\n  parts:\n  - {id: p1, kind: text, text: 'Een zin.'}\n",
        FIGURE,
    ),
    "organisation": ("name: Gemeente\naddress: Straat 1\nlogo: logo.svg\nstyle: stijl.yaml\n",),
    "own_text": (OWN_TEXT,),
    "html": ("<h2>Kop</h2><p>Een <b>zin</b> <a href='https://x.nl'>hier</a></p><ul><li>een</ul><table><tr><td colspan=2>1</table>",),
    "plain": ("Een alinea\n\n- een\n- twee\n1. drie\n",),
    "query": ('eenzaam -jeugd "sociale basis" thema:wonen OR schulden*',),
}
