"""The thesaurus as a file beside an index: making it means reading every text for abbreviations.

Many words lead to the same few, so what they lead to stands there once and is numbered; so are the keys and the groups of stems.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from brief_builder.search.thesaurus import Alternative, Key, Thesaurus

_BETWEEN = " "
"""Stands between the stems of a key; no stem has it."""


def write_thesaurus(thesaurus: Thesaurus) -> bytes:
    """A thesaurus as JSON."""
    others = list(dict.fromkeys(other for those in thesaurus.alternatives.values() for other in those))
    other_at = {other: number for number, other in enumerate(others)}
    key_at = {key: number for number, key in enumerate(thesaurus.alternatives)}
    groups = list(dict.fromkeys(group for those in thesaurus.loose.values() for group in those))
    group_at = {group: number for number, group in enumerate(groups)}
    parts = [
        others,
        [_BETWEEN.join(key) for key in thesaurus.alternatives],
        [[other_at[other] for other in those] for those in thesaurus.alternatives.values()],
        thesaurus.longest,
        [[_BETWEEN.join(sorted(stems)), key_at[key]] for stems, key in groups],
        {stem: [group_at[group] for group in those] for stem, those in thesaurus.loose.items()},
        {word: key_at[key] for word, key in thesaurus.single.items()},
        thesaurus.lexicon.families,
    ]
    return json.dumps(parts).encode()


def read_thesaurus(content: bytes) -> Thesaurus:
    """The thesaurus again, as it was; raises ValueError and the like when the content is none."""
    others, written, lead_to, longest, stems, loose, single, families = json.loads(content)
    keys: Sequence[Key] = [tuple(key.split(_BETWEEN)) for key in written]
    alternatives = [Alternative(text, weight) for text, weight in others]
    groups = [(frozenset(those.split(_BETWEEN)), keys[key]) for those, key in stems]
    return Thesaurus(
        alternatives={key: tuple([alternatives[other] for other in those]) for key, those in zip(keys, lead_to, strict=True)},
        longest=longest,
        loose={stem: [groups[group] for group in those] for stem, those in loose.items()},
        single={word: keys[key] for word, key in single.items()},
        families=families,
    )
