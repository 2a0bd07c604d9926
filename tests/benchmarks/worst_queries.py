"""How long the worst queries take that we could think of, on the bundled library, with the collector running. Run by hand:

    python tests/benchmarks/worst_queries.py

Each is asked of an index that has just been opened and remembers nothing; milliseconds of processor time. That the work is
bounded, whatever is typed, is tested in tests/search/test_bounds.py, where it is counted.
"""

from __future__ import annotations

import gc
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from brief_builder.content.reader import read_library
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index

LONG = 10_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"
OPERATORS = ('"', "“", "-", "OR", "OF", "|", ":", "*", "?", "(", ")", "[", "{", "\\", "thema:", "soort:", "gebied:", '-"')


def queries(index: SearchIndex, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The worst queries by name."""
    known = sorted(lexicon_of(text for entry in index.entries for text in entry.texts()).words, key=len)
    long_words = known[-2000:]
    yield "quotes", '"' * LONG
    yield "quotes around nothing", '" ' * (LONG // 2)
    yield "one word of 10,000 letters", "".join(chance.choices(LETTERS, k=LONG))
    yield "one compound of 10,000 letters", "".join(chance.choices(known, k=LONG))[:LONG]
    yield "wildcards", "*?" * (LONG // 2)
    yield "alternatives", "OR " * (LONG // 3)
    yield "operators", " ".join(chance.choices(OPERATORS, k=LONG // 4))
    yield "operators and words", " ".join(chance.choices([*OPERATORS, *long_words], k=LONG // 8))
    yield "2,000 words", " ".join(chance.choices(known, k=2000))
    yield "32 long words", " ".join(chance.sample(long_words, 32))
    yield "32 alternatives", " OR ".join(chance.sample(long_words, 32))
    yield "32 excluded words", "almere " + " ".join(f"-{word}" for word in chance.sample(long_words, 32))
    yield "32 phrases", " ".join(f'"{word} in"' for word in chance.sample(long_words, 32))
    yield "32 mistyped words", " ".join(_mistyped(word, chance, 1) for word in chance.sample(long_words, 32))
    yield "32 words mistyped twice", " ".join(_mistyped(word, chance, 2) for word in chance.sample(long_words, 32))
    yield "32 words of nonsense", " ".join("".join(chance.choices(LETTERS, k=30)) for _ in range(32))
    yield "32 unknown compounds", " ".join("".join(chance.choices(long_words, k=3)) for _ in range(32))
    yield "any characters", "".join(chr(chance.randrange(0x20, 0xD800)) for _ in range(LONG))
    yield "everything at once", ("gebied:xqz -" + '"sociale basis" ' + "jeugdwerklosheidd OR schudlen *").ljust(LONG, "é")


def _mistyped(word: str, chance: random.Random, times: int) -> str:
    for _ in range(times):
        at = chance.randrange(1, len(word) - 1)
        word = word[:at] + chance.choice(LETTERS) + word[at + 1 :]
    return word


def main() -> None:
    """Print a line per query, the slowest first."""
    library = read_library(BUILT_IN_LIBRARY)
    times = []
    with tempfile.TemporaryDirectory() as folder:
        index = finish(build_index(library, Path(folder)))
        for name, query in queries(index, random.Random(1)):
            fresh = finish(build_index(library, Path(folder)))
            gc.collect()
            start = process_time()
            found = fresh.search(query).total
            times.append(((process_time() - start) * 1000, name, found))
    for took, name, found in sorted(times, reverse=True):
        print(f"{took:8.1f} ms  {name} ({found} found)")


if __name__ == "__main__":
    main()
