"""The words that the library and the user add to the dictionary: labels, abbreviations, areas, names of organisations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from brief_builder.content.library import Library
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.dutch.tokens import words
from brief_builder.errors import UserError
from brief_builder.files import read_bytes, write_atomically
from brief_builder.spelling.askable import plain

FILE_NAME = "eigen-woorden.txt"
LARGEST = 1_000_000


def library_words(library: Library) -> tuple[str, ...]:
    """The words of the labels of a library, each once, in order."""
    return tuple(dict.fromkeys(plain(word) for label in _labels(library) for word in words(label)))


def _labels(library: Library) -> Iterator[str]:
    for item in library.all():
        match item:
            case Term():
                yield from (item.pref_label, *item.alt_labels)
            case Abbreviation():
                yield from (item.pref_label, item.full_form)
            case Source():
                yield from (name.literal or name.family for name in item.author)
            case _:
                pass
    yield from (area.pref_label for area in library.areas.values())
    yield from (group.pref_label for group in library.groups.values())


def own_words(folder: Path) -> tuple[str, ...]:
    """The words that the user added, from the file in the settings folder; none when there is no file or it cannot be read."""
    try:
        content = read_bytes(folder / FILE_NAME, LARGEST).decode("utf-8", "replace")
    except UserError:
        return ()
    return tuple(dict.fromkeys(word for line in content.splitlines() if (word := plain(line.strip()))))


def remember(folder: Path, word: str) -> None:
    """Add a word to the user's own. Raises UnwritableFile."""
    known = own_words(folder)
    if plain(word) not in known:
        with suppress(OSError):  # writing tells what is wrong
            folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / FILE_NAME, "".join(f"{w}\n" for w in (*known, plain(word))).encode())
