"""Word families: stems mended where only the words of the library can tell.

"Groeit" belongs to "groei", but "markt" not to "mark": the shorter stem is taken only when the library uses it.
"""

from __future__ import annotations

from brief_builder.dutch.lexicon import Lexicon
from brief_builder.dutch.stem import stem

_NO_VERB_ENDING = ("st", "cht", "at", "et", "ot", "ut", "heit", "teit")
_SHORTEST_VERB = 5
_SHORTEST_DOER = 9


def family_stem(word: str, lexicon: Lexicon) -> str:
    """The stem under which the folded word is indexed and searched."""
    found = stem(word)
    return _without_t(word, found, lexicon) or _without_er(found, lexicon) or found


def _without_t(word: str, found: str, lexicon: Lexicon) -> str:
    """groeit: groei, when the library has more of that."""
    if len(found) < _SHORTEST_VERB or not found.endswith("t") or not word.endswith("t") or found.endswith(_NO_VERB_ENDING):
        return ""
    shorter = stem(word[:-1])
    return shorter if lexicon.families.get(shorter, 0) > lexicon.families.get(found, 0) else ""


def _without_er(found: str, lexicon: Lexicon) -> str:
    """mantelzorger: mantelzorg, when the library has that."""
    if len(found) < _SHORTEST_DOER or not found.endswith("er"):
        return ""
    shorter = stem(found[:-2])
    return shorter if shorter in lexicon.families else ""
