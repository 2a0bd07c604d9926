"""How long the event loop of a window stands still while an index is built beside it. Run by hand:

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/indexing_stalls.py [--items N]

A timer that wants to fire every 2 ms tells how late it is at worst, and for how much of that time this process itself was at work
(the rest went to others on the machine): without work beside it, with the index built in a
thread of this process, with a process of its own, and when one item was edited, which is mended in the index there is. A search is
asked all along: the old index goes on answering.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from pathlib import Path

from library_generator import write_library
from PySide6.QtCore import QCoreApplication, QTimer
from search_speed import edited

from brief_builder.__main__ import SELDOM
from brief_builder.content.reader import read_library
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.searcher import Question, Searcher
from brief_builder.i18n import _
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import Work, finish
from brief_builder.search import SearchIndex, beside, build, build_index, update_index

INTERVAL_MS = 2
QUERIES = ("eenzaamheid", "schulden", "jeugd", "problematische s", "wijk")


def measured(app: QCoreApplication, old: SearchIndex, work: Work[SearchIndex] | None) -> tuple[float, float, float, int]:
    """The longest gap between two events, the most work in one, how long all took (seconds), and how many searches were answered."""
    jobs, searcher, timer = JobRunner(), Searcher(), QTimer()
    gaps, answers, last = [(0.0, 0.0)], [], [(time.perf_counter(), time.process_time())]

    def tick() -> None:
        now = time.perf_counter(), time.process_time()
        gaps.append((now[0] - last[0][0], now[1] - last[0][1]))
        last[0] = now

    timer.timeout.connect(tick)
    searcher.answered.connect(lambda question, _results: (answers.append(question), searcher.ask(Question(QUERIES[len(answers) % 5]))))
    searcher.use(old)
    searcher.ask(Question(QUERIES[0]))
    timer.start(INTERVAL_MS)
    start = time.perf_counter()
    if work is None:
        QTimer.singleShot(3000, app.quit)
    else:
        jobs.start(Job(_("Opening the library"), work, lambda _index: app.quit(), print))
    app.exec()
    took = time.perf_counter() - start
    timer.stop()
    jobs.close()
    searcher.close()
    return max(gap for gap, _ in gaps) * 1000, max(worked for _, worked in gaps) * 1000, took, len(answers)


def main() -> None:
    """Print a line per way of building."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=0)
    items = parser.parse_args().items
    gc.set_threshold(*SELDOM)
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        library = read_library(write_library(Path(folder) / "library", items) if items else BUILT_IN_LIBRARY)
    old = finish(build_index(library, None))
    gc.collect()
    gc.freeze()  # as the window does
    works = {
        "nothing": None,
        "thread": build_index(library, None, build.make_files),
        "process": build_index(library, None, beside.make_files),
        "one edit": update_index(old, edited(library)[0], None, beside.make_files),
    }
    for name, work in works.items():
        gap, worked, took, answers = measured(app, old, work)
        line = f"{name:8} longest gap {gap:6.1f} ms, most work in one {worked:6.1f} ms; took {took:5.1f} s"
        print(f"{line}; {answers} searches answered meanwhile")


if __name__ == "__main__":
    main()
