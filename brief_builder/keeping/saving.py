"""Writing a term from a form into a library, unless somebody else wrote it meanwhile."""

from __future__ import annotations

from pathlib import Path

from brief_builder.content.one_library import read_one
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnwritableFile
from brief_builder.i18n import _
from brief_builder.keeping.history import keep_changed
from brief_builder.keeping.own_version import kept_term


def save_term(folder: Path, opened: Term | None, term: Term, who: str, when: str) -> None:
    """Write the term with its history; `opened` is what the form began with, None for a term that is new here.

    Raises UnwritableFile, also when the library has another version by now: that one stays.
    """
    if kept_term(read_one(folder), term.id) != opened:
        raise UnwritableFile(
            _("“{term}” was changed by somebody else meanwhile. Copy what you wrote, and open the form again.", term=term.pref_label)
        )
    keep_changed(folder, opened, term, who, when)
