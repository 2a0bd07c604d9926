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

NONE = Bonus(Why.IN_NAME, 1.0)

_MAIN = 0.5


@dataclass(frozen=True, slots=True)
class Name:
    """A query taken as a name: its stems without stop words, with a space around each; all of it as it stands among names; and what
    it is foremost looked for as."""

    stems: str
    whole: tuple[str, ...]
    main: frozenset[str]


def name_of(text: str, expansion: Expansion) -> Name:
    """The name that a query may be; `text` has its words as typed."""
    weighted = (one for concept in expansion.concepts for one in concept.values() if one.weight >= _MAIN)
    main = frozenset(stem for one in weighted for stem in (stems_in(one.term) or one.term.removeprefix("=").split()))
    stems = " ".join(expansion.stems)
    whole = tuple(f"| {one} |" for one in dict.fromkeys((stems, joined(text))) if one)
    return Name(stems and f" {stems} ", whole, main)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all entries; `seen` has those that were made with the index or looked at since."""

    entries: Sequence[Entry]
    analyze: Analyzer
    written: Written
    seen: dict[int, str] = field(default_factory=dict, repr=False)

    def bonus(self, at: int, name: Name) -> Bonus:
        """What its names bring the entry at this position."""
        names = self._of(at)
        for one in name.whole:
            if one in names:
                return Bonus(Why.IS_NAME, IS_NAME)
        if self.entries[at].kind == "term" and name.main and not any(stem in names for stem in name.main):
            return Bonus(Why.NOT_IN_NAME, NOT_IN_NAME)
        if not name.stems or name.stems not in names:
            return NONE
        return Bonus(Why.IN_NAME, 1 + IN_NAME * _share(names, name.stems))

    def _of(self, at: int) -> str:
        names = self.seen.get(at)
        if names is None:
            names = self.seen[at] = names_in(self.entries[at], self.analyze, self.written)
        return names


def names_in(entry: Entry, analyze: Analyzer, written: Written) -> str:
    """The title and labels of an entry, one after the other: in stems, and word for word (for names of stop words)."""
    forms = (form for name in entry.names() for form in (_stems(name, analyze), written(name)))
    return f"| {' | '.join(forms)} |"


def _stems(name: str, analyze: Analyzer) -> str:
    return " ".join(filter(None, (analyze(word).stem for word in words(name))))


def _share(names: str, stems: str) -> float:
    """How much of the shortest name that has these stems they make up; a word more is a space more."""
    return (stems.count(" ") - 1) / (min([name.count(" ") for name in names.split("|") if stems in name]) - 1)
