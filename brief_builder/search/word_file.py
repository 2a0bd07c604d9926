"""What an index knows of words, as a file beside it: the lexicon, and the analysis of every word it has met.

Analysing words is the slow part of building; with this file neither opening an index nor the first search does it again.
"""

from __future__ import annotations

import json
from typing import Any

from brief_builder.content.library import Compounds
from brief_builder.dutch.analysis import Analysis, Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import Lexicon

NAME = "words.json"


def analyzer_of(lexicon: Lexicon, compounds: Compounds) -> Analyzer:
    """An analyzer for this lexicon, with the exceptions of the library."""
    return Analyzer(splitter(lexicon, compounds.keep, compounds.split))


def write_words(analyze: Analyzer) -> bytes:
    """The lexicon of an analyzer and everything it has seen."""
    lexicon = analyze.splitter.lexicon
    return json.dumps([lexicon.words, lexicon.families, {word: _packed(analysis) for word, analysis in analyze.seen.items()}]).encode()


def read_words(content: bytes, compounds: Compounds) -> Analyzer:
    """The analyzer again, as it was."""
    words, families, seen = json.loads(content)
    analyze = analyzer_of(Lexicon(words, families), compounds)
    analyze.seen.update((word, _unpacked(packed)) for word, packed in seen.items())
    return analyze


def _packed(analysis: Analysis) -> Any:
    return analysis if analysis.parts else analysis.stem


def _unpacked(packed: Any) -> Analysis:
    if isinstance(packed, str):
        return Analysis(packed)
    stem, parts, pairs = packed
    return Analysis(stem, tuple(parts), tuple((first, second) for first, second in pairs))
