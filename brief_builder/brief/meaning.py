"""Which definition of a term a part prints: chosen when it is inserted, and chosen again later."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.brief.insert import part_of
from brief_builder.brief.model import Part
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Term


def term_of(part: Part, library: Library) -> Term | None:
    """The term that a part prints, in the library that it came from; None for other parts, and when it is there no more."""
    found = library.get(part.item, part.library) if part.kind == "term" else None
    return found if isinstance(found, Term) else None


def with_meaning(part: Part, library: Library, definition: str, form: str, reason: str) -> Part:
    """The part with this definition of its term, in this form, for this reason; its place and title stay.

    With the same definition as before its text stays as it was inserted, or as the writer reworded it: only another definition
    brings other words. Raises UnknownName.
    """
    term = term_of(part, library)
    if term is None or definition == part.definition:
        return replace(part, form=form, reason=reason)
    fresh = part_of(term, library, definition)
    return replace(
        fresh,
        id=part.id,
        form=form,
        reason=reason,
        heading=part.heading,
        excluded=part.excluded,
        unknown=part.unknown,
    )
