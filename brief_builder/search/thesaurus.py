"""The thesaurus of a query: words that lead to other words, although no letters are shared.

The library feeds it: everyday words, labels of terms, abbreviations with their long form, and the abbreviations its texts
explain themselves. It works on the query, one way at a time: who types "bejaarde" also finds "oudere", not the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.dutch.abbreviations import abbreviations_in
from brief_builder.dutch.affixes import denied_by
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.families import verb_of
from brief_builder.dutch.lexicon import Lexicon, with_families
from brief_builder.dutch.tokens import base_word, words
from brief_builder.search.spelling import Speller
from brief_builder.search.weak_words import PEOPLE, is_weak

EVERYDAY = (0.9, 0.75, 0.6)
LABEL, OTHER_LABEL, ABBREVIATION = 0.75, 0.5, 0.75
_SHORTEST, _COMPLETIONS = 5, 3
_AUXILIARIES, _PARTICIPLE = ("gaan", "hebben", "worden", "zijn"), re.compile(r"\w*ge\w{3,}(?:en|[dt])")
_ANYBODY = "mens"
_DERIVED = re.compile(r"(?P<base>\w{5,}?)(?:ar|er|ster|ing|heid|schap|lijk|ig|los|bar|zam|isch|ist|atie)")
_COUNT = 2
"""As how frequent everyday words count where compounds are taken apart: enough to be trusted."""


class Alternative(NamedTuple):
    """Words to look for as well, and how much they count beside the typed ones (1 = as much)."""

    text: str
    weight: float


class Found(NamedTuple):
    """Words of a query (their places) that lead elsewhere, and where to."""

    places: Sequence[int]
    alternatives: tuple[Alternative, ...]

    @property
    def side_by_side(self) -> bool:
        """Whether these are several words with none between."""
        return 1 < len(self.places) == self.places[-1] - self.places[0] + 1


Key = tuple[str, ...]


@dataclass(frozen=True)
class Thesaurus:
    """Alternatives by the stems of the words that lead to them; stop words count as words here ("niet kunnen lezen").

    `loose` has the keys of two and more words that say something, by each of those: they may stand in any order, with other
    words between ("zorg voor zieke familie" for "voor familie zorgen"). `single` are the folded words that lead somewhere alone;
    `families` are those of their lexicon when they were made before.
    """

    alternatives: Mapping[Key, tuple[Alternative, ...]]
    longest: int
    loose: Mapping[str, Sequence[tuple[frozenset[str], Key]]]
    single: Mapping[str, Key]
    families: Mapping[str, int] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The single words counted as words of the library; asked for when a word is not known."""
        counts = dict.fromkeys(self.single, _COUNT)
        return with_families(counts) if self.families is None else Lexicon(counts, self.families)

    @cached_property
    def everyday(self) -> Speller:
        """The single words, for what may be mistyped or unfinished."""
        return Speller(dict.fromkeys(self.single, _COUNT))

    def find(self, key: Key, says: Sequence[bool] = ()) -> Iterator[Found]:
        """The words in `key` that lead somewhere, alone or together; of groups the longest from the left.

        `says` tells which of them are no stop words: those may also lead somewhere together when they stand apart.
        """
        akin = tuple(map(self._or_akin, key))
        at = 0
        while at < len(key):
            lengths = range(min(self.longest, len(key) - at), 0, -1)
            slices = (one[at : at + length] for length in lengths for one in (key, akin))
            found = next((one for one in slices if one in self.alternatives), ())
            if found:
                yield Found(range(at, at + len(found)), self.alternatives[found])
            if len(found) > 1:
                yield from self._alone(range(at, at + len(found)), akin)
            at += max(1, len(found))
        yield from self._apart({stem: at for at, (stem, one) in enumerate(zip(akin, says, strict=False)) if one})

    def find_words(self, typed: Sequence[str], analyze: Analyzer) -> list[Found]:
        """The words of a query that lead somewhere; "" stands for what is no single word."""
        return list(self.find(key_of(typed, analyze), [bool(analyze(word).stem) for word in typed]))

    def _or_akin(self, stem: str) -> str:
        """What leads nowhere leads where its opposite does (of "onbetaalbaar"), or what it is made of (of "inburgeraar": inburgering)."""
        if (stem,) in self.alternatives:
            return stem
        derived = _DERIVED.fullmatch(stem)
        akin = (denied_by(stem), derived["base"] if derived else "")
        return next((one for one in akin if (one,) in self.alternatives), stem)

    def leads_on(self, word: str, analyze: Analyzer) -> bool:
        """Whether a word leads somewhere by itself."""
        return key_of([word], analyze) in self.alternatives

    def stems_for(self, those: Iterable[str], analyze: Analyzer) -> frozenset[str]:
        """The stems of the single words that these words lead to."""
        texts = (other.text for word in those for other in self.alternatives.get(key_of([word], analyze), ()))
        return frozenset(analyze(text).stem for text in texts if " " not in text)

    def _alone(self, places: Iterable[int], key: Key) -> Iterator[Found]:
        return (Found((at,), self.alternatives[key[at : at + 1]]) for at in places if key[at : at + 1] in self.alternatives)

    def _apart(self, places: Mapping[str, int]) -> Iterator[Found]:
        """Groups of words that are all there, but not as they stand in the thesaurus."""
        groups = dict.fromkeys(group for stem in places for group in self.loose.get(stem, ()) if group[0] <= places.keys())
        for stems, key in groups:
            yield Found(sorted(places[stem] for stem in stems), self.alternatives[key])

    def likely(self, folded: str) -> str:
        """The everyday word that an unknown word is a slip for; "" when none is near."""
        return next(iter([*self.everyday.one_slip(folded), *self.everyday.sounding(folded)]), "") if len(folded) >= _SHORTEST else ""

    def starting(self, beginning: str) -> Iterator[Alternative]:
        """What the everyday words with this beginning lead to."""
        for word in self.everyday.starting(beginning, _COMPLETIONS):
            yield from self.alternatives[self.single[word]]


