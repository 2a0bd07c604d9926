import io
import subprocess
import sys

import pytest

from brief_builder.progress import Progress, finish
from brief_builder.search import beside, build, build_index
from brief_builder.search.entries import entries_of


def found(index):
    return [hit.id for hit in index.search("eenzaamheid").hits]


def test_an_index_made_beside_is_the_same_as_one_made_here(library):
    entries = entries_of(library)
    made, here = finish(beside.make_files(library, entries)), finish(build.make_files(library, entries))
    assert found(finish(build_index(library, None, beside.make_files))) == found(finish(build_index(library, None)))
    assert made["words.json"] == here["words.json"]
    assert sorted(map(len, made.values())) == sorted(map(len, here.values()))


def test_it_is_stored_and_opened_like_any_other(library, tmp_path):
    steps = list(build_index(library, tmp_path, beside.make_files))
    assert all(isinstance(step, Progress) for step in steps)
    assert steps[-1].total == len(library.items)
    assert len(list(build_index(library, tmp_path, beside.make_files))) == 1


@pytest.mark.parametrize("program", ["", "/nowhere/python", "false"])
def test_without_a_process_the_work_is_done_here(library, monkeypatch, program):
    monkeypatch.setattr(sys, "executable", program)
    assert found(finish(build_index(library, None, beside.make_files)))[0] == "eenzaamheid-onder-almeerders"


def test_a_frozen_app_starts_no_copy_of_itself(library, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(subprocess, "Popen", None)
    assert found(finish(build_index(library, None, beside.make_files)))[0] == "eenzaamheid-onder-almeerders"


def test_stopping_halfway_leaves_no_process(library):
    work = beside.make_files(library, entries_of(library))
    next(work)
    process = work.gi_frame.f_locals["process"]
    assert process.poll() is None
    work.close()
    assert process.returncode is not None


def test_the_process_ends_when_nobody_listens_any_more(library):
    content = io.BytesIO()
    beside.send_library(library, content)
    process = subprocess.run([sys.executable, "-m", "brief_builder.search"], input=content.getvalue(), capture_output=True, timeout=60)
    assert process.returncode in (0, 1)  # its input ended with the library: it may have been done by then


def test_a_library_arrives_as_it_was_sent(library):
    content = io.BytesIO()
    beside.send_library(library, content)
    content.seek(0)
    assert beside.receive_library(content) == library
