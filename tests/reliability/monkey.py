"""Somebody who presses, types, clicks, drags, undoes, saves and exports without looking. By hand:

    python tests/reliability/monkey.py [--minutes 30] [--seed N] [--library FOLDER]

The seed is printed; the same seed makes the same choices, as far as the moments allow. Told are the deeds, what went wrong, the
longest deed, and how the memory grew. Everything is done in a folder of its own, which is the home of the process too: what the monkey
saves in a dialog goes nowhere else. Ends with status 1 when an error came, a warning of Qt, or a file that is not whole.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import os
import shutil
import sys
import tempfile
import time
import zipfile
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import linear_regression
from types import TracebackType

from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from brief_builder import paths
from brief_builder.brief.store import dump_brief, load_brief, read_brief
from brief_builder.gui.exports import Wish
from brief_builder.gui.memory import share_heaps
from brief_builder.gui.start import Desktop, speak
from brief_builder.i18n import translator

HERE = Path(__file__).parent
GOOD = HERE.parent / "libraries" / "good"

NO_FAULTS = ("This plugin does not support", "edit: editing failed", "Mouse event at")
"""What Qt says without a screen of windows that should be raised, of its own file dialog, and of a drag while the size changes."""

PAUSE_MS = 4
SAMPLE = 5.0
"""Seconds between two looks at the memory."""

MOST_MEMORY = 800.0
"""Megabytes."""

MOST_GROWTH, GROWTH_AFTER = 1.0, 20
"""Megabytes a minute, looked at in runs of so many minutes: in the first ones code is loaded and caches are filled."""

NEW_AFTER = 400
"""Deeds after which a new document is begun: a document that only grows would look like a leak."""

WORDS = (
    *("eenzaam", "jongeren ", "Almere", "12,5%", "é", "\N{SNOWMAN}", "de ", "thema:", '"', "  ", "x" * 90),
    *("|", "- ", "1. ", "**", "[", "](", "<b>", "\\"),
)
KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Tab", "Backtab", "Return", "Enter", "Escape", "Space", "Backspace", "Delete", "Insert", "Menu"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown"),
        *("F1", "F2", "F3", "F5", "F6", "F7", "F8", "F9", "F10"),
        *"ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789",
    )
)
"""All but Q: Ctrl+Q ends the window."""

NONE, CTRL, SHIFT, ALT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Control", "Shift", "Alt"))
HELD = (*[NONE] * 6, CTRL, CTRL, CTRL, SHIFT, SHIFT, ALT, CTRL | SHIFT, CTRL | SHIFT, CTRL | ALT)


class Nowhere(QObject):
    """Takes the links that are opened: no other program is started."""

    @Slot(QUrl)
    def take(self, _url: QUrl) -> None:
        """Nothing is opened."""


class Monkey(QObject):
    """The window, and who plays with it. `faults` is what went wrong."""

    def __init__(self, app: QApplication, folder: Path, library: Path, seed: int, until: float) -> None:
        super().__init__()
        self._app, self._folder, self._until, self._chance = app, folder, until, Random(seed)
        self.desktop = Desktop(app, translator("nl", paths.TRANSLATIONS), paths.user_folders(folder / "base"), (library,))
        self.window, self.session = self.desktop.window, self.desktop.session
        self.window.may_close = lambda: False  # a monkey finds the cross
        self.faults: list[str] = []
        self.done: Counter[str] = Counter()
        self.memory: list[tuple[float, float]] = []
        self.longest = (0.0, "")
        self._has_native = False
        self.last: deque[str] = deque(maxlen=12)
        self._steps: Iterator[None] = iter(())
        self._since_new = self._depth = 0
        self._deeds: tuple[tuple[Callable[[], Iterator[None]], int], ...] = (
            *((self._type, 26), (self._press, 30), (self._click, 22), (self._double_click, 3), (self._menu_click, 4), (self._drag, 6)),
            *((self._wheel, 3), (self._undo, 5), (self._redo, 2), (self._resize, 1), (self._save, 1), (self._export, 1)),
        )

    def begin(self) -> None:
        """Open everything, and play until the time is over."""
        self.window.resize(1366, 768)
        self.window.show()
        once = Qt.ConnectionType.SingleShotConnection  # they are read again whenever one changes: more monkeys would come
        self.session.library_opened.connect(lambda: QTimer.singleShot(0, self._start), once)
        self.desktop.open_library()

    def _start(self) -> None:
        self.session.start(self.session.templates.get("raadsinformatiebrief"))
        self._turn()
        self._sample()

    def _sample(self) -> None:
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        self.memory.append((time.monotonic(), pages * os.sysconf("SC_PAGE_SIZE") / 1e6))
        if self.memory[-1][1] > MOST_MEMORY:
            self.fault(f"{self.memory[-1][1]:.0f} MB in use")
        QTimer.singleShot(int(SAMPLE * 1000), self._sample)

    def _turn(self) -> None:
        """One step. The next is asked for before: a dialog that waits for an answer stays in this one."""
        if time.monotonic() > self._until and self._is_alone():
            self._app.exit()
            return
        QTimer.singleShot(PAUSE_MS, self._turn)
        if time.monotonic() > self._until:
            return
        self._depth += 1
        self._step()
        self._depth -= 1
        self._look_for_native()

    def _look_for_native(self) -> None:
        """A widget in the window with a window of the system of its own is painted apart, and flickers."""
        own = [child for child in self.window.children() if isinstance(child, QWidget) and child.windowHandle() and not child.isWindow()]
        if own and not self._has_native:
            self._has_native = True
            self.fault(f"{type(own[0]).__name__} has a native window of its own")

    def _is_alone(self) -> bool:
        """Whether no dialog or menu is open any more; the one on top is closed when there is."""
        top = self._top
        if isinstance(top, QDialog):
            top.done(0)  # a form that asks whether to leave is left
        elif top is not self.window:
            top.close()
        return self._depth == 0 and self._top is self.window

    def _step(self) -> None:
        begun = time.monotonic()
        mark = sum(self.done.values())
        steps, self._steps = self._steps, iter(())  # a dialog within this step has steps of its own
        over = next(steps, "over") == "over"
        self._steps = self._choose() if over else steps
        took = time.monotonic() - begun
        if took > self.longest[0] and sum(self.done.values()) <= mark + 1:  # nothing else was done within it
            self.longest = took, self.last[-1] if self.last else ""

    def _choose(self) -> Iterator[None]:
        self._since_new += 1
        if self._since_new > NEW_AFTER and self._waits_for_nothing():
            self._since_new = 0
            self.session.start(self._chance.choice(list(self.session.templates.known.values())))
        deeds, weights = zip(*self._deeds, strict=True)
        deed = self._chance.choices(deeds, weights)[0]
        self.done[deed.__name__.strip("_")] += 1
        return deed()

    def _waits_for_nothing(self) -> bool:
        return not (self._app.activeModalWidget() or self._app.activePopupWidget() or self.desktop.jobs.busy)

    @property
    def _top(self) -> QWidget:
        """What takes keys and clicks now."""
        return self._app.activePopupWidget() or self._app.activeModalWidget() or self.window

    @property
    def _focus(self) -> QWidget:
        focus, top = self._app.focusWidget(), self._top
        return focus if focus is not None and (top is self.window or top.isAncestorOf(focus)) else top

    def _spot(self) -> tuple[QWidget, QPoint]:
        """What is on top, and a place in it: half of the time on a widget that can be seen, else anywhere."""
        top, chance = self._top, self._chance
        inner = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled() and not w.visibleRegion().isEmpty()]
        widget = chance.choice(inner) if inner and chance.random() < 0.5 else top
        seen = widget.visibleRegion().boundingRect() if widget is not top else top.rect()
        spot = QPoint(seen.left() + chance.randrange(max(1, seen.width())), seen.top() + chance.randrange(max(1, seen.height())))
        return top, widget.mapTo(top, spot) if widget is not top else spot

    def _say(self, what: str) -> None:
        self.last.append(what)

    # ---- the deeds: generators, a step in each turn of the event loop

    def _type(self) -> Iterator[None]:
        text = self._chance.choice(WORDS)
        self._say(f"type {text!r} in {type(self._focus).__name__}")
        for letter in text:
            self._app.sendEvent(self._focus, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))
        yield

    def _press(self) -> Iterator[None]:
        key, held = self._chance.choice(KEYS), self._chance.choice(HELD)
        self._say(f"press {held.name}+{key.name} in {type(self._focus).__name__}")
        for _time in range(self._chance.choice((1, 1, 1, 4))):
            QTest.keyClick(self._focus, key, held)
            yield

    def _click(self, button: Qt.MouseButton = Qt.MouseButton.LeftButton, *, twice: bool = False) -> Iterator[None]:
        top, spot = self._spot()
        self._say(f"click {button.name} at {spot.toTuple()} in {type(top).__name__} on {type(top.childAt(spot)).__name__}")
        target = top.windowHandle()
        if target is not None and top.rect().contains(spot):
            (QTest.mouseDClick if twice else QTest.mouseClick)(target, button, self._chance.choice((NONE, NONE, NONE, CTRL, SHIFT)), spot)
        yield

    def _double_click(self) -> Iterator[None]:
        return self._click(twice=True)

    def _menu_click(self) -> Iterator[None]:
        return self._click(Qt.MouseButton.RightButton)

    def _drag(self) -> Iterator[None]:
        (top, start), (other, end) = self._spot(), self._spot()
        if other is not top:
            return
        self._say(f"drag {start.toTuple()} to {end.toTuple()} in {type(top).__name__} from {type(top.childAt(start)).__name__}")
        target = top.windowHandle()
        if target is None:
            return
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(target, left, NONE, start)
        for part in range(1, 6):
            yield
            if isValid(target):
                QTest.mouseMove(target, start + (end - start) * part / 5)
        yield
        QTest.mouseRelease(target if isValid(target) else self.window.windowHandle(), left, NONE, end)
        yield

    def _wheel(self) -> Iterator[None]:
        top, spot = self._spot()
        self._say("wheel")
        turned = QPoint(0, self._chance.choice((-360, -120, 120, 360)))
        held = self._chance.choice((NONE, NONE, CTRL))
        phase = Qt.ScrollPhase.NoScrollPhase
        widget = top.childAt(spot) or top
        event = QWheelEvent(QPointF(1, 1), QPointF(top.mapToGlobal(spot)), QPoint(), turned, Qt.MouseButton.NoButton, held, phase, False)
        self._app.sendEvent(widget, event)
        yield

    def _undo(self) -> Iterator[None]:
        self._say("undo")
        for _time in range(self._chance.randint(1, 30)):
            self.session.undo()
            yield

    def _redo(self) -> Iterator[None]:
        self._say("redo")
        for _time in range(self._chance.randint(1, 30)):
            self.session.redo()
            yield

    def _resize(self) -> Iterator[None]:
        self._say("resize")
        self.window.resize(self._chance.randint(700, 1920), self._chance.randint(420, 1080))
        yield

    def _save(self) -> Iterator[None]:
        """Save, and look whether the file is the document."""
        self._say("save")
        if self.session.has_document and self._waits_for_nothing():
            file = self._folder / "stuk.brief"
            self.session.save(file)
            brief = self.session.brief
            if load_brief(file) != brief or read_brief(dump_brief(brief).decode(), file) != brief:
                self.fault("what was saved is not read back as it was")
        yield

    def _export(self) -> Iterator[None]:
        """Make a file beside everything else, and look whether it is whole."""
        to = self._chance.choice(("docx", "pdf", "odt"))
        self._say(f"export {to}")
        if not (self.session.has_document and self._waits_for_nothing()):
            return
        target = self._folder / f"stuk.{to}"
        target.unlink(missing_ok=True)
        self.desktop.controller.exporting.make(Wish({to: target}))
        yield
        for _turn in range(3000):
            if not self.desktop.jobs.busy:
                break
            yield
        if not target.exists():
            self.done["export refused"] += 1
        elif not _is_whole(target):
            self.fault(f"{target.name} is not whole")

    def fault(self, what: str) -> None:
        """Something is wrong; told with what was done last."""
        self.faults.append(what)
        sys.stderr.write(f"FAULT after {sum(self.done.values())} deeds: {what}\n  " + "\n  ".join(self.last) + "\n")

    def close(self) -> None:
        """Leave, without a question."""
        for widget in self._app.topLevelWidgets():
            if widget is not self.window:
                widget.close()
        self.window.may_close = lambda: True
        self.session.autosave.let_go()
        self.window.close()
        self.desktop.close()
        self._app.clipboard().clear()  # without a screen it lives longer than Python does

    def growth(self) -> float:
        """Megabytes per minute, over the last two thirds of the time."""
        late = self.memory[len(self.memory) // 3 :]
        if len(late) < 3:
            return 0.0
        return linear_regression([at / 60 for at, _ in late], [megabytes for _, megabytes in late]).slope


def _is_whole(file: Path) -> bool:
    if file.suffix == ".pdf":
        return len(PdfReader(file).pages) > 0
    with zipfile.ZipFile(file) as archive:
        return archive.testzip() is None


def main() -> int:
    """Play, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10**6)
    parser.add_argument("--library", type=Path, default=GOOD)
    chosen = parser.parse_args()
    faulthandler.enable()
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE.parent / 'gui' / 'screen.json'}"
    print(f"seed {chosen.seed}", flush=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = made
        os.chdir(folder)
        app = QApplication(["monkey"])
        app.setQuitOnLastWindowClosed(False)
        share_heaps()
        speak(app, "nl")
        nowhere = Nowhere()
        for scheme in ("http", "https", "mailto", "file"):
            QDesktopServices.setUrlHandler(scheme, nowhere, "take")
        library = shutil.copytree(chosen.library, folder / "library")  # the monkey keeps definitions too
        monkey = Monkey(app, folder, library, chosen.seed, time.monotonic() + chosen.minutes * 60)

        def unexpected(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
            sys.__excepthook__(kind, error, where)
            monkey.fault(f"{kind.__name__}: {error}")

        sys.excepthook = unexpected
        qInstallMessageHandler(lambda _kind, _where, text: None if text.startswith(NO_FAULTS) else monkey.fault(f"Qt: {text}"))
        monkey.begin()
        app.exec()
        monkey.close()
    print(f"{sum(monkey.done.values()):,} deeds: " + ", ".join(f"{name} {times:,}" for name, times in monkey.done.most_common()))
    print(f"longest deed {monkey.longest[0] * 1000:.0f} ms: {monkey.longest[1]}")
    if chosen.minutes >= GROWTH_AFTER and monkey.growth() > MOST_GROWTH:
        monkey.fault(f"{monkey.growth():.2f} MB more every minute")
    first, last = monkey.memory[0][1], monkey.memory[-1][1]
    print(f"memory {first:.0f} -> {last:.0f} MB, {monkey.growth():+.2f} MB a minute; faults: {len(monkey.faults)}")
    return 1 if monkey.faults else 0


if __name__ == "__main__":
    sys.exit(main())
