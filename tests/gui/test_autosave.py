"""What is kept beside the window stays in step with what happens in it."""

import os
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from brief_builder.brief.model import Brief
from brief_builder.gui import recovery
from brief_builder.i18n import Message
from tests.gui.conftest import PATIENCE

BRIEF = Brief("memo", {"onderwerp": "Zorg"})


def made(folder: Path, told: list[Message]) -> Any:
    from brief_builder.gui.autosave import Autosave

    return Autosave(folder, lambda: recovery.Rescued(BRIEF, None), told.append)


def test_nothing_is_kept_behind_what_let_it_go(qtbot: Any, qapp: Any, tmp_path: Path) -> None:
    autosave = made(tmp_path, [])
    for _time in range(20):  # the thread may be anywhere in its work
        autosave._keep_beside()
        autosave.let_go()
        assert recovery.rescued(autosave.place.folder) is None
        qtbot.waitUntil(lambda: not autosave._on_its_way, timeout=PATIENCE)
        assert recovery.rescued(autosave.place.folder) is None
    autosave.close()


def test_what_cannot_be_written_is_told_in_the_window(qtbot: Any, qapp: Any, tmp_path: Path) -> None:
    told: list[Message] = []
    autosave = made(tmp_path, told)
    (autosave.place.folder / recovery.ORIGIN).mkdir()
    autosave.edited()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    autosave.close()
    assert recovery.ORIGIN in str(told[0])


def test_a_disk_that_does_not_answer_holds_nobody_up(qtbot: Any, qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from brief_builder.gui.autosave import Autosave

    reached, answers, flush = Event(), Event(), os.fsync

    def slow(handle: int) -> None:
        reached.set()
        answers.wait()
        flush(handle)

    monkeypatch.setattr(os, "fsync", slow)
    briefs = [BRIEF]
    autosave = Autosave(tmp_path, lambda: recovery.Rescued(briefs[-1], None), lambda _message: None)
    autosave.edited()
    qtbot.waitUntil(reached.is_set, timeout=PATIENCE)
    for number in range(50):  # somebody types on: each of these comes back at once, and nothing piles up
        briefs.append(replace(BRIEF, fields={"onderwerp": f"Zorg {number}"}))
        autosave.edited()
        autosave._keep_beside()
    assert autosave._pool.activeThreadCount() == 1
    answers.set()
    qtbot.waitUntil(lambda: (kept := recovery.rescued(autosave.place.folder)) is not None and kept.brief == briefs[-1], timeout=PATIENCE)
    autosave.close()
