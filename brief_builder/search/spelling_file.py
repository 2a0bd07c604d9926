"""The tables by which words that look or sound alike are found, as a file beside an index: making them takes longer than a search.

The file has two lines of JSON (for how many words it is and what is to follow; how each word sounds, the trigrams, how many
words have each), and then the places of those words in the alphabet as numbers of four bytes. Opening an index looks at the
first line only: who types words that are known never needs the rest.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping
from itertools import accumulate, chain, pairwise

from brief_builder.search.packing import packed_numbers, unpacked_numbers
from brief_builder.search.spelling import Places, Speller, Tables


def write_tables(speller: Speller) -> bytes:
    """The tables of a speller."""
    places = speller.trigrams.places
    line = json.dumps([speller.sounds_in_order, list(places), list(map(len, places.values()))]).encode()
    numbers = packed_numbers(array("I", chain.from_iterable(places.values())))
    return b"\n".join((json.dumps([len(speller.words), len(line), len(numbers)]).encode(), line, numbers))


def read_speller(words: Mapping[str, int], content: bytes) -> Speller:
    """The speller of these words with its tables; raises ValueError and the like when they do not fit."""
    head, _, rest = content.partition(b"\n")
    of_words, line, numbers = json.loads(head)
    if of_words != len(words) or len(rest) != line + 1 + numbers:
        raise ValueError(head)
    return Speller(words, lambda: _tables(rest))


def _tables(content: bytes) -> Tables:
    line, _, numbers = content.partition(b"\n")
    sounds, trigrams, counts = json.loads(line)
    return Tables(sounds, _sliced(trigrams, counts, unpacked_numbers("I", numbers)))


def _sliced(trigrams: Iterable[str], counts: Iterable[int], places: array[int]) -> Places:
    """By trigram its stretch of the places; a view, because most are never asked for."""
    view = memoryview(places)
    bounds = pairwise(accumulate(counts, initial=0))
    return {trigram: view[start:end] for trigram, (start, end) in zip(trigrams, bounds, strict=True)}
