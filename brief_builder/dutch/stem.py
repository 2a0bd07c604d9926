"""Stems for searching: Porter's, with the faults mended that made Dutch words miss each other.

The mendings are classes of words, each with an example; they need no lexicon. What can only be decided by looking at the
words of the library is in `families`.
"""

from __future__ import annotations

from brief_builder.dutch.porter import porter_stem
from brief_builder.dutch.stopwords import STOP_WORDS
from brief_builder.dutch.strong_verbs import infinitive_of

_IRREGULAR = {"kinder": "kind", "sted": "stad", "led": "lid", "schep": "schip", "scheep": "schip"}
_WHOLE = {"ouderen": "ouderen", "oudere": "oudere", "mens": "mens", "medemens": "medemens"}
_ENDS_IN_S = (
    "advies",
    "verlies",
    "precies",
    "kies",
    "fries",
    "proces",
    "succes",
    "adres",
    "kans",
    "wens",
    "grens",
    "plaats",
    "fiets",
    "koers",
    "beurs",
    "balans",
    "toets",
    "schets",
    "gids",
    "spits",
    "prins",
)
_NO_VERB = (
    "regeling",
    "rekening",
    "ervaring",
    "voorziening",
    "beperking",
    "instelling",
    "verdieping",
    "stelling",
    "mededeling",
    "afdeling",
)
"""Nouns that say something else than their verb: an "inkomensregeling" is not "geregeld", a "voorziening" not "voorzien"."""

_NO_PLURAL = ("eens", "mens", "wens", "grens", "lens", "tijdens", "telkens", "intens", "evens", "volgens", "ergens", "stens", "forens")
_SHORTEST_PLURAL = 5
_SOFT_TO_HARD = {"z": "s", "v": "f"}
_BEFORE_SOFT = "aeiouyjlrn"


def stem(word: str) -> str:
    """The stem of a folded word; words of three letters and fewer stay as they are."""
    if len(word) <= 3:
        return word
    if word in _WHOLE:  # "ouderen" are not "ouders", nor is an "oudere wijk" one of them
        return _WHOLE[word]
    word = infinitive_of(word) or word
    if (singular := word.removesuffix("en")).endswith(_NO_VERB):
        return singular
    if word.endswith(_ENDS_IN_S):  # "kans" is not the plural of "kan"
        return word
    word = _without_plural_s(word)
    if word.endswith(("eeen", "ieen")):  # moskeeën, industrieën: the dots are folded away
        word = word[:-2]
    found = _hard_ending(_single_consonant(porter_stem(word)))
    if found in STOP_WORDS and word not in STOP_WORDS:  # "overheid" is not "over"
        return _singular_heid(word)
    return _IRREGULAR.get(found, found)


def _without_plural_s(word: str) -> str:
    """organisaties: organisatie; gemeentes: gemeente; huishoudens: huishouden. Porter leaves these as they are."""
    plural = word.endswith(("ies", "tes", "des")) or (word.endswith("ens") and not word.endswith(_NO_PLURAL))
    return word[:-1] if plural and len(word) > _SHORTEST_PLURAL else word


def _singular_heid(word: str) -> str:
    """overheden: overheid."""
    return word.removesuffix("heden") + "heid" if word.endswith("heden") else word


def _single_consonant(found: str) -> str:
    """gezinnen: gezinn becomes gezin; messen: mess becomes mes."""
    doubled = len(found) > 3 and found[-1] == found[-2] and found[-1] not in "aeiou"
    return found[:-1] if doubled else found


def _hard_ending(found: str) -> str:
    """huizen: huiz becomes huis; brieven: briev becomes brief."""
    softened = len(found) > 3 and found[-1] in _SOFT_TO_HARD and found[-2] in _BEFORE_SOFT
    return found[:-1] + _SOFT_TO_HARD[found[-1]] if softened else found
