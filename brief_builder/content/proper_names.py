"""The names inside which a word is no use of a term: of laws, of publications, and those in which a label to avoid may stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.content.library import Library
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.dutch.fold import fold

LAW_NAME = re.compile(r"(?:Wet|Besluit|Regeling|Verordening|Verdrag) ")


def proper_names(library: Library) -> tuple[str, ...]:
    """All of more than one word, each once; what is itself the label of a term is none."""
    labels = {fold(label) for term in library.terms() for label in (term.pref_label, *term.alt_labels)}
    return tuple(dict.fromkeys(name for name in _names(library) if " " in name and fold(name) not in labels))


def _names(library: Library) -> Iterator[str]:
    for item in library.all():
        match item:
            case Term():
                yield from (name for avoid in item.avoid_labels for name in avoid.allowed_in)
            case Abbreviation() if LAW_NAME.match(item.full_form):
                yield item.full_form
            case Source():
                yield item.title
            case _:
                pass
