"""What can go wrong with a document that is itself in order, and the alarm for defects of this writer."""

from __future__ import annotations

from brief_builder.errors import UserError


class UnprintableCharacter(UserError):
    """Characters for which the font of the house style has no glyph."""


class UntaggedContent(RuntimeError):
    """A defect: something was about to be painted that is not in the structure tree, so that a screen reader would miss it."""
