"""What the window calls kinds, statuses, natures and forms, and the icon of each. The keys are those of the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.content.library import Item


@dataclass(frozen=True, slots=True)
class Named:
    """An icon and a word; `ink` is the colour of the icon where it matters."""

    icon: str
    name: Message
    ink: str = "muted"


KINDS: Mapping[str, Named] = {
    "term": Named("book-a", _("Term"), "accent"),
    "finding": Named("activity", _("Finding")),
    "figure": Named("hash", _("Figure")),
    "theme": Named("tag", _("Theme")),
    "source": Named("library", _("Source")),
    "abbreviation": Named("info", _("Abbreviation")),
    "stand_van_zaken": Named("activity", _("State of affairs")),
    "vergelijking": Named("chart-bar", _("Comparison")),
    "beleid": Named("landmark", _("Policy")),
    "andere_gemeenten": Named("building-2", _("Other municipalities")),
    "duiding": Named("message-square-quote", _("Interpretation")),
    "kernconcept": Named("book-a", _("Core concept"), "accent"),
    "werkterm": Named("book-a", _("Working term"), "accent"),
    "text": Named("text-cursor-input", _("Own text")),
    "table": Named("table-2", _("Table")),
    "image": Named("file-text", _("Picture")),
}

PLURALS: Mapping[str, Message] = {
    "term": _("Terms"),
    "figure": _("Figures"),
    "finding": _("Findings"),
    "theme": _("Themes"),
    "source": _("Sources"),
    "abbreviation": _("Abbreviations"),
}

FINDING_KINDS = ("stand_van_zaken", "vergelijking", "beleid", "andere_gemeenten", "duiding")

STATUSES: Mapping[str, Named] = {
    "gevonden": Named("quote", _("Found")),
    "voorstel": Named("circle-dashed", _("Proposal")),
    "in_afstemming": Named("circle-dot", _("Under review"), "warn"),
    "vastgesteld": Named("circle-check", _("Agreed"), "ok"),
    "vervallen": Named("x", _("Lapsed"), "warn"),
    "afgewezen": Named("x", _("Rejected"), "warn"),
}

NATURES: Mapping[str, Message] = {
    "wettelijk": _("By law"),
    "landelijk": _("National"),
    "gemeentelijk": _("Municipal"),
    "wetenschappelijk": _("Scientific"),
    "werkdefinitie": _("Working definition"),
}

RECOGNITIONS: Mapping[str, Message] = {
    "automatisch": _("Automatically, inflected too"),
    "alleen_exact": _("Only written exactly so"),
    "uit": _("Not: an everyday word"),
}
"""How the words of a term are recognised in running text."""

FORM_NAMES: Mapping[str, Message] = {
    "kort": _("Short"),
    "volledig": _("Complete"),
    "alleen_cijfer": _("Figure only"),
    "zin": _("Sentence"),
    "voetnoot": _("Footnote"),
    "kader": _("Box"),
    "begrippenlijst": _("Glossary"),
    "tabel": _("Table"),
    "grafiek": _("Chart"),
}


def shown_title(item: Item) -> str:
    """The title as it stands above a page or in a list: a term with a capital."""
    from brief_builder.content.library import title_of

    title = title_of(item)
    return title[:1].upper() + title[1:]


def named(item: Item) -> Named:
    """Icon and word of an item: those of its own kind where that is more precise."""
    from brief_builder.content.findings import Finding
    from brief_builder.content.library import kind_of

    return KINDS[item.kind if isinstance(item, Finding) else kind_of(item)]
