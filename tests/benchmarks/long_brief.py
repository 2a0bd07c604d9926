"""A long brief over the built-in library, and a watch on the event loop: what the benchmarks of the window share."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import cycle, islice

from PySide6.QtCore import QCoreApplication, QTimer

from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.template import Template
from brief_builder.content.findings import Figure
from brief_builder.content.library import Library

TICK_MS = 2
OWN = (
    "De gemeente werkt met partners in de stad aan **bestaanszekerheid** en veerkracht, zie [veerkracht](term:veerkracht). "
    "In de wijken spreken wij inwoners over wat hen bezighoudt; wat zij zeggen, nemen wij mee in het plan. Het college kiest voor "
    "een aanpak die begint bij wat mensen zelf kunnen, en die hulp dichtbij brengt wanneer dat niet genoeg is.\n\n"
    "- wij beginnen in de wijken waar de eenzaamheid het grootst is;\n- wij meten elk jaar wat het oplevert;\n"
    "- wij melden de raad in het voorjaar hoe het staat.\n\n"
    "Een deel van het werk wordt door de wijkteams gedaan. De kosten passen binnen de begroting, en de raad wordt twee keer per "
    "jaar op de hoogte gehouden van de voortgang. Wie in de knel zit, moet snel geholpen worden, zonder dat hij zijn verhaal "
    "vijf keer moet doen. Dat vraagt om samenwerking tussen de schuldhulp, het jongerenwerk, de huisarts en de school."
)


def long_brief(template: Template, library: Library, parts: int, *, times: int = 1) -> Brief:
    """So many parts: of every three one own text of `times` some 150 words, one finding, and by turns a term and a figure."""
    items = {
        "finding": cycle(list(library.findings())),
        "term": cycle(list(library.terms())),
        "figure": cycle([item for item in library.all() if isinstance(item, Figure)]),
    }
    kinds = islice(cycle(("text", "finding", "term", "text", "finding", "figure")), parts)
    made = [_part(number, kind, items, library, times) for number, kind in enumerate(kinds, 1)]
    free = [slot.id for slot in template.slots if not slot.generated]
    share = -(-len(made) // len(free))
    slots = tuple(Slot(slot, tuple(made[at * share : (at + 1) * share])) for at, slot in enumerate(free))
    return Brief(template.id, {"onderwerp": "Een heel lang stuk", "datum": "2026-11-24"}, slots)


def _part(number: int, kind: str, items: dict[str, cycle], library: Library, times: int) -> Part:
    if kind == "text":
        return Part(f"p{number}", "text", f"Nummer {number}. " + "\n\n".join([OWN] * times))
    return replace(part_of(next(items[kind]), library), id=f"p{number}", form="volledig" if kind == "finding" else "")


@dataclass(frozen=True, slots=True)
class Stall:
    """The longest time between two turns of the event loop, in milliseconds: passed, and used by its own thread."""

    passed: float
    used: float


class Watch:
    """Looks at the event loop every two milliseconds while it runs."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._last = (0.0, 0.0)
        self._gaps: list[tuple[float, float]] = []

    def during(self, seconds: float, also: Callable[[], bool] | None = None) -> Stall:
        """Let the event loop run, until `also` is true when it is given, and tell the longest stall."""
        self._gaps = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer.start(TICK_MS)
        end = time.perf_counter() + seconds
        while time.perf_counter() < end and not (also and also()):
            QCoreApplication.processEvents()
            time.sleep(0.0005)
        self._timer.stop()
        self._tick()
        return Stall(max(g[0] for g in self._gaps), max(g[1] for g in self._gaps))

    def _tick(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self._gaps.append(((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now
