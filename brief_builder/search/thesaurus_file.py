"""The thesaurus as a file beside an index: making it means reading every text for abbreviations."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from brief_builder.dutch.lexicon import Lexicon
from brief_builder.search.thesaurus import Alternative, Key, Thesaurus


def write_thesaurus(thesaurus: Thesaurus) -> bytes:
    """A thesaurus as JSON."""
    groups = list(dict.fromkeys(group for those in thesaurus.loose.values() for group in those))
    numbers = {group: number for number, group in enumerate(groups)}
    parts = [
        [[key, those] for key, those in thesaurus.alternatives.items()],
        thesaurus.longest,
        [[sorted(stems), key] for stems, key in groups],
        {stem: [numbers[group] for group in those] for stem, those in thesaurus.loose.items()},
        thesaurus.single,
        [thesaurus.lexicon.words, thesaurus.lexicon.families],
    ]
    return json.dumps(parts).encode()


def read_thesaurus(content: bytes) -> Thesaurus:
    """The thesaurus again, as it was; raises ValueError and the like when the content is none."""
    alternatives, longest, groups, loose, single, lexicon = json.loads(content)
    return Thesaurus(
        alternatives={tuple(key): tuple(Alternative(text, weight) for text, weight in those) for key, those in alternatives},
        longest=longest,
        loose=_loose([(frozenset(stems), tuple(key)) for stems, key in groups], loose),
        single={word: tuple(key) for word, key in single.items()},
        stored=Lexicon(*lexicon),
    )


def _loose(
    groups: Sequence[tuple[frozenset[str], Key]], numbers: Mapping[str, Sequence[int]]
) -> Mapping[str, Sequence[tuple[frozenset[str], Key]]]:
    return {stem: [groups[number] for number in those] for stem, those in numbers.items()}
