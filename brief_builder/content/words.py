"""The fixed words of the library files: every key with a closed set of values, and the values it may have."""

from __future__ import annotations

TERM_KINDS = ("kernconcept", "werkterm")
RECOGNITIONS = ("automatisch", "alleen_exact", "uit")
RENDERINGS = ("parafrase", "letterlijk")
NATURES = ("wettelijk", "landelijk", "gemeentelijk", "wetenschappelijk", "werkdefinitie")

STATUSES = ("gevonden", "voorstel", "in_afstemming", "vastgesteld", "vervallen", "afgewezen")
"""The life of a definition, in its order."""

PERSONAL_STATUSES = ("gevonden", "voorstel")
"""What a library without a keeper can hold."""

AGREED = "vastgesteld"
"""The status of a definition that its keeper has agreed."""

ENDED_STATUSES = ("vervallen", "afgewezen")

FINDING_KINDS = ("stand_van_zaken", "vergelijking", "beleid", "andere_gemeenten", "duiding")
POLARITIES = ("kracht", "kwetsbaarheid", "neutraal")
DIRECTIONS = ("hoger_is_beter", "lager_is_beter", "neutraal")
"""Whether a higher value of a figure is better, worse, or neither, by the judgement of the report."""

THEME_ROLES = ("theme", "about")

AREA_KINDS = ("land", "provincie", "regio", "gemeente", "stadsdeel", "wijk", "buurt", "set")

SOURCE_TYPES = (
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "dataset",
    "document",
    "entry",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "pamphlet",
    "paper-conference",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "software",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
)
"""The types of CSL that a municipality cites; `document` when the kind is not known."""

LAW_TYPES = ("legislation", "regulation", "bill", "treaty")
"""Types that are cited by article and name, without author or year."""

UNKNOWN_PERIOD = "onbekend"
"""The period of a figure when the source gives none."""
