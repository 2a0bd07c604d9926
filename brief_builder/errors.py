"""The errors a user can cause or meet. Each carries one full sentence: what, where, what to do.

Anything that is not a `UserError` is a bug.
"""

from __future__ import annotations

from brief_builder.i18n import Message


class UserError(Exception):
    """An expected failure; `message` is what the user reads."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class UnreadableFile(UserError):
    """A file that is missing, damaged, too large or of another kind."""


class UnwritableFile(UserError):
    """A file or folder that cannot be written: read-only, full disk, a folder in its place."""


class UnreadableValue(UserError):
    """Something typed that is no number, year or date."""


class UnknownName(UserError):
    """An id, theme, template, field or slot that does not exist."""
