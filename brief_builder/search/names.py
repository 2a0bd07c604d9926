"""Names: whether a query is what an entry is called, stands in one of its names, or is only mentioned further on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.bonuses import Bonus, Why
from brief_builder.search.entries import Entry
from brief_builder.search.expansion import Expansion
from brief_builder.search.terms import stems_in
from brief_builder.search.written import Written

IS_NAME, IN_NAME = 1.6, 0.5
"""For a name that is the query; for one that has it, times the share of the name it makes up."""

NOT_IN_NAME = 0.8
"""For a term of which no name has any of the words: it only mentions them."""

_MAIN = 0.5


@dataclass(frozen=True, slots=True)
class Name:
    """A query taken as a name: its stems without stop words, all its words, and the stems it is foremost looked for as."""

    stems: str
    words: str
    main: frozenset[str]


def name_of(text: str, expansion: Expansion) -> Name:
    """The name that a query may be; `text` has its words as typed."""
    weighted = (one for concept in expansion.concepts for one in concept.values() if one.weight >= _MAIN)
    main = frozenset(stem for one in weighted for stem in (stems_in(one.term) or one.term.removeprefix("=").split()))
    return Name(" ".join(expansion.stems), joined(text), main)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all entries; remembers those it has looked at."""

    entries: Sequence[Entry]
    analyze: Analyzer
    written: Written
    seen: dict[int, str] = field(default_factory=dict, repr=False)

    def bonus(self, at: int, name: Name) -> Bonus:
        """What its names bring the entry at this position."""
        names = self._of(at)
        if any(one and f"| {one} |" in names for one in (name.stems, name.words)):
            return Bonus(Why.IS_NAME, IS_NAME)
        if self.entries[at].kind == "term" and name.main and not any(stem in names for stem in name.main):
            return Bonus(Why.NOT_IN_NAME, NOT_IN_NAME)
        return Bonus(Why.IN_NAME, 1 + IN_NAME * _share(names, name.stems) if name.stems and f" {name.stems} " in names else 1.0)

    def _of(self, at: int) -> str:
        """The title and labels of an entry, one after the other: in stems, and word for word (for names of stop words)."""
        names = self.seen.get(at)
        if names is None:
            forms = (form for name in self.entries[at].names() for form in self._forms(name))
            names = self.seen[at] = f"| {' | '.join(forms)} |"
        return names

    def _forms(self, name: str) -> tuple[str, str]:
        return " ".join(filter(None, (self.analyze(word).stem for word in words(name)))), self.written(name)


def _share(names: str, stems: str) -> float:
    """How much of the shortest name that has these stems they make up."""
    shortest = min((len(name.split()) for name in names.split("|") if f" {stems} " in name), default=0)
    return len(stems.split()) / shortest if shortest else 0.0
