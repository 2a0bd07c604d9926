import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run

import pytest

from brief_builder.content.library import Library
from brief_builder.content.reader import open_libraries
from brief_builder.content.vocabulary import Term
from tests.content.paths import BROKEN, GOOD

LONG_AGO = 1_600_000_000


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The small library, last changed long ago."""
    folder = tmp_path / "one"
    shutil.copytree(GOOD, folder)
    _settle(folder)
    return folder


def _settle(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def _same(one: Library, other: Library) -> bool:
    return one == other and list(one.items) == list(other.items) and list(one.areas) == list(other.areas)


def _explanation(library: Library) -> str:
    term = library.get("veerkracht")
    assert isinstance(term, Term)
    return term.explanation


def _cached(cache: Path) -> list[Path]:
    return sorted((cache / "library").iterdir())


def test_the_second_time_gives_the_same_library(library: Path, tmp_path: Path) -> None:
    read = open_libraries([library])
    assert _same(open_libraries([library], tmp_path), read)
    assert _same(open_libraries([library], tmp_path), read)


def test_problems_come_back_with_their_lines_and_words(tmp_path: Path) -> None:
    read = open_libraries([BROKEN, GOOD, tmp_path / "nowhere"])
    assert len(read.problems) > 10
    for _time in range(2):
        again = open_libraries([BROKEN, GOOD, tmp_path / "nowhere"], tmp_path)
        assert [(p.file, p.line, str(p.message)) for p in again.problems] == [(p.file, p.line, str(p.message)) for p in read.problems]
        assert again == read


def test_an_unchanged_library_is_opened_without_yaml(library: Path, tmp_path: Path) -> None:
    open_libraries([library], tmp_path)
    code = f"""
import sys
from pathlib import Path
from brief_builder.content.reader import open_libraries
library = open_libraries([Path({str(library)!r})], Path({str(tmp_path)!r}))
assert library.items and not library.problems
print([name for name in ("yaml", "pydantic_core", "pydantic") if name in sys.modules])
"""
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_changed_file_is_read_again_even_within_one_tick_of_the_clock(library: Path, tmp_path: Path) -> None:
    file = library / "glossary" / "terms" / "veerkracht.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Na een", "Bij een"), encoding="utf-8")
    before = file.stat()
    assert _explanation(open_libraries([library], tmp_path)).startswith("Bij een")
    file.write_text(text.replace("Na een", "Van een"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert _explanation(open_libraries([library], tmp_path)).startswith("Van een")


def test_files_that_come_and_go_are_seen(library: Path, tmp_path: Path) -> None:
    open_libraries([library], tmp_path)
    file = library / "glossary" / "terms" / "veerkracht.yaml"
    content = file.read_bytes()
    file.unlink()
    without = open_libraries([library], tmp_path)
    assert without.get("veerkracht") is None
    assert without == open_libraries([library])
    file.write_bytes(content)
    assert open_libraries([library], tmp_path) == open_libraries([library])


def test_a_new_name_of_the_library_reaches_every_item(library: Path, tmp_path: Path) -> None:
    open_libraries([library], tmp_path)
    manifest = library / "glossary" / "library.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("Kennisbank Voorbeeldstad", "Anders"), encoding="utf-8")
    for _time in range(2):
        assert {item.library for item in open_libraries([library], tmp_path).all()} == {"Anders"}


def test_libraries_side_by_side_and_a_newer_one_in_the_place_of_an_older(library: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer"
    shutil.copytree(library, newer)
    manifest = newer / "glossary" / "library.yaml"
    own = tmp_path / "own"
    shutil.copytree(library, own)
    own_manifest = own / "glossary" / "library.yaml"
    text = manifest.read_text(encoding="utf-8")
    version = next(line for line in text.splitlines() if line.startswith("version:"))
    address = next(line for line in text.splitlines() if line.startswith("base_uri:"))
    manifest.write_text(text.replace(version, 'version: "99"'), encoding="utf-8")
    own_manifest.write_text(text.replace(address, "base_uri: https://example.org/own/"), encoding="utf-8")
    for folders in ([library, newer], [newer, library], [library, own], [library, newer, own], [library, library], [library]):
        read = open_libraries(folders)
        assert _same(open_libraries(folders, tmp_path), read)
        assert _same(open_libraries(folders, tmp_path), read)


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flip(content: bytes) -> bytes:
    return content.replace(b"veerkracht", b"veerkrachx")


@pytest.mark.parametrize("harm", [_cut, _flip, lambda _content: b"", lambda _content: b"\xff\x00", lambda content: content[65:]])
def test_a_damaged_cache_is_quietly_made_again(library: Path, tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    read = open_libraries([library])
    open_libraries([library], tmp_path)
    for path in _cached(tmp_path):
        path.write_bytes(harm(path.read_bytes()))
    assert _same(open_libraries([library], tmp_path), read)
    assert _same(open_libraries([library], tmp_path), read)


def test_the_cache_of_another_library_is_not_believed(library: Path, tmp_path: Path) -> None:
    open_libraries([library], tmp_path / "here")
    other = tmp_path / "other"
    shutil.copytree(library, other)
    (other / "glossary" / "terms" / "veerkracht.yaml").unlink()
    _settle(other)
    open_libraries([other], tmp_path / "there")
    for mine, theirs in zip(_cached(tmp_path / "here"), _cached(tmp_path / "there"), strict=True):
        mine.write_bytes(theirs.read_bytes())
    assert open_libraries([library], tmp_path / "here") == open_libraries([library])


def test_where_nothing_can_be_kept_everything_works(library: Path, tmp_path: Path) -> None:
    (tmp_path / "library-file").write_text("")
    read = open_libraries([library])
    assert open_libraries([library], tmp_path / "library-file") == read
    assert not list(tmp_path.glob("**/*.tmp"))


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(20):
        folder = tmp_path / str(number)
        shutil.copytree(GOOD, folder)
        open_libraries([folder], tmp_path)
    assert len(_cached(tmp_path)) <= 24
