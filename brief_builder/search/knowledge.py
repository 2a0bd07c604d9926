"""What an index knows of words besides where they occur, made once and stored with it.

How every word is analysed, the thesaurus, and the tables for words that look or sound alike: a program that has just been
started answers its first query without making any of these again, whatever is typed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from brief_builder.content.library import Compounds, Library
from brief_builder.dutch.analysis import Analyzer
from brief_builder.search.cache import Files
from brief_builder.search.entries import Entry, texts_of
from brief_builder.search.spelling import Speller
from brief_builder.search.spelling_file import read_speller, write_tables
from brief_builder.search.thesaurus import Thesaurus, thesaurus_of
from brief_builder.search.thesaurus_file import read_thesaurus, write_thesaurus
from brief_builder.search.verbatim import NO_TEXTS, Verbatim, read_verbatim, write_verbatim
from brief_builder.search.word_file import read_words, words_with_stems, write_words
from brief_builder.search.word_forms import Forms, forms_of, read_forms, write_forms

WORDS, FORMS, NAMES, THESAURUS = "words.json", "forms.json", "names.json", "thesaurus.json"
SPELLING, FAMILIES, VERBATIM = "spelling.bin", "families.bin", "verbatim.bin"
KNOWLEDGE = (WORDS, FORMS, NAMES, THESAURUS, SPELLING, FAMILIES, VERBATIM)
"""The files of an index that hold what it knows, beside those of Whoosh."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The words of one library: their analysis, how they are written, what leads to them, all of them and all their stems by likeness.

    `names` has those of each entry, as `names_in` makes them, when they were made with the index;
    `verbatim` the texts of all of them.
    """

    analyze: Analyzer
    forms: Forms
    thesaurus: Thesaurus
    words: Speller
    families: Speller
    names: Sequence[str] = ()
    verbatim: Verbatim = NO_TEXTS


def knowledge_of(library: Library, entries: Sequence[Entry], analyze: Analyzer, thesaurus: Thesaurus | None = None) -> Knowledge:
    """What is to be known of the words of these entries; the `thesaurus` is made unless there is one already."""
    lexicon = analyze.splitter.lexicon
    thesaurus = thesaurus or thesaurus_of(library, texts_of(entries), analyze)  # first: it has words that no text has
    return Knowledge(analyze, forms_of(words_with_stems(analyze)), thesaurus, Speller(lexicon.words), Speller(lexicon.families))


def write_knowledge(known: Knowledge) -> Files:
    """The files that hold it."""
    return {
        WORDS: write_words(known.analyze),
        FORMS: write_forms(known.forms),
        NAMES: json.dumps(known.names).encode(),
        THESAURUS: write_thesaurus(known.thesaurus),
        SPELLING: write_tables(known.words),
        FAMILIES: write_tables(known.families),
        VERBATIM: write_verbatim(known.verbatim),
    }


def read_knowledge(files: Files, compounds: Compounds) -> Knowledge:
    """What these files hold; raises ValueError, KeyError and the like when they are something else."""
    analyze = read_words(files[WORDS], compounds)
    lexicon = analyze.splitter.lexicon
    return Knowledge(
        analyze,
        read_forms(files[FORMS]),
        read_thesaurus(files[THESAURUS]),
        read_speller(lexicon.words, files[SPELLING]),
        read_speller(lexicon.families, files[FAMILIES]),
        tuple(map(str, json.loads(files[NAMES]))),
        read_verbatim(files[VERBATIM]),
    )
