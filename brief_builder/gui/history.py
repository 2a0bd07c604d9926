"""Undo and redo: whole briefs with the name of what changed them. Briefs are immutable and share structure, so this is cheap."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from brief_builder.brief.model import Brief
from brief_builder.i18n import Message

MERGE_WITHIN = 1.0
"""Seconds: typing in one part with shorter pauses is one step."""

MOST_STEPS = 10_000
MOST_LETTERS = 100_000_000
"""What the steps together keep of texts that the document has no more: an afternoon in a text of a megabyte must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, and the brief before it. `merge` names the thing that is being typed in, `at` when (seconds).

    `letters` is how much of the brief before is kept for this step alone.
    """

    label: Message
    before: Brief
    merge: str = ""
    at: float = 0.0
    letters: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """The brief of now, the steps that led to it, and the steps that were undone (the last undone first)."""

    now: Brief
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = field(default_factory=tuple)

    def edited(self, label: Message, brief: Brief, merge: str = "", at: float = 0.0) -> History:
        """The history after an edit; an edit that continues the last one becomes part of it."""
        last = self.done[-1] if self.done else None
        if merge and last and last.merge == merge and at - last.at <= MERGE_WITHIN and not self.undone:
            return History(brief, (*self.done[:-1], replace(last, at=at)))
        return History(brief, _bounded((*self.done, Step(label, self.now, merge, at, _replaced(self.now, brief)))))

    def back(self) -> History:
        """The history after undoing the last step; the same when there is none."""
        if not self.done:
            return self
        step = self.done[-1]
        return History(step.before, self.done[:-1], (Step(step.label, self.now), *self.undone))

    def forth(self) -> History:
        """The history after redoing; the same when nothing was undone."""
        if not self.undone:
            return self
        step = self.undone[0]
        return History(step.before, (*self.done, Step(step.label, self.now)), self.undone[1:])


def _replaced(before: Brief, after: Brief) -> int:
    """The letters in parts that the brief has no more."""
    stay = {id(part) for part in after.parts()}
    return sum(len(part.text) + len(part.original) for part in before.parts() if id(part) not in stay)


def _bounded(done: tuple[Step, ...]) -> tuple[Step, ...]:
    """Without the oldest steps when there are too many, or when they keep too much."""
    done, letters = done[-MOST_STEPS:], 0
    for at in range(len(done) - 1, 0, -1):
        letters += done[at].letters
        if letters > MOST_LETTERS:
            return done[at:]
    return done
