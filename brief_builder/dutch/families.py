"""Word families: stems mended where only the words of the library can tell.

"Groeit" belongs to "groei", but "markt" not to "mark": the shorter stem is taken only when the library uses it.
"""

from __future__ import annotations

import re

from brief_builder.dutch.lexicon import Lexicon
from brief_builder.dutch.stem import stem

_NO_VERB_ENDING = ("cht", "at", "et", "ot", "ut", "heit", "teit")
_SHORTEST_VERB = 5
_SHORTEST_BEFORE_ST = 4
_SHORTEST_DOER = 9
_PAST = re.compile(r"ge(?P<verb>[a-z]+?)(?<!ch)(?:t|d|te|de|ten|den)")
_PRESENT = re.compile(r"(?P<verb>[a-z]+)ende?n?")
_NO_PARTICIPLE = frozenset(
    {
        "weekend",
        "vriend",
        "vrienden",
        "duizend",
        "ochtend",
        "gebied",
        "gebieden",
        "geluid",
        "gezond",
        "gezonde",
        "gewoonte",
        "gewoonten",
        "geschoold",
        "geschoolde",
        "geschoolden",
    }
)
_SHORTEST_OF_PARTICIPLE = 4
_SUPERLATIVE = re.compile(r"(?P<positive>\w{2,}[^aeiou])ste")
_COMPARATIVE = re.compile(r"(?P<positive>\w+(?:ig|lijk|zaam|baar))d?ere?")
_NO_DEGREE = frozenset({"eerste", "beste", "laatste", "meeste", "minste", "verdienste", "schaarste", "beheerste", "vrijwilliger"})
_TIMES_AS_OFTEN = 2


def family_stem(word: str, lexicon: Lexicon) -> str:
    """The stem under which the folded word is indexed and searched."""
    found = stem(word)
    return (
        _positive(word, lexicon)
        or _without_t(word, found, lexicon)
        or _without_er(found, lexicon)
        or _of_participle(word, found, lexicon)
        or found
    )


def _without_t(word: str, found: str, lexicon: Lexicon) -> str:
    """groeit: groei, when the library has more of that."""
    if len(found) < _SHORTEST_VERB or not found.endswith("t") or not word.endswith("t") or found.endswith(_NO_VERB_ENDING):
        return ""
    shorter = stem(word[:-1])
    if found.endswith("st") and len(shorter) < _SHORTEST_BEFORE_ST:  # "dorst" is not "dor"
        return ""
    return shorter if lexicon.families.get(shorter, 0) > lexicon.families.get(found, 0) else ""


def _positive(word: str, lexicon: Lexicon) -> str:
    """oudste: oud; kwetsbaarder, veiliger: kwetsbaar, veilig; when the library has that."""
    degree = _SUPERLATIVE.fullmatch(word) or _COMPARATIVE.fullmatch(word)
    shorter = stem(degree["positive"]) if degree and word not in _NO_DEGREE else ""
    return shorter if shorter in lexicon.families else ""


def _without_er(found: str, lexicon: Lexicon) -> str:
    """mantelzorger: mantelzorg, when the library has that."""
    if len(found) < _SHORTEST_DOER or not found.endswith("er"):
        return ""
    shorter = stem(found[:-2])
    return shorter if shorter in lexicon.families else ""


def _of_participle(word: str, found: str, lexicon: Lexicon) -> str:
    """gewerkt, werkend: werk, when the library has more of that."""
    shorter = verb_of(word)
    return shorter if lexicon.families.get(shorter, 0) > _TIMES_AS_OFTEN * lexicon.families.get(found, 0) else ""


def verb_of(word: str) -> str:
    """The stem of the verb that a folded word may be a participle of, whatever the library has; "" when it looks like none."""
    past, present = _PAST.fullmatch(word), _PRESENT.fullmatch(word)
    bare = (past or present or {"verb": ""})["verb"]
    return stem(bare) if len(bare) >= _SHORTEST_OF_PARTICIPLE and word not in _NO_PARTICIPLE else ""
