"""Terms as CSV and XLSX: out and in without loss, harmless for those who open them, and hostile files refused."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from brief_builder.errors import UnreadableFile
from brief_builder.keeping.import_terms import read_table
from brief_builder.keeping.table import Row, as_meant, harmless, split
from brief_builder.keeping.table_csv import csv_of, read_csv
from brief_builder.keeping.table_xlsx import read_xlsx, xlsx_of

ROWS = [
    ["id", "definitie"],
    ["basis", '=HYPERLINK("https://kwaad.example")'],
    ["+31", "@SUM(A1)"],
    ["-1", 'Een "grondslag"; of, iets'],
    ["'=1", "Twee\nregels"],
    ["ë", "0123"],
]
FORMATS = pytest.mark.parametrize(("suffix", "make"), [("csv", csv_of), ("xlsx", xlsx_of)])
Make = Callable[[Iterable[Row]], bytes]


@FORMATS
def test_what_goes_out_comes_in(tmp_path: Path, suffix: str, make: Make) -> None:
    file = tmp_path / f"t.{suffix}"
    file.write_bytes(make(ROWS))
    assert read_table(file) == ROWS
    assert make(ROWS) == file.read_bytes(), "the same rows give the same bytes"


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(xlsx_of(ROWS))
    sheet = load_workbook(tmp_path / "t.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(not str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells)
    lines = csv_of(ROWS).decode("utf-8-sig").splitlines()
    assert all(not line.strip('"').startswith(("=", "+", "-", "@")) for line in lines)
    assert "'@SUM(A1)" in lines[2]


BEGINNINGS = ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t=", "\r\n=", "'=", "''+"]
"""With these a spreadsheet may take a cell for a formula, or pass over them to one; the wide signs count as the narrow ones."""


@pytest.mark.parametrize("begin", BEGINNINGS)
@FORMATS
def test_every_beginning_of_a_formula_is_defused(tmp_path: Path, suffix: str, make: Make, begin: str) -> None:
    evil = f"{begin}cmd|' /C calc'!A0"
    file = tmp_path / f"t.{suffix}"
    file.write_bytes(make([["id", "definitie"], ["basis", evil], [evil, "x"]]))
    if suffix == "csv":
        with file.open(encoding="utf-8-sig", newline="") as text:
            cells = [cell for row in csv.reader(text, delimiter=";") for cell in row]
    else:
        found = [cell for row in load_workbook(file).worksheets[0].iter_rows() for cell in row]
        assert {cell.data_type for cell in found} == {"s"}
        cells = [str(cell.value) for cell in found]
    assert [cell[0] for cell in cells if "cmd" in cell] == ["'", "'"]
    assert "<f>" not in (zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml").decode() if suffix == "xlsx" else "")


CARRIED = [
    *("a,=cmd()", "a,+31", "a\t@SUM(A1)", 'a,"=cmd()', "a, -cmd()", "a\n=cmd()"),
    *("a,--cmd()", "a;=cmd()", "a,\uff1dcmd()", "a,''=cmd()"),
]
"""Cells that become two, the second of them a formula, for a program that parts lines at commas, tabs or line ends."""


@pytest.mark.parametrize("separator", [",", "\t", ";"])
@pytest.mark.parametrize("cell", CARRIED)
def test_no_cell_becomes_a_formula_for_who_parts_the_line_at_another_sign(tmp_path: Path, cell: str, separator: str) -> None:
    content = csv_of([["id", cell, "einde"], [cell, "x", cell]])
    pieces = [piece for line in content.decode("utf-8-sig").splitlines() for piece in line.split(separator)]
    assert not [piece for piece in pieces if piece.strip(' "').startswith(("=", "+", "-", "@", "\uff1d"))]
    (tmp_path / "t.csv").write_bytes(content)
    assert read_csv(tmp_path / "t.csv") == [["id", cell, "einde"], [cell, "x", cell]]


def test_a_price_stays_a_price() -> None:
    assert csv_of([["Het kost 5,- of 7,-- per jaar, +/- een euro"]]).decode("utf-8-sig").startswith("Het kost 5,- of 7,-- per jaar")


@given(st.text(st.sampled_from("a',;\t\n\"=+-@ (")).map(str.strip))
def test_any_cell_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "cel.csv"
    file.write_bytes(csv_of([["id", "tekst"], ["x", text]]))
    assert read_csv(file)[1:] == [["x", text]]


@given(st.one_of(st.text(), st.tuples(st.sampled_from(BEGINNINGS), st.text()).map("".join)))
def test_harmless_is_undone(text: str) -> None:
    assert as_meant(harmless(text)) == text
    assert harmless(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_several_values_in_a_cell() -> None:
    assert split("een | twee|drie \\| vier |") == ["een", "twee", "drie | vier"]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_of_other_programs(tmp_path: Path, separator: str, encoding: str) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes(f"id{separator}definitie\r\nbasis{separator}Privé\r\n".encode(encoding))
    assert read_csv(file) == [["id", "definitie"], ["basis", "Privé"]]


def test_dates_and_numbers_in_a_workbook_are_text(tmp_path: Path) -> None:
    from datetime import date

    book = Workbook()
    book.active.append(["id", 2021, 3.0, date(2026, 11, 24), None, True])
    book.save(tmp_path / "t.xlsx")
    assert read_xlsx(tmp_path / "t.xlsx") == [["id", "2021", "3", "2026-11-24", "", "True"]]


def changed(content: bytes, name: str, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in old.namelist():
            if part != name:
                made.writestr(part, old.read(part))
        made.writestr(name, new)
    return out.getvalue()


PLAIN = xlsx_of(ROWS)
SHEET = "xl/worksheets/sheet1.xml"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccccccc">]><worksheet>&b;</worksheet>'
FAR = (
    b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
)
HOSTILE = {
    "empty": b"",
    "text": b"id;definitie",
    "cut off": PLAIN[: len(PLAIN) // 2],
    "no workbook": changed(PLAIN, "xl/workbook.xml", b"<x/>"),
    "entities": changed(PLAIN, SHEET, BOMB),
    "entities in UTF-16": changed(PLAIN, SHEET, BOMB.decode().encode("utf-16")),
    "macros": changed(PLAIN, "xl/vbaProject.bin", b"x"),
    "links": changed(PLAIN, "xl/externalLinks/externalLink1.xml", b"<x/>"),
    "broken XML": changed(PLAIN, SHEET, b"<worksheet><"),
    "zeroes": changed(PLAIN, SHEET, bytes(110_000_000)),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_workbooks_are_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.xlsx").write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"t\.xlsx"):
        read_xlsx(tmp_path / "t.xlsx")


def test_a_cell_in_the_farthest_corner_takes_no_room(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(changed(PLAIN, SHEET, FAR))
    with pytest.raises(UnreadableFile, match="more than 20000 rows"):
        read_xlsx(tmp_path / "t.xlsx")


@pytest.mark.parametrize(
    "content",
    [b'id;x\n"open', b"id\0x", b"id\n" + b"x\n" * 20_001, b"id\n" + b"x" * 40_000],
    ids=["open quotation mark", "zero bytes", "too many rows", "too long a cell"],
)
def test_hostile_csv_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.csv").write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"t\.csv"):
        read_csv(tmp_path / "t.csv")
