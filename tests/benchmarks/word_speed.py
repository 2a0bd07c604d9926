"""How fast a Word file is made, from brief file to bytes, beside pandoc on the same text in the same run. Run by hand:

    pip install pypandoc_binary        (or pandoc on the path)
    python tests/benchmarks/word_speed.py [PANDOC]

Warm process, fresh words in every round, median of five, engines in turn. Pandoc is a process of its own, as it always is; it gets
Markdown with the same headings, text, lists, tables and notes, but no charts, letter block or house style.
What is asked: at least five times as fast as pandoc. "With pages" also lays out the PDF, for the page numbers in the contents.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from brief_builder.brief.model import Brief
from brief_builder.brief.store import save_brief
from brief_builder.export.docx import write_docx
from brief_builder.export.formats import word_work
from brief_builder.export.look import standard_look
from brief_builder.progress import finish
from tests.benchmarks.pdf_speed import ROUNDS, SIZES, brief, document

OURS, WITH_PAGES, PANDOC = "Brief Builder", "with pages", "pandoc"
LOOK = standard_look()


def ours(file: Path) -> bytes:
    """From brief file to bytes."""
    return write_docx(document(file), LOOK.style)


def with_pages(file: Path) -> bytes:
    """The same as the command line makes it."""
    return finish(word_work(document(file), LOOK))


def markdown(made: Brief) -> str:
    """The words of a brief as pandoc reads them; notes get names of their own."""
    parts = [part for slot in made.slots for part in slot.parts]
    texts = (re.sub(r"\[\^(\d+)\]", rf"[^{number}x\1]", part.text) for number, part in enumerate(parts))
    return "\n\n".join(f"## {part.heading or part.label}\n\n{text}" for part, text in zip(parts, texts, strict=True))


def pandoc(program: str) -> Callable[[Path], bytes]:
    """Pandoc on the Markdown beside a brief file."""

    def _run(file: Path) -> bytes:
        target = file.with_suffix(".docx")
        source = str(file.with_suffix(".md"))
        subprocess.run([program, source, "--toc", "--metadata", "title=Proef", "-o", str(target)], check=True, capture_output=True)
        return target.read_bytes()

    return _run


def measure(parts: int, engines: Mapping[str, Callable[[Path], bytes]]) -> Mapping[str, float]:
    """The median seconds of each engine."""
    found: dict[str, list[float]] = {name: [] for name in engines}
    seed = Random()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "proef.brief"
        for turn in range(ROUNDS + 1):
            for name, engine in engines.items():
                made = brief(parts if turn else 1, seed, notes=True)
                save_brief(made, file)
                file.with_suffix(".md").write_text(markdown(made), encoding="utf-8")
                start = perf_counter()
                engine(file)
                if turn:  # the first is to warm up
                    found[name].append(perf_counter() - start)
    return {name: median(seconds) for name, seconds in found.items()}


def main() -> None:
    """Tell everything."""
    program = sys.argv[1] if sys.argv[1:] else shutil.which("pandoc")
    engines = {OURS: ours, WITH_PAGES: with_pages, **({PANDOC: pandoc(program)} if program else {})}
    for size, parts in SIZES.items():
        found = measure(parts, engines)
        print(f"about {size} pages")
        for name, seconds in found.items():
            print(f"  {name:15} {seconds:6.2f} s  {seconds / found[OURS]:5.2f} times ours")


if __name__ == "__main__":
    main()
