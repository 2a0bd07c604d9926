"""What can go wrong with a document that is itself in order, and the alarm for defects of this writer."""

from __future__ import annotations

from brief_builder.errors import UserError
from brief_builder.i18n import _


class UnprintableCharacter(UserError):
    """Characters for which the font of the house style has no glyph."""


class UntaggedContent(UserError):
    """A defect of this writer: something was about to be painted that is not in the structure tree."""


def untagged(words: str, page: int) -> UntaggedContent:
    """The error for words on a page (from 1) that a screen reader would miss; "" is a picture."""
    if not words:
        return UntaggedContent(
            _(
                "A picture on page {page} is not in the structure of the document: a screen reader would miss it, so no PDF was made. "
                "This is a defect of the program. Report it, and export to Word meanwhile.",
                page=page,
            )
        )
    return UntaggedContent(
        _(
            "The text “{words}” on page {page} is not in the structure of the document: a screen reader would miss it, so no PDF was made. "
            "This is a defect of the program. Report it, and export to Word meanwhile.",
            words=words,
            page=page,
        )
    )
