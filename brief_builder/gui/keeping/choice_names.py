"""What the window calls the fixed words of library files that only its forms show."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.i18n import Message, _

RENDERINGS: Mapping[str, Message] = {"parafrase": _("Paraphrase"), "letterlijk": _("Quotation")}

TERM_KINDS: Mapping[str, Message] = {"kernconcept": _("Core concept"), "werkterm": _("Working term")}

POLARITIES: Mapping[str, Message] = {"kracht": _("Strength"), "kwetsbaarheid": _("Weakness"), "neutraal": _("Neither")}

DIRECTIONS: Mapping[str, Message] = {
    "": _("Not told"),
    "hoger_is_beter": _("Higher is better"),
    "lager_is_beter": _("Lower is better"),
    "neutraal": _("Neither"),
}

SOURCE_TYPES: Mapping[str, Message] = {
    "report": _("Report"),
    "article-journal": _("Article in a journal"),
    "article-newspaper": _("Article in a newspaper"),
    "book": _("Book"),
    "chapter": _("Chapter of a book"),
    "dataset": _("Data set"),
    "document": _("Document"),
    "legislation": _("Law"),
    "regulation": _("Regulation"),
    "bill": _("Bill"),
    "legal_case": _("Judgement"),
    "webpage": _("Web page"),
    "paper-conference": _("Paper at a conference"),
    "thesis": _("Thesis"),
    "interview": _("Interview"),
    "personal_communication": _("Personal communication"),
}
"""The types of CSL that are offered; a source that has another one keeps it."""
