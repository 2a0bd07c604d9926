"""Spelling in the window: verdicts come without waiting, suggestions when asked, and a dead process is started again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from brief_builder import paths
from brief_builder.gui.speller import Speller


@pytest.fixture
def speller(qtbot: QtBot) -> Iterator[Speller]:
    made = Speller(paths.SPELLING)
    yield made
    made.close()


def ask(qtbot: QtBot, speller: Speller, *words: str) -> list[bool | None]:
    for word in words:
        speller.knows(word)
    qtbot.waitUntil(lambda: all(speller.knows(word) is not None for word in words), timeout=20_000)
    return [speller.knows(word) for word in words]


def test_a_word_is_judged_later_and_remembered(qtbot: QtBot, speller: Speller) -> None:
    assert speller.knows("fietts") is None
    assert ask(qtbot, speller, "fietts", "fiets", "gemeente’s") == [False, True, False]


def test_more_words_than_one_portion(qtbot: QtBot, speller: Speller) -> None:
    words = [f"fietts{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(450)]
    assert not any(ask(qtbot, speller, *words))


def test_suggestions_and_added_words(qtbot: QtBot, speller: Speller) -> None:
    came: list[tuple[str, ...]] = []
    speller.suggest("fietts", came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert "fiets" in came[0]
    assert ask(qtbot, speller, "woonzorgvisies") == [False]
    speller.add(["woonzorgvisie"])
    assert ask(qtbot, speller, "woonzorgvisie", "woonzorgvisies") == [True, True]


def test_a_dead_process_is_started_again_and_knows_what_was_added(qtbot: QtBot, speller: Speller) -> None:
    speller.add(["Yıldız"])
    assert ask(qtbot, speller, "fiets") == [True]
    process = speller._process
    assert process is not None
    process.kill()
    qtbot.waitUntil(lambda: speller._process is not process, timeout=20_000)
    assert ask(qtbot, speller, "Yıldız", "fietts") == [True, False]


def test_without_dictionary_nothing_is_marked_and_that_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    speller = Speller(tmp_path)
    with qtbot.waitSignal(speller.unavailable, timeout=20_000):
        speller.knows("fietts")
    assert speller.knows("fietts") is None
    came: list[tuple[str, ...]] = []
    speller.suggest("fietts", came.append)
    assert came == [()]
    speller.close()
