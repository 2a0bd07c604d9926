"""How fast the app starts, side by side with a window of PySide6 that shows nothing. Run by hand:

    python tests/benchmarks/start.py [--rounds N] [--platform offscreen|xcb] [--library FOLDER] [--cold] [--no-bytecode]

Every round starts both in a fresh process, in turn. Told are, in milliseconds since the process was started: the first paint;
the first key that stands in the search field (the key is pressed at the first paint); the header and the status bar around it;
the first hits; the window with all panels and its first document. Then the memory when all is quiet, and the longest time that
the event loop was not reached meanwhile. At the end the command line: `search`.

Python keeps its byte code, as it does where the app was installed; with `--no-bytecode` it reads our source anew at each start.
With `--cold` the caches are thrown away before every start. The platform xcb needs a display: run it under xvfb-run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
QUIET_MS = 1500

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        note("painted")
        app.exit()

app = QApplication([])
window = Window()
window.show()
app.exec()
"""

OURS = """
from brief_builder import __main__
from importlib import import_module
sys.argv = ["brief-builder", "--base-dir", BASE, "--lang", "nl", *LIBRARY]

def watch():
    from PySide6.QtCore import QObject, QTimer, Qt
    from PySide6.QtWidgets import QApplication
    import brief_builder.gui.start as start
    from brief_builder.gui.first_paint import FirstPaint
    beats = []

    class Watched(start.Desktop):
        def begin(self, file):
            note("painted")
            field = self.window.search.search.field
            field.textChanged.connect(lambda _text: note("key"))
            self.searcher.answered.connect(lambda *_: note("hits"))
            self.session.document_opened.connect(lambda: note("document"))
            from PySide6.QtTest import QTest
            beats.append(time.monotonic())
            self.beat = QTimer(interval=5, timeout=self.tick)
            self.beat.start()
            self.idle = QTimer(singleShot=True, interval=QUIET_MS, timeout=self.quiet)
            self.jobs.ended.connect(lambda _job: self.idle.start())
            self.searcher.answered.connect(lambda *_: self.idle.start())
            super().begin(file)
            QTest.keyClick(field, Qt.Key.Key_E)

        def _frame(self):
            super()._frame()
            note("framed")

        def tick(self):
            now = time.monotonic()
            NOTES["stall"] = max(NOTES.get("stall", 0), (now - beats[-1]) * 1000)
            beats.append(now)

        def quiet(self):
            if not self.jobs.busy and "hits" in NOTES and "document" in NOTES:
                with open("/proc/self/status") as status:
                    NOTES["memory"] = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))
                self.session.autosave.let_go()
                self.window.may_close = lambda: True
                self.window.close()

    start.Desktop = Watched

import brief_builder.app as app
real = app.run

def run(*words):
    import brief_builder.gui.start
    watch()
    return real(*words)

app.run = run
__main__.main()
"""

FRAME = """
import json, sys, time
BORN, BASE, LIBRARY, QUIET_MS = {born}, {base!r}, {library!r}, {quiet}
NOTES = {{}}

def note(name):
    NOTES.setdefault(name, (time.monotonic() - BORN) * 1000)
    NOTES.setdefault(name + " cpu", time.process_time() * 1000)

{code}
print(json.dumps(NOTES))
"""


def start(code: str, base: Path, library: list[str], environment: Mapping[str, str]) -> dict[str, float]:
    """What one start tells."""
    text = FRAME.format(born=time.monotonic(), base=str(base), library=library, quiet=QUIET_MS, code=code)
    done = subprocess.run([sys.executable, "-c", text], env=environment, capture_output=True, text=True, check=False, timeout=120)
    try:
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        raise SystemExit(done.stderr) from None
    return found


def search(base: Path, library: list[str], environment: Mapping[str, str]) -> float:
    """How many milliseconds the whole command takes."""
    words = [sys.executable, "-m", "brief_builder", "--base-dir", str(base), *library, "search", "eenzaam"]
    begun = time.monotonic()
    subprocess.run(words, env=environment, capture_output=True, check=True)
    return (time.monotonic() - begun) * 1000


def main() -> None:
    """Start both in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--library", type=Path)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--no-bytecode", action="store_true")
    words = parser.parse_args()
    library = ["--library", str(words.library)] if words.library else []
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        code = {"PYTHONDONTWRITEBYTECODE": "1"} if words.no_bytecode else {"PYTHONPYCACHEPREFIX": str(Path(folder) / "code")}
        others = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**others, **code, "QT_QPA_PLATFORM": words.platform, "PYTHONPATH": str(ROOT)}
        for program in (EMPTY, OURS):  # byte code, caches
            start(program, base, library, environment)
        empty, ours, searches = [], [], []
        for _round in range(words.rounds):
            if words.cold:
                shutil.rmtree(base / "cache", ignore_errors=True)
            empty.append(start(EMPTY, base, library, environment))
            ours.append(start(OURS, base, library, environment))
        for _round in range(words.rounds):
            if words.cold:
                shutil.rmtree(base / "cache", ignore_errors=True)
            searches.append(search(base, library, environment))
    nothing, nothing_cpu = (median(one[name] for one in empty) for name in ("painted", "painted cpu"))
    print(f"empty window   painted {nothing:6.0f} ms          processor {nothing_cpu:5.0f} ms")
    for name in ("painted", "key", "framed", "hits", "document"):
        taken, cpu = (median(one[key] for one in ours) for key in (name, f"{name} cpu"))
        times, cpu_times = taken / nothing, cpu / nothing_cpu
        print(f"brief-builder  {name:<8}{taken:6.0f} ms, {times:5.2f} ×; processor {cpu:5.0f} ms, {cpu_times:5.2f} ×")
    memory, stall = (median(one[name] for one in ours) for name in ("memory", "stall"))
    print(f"brief-builder  memory  {memory:6.0f} MB, longest stall {stall:4.0f} ms")
    print(f"brief-builder search   {median(searches):6.0f} ms")


if __name__ == "__main__":
    main()
