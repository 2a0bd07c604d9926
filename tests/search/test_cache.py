import os

import pytest

from brief_builder.search import cache

FILES = {"a.seg": b"\x00\x01" * 50, "lexicon.json": b"{}"}


def generations(folder):
    return [path for path in folder.iterdir() if path.is_dir()]


def test_what_was_saved_is_loaded(tmp_path):
    assert cache.save(tmp_path / "search", "k1", FILES)
    assert cache.load(tmp_path / "search", "k1") == FILES


def test_another_key_or_an_empty_folder_holds_nothing(tmp_path):
    cache.save(tmp_path, "k1", FILES)
    assert cache.load(tmp_path, "k2") is None
    assert cache.load(tmp_path / "nowhere", "k1") is None


def test_a_few_generations_are_kept_and_older_ones_go(tmp_path):
    for number in range(6):
        cache.save(tmp_path, f"key{number}", FILES)
    assert cache.load(tmp_path, "key5") == cache.load(tmp_path, "key3") == FILES
    assert cache.load(tmp_path, "key0") is None
    assert len(generations(tmp_path)) == cache.KEPT


@pytest.mark.parametrize("damage", [b"", b"other bytes of another length", b"\x01\x00" * 50])
def test_a_damaged_file_means_nothing_there(tmp_path, damage):
    cache.save(tmp_path, "k1", FILES)
    (generations(tmp_path)[0] / "a.seg").write_bytes(damage)
    assert cache.load(tmp_path, "k1") is None


@pytest.mark.parametrize("name", ["a.seg", "lexicon.json", cache.SEAL])
def test_a_missing_file_means_nothing_there(tmp_path, name):
    cache.save(tmp_path, "k1", FILES)
    (generations(tmp_path)[0] / name).unlink()
    assert cache.load(tmp_path, "k1") is None


@pytest.mark.parametrize("pointer", [b"", b"[", b"null", b"[[1]]", b'{"k1": 3}', b'[["k1", "../../elsewhere"]]', b"\xff\xfe"])
def test_a_damaged_pointer_means_nothing_there_and_is_replaced(tmp_path, pointer):
    (tmp_path / cache.POINTER).write_bytes(pointer)
    assert cache.load(tmp_path, "k1") is None
    assert cache.save(tmp_path, "k1", FILES)
    assert cache.load(tmp_path, "k1") == FILES


def test_a_damaged_generation_is_replaced_beside_the_old_one(tmp_path):
    cache.save(tmp_path, "k1", FILES)
    (generations(tmp_path)[0] / cache.SEAL).write_text("{}x")
    cache.save(tmp_path, "k1", FILES)
    assert cache.load(tmp_path, "k1") == FILES
    assert len(generations(tmp_path)) == 1


def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert not cache.save(tmp_path / "file", "k1", FILES)
    assert cache.load(tmp_path / "file", "k1") is None


def test_what_another_process_is_writing_stays_until_it_must_have_died(tmp_path):
    writing, abandoned = tmp_path / "k2-alive", tmp_path / "k2-dead"
    writing.mkdir()
    abandoned.mkdir()
    os.utime(abandoned, (0, 0))
    cache.save(tmp_path, "k1", FILES)
    assert writing.exists()
    assert not abandoned.exists()
