"""A library that the app writes is read back equal, stays comparable line by line, and the built-in one is never touched."""

import difflib
from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder import paths
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.keeping import drop_item, keep_item, may_keep, start_library
from brief_builder.content.library import Item, Library, Manifest, kind_of
from brief_builder.content.provenance import Source
from brief_builder.content.reader import open_libraries, read_library
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.errors import UnreadableFile, UnwritableFile

MINE = Manifest("Mijn kennisbank", "1.0.0", "https://example.org/mijn/", owner="Ik", keeper="Ik")
BUILT_IN = open_libraries((paths.BUILT_IN_LIBRARY,))
EACH_KIND = [
    next(item for item in BUILT_IN.all() if isinstance(item, kind)) for kind in (Theme, Source, Figure, Finding, Term, Abbreviation)
]


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    start_library(tmp_path / "mijn", MINE)
    return tmp_path / "mijn"


def items(library: Library) -> dict[str, Item]:
    return {item.id: replace(item, library="") for item in library.all()}


def test_a_library_written_by_the_app_is_read_back_equal(mine: Path) -> None:
    for item in BUILT_IN.all():
        if isinstance(item, Source | Abbreviation):
            continue  # lists of a hundred entries: written one by one below
        keep_item(mine, item)
    for kind in (Source, Abbreviation):
        for item in [i for i in BUILT_IN.all() if isinstance(i, kind)][:12]:
            keep_item(mine, item)
    written, built_in = items(read_library(mine)), items(BUILT_IN)
    assert len(written) > 300
    assert {item_id: built_in[item_id] for item_id in written} == written
    assert read_library(mine).manifests == (MINE,)


@pytest.mark.parametrize("item", EACH_KIND, ids=kind_of)
def test_writing_twice_changes_nothing_and_dropping_takes_it_out(mine: Path, item: Item) -> None:
    file = keep_item(mine, item)
    before = file.read_bytes()
    assert keep_item(mine, item) == file
    assert file.read_bytes() == before
    drop_item(mine, item)
    assert item.id not in items(read_library(mine))
    drop_item(mine, item)


def test_one_changed_field_is_one_changed_line(mine: Path) -> None:
    term = next(t for t in BUILT_IN.terms() if len(t.definitions) > 1)
    first, *others = term.definitions
    for changed in (
        replace(term, explanation=term.explanation.replace(" ", "  ", 1) + " Nog een zin."),
        replace(term, definitions=(replace(first, status="voorstel"), *others)),
        replace(term, related=()) if term.related else replace(term, scope_note="Alleen hier."),
    ):
        before = keep_item(mine, term).read_text().splitlines()
        after = keep_item(mine, changed).read_text().splitlines()
        lines = [line for line in difflib.ndiff(before, after) if line[:1] in "+-"]
        assert 1 <= len(lines) <= 2 + len(term.related)


def test_the_built_in_library_and_foreign_folders_are_not_written_to(tmp_path: Path) -> None:
    term = next(iter(BUILT_IN.terms()))
    assert not may_keep(paths.BUILT_IN_LIBRARY)
    for folder in (paths.BUILT_IN_LIBRARY, tmp_path):
        with pytest.raises(UnwritableFile):
            keep_item(folder, term)
        with pytest.raises(UnwritableFile):
            drop_item(folder, term)
    assert not list(tmp_path.iterdir())


def test_a_second_library_in_one_folder_is_refused(mine: Path) -> None:
    assert may_keep(mine)
    with pytest.raises(UnwritableFile, match="open it"):
        start_library(mine, MINE)


@pytest.mark.parametrize("name", ["../weg", "Hoofd", "", "a/b", "x" * 41])
def test_an_id_never_leads_out_of_the_folder(mine: Path, name: str) -> None:
    finding = next(iter(BUILT_IN.findings()))
    for item in (replace(finding, id=name), replace(finding, theme=name) if name else replace(finding, id=name)):
        with pytest.raises(UnwritableFile, match="cannot be an id"):
            keep_item(mine, item)


def test_a_list_that_cannot_be_read_is_not_overwritten(mine: Path) -> None:
    source = next(i for i in BUILT_IN.all() if isinstance(i, Abbreviation))
    file = keep_item(mine, source)
    file.write_text("- [kapot\n")
    with pytest.raises(UnreadableFile):
        keep_item(mine, source)
    assert file.read_text() == "- [kapot\n"
