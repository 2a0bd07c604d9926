"""Separable verbs: "geeft … uit" and "uit te geven" are "uitgeven", and so are the nouns made of it: "uitgaven".

A particle and a verb say together what neither says alone. Which pairs are verbs of the language is not decided here: who asks
tries the words that a pair may make, and sees which of them are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_ALONE = """
aan achter af bij door in mee na onder op over rond samen tegen terug thuis toe uit voor weg
"""
_BEHIND = """
aan als bij dan door en in met naar of om op over per te tegen tot van vanuit voor
"""
PARTICLES = frozenset(_ALONE.split())
_BEFORE_OTHERS = frozenset(_BEHIND.split())
"""What may follow a particle that stands alone: before a noun ("uit Almere") it is no particle."""

_VERBS = (
    "geef geeft geven gaf gaven gegeven gave",
    "neem neemt nemen nam namen genomen name",
    "ga gaat gaan ging gingen gegaan",
    "kom komt komen kwam kwamen gekomen",
    "val valt vallen viel vielen gevallen",
    "sta staat staan stond stonden gestaan",
    "doe doet doen deed deden gedaan",
    "houd houdt houden hield hielden gehouden",
    "bied biedt bieden bood boden geboden bod",
    "breng brengt brengen bracht brachten gebracht",
    "trek trekt trekken trok trokken getrokken",
    "sluit sluiten sloot sloten gesloten sluiting",
    "loop loopt lopen liep liepen gelopen",
    "wijk wijkt wijken week weken geweken wijking",
    "schrijf schrijft schrijven schreef schreven geschreven schrijving",
    "groei groeit groeien groeide groeiden gegroeid",
    "stroom stroomt stromen stroomde stroomden gestroomd",
    "pak pakt pakken pakte pakten gepakt",
    "voed voedt voeden voedde voedden gevoed voeding",
    "los lost lossen loste losten gelost lossing",
    "voer voert voeren voerde voerden gevoerd voering",
    "kijk kijkt kijken keek keken gekeken",
    "stel stelt stellen stelde stelden gesteld stelling",
    "leg legt leggen legde legden gelegd",
    "werk werkt werken werkte werkten gewerkt werking",
    "leid leidt leiden leidde leidden geleid leiding",
)
_FORMS = {form: tuple(dict.fromkeys(line.split())) for line in _VERBS for form in line.split()}
_TO = "te"


def pairs(folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a particle and what may be its verb stand in a row of words: the verb before it, or behind "te"."""
    for at, word in enumerate(folded):
        if word not in PARTICLES:
            continue
        behind = folded[at + 1] if at + 1 < len(folded) else ""
        if behind == _TO and at + 2 < len(folded):
            yield at, at + 2
        elif not behind or behind in _BEFORE_OTHERS:
            yield from ((at, verb) for verb in range(at) if folded[verb] in _FORMS)


def together(particle: str, verb: str) -> tuple[str, ...]:
    """The words that they may make, folded: forms of the verb, and a noun."""
    return tuple(particle + form for form in _FORMS.get(verb, (verb,)))
