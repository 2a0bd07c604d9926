"""How old a figure is: the years that it measures, and from when a newer measurement is worth looking for."""

from __future__ import annotations

import re

from brief_builder.content.findings import Figure

OLD_AFTER_YEARS = 3
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def latest_year(figure: Figure) -> int | None:
    """The last year that the figure measures; None when it is not known."""
    years = YEAR.findall(" ".join((figure.period, *(v.period for v in figure.values))))
    return max(map(int, years)) if years else None
