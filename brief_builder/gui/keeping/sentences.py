"""Sentences about library files in the words of a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.keeping.tables import names_of
from brief_builder.i18n import Message, _

FILL_IN = _("“{key}” is empty; fill it in.")

IN_A_FORM: Mapping[str, Message] = {
    "The key “{key}” is empty; it must be filled in.": FILL_IN,
    "The key “{key}” is missing.": FILL_IN,
    "The list “{key}” is empty or has too few entries.": _("“{key}” is empty; add one."),
    "Each entry has either “value” or “difference”: not both, and not neither.": _(
        "Give either a value or a difference: not both, and not neither."
    ),
    "A difference also needs “difference_unit”, “compared_with” and “wording”.": _(
        "A difference also asks for its unit, what it is compared with, and the words of the source."
    ),
    "The figure has no period. Add “period”, or give each value its own; write “onbekend” when it is not known.": _(
        "Give a year, here or with each value; write “onbekend” when it is not known."
    ),
    "An author has either “family” (a person) or “literal” (an organisation).": _("Give either a surname or an organisation."),
    "A quotation (“letterlijk”) needs the page: as locator of its source, or in report.": _(
        "A quotation needs its page: give it with the source."
    ),
    "“{id}” does not say where in the report it comes from. Add the key report.": _("Say where in the report it comes from."),
}
"""What a file is told, and what the same is called where there are fields instead of keys."""


def in_words(message: Message, specs: tuple[FieldSpec, ...]) -> Message:
    """The sentence with the name of its field in this form for the key of a file."""
    names = names_of(specs)
    values = {name: names.get(value, value) if isinstance(value, str) else value for name, value in message.values.items()}
    other = IN_A_FORM.get(message.text)
    return replace(other, values=values) if other else replace(message, values=values)
