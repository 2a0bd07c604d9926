"""Spelling for the window: words go to the helper process, verdicts come back and are remembered; no key waits.

`knows` answers at once with what is known: right, wrong, or not yet asked (None); then the word is asked, and `judged` tells when there are
new verdicts. The process starts with the first question, is started once more when it dies, and ends with the window.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Set
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from brief_builder.spelling.askable import plain

BATCH = 200
STARTS = 2
ASK_AFTER_MS = 60


class Speller(QObject):
    """`judged`: verdicts have come. `unavailable`: there is no dictionary on this computer; nothing will be marked."""

    judged = Signal()
    unavailable = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._verdicts: dict[str, bool] = {}
        self._waiting: dict[str, None] = {}
        self._asked: tuple[str, ...] = ()
        self._added: dict[str, None] = {}
        self._suggesting: dict[int, Callable[[tuple[str, ...]], None]] = {}
        self._number = 0
        self._starts = 0
        self._ready = False
        self._process: QProcess | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)

    # ---- what the window asks

    def knows(self, word: str) -> bool | None:
        """Whether the word is right; None when that is not known yet."""
        word = plain(word)
        verdict = self._verdicts.get(word)
        if verdict is None and self._starts <= STARTS and word not in self._asked:
            self._waiting[word] = None
            if not self._timer.isActive():
                self._timer.start()
        return verdict

    def wrong_among(self, words: Set[str]) -> set[str]:
        """Those of these words, in the shape they are asked in, that are not right as far as is known; asks what is not known."""
        for word in words - self._verdicts.keys():
            self.knows(word)
        return {word for word in words if self._verdicts.get(word) is False}

    def suggest(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Ask for words like this one; `then` gets them when they come, () when there is no dictionary."""
        if not self._start():
            then(())
            return
        self._number += 1
        self._suggesting[self._number] = then
        self._send({"suggest": plain(word), "id": self._number})

    def add(self, words: Iterable[str]) -> None:
        """Know these words from now on."""
        new = [word for word in map(plain, words) if word and word not in self._added]
        self._added.update(dict.fromkeys(new))
        for word in new:
            self._verdicts[word] = True
        if new and self._ready:
            self._verdicts = {word: right for word, right in self._verdicts.items() if right}  # an ending of a new word may be right now
            self._send({"add": new})
            self.judged.emit()

    def close(self) -> None:
        """End the process."""
        self._timer.stop()
        self._starts = STARTS + 1
        if self._process:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process = None

    # ---- the process

    def _start(self) -> bool:
        """Whether there is a process, or one has just been started."""
        if self._process and self._starts <= STARTS:
            return True
        if self._starts >= STARTS:
            return False
        self._starts += 1
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        process.setStandardErrorFile(QProcess.nullDevice())
        self._process = process
        process.start(sys.executable, ["-m", "brief_builder.spelling", str(self._folder)])
        return True

    def _send(self, request: dict[str, Any]) -> None:
        if self._process:
            self._process.write((json.dumps(request) + "\n").encode())

    def _ask(self) -> None:
        """Send the words that wait, a portion at a time: the next goes when this one is answered."""
        if self._asked or not self._waiting or not self._start() or not self._ready:
            return
        self._asked = tuple(self._waiting)[:BATCH]
        for word in self._asked:
            del self._waiting[word]
        self._send({"check": self._asked, "id": 0})

    def _read(self) -> None:
        while self._process and self._process.canReadLine():
            self._take(json.loads(bytes(self._process.readLine().data())))

    def _take(self, answer: dict[str, Any]) -> None:
        if "ready" in answer:
            self._begin(answer["ready"])
        elif "wrong" in answer:
            wrong = set(answer["wrong"])
            self._verdicts |= {word: word not in wrong or word in self._added for word in self._asked}
            self._asked = ()
            self.judged.emit()
            self._ask()
        elif answer.get("id") in self._suggesting:
            self._suggesting.pop(answer["id"])(tuple(answer["suggestions"]))

    def _begin(self, ready: bool) -> None:
        if not ready:
            self._starts = STARTS + 1
            self.unavailable.emit()
            return
        self._ready = True
        if self._added:
            self._send({"add": tuple(self._added)})
        self._ask()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        """The process is gone: what it was asked is asked again, once."""
        if self._process:
            self._process.deleteLater()
        self._process, self._ready = None, False
        self._waiting.update(dict.fromkeys(self._asked))
        self._asked = ()
        for then in list(self._suggesting.values()):
            then(())
        self._suggesting.clear()
        if self._waiting and self._starts < STARTS:
            self._timer.start()
        elif self._starts >= STARTS:
            self.unavailable.emit()
