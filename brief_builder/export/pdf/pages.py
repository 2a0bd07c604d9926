"""Filling pages: the one place that decides where pages break and what stands at their foot. It knows strips only.

One inequality decides whether a strip may stand on a page:

    height of the text so far + height the foot needs at least with the notes of that text  <=  height of the page

*At least* means: all notes whole, and the last one begun, as far as its first free break. It may stay begun until the text may end too:
a long note marked in the first line of a paragraph does not take the paragraph to the next page. Among the places where a page may end
so, the loosest hold wins, and of these the last. What of the notes does not fit goes on at the foot of the next page.

It ends: every page takes a strip of text or, when nothing fits beside notes carried over, a strip of a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from brief_builder.export.pdf.columns import part_columns
from brief_builder.export.pdf.strips import Hold, Strip, Strips, gap, stacked_height

CARRIED_SHARE = 0.6
"""Notes carried over from an earlier page take at most this part of a page as long as text can go on."""

EMPTY_SHARE = 0.15
"""A figure that misses a page changes places with the text behind it when more than this part of the page would stay empty."""

LEAST_PIECE = 60.0
"""Points: where less is left of a page, columns begin on the next one."""

_FUZZ = 1e-6


@dataclass(frozen=True, slots=True)
class Sheet:
    """What pages have in common, in points: the top and bottom of the text from the top edge of the paper, and the room above notes.

    `first_top` is the top of the text on page 1. `above_notes` is between text and notes; the rule stands in it.
    """

    top: float
    bottom: float
    first_top: float
    above_notes: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on a page: its top, from the top edge of the paper. `repeated` says that it stands on an earlier page already."""

    strip: Strip
    top: float
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its text, and the notes at its foot; `goes_on` says that the first note began on an earlier page."""

    body: tuple[Placed, ...]
    foot: tuple[Placed, ...]
    goes_on: bool = False


def paginate(strips: Sequence[Strip], notes: Mapping[str, Strips], sheet: Sheet) -> Iterator[Page]:
    """The strips on pages, every one exactly once and, but for figures that move, in order.

    Each note stands at the foot of the page of its first mark.

    A note begins on a later page only when a strip with all its notes begun is higher than a page. There is always one page.
    """
    filler = _Filler(list(strips), notes, sheet)
    yield filler.page(first=True)
    while not filler.done:
        yield filler.page(first=False)


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place where a page may end: behind strip `last`, with the text so high and these notes begun."""

    last: int
    height: float
    begun: tuple[str, ...]
    hold: Hold


