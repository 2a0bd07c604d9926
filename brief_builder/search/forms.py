"""Forms of questions: "hoeveel …" asks for a figure, "wat is …" for a definition, "wat doet de gemeente …" for policy.

Each form raises or lowers kinds of items, among all that answer the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_builder.dutch.fold import fold
from brief_builder.search.query import Query


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What a query asks for; there are few forms, each made once.

    `factors` by kind of item or of finding; `number` tells that a figure answers it.
    """

    factors: Mapping[str, float] = field(default_factory=dict)
    number: bool = False

    def factor(self, kind: str, subkind: str) -> float:
        """How much an item of this kind is raised (above 1) or lowered."""
        return self.factors.get(kind, 1.0) * self.factors.get(subkind, 1.0)


NO_QUESTION = Form()
_ASKS = "aan bent bestaat betaalt blijft denkt doen doet gaan gaat geeft groeit heb hebben heeft helpt hoe is kan komen komt krijgen krijgt"
_ASKS_TOO = "kunnen loopt maakt moet moeten neemt staat stijgt waar waarmee waarom waaraan wanneer welk welke werkt wie wil"
_ASKS_LAST = "willen woont worden wordt zijn zit zitten are do does has have is where which who why"
_NUMBER = (
    r"hoeveel|hoeveelste|percentages?|procent|gemiddelde?|wat kost(en)?|welk deel|aantal(len)?|aandeel|\w*cijfers?|"
    r"hoe (groot|hoog|laag|vaak|lang|veel|oud|ver|duur)|how (many|much)"
)
_CAUSE = r"gevolg(en)?|oorza(ak|ken)|effect(en)?|redene?n?|waarom|waardoor|hoe komt|why"
_MEANING = (
    r"definitie|betekent|betekenis|begrip|omschrijving|bedoeld|bedoelen|versta(an|at)|uitleg|verschil tussen|wat houdt|what (is|are|does)"
)
_MEANING_FIRST = r"wat (is|zijn)|wanneer (is|ben|heet|spreek|noem)"
_POLICY = r"wat (doet|doen|wil|willen|gaat|gaan)|hoe (wil|willen|gaat|pakt|pakken)|beleid|aanpak|plan(nen)?|maatregel(en)?"
_QUESTION = "|".join(f"{_ASKS} {_ASKS_TOO} {_ASKS_LAST}".split())
_FORMS: tuple[tuple[re.Pattern[str], Form], ...] = (
    (re.compile(rf"\b({_NUMBER})\b"), Form({"figure": 1.5, "term": 0.7}, number=True)),
    (re.compile(rf"\b({_CAUSE})\b"), Form({"finding": 1.2, "term": 0.8})),
    (re.compile(rf"\b({_MEANING})\b|^({_MEANING_FIRST})\b"), Form({"term": 1.3, "abbreviation": 1.1, "finding": 0.9})),
    (re.compile(rf"\b({_POLICY})\b"), Form({"finding": 1.1, "beleid": 1.4, "term": 0.8})),
    (re.compile(rf"^({_QUESTION})\b|\?\s*$"), Form({"finding": 1.2, "term": 0.85})),
)
"""The first that fits counts."""


def form_of(query: Query) -> Form:
    """What the words of a query ask for, filters aside."""
    folded = fold(query.words) + ("?" if query.text.rstrip().endswith("?") else "")
    return next((form for pattern, form in _FORMS if pattern.search(folded)), NO_QUESTION)
