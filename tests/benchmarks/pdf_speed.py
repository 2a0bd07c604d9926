"""How fast a PDF is made, from brief file to bytes, beside Typst on the same content in the same run. Run by hand:

    pip install typst
    python tests/benchmarks/pdf_speed.py

Warm process, fresh words in every round, median of five, engines in turn; "typst anew" is a process of its own, as in a script.
Without the wheel `typst` only our own times are told. What is asked: 20 and 200 pages not slower than Typst anew, notes at the foot at
most a third more, below 150 MB at 200 pages.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import pikepdf

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.insert import add_items
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.start import new_brief
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template_file import read_templates
from brief_builder.content.library import Library
from brief_builder.document.nodes import Document
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from tests.benchmarks.typst_source import typst_source
from tests.brief.tiny import LIBRARY

ROUNDS = 5
SIZES = {20: 8, 200: 82}
"""About so many pages, by so many parts of text."""

WITHOUT_NOTES, OURS, TYPST, FRESH = "without notes", "Brief Builder", "typst", "typst anew"
_ANEW = """import sys, typst
source = open(sys.argv[1], "rb").read()
made = typst.compile(source, font_paths=[sys.argv[2]], ignore_system_fonts=True, pdf_standards=["ua-1"])
open(sys.argv[1].replace(".typ", ".pdf"), "wb").write(made)
"""

VOCABULARY = (
    *("de", "het", "een", "van", "in", "op", "voor", "met", "bij", "naar", "gemeente", "inwoners", "onderzoek", "wijken", "jongeren"),
    *("arbeidsparticipatie", "eenzaamheid", "bestaanszekerheid", "samenwerking", "aanpak", "partners", "opgaven", "cijfers", "verschil"),
    *("aandeel", "vergeleken", "landelijk", "toename", "gezondheid"),
)
TYPES = read_templates((paths.TEMPLATES,))
TEMPLATE = TYPES.get("beleidsnotitie")
STYLE = read_style()


def brief(parts: int, chance: Random, notes: bool) -> Brief:
    """A policy note of so many parts: headings, text, lists, tables, notes, and an item of the library every now and then."""
    made = new_brief(TEMPLATE, date(2026, 11, 24))
    made = replace(made, fields={**made.fields, "onderwerp": sentence(chance), "gemeente": "Voorbeeldstad"})
    for number in range(parts):
        part = Part(made.free_part_id(), "text", text(chance, notes), heading=sentence(chance)[:40])
        made = made.with_part("feiten", part)
        if number % 5 == 0:
            made = add_items(made, TEMPLATE, LIBRARY, ("eenzaamheid", "ernstig-eenzaam-naar-leeftijd"), "feiten")
    return made


def sentence(chance: Random) -> str:
    """Some words that were never in this order before."""
    return " ".join(chance.choices(VOCABULARY, k=chance.randint(8, 20))).capitalize() + "."


def text(chance: Random, notes: bool) -> str:
    """About a page and a half of Markdown."""
    paragraphs = [" ".join(sentence(chance) for _ in range(5)) for _ in range(7)]
    items = "\n".join(f"- {sentence(chance)}" for _ in range(5))
    rows = "\n".join(f"| wijk {i} | {chance.randint(1, 99)} | {chance.randint(1, 99)} |" for i in range(10))
    table = f"| Wijk | 2021 | 2022 |\n|---|---|---|\n{rows}"
    if not notes:
        return "\n\n".join([*paragraphs, items, table])
    marked = [f"{paragraph}[^{i}]" if i % 2 else paragraph for i, paragraph in enumerate(paragraphs)]
    return "\n\n".join([*marked, items, table, *(f"[^{i}]: {sentence(chance)}" for i in range(len(marked)) if i % 2)])


def document(file: Path, library: Library = LIBRARY) -> Document:
    """The document in a brief file."""
    return assemble(load_brief(file), TEMPLATE, library)


def ours(file: Path) -> bytes:
    """From brief file to bytes."""
    return write_pdf(document(file), STYLE)


def typst(source: str) -> bytes:
    """Typst's own PDF, tagged too."""
    engine = importlib.import_module("typst")
    made: bytes = engine.compile(source.encode(), font_paths=[str(paths.FONTS)], ignore_system_fonts=True, pdf_standards=["ua-1"])
    return made


def typst_anew(source: Path) -> bytes:
    """The same in a process of its own, as who calls Typst from a script has it."""
    subprocess.run([sys.executable, "-c", _ANEW, str(source), str(paths.FONTS)], check=True)
    return source.with_suffix(".pdf").read_bytes()


def processor_time() -> float:
    """Seconds that this process and those it waited for have kept processors busy: what a noisy machine can't blur."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def timed(parts: int, folder: Path, with_typst: bool) -> Iterator[tuple[str, float, float, int]]:
    """One round: the seconds (clock, processor) and the pages of each engine, each on content nobody has seen yet."""
    seed = Random()
    for name in (OURS, WITHOUT_NOTES, TYPST, FRESH) if with_typst else (OURS, WITHOUT_NOTES):
        file = folder / "proef.brief"
        save_brief(brief(parts, seed, notes=name != WITHOUT_NOTES), file)
        source = file.with_suffix(".typ")
        source.write_text(typst_source(document(file)), encoding="utf-8")
        start, busy = perf_counter(), processor_time()
        match name:
            case "typst":
                data = typst(source.read_text(encoding="utf-8"))
            case "typst anew":
                data = typst_anew(source)
            case _:
                data = ours(file)
        seconds, busy = perf_counter() - start, processor_time() - busy
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield name, seconds, busy, len(pdf.pages)


def measure(parts: int, with_typst: bool) -> Mapping[str, tuple[float, float, int]]:
    """The median seconds (by the clock, and of the processor) and the pages of each engine."""
    found: dict[str, list[tuple[float, float, int]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        list(timed(1, Path(folder), with_typst))  # warm
        for _ in range(ROUNDS):
            for name, seconds, busy, pages in timed(parts, Path(folder), with_typst):
                found.setdefault(name, []).append((seconds, busy, pages))
    return {name: (median(r[0] for r in rounds), median(r[1] for r in rounds), rounds[-1][2]) for name, rounds in found.items()}


def memory(parts: int) -> str:
    """The most memory a process of its own takes for one PDF of so many parts."""
    ran = subprocess.run([sys.executable, __file__, "--memory", str(parts)], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def tell_memory(parts: int) -> None:
    """Make one PDF, and tell the most memory this process ever had, as Linux counts it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "proef.brief"
        save_brief(brief(parts, Random(1), notes=True), file)
        ours(file)
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(f"{int(peak.split()[1]) / 1024:.0f} MB")


def main() -> None:
    """Tell everything."""
    with_typst = importlib.util.find_spec("typst") is not None
    for size, parts in SIZES.items():
        found = measure(parts, with_typst)
        own, own_busy, _ = found[OURS]
        print(f"about {size} pages")
        for name, (seconds, busy, pages) in found.items():
            clock = f"{seconds:6.2f} s, {seconds / own:5.2f} times ours"
            print(f"  {name:15} {pages:4} pages  {clock};  processor {busy:6.2f} s, {busy / own_busy:5.2f} times ours")
        print(f"  memory of one process: {memory(parts)}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory"]:
        tell_memory(int(sys.argv[2]))
    else:
        main()