@dataclass(slots=True)
class _Filler:
    """What has been put on pages so far: strips up to `at`, and the notes begun; `carried` is what is left of those."""

    strips: list[Strip]
    notes: Mapping[str, Strips]
    sheet: Sheet
    at: int = 0
    moved: set[int] = field(default_factory=set)
    carried: Strips = ()
    begun: set[str] = field(default_factory=set)

    @property
    def done(self) -> bool:
        return self.at == len(self.strips) and not self.carried

    def page(self, first: bool) -> Page:
        """Fill the next page."""
        top = self.sheet.first_top if first else self.sheet.top
        room = self.sheet.bottom - top
        goes_on = bool(self.carried)
        stop = self._stop(room)
        if stop and (self._moved(stop, room) or self._parted(stop, room)):
            stop = self._stop(room)
        body = self._take(stop, top) if stop else ()
        foot = self._foot(room - (stop.height if stop else 0.0), alone=not stop)
        return Page(body, foot, goes_on)

    def _stop(self, room: float) -> _Stop | None:
        """Where this page ends; None when it holds notes only."""
        stops = list(self._stops(room))
        if stops:
            return min(stops, key=lambda stop: (stop.hold, -stop.last))
        if self.carried or self.at == len(self.strips):
            return None
        strip = self.strips[self.at]
        return _Stop(self.at, stacked_height([*strip.header, strip]), self._new_notes(strip, ()), Hold.FREE)

    def _moved(self, stop: _Stop, room: float) -> bool:
        """Where the page would stay emptier than it should because a figure misses it, change that figure and the text behind it."""
        begin = stop.last + 1
        strip = self.strips[begin] if begin < len(self.strips) else None
        if strip is None or strip.float is None or id(strip) in self.moved or strip.new_page:
            return False
        if room - stop.height - self._foot_height(self._queue(stop.begun)) < EMPTY_SHARE * room:
            return False
        middle, end = begin + strip.float.figure, begin + strip.float.figure + strip.float.text
        self.strips[begin:end] = [*self.strips[middle:end], *self.strips[begin:middle]]
        self.moved.add(id(strip))
        return True

    def _parted(self, stop: _Stop, room: float) -> bool:
        """Where columns miss this page, part them: as much as there is room for stays, with all the notes it may have."""
        whole = stop.height > room + _FUZZ
        begin = self.at if whole else stop.last + 1
        strip = self.strips[begin] if begin < len(self.strips) else None
        if strip is None or strip.beside is None or (strip.new_page and not whole):
            return False
        used, begun = (0.0, ()) if whole else (stop.height + gap(self.strips[stop.last], strip), stop.begun)
        left = room - used - self._foot_height(self._queue((*begun, *self._new_notes(strip, begun))))
        pieces = part_columns(strip, left, whole) if left >= LEAST_PIECE or whole else ()
        if len(pieces) < 2:
            return False
        self.strips[begin : begin + 1] = pieces
        return True

    def _stops(self, room: float) -> Iterator[_Stop]:
        header = self._header()
        height, above = stacked_height(header), header[-1] if header else None
        begun: tuple[str, ...] = ()
        needed, waiting = min(self._foot_height(self.carried), CARRIED_SHARE * room), False
        for i in range(self.at, len(self.strips)):
            strip = self.strips[i]
            height += gap(above, strip) + strip.height
            new = self._new_notes(strip, begun)
            if new:
                needed, waiting = self._least(begun, new), True
                begun += new
            if height + needed > room + _FUZZ:
                return
            ends = i + 1 == len(self.strips) or self.strips[i + 1].new_page
            yield _Stop(i, height, begun, Hold.FREE if ends else strip.hold)
            if ends:
                return
            if waiting and strip.hold is Hold.FREE:
                needed, waiting = self._foot_height(self._queue(begun)), False
            above = strip

    def _header(self) -> Strips:
        """What is repeated above the strip that opens the page."""
        return self.strips[self.at].header if self.at < len(self.strips) else ()

    def _new_notes(self, strip: Strip, begun: tuple[str, ...]) -> tuple[str, ...]:
        """The notes that begin with this strip: those marked in it, and those marked in them."""
        found: list[str] = []
        waiting = list(strip.notes)
        while waiting:
            note = waiting.pop(0)
            if note not in found and note not in begun and note not in self.begun:
                found.append(note)
                waiting[:0] = [inner for part in self.notes[note] for inner in part.notes]
        return tuple(found)

    def _queue(self, begun: Iterable[str]) -> Strips:
        return self.carried + tuple(strip for note in begun for strip in self.notes[note])

    def _least(self, begun: tuple[str, ...], new: tuple[str, ...]) -> float:
        return self._foot_height(self._queue((*begun, *new[:-1])) + _start(self.notes[new[-1]]))

    def _foot_height(self, strips: Strips) -> float:
        return self.sheet.above_notes + stacked_height(strips) if strips else 0.0

    def _take(self, stop: _Stop, top: float) -> tuple[Placed, ...]:
        header = self._header()
        taken = (*header, *self.strips[self.at : stop.last + 1])
        self.carried = self._queue(stop.begun)
        self.begun.update(stop.begun)
        self.at = stop.last + 1
        return _stacked(taken, top, repeated=len(header))

    def _foot(self, room: float, alone: bool) -> tuple[Placed, ...]:
        """As many strips of the notes as fit, up to a free break; on a page of notes at least one."""
        count = _fitting(self.carried, room - self.sheet.above_notes, alone)
        here, self.carried = self.carried[:count], self.carried[count:]
        return _stacked(here, self.sheet.bottom - stacked_height(here))


def _start(note: Strips) -> Strips:
    """The least part of a note that may stand on the page of its mark."""
    end = next((i for i, strip in enumerate(note) if strip.hold is Hold.FREE), len(note))
    return note[: end + 1]


def _fitting(strips: Strips, room: float, at_least_one: bool) -> int:
    """How many of the strips fit in the room and end at a free break."""
    fitting = sum(1 for bottom in _bottoms(strips) if bottom <= room + _FUZZ)
    if fitting == len(strips):
        return fitting
    free = [n for n in range(1, fitting + 1) if strips[n - 1].hold is Hold.FREE]
    return max(free, default=max(fitting, 1) if at_least_one else 0)


def _bottoms(strips: Strips) -> Iterator[float]:
    return (placed.top + placed.strip.height for placed in _stacked(strips, 0.0))


def _stacked(strips: Iterable[Strip], top: float, repeated: int = 0) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    y, above = top, None
    for i, strip in enumerate(strips):
        y += gap(above, strip)
        placed.append(Placed(strip, y, i < repeated))
        y += strip.height
        above = strip
    return tuple(placed)
