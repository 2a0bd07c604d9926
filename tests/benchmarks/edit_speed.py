"""How fast every kind of edit is answered in a long brief, in the real window over the built-in library. Run by hand:

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/edit_speed.py [--parts 300] [--tab check] [--rounds 3] [--profile EDIT]

Told are for every edit, in milliseconds and as the worst of the rounds: the time that the thread of the window used until the edit
is done and painted; then, in the three seconds after it (in which are checks, autosave and the preview), the longest stall of
the event loop, as passed and as used by the thread of the window. With `--profile` one edit runs under the profiler.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import os
import pstats
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from long_brief import Watch, long_brief
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brief_builder import paths
from brief_builder.__main__ import SELDOM
from brief_builder.brief import edits
from brief_builder.brief.length import pages_in_all
from brief_builder.gui.document.panel import CHECK, OUTLINE, PREVIEW
from brief_builder.gui.start import TURN, Desktop, speak
from brief_builder.i18n import _, translator

TABS = {"outline": OUTLINE, "preview": PREVIEW, "check": CHECK}
Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Bench:
    """The window with the long brief, and each kind of edit."""

    def __init__(self, app: QApplication, folder: Path, parts: int) -> None:
        self.desktop = Desktop(app, translator("nl", paths.TRANSLATIONS), paths.user_folders(folder), (paths.BUILT_IN_LIBRARY,))
        self.desktop.window.resize(1366, 768)
        self.desktop.window.show()
        opened: list[bool] = []
        self.desktop.session.library_opened.connect(lambda: opened.append(True))
        self.desktop.open_library()
        while not opened:
            QCoreApplication.processEvents()
        session = self.desktop.session
        session.start(session.templates.get("raadsinformatiebrief"))
        brief = long_brief(session.template, session.library, parts)
        session.edit(_("Write"), replace(brief, fields={**session.brief.fields, **brief.fields}))
        self.outline = self.desktop.window.document.outline
        self.texts = [(slot.id, p.id) for slot in session.brief.slots for p in slot.parts if p.kind == "text"]
        self.at = 0

    def next_text(self) -> str:
        self.at += 7
        slot, part = self.texts[self.at % len(self.texts)]
        self.outline.go_to(slot, part)
        return part

    def edits(self) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
        """Name, what is done before, what is measured."""
        session, desktop = self.desktop.session, self.desktop
        press = lambda key, mod=Qt.KeyboardModifier.NoModifier: QTest.keyClick(self.outline, key, mod)  # noqa: E731
        nothing = lambda: None  # noqa: E731
        yield "open own text", self.next_text, lambda: press(Key.Key_Return)
        yield "type a key", self.begin_writing, lambda: QTest.keyClick(self.outline.writing.editor.edit, "a")
        yield "a pause in typing", self.type_a_word, lambda: self.outline.writing.editor.edit.flush()
        yield "close own text", nothing, lambda: self.outline.writing.end()
        yield "add a finding", self.next_text, lambda: desktop.controller.adding.add(["eenzaamheid-onder-almeerders"])
        yield "move down", self.next_text, lambda: press(Key.Key_Down, ALT)
        yield "remove", self.next_text, lambda: press(Key.Key_Delete)
        yield "leave out", self.next_text, lambda: press(Key.Key_Space)
        yield "rename", self.next_text, self.rename
        yield "duplicate", self.next_text, lambda: self.outline.duplicate()
        yield "change a field", nothing, self.change_field
        yield "undo", nothing, session.undo
        yield "redo", nothing, session.redo
        yield "find", self.show_find_bar, lambda: self.desktop.window.document.find_bar.go(1)
        yield "replace one", nothing, lambda: self.desktop.window.document.find_bar.replace()
        yield "replace all", nothing, lambda: self.desktop.window.document.find_bar.replace_all()
        yield "undo replace all", nothing, session.undo
        yield "leave find", nothing, lambda: self.desktop.window.document.find_bar.leave()

    def begin_writing(self) -> None:
        self.next_text()
        self.outline.writing.begin(self.outline.currentIndex())

    def type_a_word(self) -> None:
        edit = self.outline.writing.editor.edit
        edit.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(edit, " nog een paar woorden")

    def rename(self) -> None:
        session, part = self.desktop.session, self.outline.current_part
        session.edit(_("Rename"), edits.change_part(session.brief, part, lambda p: replace(p, heading=f"Titel {self.at}")))

    def change_field(self) -> None:
        session = self.desktop.session
        session.edit(_("Change the details"), edits.set_field(session.brief, "onderwerp", f"Onderwerp {time.perf_counter()}"))

    def show_find_bar(self) -> None:
        bar = self.desktop.window.document.find_bar
        self.desktop.window.document.find_words()
        bar.words.setText("gemeente")
        bar.instead.setText("gemeenschap")

    def close(self) -> None:
        self.desktop.session.autosave.let_go()
        self.desktop.window.may_close = lambda: True
        self.desktop.window.close()
        self.desktop.close()


def measured(act: Callable[[], object]) -> float:
    start = time.thread_time()
    act()
    QCoreApplication.processEvents()
    return (time.thread_time() - start) * 1000


def profiled(act: Callable[[], object], watch: Watch, seconds: float) -> None:
    profile = cProfile.Profile()
    profile.enable()
    act()
    watch.during(seconds)
    profile.disable()
    pstats.Stats(profile).sort_stats("cumulative").print_stats(70)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--after", type=float, default=3.0)
    parser.add_argument("--tab", choices=sorted(TABS), default="outline")
    parser.add_argument("--profile", default="")
    chosen = parser.parse_args()
    sys.setswitchinterval(TURN)
    gc.set_threshold(*SELDOM)
    app = QApplication(["edit_speed"])
    speak(app, "nl")
    with tempfile.TemporaryDirectory() as folder:
        bench, watch = Bench(app, Path(folder), chosen.parts), Watch()
        session = bench.desktop.session
        print(f"{len(list(session.brief.parts()))} parts, about {pages_in_all(session.brief, session.template):.0f} pages; "
              f"load {os.getloadavg()[0]:.1f}; tab {chosen.tab}")  # fmt: skip
        bench.desktop.window.document.show_tab(TABS[chosen.tab])
        stall = watch.during(6)
        print(f"{'at the start':20} stall {stall.passed:6.0f} passed {stall.used:6.0f} used")
        worst: dict[str, list[float]] = {}
        for _round in range(chosen.rounds):
            for name, before, act in bench.edits():
                before()
                watch.during(0.3)
                if chosen.profile == name:
                    profiled(act, watch, chosen.after)
                    continue
                took = measured(act)
                stall = watch.during(chosen.after)
                old = worst.get(name, [0.0, 0.0, 0.0])
                worst[name] = [max(pair) for pair in zip(old, (took, stall.passed, stall.used), strict=True)]
        for name, (took, passed, used) in worst.items():
            print(f"{name:20} edit {took:6.1f}   then stall {passed:6.0f} passed {used:6.1f} used")
        bench.close()


if __name__ == "__main__":
    main()
