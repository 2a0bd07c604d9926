import os

import pytest

from brief_builder.search import cache

KEY = "0123456789ab" * 5
FILES = {"a.seg": b"\x00\x01" * 50, "lexicon.json": b"{}"}


def generations(folder):
    return [path for path in folder.iterdir() if path.is_dir()]


def test_what_was_saved_is_loaded(tmp_path):
    assert cache.save(tmp_path / "search", KEY, FILES)
    assert cache.load(tmp_path / "search", KEY) == FILES


def test_another_key_or_an_empty_folder_holds_nothing(tmp_path):
    cache.save(tmp_path, KEY, FILES)
    assert cache.load(tmp_path, "f" * 64) is None
    assert cache.load(tmp_path / "nowhere", KEY) is None


def test_a_few_generations_are_kept_and_older_ones_go(tmp_path):
    for number in range(6):
        cache.save(tmp_path, f"{number:064x}", FILES)
    assert cache.load(tmp_path, f"{5:064x}") == cache.load(tmp_path, f"{3:064x}") == FILES
    assert cache.load(tmp_path, f"{0:064x}") is None
    assert len(generations(tmp_path)) == cache.KEPT


@pytest.mark.parametrize("damage", [b"", b"other bytes of another length", b"\x01\x00" * 50])
def test_a_damaged_file_means_nothing_there(tmp_path, damage):
    cache.save(tmp_path, KEY, FILES)
    (generations(tmp_path)[0] / "a.seg").write_bytes(damage)
    assert cache.load(tmp_path, KEY) is None


@pytest.mark.parametrize("name", ["a.seg", "lexicon.json", cache.SEAL])
def test_a_missing_file_means_nothing_there(tmp_path, name):
    cache.save(tmp_path, KEY, FILES)
    (generations(tmp_path)[0] / name).unlink()
    assert cache.load(tmp_path, KEY) is None


@pytest.mark.parametrize("pointer", [b"", b"[", b"null", b"[[1]]", b'{"a": 3}', b'[["%s", "../../elsewhere"]]' % KEY.encode(), b"\xff\xfe"])
def test_a_damaged_pointer_means_nothing_there_and_is_replaced(tmp_path, pointer):
    (tmp_path / cache.POINTER).write_bytes(pointer)
    assert cache.load(tmp_path, KEY) is None
    assert cache.save(tmp_path, KEY, FILES)
    assert cache.load(tmp_path, KEY) == FILES


def test_a_damaged_generation_is_replaced_beside_the_old_one(tmp_path):
    cache.save(tmp_path, KEY, FILES)
    (generations(tmp_path)[0] / cache.SEAL).write_text("{}x")
    cache.save(tmp_path, KEY, FILES)
    assert cache.load(tmp_path, KEY) == FILES
    assert len(generations(tmp_path)) == 1


def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert not cache.save(tmp_path / "file", KEY, FILES)
    assert cache.load(tmp_path / "file", KEY) is None


def test_what_another_process_is_writing_stays_until_it_must_have_died(tmp_path):
    writing, abandoned = tmp_path / "ffffffffffff-alive", tmp_path / "ffffffffffff-dead"
    writing.mkdir()
    abandoned.mkdir()
    other = tmp_path / "somebody-else.txt"
    other.write_text("not ours")
    for path in (abandoned, other):
        os.utime(path, (0, 0))
    cache.save(tmp_path, KEY, FILES)
    assert writing.exists()
    assert not abandoned.exists()
    assert other.exists()
