"""The window under load, by hand: a brief of a thousand parts, a megabyte pasted, ten thousand steps to undo, and the export.

    QT_QPA_PLATFORM=offscreen python tests/reliability/load.py [--parts 1000] [--steps 10000] [--paste 1000000]

Told are the longest stall of the event loop in each of them (as passed, and as used by the thread of the window), the memory of the
process, and whether what was exported has every part. Ends with status 1 when something is missing.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from docx import Document
from long_brief import Stall, Watch, long_brief
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QApplication

from brief_builder import paths
from brief_builder.__main__ import SELDOM
from brief_builder.brief import edits
from brief_builder.brief.length import pages_in_all
from brief_builder.brief.store import save_brief
from brief_builder.gui.document.panel import CHECK, OUTLINE, PREVIEW
from brief_builder.gui.exports import Wish, export_work
from brief_builder.gui.jobs import Job
from brief_builder.gui.start import TURN, Desktop, speak
from brief_builder.i18n import _, translator


def memory() -> float:
    """Megabytes in use by this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Load:
    """The window with the long brief."""

    def __init__(self, app: QApplication, folder: Path, parts: int) -> None:
        self.folder, self.watch = folder, Watch()
        self.desktop = Desktop(app, translator("nl", paths.TRANSLATIONS), paths.user_folders(folder), (paths.BUILT_IN_LIBRARY,))
        self.session, self.window = self.desktop.session, self.desktop.window
        self.window.resize(1366, 768)
        self.window.show()
        opened: list[bool] = []
        self.session.library_opened.connect(lambda: opened.append(True))
        self.desktop.open_library()
        self.wait(lambda: bool(opened))
        self.session.start(self.session.templates.get("raadsinformatiebrief"))
        brief = long_brief(self.session.template, self.session.library, parts, times=2)
        self.long = replace(brief, fields={**self.session.brief.fields, **brief.fields})
        self.outline = self.window.document.outline

    def wait(self, ready: Callable[[], bool], seconds: float = 600) -> Stall:
        return self.watch.during(seconds, ready)

    def tell(self, what: str, deed: Callable[[], object], after: float, ready: Callable[[], bool] | None = None) -> None:
        """Do it, let the window go on, and say how long it stood still at most."""
        start = time.thread_time()
        deed()
        QCoreApplication.processEvents()
        took = (time.thread_time() - start) * 1000
        stall = self.watch.during(after, ready)
        print(
            f"{what:34} deed {took:7.0f} ms; then stall {stall.passed:6.0f} passed {stall.used:6.0f} used; {memory():5.0f} MB", flush=True
        )

    # ---- what is asked of it

    def show(self) -> None:
        """The brief itself, in each of the three tabs."""
        document = self.window.document
        file, session = self.folder / "lang.brief", self.session
        save_brief(self.long, file)
        self.wait(lambda: self.desktop.searcher.has_index and not self.desktop.jobs.busy)
        self.tell("open its file", lambda: self.desktop.controller.files.open_dropped(str(file)), 600, lambda: session.path == file)
        self.tell("laid in lines, checked", lambda: None, 6)
        self.tell("write in the middle", self.write, 3)
        self.tell("move a part", lambda: self.outline.deeds.step([self.texts[3]], 1), 3)
        self.tell("Controle", lambda: document.show_tab(CHECK), 5)
        self.tell("Afdrukvoorbeeld", lambda: document.show_tab(PREVIEW), 600, lambda: not self.desktop.jobs.busy)
        self.tell("Opbouw", lambda: document.show_tab(OUTLINE), 1)

    @property
    def texts(self) -> list[str]:
        return [p.id for p in self.session.brief.parts() if p.kind == "text"]

    def write(self) -> None:
        self.open(self.texts[len(self.texts) // 2])
        self.outline.writing.editor.edit.insertPlainText(" Nog een zin van de schrijver.")
        self.outline.writing.end()

    def open(self, part: str) -> None:
        self.outline.writing.begin(self.outline.outline.index_of("", part))

    def paste(self, letters: int) -> None:
        """So much text from another program, in own text."""
        sentence = "De gemeente werkt met partners in de stad aan bestaanszekerheid en veerkracht. "
        paragraph = sentence * 12 + "\n\n"
        data = QMimeData()
        data.setText((paragraph * (letters // len(paragraph) + 1))[:letters])
        self.open(self.texts[0])
        self.tell(f"paste {letters:,} letters", lambda: self.outline.writing.editor.edit.insertFromMimeData(data), 5)
        self.tell("a key in it", lambda: self.outline.writing.editor.edit.insertPlainText("a"), 5)
        self.tell("leave it", self.outline.writing.end, 5)
        self.tell("undo it", self.session.undo, 5)

    def undo(self, steps: int) -> None:
        """So many edits, each a step of its own, all taken back and done again."""
        before, ids = self.session.brief, self.texts
        gc.collect()
        used = memory()

        def edit(number: int) -> None:
            text = f"Stap {number} van een lange middag schrijven."
            changed = edits.change_part(self.session.brief, ids[number % len(ids)], lambda p: replace(p, text=text))
            self.session.edit(_("Write"), changed)

        self._many("edits", steps, edit)
        after, grown = self.session.brief, memory() - used
        kept = len(self.session._history.done)
        self._many("undo", steps, lambda _number: self.session.undo())
        gone = self.session.brief == before
        self._many("redo", steps, lambda _number: self.session.redo())
        print(f"{kept:,} steps kept, {grown:.0f} MB for them; all undone: {gone}; all done again: {self.session.brief == after}")

    def _many(self, what: str, steps: int, act: Callable[[int], object]) -> None:
        worst, start = 0.0, time.thread_time()
        for number in range(steps):
            begun = time.thread_time()
            act(number)
            QCoreApplication.processEvents()
            worst = max(worst, time.thread_time() - begun)
        mean = (time.thread_time() - start) / steps * 1000
        print(f"{steps:,} {what}: {mean:.1f} ms each, {worst * 1000:.0f} ms the longest; {memory():.0f} MB", flush=True)

    def export(self) -> bool:
        """Word, PDF and OpenDocument, while somebody could go on working."""
        session, done, targets = self.session, [], {to: self.folder / f"stuk.{to}" for to in ("docx", "odt", "pdf")}
        session.edit(_("Write"), self.long)
        work = export_work(session.brief, session.template, session.library, session.printed.surroundings(), Wish(targets))
        failed: list[object] = []
        start = time.perf_counter()
        job = Job(_("Exporting"), work, done.append, failed.append)
        self.tell("export", lambda: self.desktop.jobs.start(job), 1200, lambda: bool(done or failed))
        print(f"{time.perf_counter() - start:.0f} s; {[str(message) for message in failed] or 'all made'}")
        return bool(done) and self._is_right(targets)

    def _is_right(self, targets: dict[str, Path]) -> bool:
        """Whether every own text is in the files."""
        wanted = {number for number, part in enumerate(self.long.parts(), 1) if part.kind == "text"}
        word = "\n".join(p.text for p in Document(str(targets["docx"])).paragraphs)
        pdf = PdfReader(targets["pdf"])
        pages = " ".join(page.extract_text() for page in pdf.pages)
        found = [{int(number) for number in re.findall(r"Nummer (\d+)\.\s", text)} for text in (word, pages)]
        said = ", ".join(f"{name} {len(numbers)}" for name, numbers in zip(("Word", "PDF"), found, strict=True))
        print(f"own texts: {len(wanted)}; found in {said}; {len(pdf.pages)} pages")
        return all(numbers == wanted for numbers in found)

    def close(self) -> None:
        self.session.autosave.let_go()
        self.window.may_close = lambda: True
        self.window.close()
        self.desktop.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", type=int, default=1000)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--paste", type=int, default=1_000_000)
    chosen = parser.parse_args()
    sys.setswitchinterval(TURN)
    gc.set_threshold(*SELDOM)
    app = QApplication(["load"])
    speak(app, "nl")
    with tempfile.TemporaryDirectory() as folder:
        load = Load(app, Path(folder), chosen.parts)
        pages = pages_in_all(load.long, load.session.template)
        print(f"{chosen.parts:,} parts, about {pages:.0f} pages; load {os.getloadavg()[0]:.1f}; {memory():.0f} MB")
        load.show()
        load.paste(chosen.paste)
        right = load.export()
        load.undo(chosen.steps)
        load.close()
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
