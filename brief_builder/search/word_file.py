"""What an index knows of words, as a file beside it: the lexicon, and the analysis of every word it has met.

Analysing words is the slow part of building; with this file neither opening an index nor the first search does it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from brief_builder.content.library import Compounds
from brief_builder.dutch.analysis import Analysis, Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import Lexicon


def analyzer_of(lexicon: Lexicon, compounds: Compounds) -> Analyzer:
    """An analyzer for this lexicon, with the exceptions of the library."""
    return Analyzer(splitter(lexicon, compounds.keep, compounds.split))


def write_words(analyze: Analyzer) -> bytes:
    """The lexicon of an analyzer and everything it has seen."""
    lexicon = analyze.splitter.lexicon
    return json.dumps([lexicon.words, lexicon.families, _all_seen(analyze)]).encode()


def read_words(content: bytes, compounds: Compounds) -> Analyzer:
    """The analyzer again, as it was."""
    words, families, seen = json.loads(content)
    return Analyzer(splitter(Lexicon(words, families), compounds.keep, compounds.split), _Seen(seen))


def with_lexicon(analyze: Analyzer, lexicon: Lexicon) -> Analyzer:
    """The analyzer with another lexicon for the words that it has not met yet."""
    seen = _Seen(analyze.seen.packed) if isinstance(analyze.seen, _Seen) else {}
    seen.update(analyze.seen)
    return Analyzer(replace(analyze.splitter, lexicon=lexicon), seen)


def words_with_stems(analyze: Analyzer) -> Iterator[tuple[str, Iterable[str]]]:
    """Every word that was met, with its stem and those of its parts."""
    for word, packed in _all_seen(analyze).items():
        yield word, (packed,) if isinstance(packed, str) else (packed[0], *packed[1])


def _all_seen(analyze: Analyzer) -> dict[str, Any]:
    known = analyze.seen.packed if isinstance(analyze.seen, _Seen) else {}
    return {**known, **{word: _packed(analysis) for word, analysis in analyze.seen.items()}}


class _Seen(dict[str, Analysis]):
    """Analyses, unpacked when they are first asked for: a query needs few of them."""

    def __init__(self, packed: dict[str, Any]) -> None:
        super().__init__()
        self.packed = packed

    def __missing__(self, word: str) -> Analysis:
        """What is known of the word. Raises KeyError."""
        found = self[word] = _unpacked(self.packed[word])
        return found


def _packed(analysis: Analysis) -> Any:
    return analysis if analysis.parts else analysis.stem


def _unpacked(packed: Any) -> Analysis:
    if isinstance(packed, str):
        return Analysis(packed)
    stem, parts, pairs = packed
    return Analysis(stem, tuple(parts), tuple((first, second) for first, second in pairs))
