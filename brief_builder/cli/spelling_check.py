"""The spelling of a document as `check` tells it: what the window marks while one writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from brief_builder.brief.checks.remark import Remark
from brief_builder.brief.checks.silence import is_silenced
from brief_builder.brief.checks.spelling import SHOWN, misspelled
from brief_builder.brief.model import Brief
from brief_builder.brief.passages import passages
from brief_builder.brief.template import Template
from brief_builder.spelling.askable import askable_words
from brief_builder.spelling.dictionary import Dictionary, NoDictionary, open_engine


def spelling_remarks(brief: Brief, template: Template, folder: Path, known: Sequence[str]) -> tuple[Remark, ...]:
    """The first words of the writer that are neither in the dictionary in `folder` nor `known`; none where no dictionary can be opened."""
    try:
        dictionary = Dictionary(open_engine(folder))
    except NoDictionary:
        return ()
    for word in known:
        dictionary.add(word)
    return tuple(islice(_unknown(brief, template, dictionary), SHOWN))


def _unknown(brief: Brief, template: Template, dictionary: Dictionary) -> Iterator[Remark]:
    for place in passages(brief, template):
        for word in dict.fromkeys(found.word for found in askable_words(place.words)):
            remark = misspelled(word, place)
            if not is_silenced(remark, brief) and not dictionary.knows(word):
                yield remark
