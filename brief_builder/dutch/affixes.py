"""Strings that look like parts of a compound but are not: prefixes, suffixes, and words that seldom start or end one."""

from __future__ import annotations

_NOT_FIRST = """
aan achter af be bij binnen boven buiten dat der des door een eens elk ent erin ge haar heen her hier in laat langs mede
mee met mis na naar neer niet of om onder ont op over per rond samen te tegen ten ter terug toe tot tussen uit van ver
vol voor voort waar weer weg zes zich alleen zeer veel vele overeen richt meer minder hoofd hoog laag lang zelf waren
want zijn zou deel eerst eind goed gelijk vaak even anders half
"""
NOT_FIRST = frozenset(_NOT_FIRST.split())

_NOT_LAST = """
heid lijk lijke lijkheid baar bare zaam zame loos loze achtig achtige schap isme atie ing ings ingen eren erend ende elen
sten ster sters staan stel stellen vol volle waard weg weging werp nemen name komst komen komsten gang hoor leg legging
gaan geven gave keer kering teken tekenis trekking laten zien ziet wel enten onen matig matige matigheid gericht gerichte
rijk rijke vaardig vaardige slag slagen regelen rust ruste delijk steeds reerd reren tale eel nele nale sche ander andere
anders onder over voor door uit eigen ering eringen ente teit iteit
"""
NOT_LAST = frozenset(_NOT_LAST.split())

LINKS = ("", "s", "en", "n", "e", "er", "eren")
"""Letters between two parts: arbeid-s-markt, gezin-s-huis, zieke-n-huis, kind-er-opvang."""

_NOT, _SHORTEST_DENIED = "on", 5


def denied_by(word: str) -> str:
    """What a word denies: betaalbaar, of "onbetaalbaar"; "" when it denies nothing."""
    bare = word.removeprefix(_NOT)
    return bare if bare != word and len(bare) >= _SHORTEST_DENIED else ""
