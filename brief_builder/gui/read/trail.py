"""The trail: what was read, so that one can go back and forth."""

from __future__ import annotations

from dataclasses import dataclass, replace

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """An item that was read, and the words it was found by."""

    item: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """The stops, and which of them is being read (-1: none)."""

    stops: tuple[Stop, ...] = ()
    at: int = -1

    @property
    def here(self) -> Stop | None:
        """What is being read."""
        return self.stops[self.at] if self.stops else None

    @property
    def can_go_back(self) -> bool:
        """Whether something was read before."""
        return self.at > 0

    @property
    def can_go_forth(self) -> bool:
        """Whether one went back."""
        return self.at < len(self.stops) - 1

    def to(self, stop: Stop) -> Trail:
        """Read something: what was ahead is forgotten; reading the same again is no stop of its own."""
        if self.here is not None and self.here.item == stop.item:
            return replace(self, stops=(*self.stops[: self.at], stop, *self.stops[self.at + 1 :]))
        stops = (*self.stops[: self.at + 1], stop)[-LONGEST:]
        return Trail(stops, len(stops) - 1)

    def moved(self, step: int) -> Trail:
        """Back (-1) or forth (1)."""
        return replace(self, at=max(0, min(self.at + step, len(self.stops) - 1)))
