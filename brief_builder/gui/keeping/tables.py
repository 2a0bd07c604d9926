"""The forms as tables: which fields each kind of item has, in the order in which they are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brief_builder.content.findings import Area, Figure, Finding, Group
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Term
from brief_builder.content.words import AGREED, ENDED_STATUSES, FINDING_KINDS
from brief_builder.gui.keeping.choice_names import DIRECTIONS, POLARITIES, RENDERINGS, SOURCE_TYPES, TERM_KINDS
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.words import KINDS, NATURES, RECOGNITIONS
from brief_builder.i18n import Message, _

SEVERAL = _("Part several with “ | ”.")
A_DAY = _("For example 24-11-2026")

SOURCES = FieldSpec("sources", _("Sources"), "citations", _("Page or article, for example p. 12"), kinds=(Source,))
PLACES = FieldSpec(
    "report",
    _("Place in the report"),
    "entries",
    rows=(
        FieldSpec("section", _("Section"), help=_("For example 3.10"), needed=True, half=True),
        FieldSpec("page", _("Page"), "number", half=True),
    ),
    one=_("Place"),
    titles=("section", "page"),
)
REMARK = FieldSpec("editorial_note", _("Note of the editors"), "text", _("For who keeps the library; it is not printed."))

STATUS = (
    FieldSpec("status", _("Status"), "choice"),
    FieldSpec("agreed_by", _("Agreed by"), needed=True, half=True, when=(AGREED,)),
    FieldSpec("agreed_on", _("Agreed on"), "date", A_DAY, needed=True, half=True, when=(AGREED,)),
    FieldSpec("valid_from", _("Valid from"), "date", A_DAY, needed=True, half=True, when=(AGREED,)),
    FieldSpec("ended_on", _("Ended on"), "date", A_DAY, needed=True, half=True, when=ENDED_STATUSES),
    FieldSpec("replaced_by", _("Replaced by"), "choice", needed=True, half=True, when=ENDED_STATUSES),
    FieldSpec("status_reason", _("Reason"), help=_("Why it is retired or rejected"), needed=True, when=ENDED_STATUSES),
)
"""What a change of status asks for."""

SCOPE = FieldSpec("scope", _("Scope"), help=_("For which field it is meant"), half=True)

DEFINITION = (
    FieldSpec("text", _("Definition"), "text", _("One sentence that begins with the broader term"), needed=True),
    FieldSpec("attribution", _("According to"), help=_("For example SER (2021)"), half=True),
    FieldSpec("perspective", _("Perspective"), half=True),
    FieldSpec("nature", _("Nature"), "choice", half=True, choices=NATURES),
    FieldSpec("rendering", _("Rendering"), "choice", half=True, choices=RENDERINGS),
    SOURCES,
    replace(SCOPE, half=False),
    *STATUS,
)

TERM = (
    FieldSpec("pref_label", _("Preferred term"), needed=True),
    FieldSpec("alt_labels", _("Other terms"), "several", SEVERAL),
    FieldSpec("hidden_labels", _("Search terms"), "several", SEVERAL),
    FieldSpec("explanation", _("Explanation"), "text", _("In plain words, for everybody.")),
    FieldSpec(
        "definitions", _("Definitions"), "entries", rows=DEFINITION, one=_("Definition"), titles=("attribution", "perspective", "text")
    ),
    FieldSpec("related", _("Related"), "references", kinds=(Term,)),
    FieldSpec("broader", _("Broader"), "references", kinds=(Term,)),
    FieldSpec("narrower", _("Narrower"), "references", kinds=(Term,)),
    FieldSpec("kind", _("Kind"), "choice", half=True, choices=TERM_KINDS),
    FieldSpec("recognition", _("Recognise in texts"), "choice", half=True, choices=RECOGNITIONS),
    REMARK,
)

FINDING = (
    FieldSpec("title", _("Title"), help=_("What was found, in one line"), needed=True),
    FieldSpec("kind", _("Kind"), "choice", half=True, choices={kind: KINDS[kind].name for kind in FINDING_KINDS}),
    FieldSpec("theme", _("Theme"), "choice", half=True),
    FieldSpec("summary", _("Short text"), "text", needed=True),
    FieldSpec("text", _("Text"), "rich", needed=True),
    FieldSpec("polarity", _("Strength or weakness"), "choice", choices=POLARITIES),
    FieldSpec("figures", _("Figures"), "references", kinds=(Figure,)),
    SOURCES,
    FieldSpec("terms", _("Terms"), "references", kinds=(Term,)),
    FieldSpec("areas", _("Areas"), "references", kinds=(Area,)),
    FieldSpec("groups", _("Groups"), "references", kinds=(Group,)),
    FieldSpec("related", _("Related"), "references", kinds=(Finding,)),
    PLACES,
    REMARK,
)

VALUE = (
    FieldSpec("area", _("Area"), "reference", needed=True, kinds=(Area,)),
    FieldSpec("value", _("Value"), "number", _("For example 54,5"), half=True),
    FieldSpec("period", _("Year"), help=_("When another than above"), half=True),
    FieldSpec("group", _("Group"), "reference", kinds=(Group,)),
    FieldSpec("difference", _("Difference"), "number", _("Instead of a value"), half=True),
    FieldSpec("difference_unit", _("Unit of the difference"), half=True),
    FieldSpec("compared_with", _("Compared with"), "reference", kinds=(Area, Group)),
    FieldSpec("wording", _("In the words of the source")),
    FieldSpec("derived", _("How it was computed")),
    FieldSpec("note", _("Note")),
)

FIGURE = (
    FieldSpec("label", _("Name"), help=_("For example residents who feel lonely"), needed=True),
    FieldSpec("theme", _("Theme"), "choice", half=True),
    FieldSpec("direction", _("Direction"), "choice", half=True, choices=DIRECTIONS),
    FieldSpec("measure", _("What is measured"), help=_("For example share"), needed=True, half=True),
    FieldSpec("population", _("Of whom"), help=_("For example adults (19+)"), needed=True, half=True),
    FieldSpec("unit", _("Unit"), help=_("For example %"), needed=True, half=True),
    FieldSpec("period", _("Year"), help=_("For example 2025 or 2020/2024"), half=True),
    FieldSpec("values", _("Values"), "entries", rows=VALUE, one=_("Value"), titles=("area", "group", "period", "value", "difference")),
    replace(SOURCES, needed=True),
    FieldSpec("source_note", _("About the source")),
    PLACES,
    REMARK,
)

AUTHOR = (
    FieldSpec("family", _("Surname"), half=True),
    FieldSpec("given", _("Initials"), half=True),
    FieldSpec("literal", _("Or an organisation")),
)

SOURCE = (
    FieldSpec("title", _("Title"), needed=True),
    FieldSpec("author", _("Authors"), "entries", rows=AUTHOR, one=_("Author"), titles=("family", "literal")),
    FieldSpec("type", _("Kind of source"), "choice", half=True, choices=SOURCE_TYPES),
    FieldSpec("issued", _("Published"), help=_("For example 2023 or 2023-06-13"), half=True),
    FieldSpec("publisher", _("Publisher"), half=True),
    FieldSpec("publisher_place", _("Place of publication"), half=True),
    FieldSpec("container_title", _("In (journal, book or database)")),
    FieldSpec("url", _("Web address"), help=_("https://"), half=True),
    FieldSpec("accessed", _("Looked at on"), "date", A_DAY, half=True),
    FieldSpec("number", _("Number"), half=True),
    FieldSpec("genre", _("Genre"), help=_("For example Dataset"), half=True),
    FieldSpec("cited_in", _("Cited in"), "reference", kinds=(Source,)),
    REMARK,
)

FORMS: Mapping[type, tuple[FieldSpec, ...]] = {Term: TERM, Finding: FINDING, Figure: FIGURE, Source: SOURCE}
"""The form of each kind of item that can be written."""

NEW: Mapping[type, Message] = {
    Term: _("New term in “{library}”"),
    Finding: _("New finding in “{library}”"),
    Figure: _("New figure in “{library}”"),
    Source: _("New source in “{library}”"),
}
"""What the form of a new item is called."""


def names_of(specs: tuple[FieldSpec, ...]) -> dict[str, Message]:
    """What each key is called in a form, those of its entries too."""
    found: dict[str, Message] = {}
    for spec in specs:
        found = {**names_of(spec.rows), **found, spec.field: spec.name}
    return found
