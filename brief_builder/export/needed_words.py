"""Words that no file may lack, because somebody who does not see the page hears nothing else: the title, and what pictures show."""

from __future__ import annotations

from brief_builder.document.nodes import Chart, Document, Heading, Image
from brief_builder.document.spans import plain
from brief_builder.document.traverse import walk
from brief_builder.errors import UserError
from brief_builder.i18n import _


class MissingWords(UserError):
    """A document without a title, or with a picture that is not described."""


def require_words(document: Document) -> None:
    """Refuse a document that lacks them. Raises `MissingWords`."""
    if not document.metadata.title.strip():
        raise MissingWords(_("The document has no title. Fill in the subject and export again."))
    heading = document.metadata.title
    for block in walk(document.blocks):
        if isinstance(block, Heading):
            heading = plain(block.spans) or heading
        elif isinstance(block, (Chart, Image)) and not block.alt.strip():
            raise MissingWords(
                _(
                    "A picture under “{heading}” has no alternative text. Say in one sentence what it shows and export again.",
                    heading=heading,
                )
            )
