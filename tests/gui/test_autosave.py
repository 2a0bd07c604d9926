"""What is kept beside the window stays in step with what happens in it."""

from pathlib import Path
from typing import Any

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
