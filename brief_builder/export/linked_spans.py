"""Spans in groups that lead to the same place, so that a link is written once however many looks it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from brief_builder.document.spans import NoteMark, Span, Text

Group = list[Span | None]
"""Neighbours with the same link; None is the comma between two marks side by side."""


def linked_groups(spans: Iterable[Span]) -> Iterator[Group]:
    """All spans in order, in groups."""
    return (list(group) for _, group in groupby(_with_commas(spans), key=_link))


def first_text(group: Group) -> Text | None:
    """The first text of a group, which has the link of all."""
    return next((span for span in group if isinstance(span, Text)), None)


def _with_commas(spans: Iterable[Span]) -> Iterator[Span | None]:
    before: Span | None = None
    for span in spans:
        if isinstance(span, NoteMark) and isinstance(before, NoteMark):
            yield None
        yield span
        before = span


def _link(span: Span | None) -> tuple[str, str, str]:
    return (span.href, span.target, span.term) if isinstance(span, Text) else ("", "", "")
