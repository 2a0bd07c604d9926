"""Showing: a finding and the figures it shows speak for each other, and stand together among the hits.

A figure has few words; what its finding says tells too that it answers. Which of the two comes first depends on what is
asked: a finding says what its figure means, but who asks for a number gets the number first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from brief_builder.search.bonuses import Bonus, Why
from brief_builder.search.entries import Entry

SHOWN = 0.3
"""The most that a finding raises its figure by, as a share of the figure's own score."""

NEARLY_ITS_FIGURE = 0.85
"""From this share of its figure's score on, a finding comes before the figure, unless a number is asked for."""

ASKED = 0.3
"""How much of the figure's score its finding gains when a number is asked for; it stays behind the figure."""

_BEFORE, _BEHIND = 1.001, 0.999

Findings = Mapping[int, Sequence[int]]
"""By the position of a figure, those of the findings that show it."""


class Ranked(NamedTuple):
    """The position of an entry, its final score, and by which bonuses that came about."""

    at: int
    score: float
    bonuses: tuple[Bonus, ...]

    def raised(self, score: float, why: Why) -> Ranked:
        """The entry with a higher score."""
        return self._replace(score=score, bonuses=(*self.bonuses, Bonus(why, score / self.score)))


def findings_of_figures(entries: Sequence[Entry]) -> Findings:
    """The findings of all figures."""
    places = {entry.id: at for at, entry in enumerate(entries) if entry.kind == "figure"}
    findings: defaultdict[int, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        for figure in entry.figures:
            if figure in places:
                findings[places[figure]].append(at)
    return findings


def shown_together(ranked: Mapping[int, Ranked], findings: Findings, number: bool) -> Mapping[int, Ranked]:
    """The entries with figures and their findings raised; `number` tells that a number is asked for."""
    changed = dict(ranked)
    for at, figure in ranked.items():
        those = [ranked[finding] for finding in findings.get(at, ()) if finding in ranked]
        if those:
            best = max(finding.score for finding in those)
            shown = figure.raised(figure.score + SHOWN * min(best, figure.score), Why.SHOWN)
            changed[at] = shown
            for finding in those:
                score = _behind(finding, shown) if number else _before(finding, figure, shown)
                if score > changed[finding.at].score:
                    changed[finding.at] = finding.raised(score, Why.OWN_FIGURE)
    return changed


def _before(finding: Ranked, figure: Ranked, shown: Ranked) -> float:
    nearly = NEARLY_ITS_FIGURE * figure.score <= finding.score < shown.score
    return shown.score * _BEFORE if nearly else finding.score


def _behind(finding: Ranked, shown: Ranked) -> float:
    return min(shown.score * _BEHIND, finding.score + ASKED * shown.score)
