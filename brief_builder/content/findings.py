"""The sections: themes, findings, and the figures they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from brief_builder.content.provenance import Citation, Place


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a figure, as printed.

    Either `value` or `difference` is set. `difference_unit` is the unit of the difference as printed and `compared_with`
    the id it is measured against. `derived` tells how we computed it. `period` and `group` override the figure's.
    """

    area: str
    value: Decimal | None = None
    group: str = ""
    period: str = ""
    qualifier: str = ""
    difference: Decimal | None = None
    difference_unit: str = ""
    compared_with: str = ""
    wording: str = ""
    derived: str = ""
    note: str = ""
    editorial_note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure, of one population, from one source. `unit` is "%", "euro", "aantal" …; `period` a year, an interval or "onbekend"."""

    id: str
    theme: str
    label: str
    measure: str
    population: str
    unit: str
    values: tuple[Value, ...]
    period: str = ""
    period_note: str = ""
    selection: str = ""
    direction: str = ""
    chart_in_report: tuple[int, ...] = ()
    sources: tuple[Citation, ...] = ()
    source_note: str = ""
    report: tuple[Place, ...] = ()
    editorial_note: str = ""
    library: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim with its text and everything it leans on. `text` is Markdown; `figures[0]` is the one shown large."""

    id: str
    kind: str
    theme: str
    title: str
    summary: str
    text: str
    polarity: str = "neutraal"
    compared_with: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    replaced_by: str = ""
    sources: tuple[Citation, ...] = ()
    report: tuple[Place, ...] = ()
    editorial_note: str = ""
    library: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its introduction; `role` is theme, or about for "Over dit onderzoek"."""

    id: str
    name: str
    introduction: str
    role: str = "theme"
    report: tuple[Place, ...] = ()
    library: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A place a value or finding can be about.

    `kind` is land, provincie, regio, gemeente, stadsdeel, wijk, buurt, or set (several municipalities, its `members`).
    """

    id: str
    pref_label: str
    kind: str
    part_of: str = ""
    members: tuple[str, ...] = ()
    editorial_note: str = ""
    report: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A group of people a value or finding is about."""

    id: str
    pref_label: str
    ages: str = ""
    note: str = ""
