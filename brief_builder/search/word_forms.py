"""Word forms: by stem all words of a library that have it, as written: what to look for in a text to show why it was found.

Made when an index is built: cutting texts into words takes longer than all the rest of a search.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

Forms = Mapping[str, str]
"""By stem the words that have it, alone or in a compound, with a space between."""

Wanted = Mapping[str, tuple[str, ...]]
"""By word as written, which of the wanted stems it has: of words that have some."""


def forms_of(words: Iterable[tuple[str, Iterable[str]]]) -> Forms:
    """The forms of these words, each with its stems."""
    found: dict[str, list[str]] = {}
    for word, stems in words:
        for stem in stems:
            found.setdefault(stem, []).append(word)
    return {stem: " ".join(those) for stem, those in found.items() if stem}


def wanted_forms(forms: Forms, stems: AbstractSet[str]) -> Wanted:
    """The words that have one of these stems."""
    found: dict[str, tuple[str, ...]] = {}
    for stem in stems:
        for word in forms.get(stem, "").split():
            found[word] = (*found.get(word, ()), stem)
    return found


def write_forms(forms: Forms) -> bytes:
    """Forms as JSON."""
    return json.dumps(forms).encode()


def read_forms(content: bytes) -> Forms:
    """The forms again, as they were; raises ValueError and the like when the content is none."""
    return {stem: str(words) for stem, words in json.loads(content).items()}
