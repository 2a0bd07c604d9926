import dataclasses
import hashlib
import json
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from brief_builder.content.findings import Theme
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.progress import Progress, finish
from brief_builder.search import build, build_index, cache
from brief_builder.search.build import ANALYSIS_VERSION, key_of
from brief_builder.search.entries import entries_of, texts_of
from brief_builder.search.knowledge import KNOWLEDGE
from brief_builder.search.weights import weights_of
from brief_builder.search.word_file import analyzer_of
from tests.search.conftest import finding

DIGEST = (20, "c98c2451e208")
"""The version of the analysis, and what it makes of the test library."""

NOBODY = 65534


def generations(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def found(index, query="eenzaamheid"):
    return [hit.id for hit in index.search(query).hits]


def test_progress_is_reported_and_reaches_the_number_of_items(library, tmp_path):
    steps = list(build_index(library, tmp_path))
    assert all(isinstance(step, Progress) for step in steps)
    assert steps[-1].total == len(library.items)


def test_a_current_index_is_opened_not_built(library, tmp_path):
    finish(build_index(library, tmp_path))
    before = generations(tmp_path)
    assert len(list(build_index(library, tmp_path))) == 1
    assert generations(tmp_path) == before


def test_changed_content_gives_another_index(library, tmp_path):
    finish(build_index(library, tmp_path))
    more = dataclasses.replace(
        library, items={**library.items, "wijk": (Term("wijk", "werkterm", "wijk", (Definition("a", "Een buurt."),)),)}
    )
    assert found(finish(build_index(more, tmp_path)), "wijk")[0] == "wijk"
    assert found(finish(build_index(library, tmp_path)), "wijk") != ["wijk"]


def with_label(library, **labels):
    term = dataclasses.replace(library.get("schulddienstverlening"), avoid_labels=(), **labels)
    return dataclasses.replace(library, items={**library.items, term.id: (term,)})


def test_whatever_leads_to_something_else_gives_another_index(library):
    """Most of these have the same texts: only what leads where differs."""
    libraries = [
        library,
        with_label(library, alt_labels=("schuldhulpverlening",)),
        with_label(library, hidden_labels=("schuldhulpverlening",)),
        dataclasses.replace(library, search_words=library.search_words[:1]),
        dataclasses.replace(library, search_words=library.search_words[::-1]),
        dataclasses.replace(library, compounds=Library().compounds),
    ]
    assert len({key_of(each, entries_of(each)) for each in libraries}) == len(libraries)


def test_an_item_of_another_kind_gives_another_index():
    """The title of a theme is a name, that of a finding a sentence: they are weighed differently."""
    kinds = Theme("wijk", "De wijk", "Een buurt."), finding("wijk", "De wijk", "Een buurt.")
    libraries = [Library(items={"wijk": (item,)}) for item in kinds]
    assert len({key_of(each, entries_of(each)) for each in libraries}) == 2


def test_every_damage_is_mended_silently(library, tmp_path):
    finish(build_index(library, tmp_path))
    for path in sorted(tmp_path.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            path.write_bytes(content[: len(content) // 2])
            assert found(finish(build_index(library, tmp_path)))[0] == "eenzaamheid-onder-almeerders"


@pytest.mark.parametrize("name", ["_MAIN_1.toc", "segment", *KNOWLEDGE])
def test_a_foreign_index_under_the_right_key_is_replaced(library, tmp_path, name):
    finish(build_index(library, tmp_path))
    key = key_of(library, entries_of(library))
    files = cache.load(tmp_path, key)
    theirs = {
        other: b"from elsewhere" if name in other or (name == "segment" and other.endswith(".seg")) else files[other] for other in files
    }
    cache.save(tmp_path, key, theirs)
    assert found(finish(build_index(library, tmp_path)))[0] == "eenzaamheid-onder-almeerders"
    assert b"from elsewhere" not in cache.load(tmp_path, key).values()
    assert len(list(build_index(library, tmp_path))) == 1


@contextmanager
def unprivileged(folder):
    """Someone to whom read-only means read-only: who runs the tests, or nobody when that is root."""
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, -1)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        folder.chmod(0o755)
        if root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not read-only there")
def test_a_read_only_folder_is_read_and_else_left_alone(library, index):
    with tempfile.TemporaryDirectory() as name, unprivileged(folder := Path(name)):
        finish(build_index(library, folder))
        folder.chmod(0o555)
        before = generations(folder)
        with pytest.raises(PermissionError):
            (folder / "more").mkdir()
        assert len(list(build_index(library, folder))) == 1
        assert found(finish(build_index(Library(), folder))) == []
        assert generations(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="files are closed to readers by other means there")
def test_a_file_that_another_program_has_locked_is_no_reason_to_stop(library):
    with tempfile.TemporaryDirectory() as name, unprivileged(folder := Path(name)):
        for closed in ("segment", "words.json", cache.SEAL, cache.POINTER):
            finish(build_index(library, folder))
            for path in folder.rglob("*"):
                if path.name == closed or (closed == "segment" and path.suffix == ".seg"):
                    path.chmod(0)
                    with pytest.raises(PermissionError):
                        path.read_bytes()
            assert found(finish(build_index(library, folder)))[0] == "eenzaamheid-onder-almeerders"
            assert len(list(build_index(library, folder))) == 1, "what could not be read was replaced"


@pytest.mark.parametrize("older", ["ANALYSIS_VERSION", "WRITTEN_BY"])
def test_an_index_of_an_older_version_is_built_again(library, tmp_path, monkeypatch, older):
    with monkeypatch.context() as before:
        before.setattr(build, older, "older")
        finish(build_index(library, tmp_path))
        assert len(list(build_index(library, tmp_path))) == 1
    assert len(list(build_index(library, tmp_path))) > 1
    assert found(finish(build_index(library, tmp_path)))[0] == "eenzaamheid-onder-almeerders"


def test_without_a_place_to_write_it_lives_in_memory(library, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert found(finish(build_index(library, tmp_path / "file")))[0] == "eenzaamheid-onder-almeerders"


def test_several_at_once_do_not_break_each_other(library, tmp_path):
    with ThreadPoolExecutor(6) as pool:
        indexes = list(pool.map(lambda _: finish(build_index(library, tmp_path)), range(12)))
    assert {tuple(found(index)) for index in indexes} == {tuple(found(indexes[0]))}
    assert found(finish(build_index(library, tmp_path))) == found(indexes[0])


def test_an_empty_library_can_be_searched():
    results = finish(build_index(Library(), None)).search("iets")
    assert results.hits == ()
    assert results.total == 0


def test_an_own_version_stands_beside_the_first(library):
    own = Term("veerkracht", "kernconcept", "veerkracht", (Definition("eigen", "Zoals wij het zien."),), library="Eigen")
    both = dataclasses.replace(library, items={**library.items, "veerkracht": (*library.items["veerkracht"], own)})
    hits = finish(build_index(both, None)).search("veerkracht").hits
    assert {(hit.id, hit.library) for hit in hits} == {("veerkracht", ""), ("veerkracht", "Eigen")}


def test_the_version_is_raised_when_the_same_library_gives_another_index(library):
    """When this fails, old indexes no longer fit: raise ANALYSIS_VERSION and note the new digest here."""
    entries = entries_of(library)
    analyze = analyzer_of(lexicon_of(texts_of(entries)), library.compounds)
    weights = [sorted((term, round(weight, 6)) for term, weight in weights_of(entry, analyze).items()) for entry in entries]
    digest = hashlib.sha256(json.dumps(weights).encode()).hexdigest()
    assert (ANALYSIS_VERSION, digest[:12]) == DIGEST
