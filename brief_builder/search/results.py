"""What a search gives: plain values for the command line and the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_builder.content.provenance import Place


@dataclass(frozen=True, slots=True)
class Snippet:
    """The passage that tells why this is a hit; `marks` are (start, end) positions in `text` to highlight."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One item that was found. `kind` and `theme` are ids ("finding", "jeugd"); `score` compares hits of one search only.

    `by_note`: the user's own note has what was asked, and is the snippet.
    """

    id: str
    kind: str
    title: str
    theme: str
    score: float
    snippet: Snippet
    report: tuple[Place, ...]
    library: str
    by_note: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A word nothing was found for, and the word the hits are about instead."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    `total` counts all items found, `hits` holds the best of them. `suggestion` is the query as it may have been meant
    ("" when it was understood); `corrections` names its words one by one, for "geen treffers voor X, wel voor Y".
    `counts` tells per facet ("kind", "theme", "area", "status") how many were found per value, each without regard to its
    own filter. `stems` is what was looked for, for marking it in other texts (`SearchIndex.marks`). When nothing
    is found, `nearest` has the items that come closest (asked more loosely) and `themes` the ids of the themes to browse, the
    likeliest first. `took_ms` is the only part that differs between two runs.
    """

    query: str
    total: int
    took_ms: float
    suggestion: str
    hits: tuple[Hit, ...]
    corrections: tuple[Correction, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    stems: frozenset[str] = frozenset()
    nearest: tuple[Hit, ...] = ()
    themes: tuple[str, ...] = ()
