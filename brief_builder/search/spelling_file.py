"""The tables by which words that look or sound alike are found, as a file beside an index: making them takes longer than a search.

The file is a line of JSON (how each word sounds, the trigrams, how many words have each), and then the places of those words
in the alphabet as numbers of four bytes.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Mapping
from itertools import accumulate, chain, pairwise

from brief_builder.search.spelling import Places, Speller, Tables

_SIZE = 4


def write_tables(speller: Speller) -> bytes:
    """The tables of a speller."""
    places = speller.trigrams.places
    head = [speller.sounds_in_order, list(places), list(map(len, places.values()))]
    return json.dumps(head).encode() + b"\n" + _little(array("I", chain.from_iterable(places.values())))


def read_speller(words: Mapping[str, int], content: bytes) -> Speller:
    """The speller of these words with its tables; raises ValueError and the like when they do not fit."""
    line, _, numbers = content.partition(b"\n")
    sounds, trigrams, counts = json.loads(line)
    all_places = array("I")
    all_places.frombytes(numbers)
    if sys.byteorder == "big":
        all_places.byteswap()
    if len(sounds) != len(words) or sum(counts) != len(all_places) or max(all_places, default=-1) >= len(words):
        raise ValueError(line[:_SIZE])
    return Speller(words, Tables(sounds, _sliced(trigrams, counts, all_places)))


def _sliced(trigrams: Iterable[str], counts: Iterable[int], places: array[int]) -> Places:
    """By trigram its stretch of the places; a view, because most are never asked for."""
    view = memoryview(places)
    bounds = pairwise(accumulate(counts, initial=0))
    return {trigram: view[start:end] for trigram, (start, end) in zip(trigrams, bounds, strict=True)}


def _little(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
