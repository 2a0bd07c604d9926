"""What Controle says of a word that is not in the word list; who knows the list asks for it, the window or the command line."""

from __future__ import annotations

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.passages import Passage
from brief_builder.i18n import _

SPELLING = "spelling"
"""The code of a remark about a word that is not in the word list; `about` is the word."""

SHOWN = 20
"""Words that are listed; whoever has more first needs another look at the text."""

NOWHERE = Passage("")


def misspelled(word: str, place: Passage = NOWHERE) -> Remark:
    """The remark about a word, in this place."""
    said = _("“{word}” is not in the word list.", word=word)
    return Remark(Grade.LANGUAGE, said, place.field, place.slot, place.part, SPELLING, word)