def key_of(typed: Sequence[str], analyze: Analyzer) -> Key:
    """The stems of words as the thesaurus knows them: participles as their verb, in a group all words for people as one."""
    folded = [base_word(word) for word in typed]
    return tuple(
        _ANYBODY if len(typed) > 1 and word in PEOPLE else verb_of(word) or analyze(one).stem or word
        for one, word in zip(typed, folded, strict=True)
    )


def thesaurus_of(library: Library, texts: Iterable[str], analyze: Analyzer) -> Thesaurus:
    """The thesaurus of a library and its texts."""
    by_text: dict[str, dict[Alternative, None]] = {}
    for text, alternative in chain(pairs_of(library), _abbreviations(abbreviations_in(texts).items())):
        by_text.setdefault(text, {})[alternative] = None
    for text in [text for text in by_text if without_auxiliary(text) != text]:
        by_text.setdefault(without_auxiliary(text), {}).update(by_text[text])
    texts_in_order = dict.fromkeys(chain(by_text, (other.text for those in by_text.values() for other in those)))
    keys = {text: key_of(words(text), analyze) for text in texts_in_order}
    found: dict[Key, list[Alternative]] = {}
    for text, those in by_text.items():
        others = [other for other in those if keys[other.text] != keys[text]]
        if keys[text] and others:
            found.setdefault(keys[text], []).extend(others)
    led = {text: keys[text] for text in by_text if keys[text] in found}
    single = {base_word(text): key for text, key in led.items() if len(key) == 1}
    return Thesaurus(
        alternatives={key: tuple(dict.fromkeys(those)) for key, those in found.items()},
        longest=max(map(len, found), default=0),
        loose=_loose(led, analyze),
        single=single,
    )


def _loose(keys: Mapping[str, Key], analyze: Analyzer) -> Mapping[str, Sequence[tuple[frozenset[str], Key]]]:
    """The texts of two and more words that say something, by each of those; where only one says much, the order counts ("veel ouderen")."""
    loose: dict[str, list[tuple[frozenset[str], Key]]] = {}
    for text, key in keys.items():
        stems = {stem: not is_weak(base_word(word)) for word, stem in zip(words(text), key, strict=True) if analyze(word).stem}
        for stem in stems if sum(stems.values()) > 1 else ():
            loose.setdefault(stem, []).append((frozenset(stems), key))
    return loose


def without_auxiliary(text: str) -> str:
    """Words that say the same without the verb at their end: "uit elkaar gaan" with any other verb, "nageroepen worden"."""
    before, _, last = text.rpartition(" ")
    return before if last in _AUXILIARIES and (" " in before or _PARTICIPLE.fullmatch(before)) else text


def pairs_of(library: Library) -> Iterator[tuple[str, Alternative]]:
    """What the library says leads to what: everyday words, labels, abbreviations."""
    for everyday in library.search_words:
        for word in everyday.words:
            for place, found in enumerate(everyday.finds):
                yield word, Alternative(found, EVERYDAY[min(place, len(EVERYDAY) - 1)])
    for item in library.all():
        if isinstance(item, Term):
            yield from _of_term(item)
        elif isinstance(item, Abbreviation) and item.full_form:
            yield from _abbreviations([(item.pref_label, item.full_form)])


def sources_of(library: Library) -> Iterator[object]:
    """All that `pairs_of` looks at, as it stands: with the same sources the same pairs come out, which there are many more of."""
    yield [(everyday.words, everyday.finds) for everyday in library.search_words]
    for item in library.all():
        if isinstance(item, Term):
            yield item.pref_label, item.alt_labels, item.hidden_labels, [avoid.label for avoid in item.avoid_labels]
        elif isinstance(item, Abbreviation):
            yield item.pref_label, item.full_form


def _abbreviations(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Alternative]]:
    for short, long in pairs:
        yield short, Alternative(long, ABBREVIATION)
        yield long, Alternative(short, ABBREVIATION)


def _of_term(term: Term) -> Iterator[tuple[str, Alternative]]:
    """Every label leads to the preferred one, and to the others that are shown or are one word: findings may call it so."""
    others = (*term.alt_labels, *(label for label in term.hidden_labels if " " not in label))
    for label in (*term.alt_labels, *term.hidden_labels, *(avoid.label for avoid in term.avoid_labels)):
        yield label, Alternative(term.pref_label, LABEL)
        for other in others:
            if other != label:
                yield label, Alternative(other, OTHER_LABEL)
    for label in term.alt_labels:
        yield term.pref_label, Alternative(label, LABEL)
