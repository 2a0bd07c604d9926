"""How soon the print preview follows an edit, in the real window over the built-in library. Run by hand:

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/preview_speed.py [--parts 62] [--edits 6]

Told are for each edit, in milliseconds: what passed between the edit and the page in view being drawn anew, and what the process and
the thread of the window used of the processor meanwhile. The place that is looked at is in the middle of the document.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from edit_speed import Bench
from long_brief import Watch
from PySide6.QtWidgets import QApplication

from brief_builder.__main__ import SELDOM
from brief_builder.brief import edits
from brief_builder.gui.document.panel import PREVIEW
from brief_builder.gui.start import TURN, speak
from brief_builder.i18n import _


def follow(bench: Bench, count: int) -> None:
    """Edit so many times, and wait each time for the page in view."""
    session, pages, watch = bench.desktop.session, bench.desktop.window.document.preview.pages, Watch()
    drawn: list[int] = []
    pages.renderer.drawn.connect(lambda generation, _page, _scale, _picture: drawn.append(generation))
    watch.during(60, lambda: bool(drawn))
    bar = pages.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    watch.during(1)
    print(f"{pages.page_count} pages; load {os.getloadavg()[0]:.1f}")
    for number in range(count):
        before, place = pages.renderer.generation, bar.value()
        part = bench.texts[number * 3 % len(bench.texts)][1]
        start = (time.perf_counter(), time.process_time(), time.thread_time())
        session.edit(_("Write"), edits.change_part(session.brief, part, lambda p: replace(p, text=f"{p.text} Nog een zin.")))
        watch.during(30, lambda before=before: bool(drawn) and drawn[-1] > before)
        took = (time.perf_counter() - start[0], time.process_time() - start[1], time.thread_time() - start[2])
        passed, process, window = (seconds * 1000 for seconds in took)
        print(f"passed {passed:5.0f}   process {process:5.0f}   window {window:4.0f}   moved {bar.value() - place} pixels")
        watch.during(1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", type=int, default=62)
    parser.add_argument("--edits", type=int, default=6)
    chosen = parser.parse_args()
    sys.setswitchinterval(TURN)
    gc.set_threshold(*SELDOM)
    app = QApplication(["preview_speed"])
    speak(app, "nl")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(app, Path(folder), chosen.parts)
        bench.desktop.window.document.show_tab(PREVIEW)
        follow(bench, chosen.edits)
        bench.close()


if __name__ == "__main__":
    main()
