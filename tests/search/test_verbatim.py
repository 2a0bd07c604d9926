"""Phrases stand in a part of an entry, never across two of its texts, and are still there when the library has changed."""

from brief_builder.search.entries import Entry
from brief_builder.search.inverted import GONE
from brief_builder.search.verbatim import (
    MENTIONS,
    NAMES,
    NO_TEXTS,
    PARTS,
    PASSAGES,
    Verbatim,
    parts_of,
    read_verbatim,
    verbatim_of,
    write_verbatim,
)
from brief_builder.search.written import Written

ENTRIES = (
    Entry("a", "finding", "Wonen in Almere", "", (), passages=("Het aantal Cafés groeit.", "Dat is zo."), mentions=("GGD",)),
    Entry("b", "finding", "Zorg", "", (), passages=("Wonen in de stad",), mentions=("Wonen in Almere",)),
)


def verbatim(*entries: Entry) -> Verbatim:
    return verbatim_of(parts_of(entry, Written()) for entry in entries)


def found(words: str, made: Verbatim) -> dict[int, int]:
    return dict(made.find(words, range(len(made.bounds) // len(PARTS))))


def test_a_phrase_is_found_in_the_first_part_that_has_it():
    made = verbatim(*ENTRIES)
    assert found("wonen in almere", made) == {0: NAMES, 1: MENTIONS}
    assert found("cafes groeit", made) == {0: PASSAGES}
    assert found("ggd", made) == {0: MENTIONS}


def test_words_of_two_texts_or_entries_are_no_phrase():
    made = verbatim(*ENTRIES)
    assert found("groeit dat", made) == {}
    assert found("ggd zorg", made) == {}
    assert found("almer", made) == {}


def test_what_is_read_is_what_was_written():
    made = verbatim(*ENTRIES)
    read = read_verbatim(write_verbatim(made))
    assert [found(words, read) for words in ("wonen", "ggd", "zo")] == [found(words, made) for words in ("wonen", "ggd", "zo")]
    assert write_verbatim(read) == write_verbatim(made)
    assert read_verbatim(write_verbatim(NO_TEXTS)).bounds[-1] == 0


def test_after_a_change_it_is_as_if_made_anew():
    new = Entry("c", "finding", "Nieuw", "", (), passages=("Wonen in een huis",))
    assert verbatim(*ENTRIES).changed([GONE, 1], {0: new}, Written()) == verbatim(new, ENTRIES[1])
    assert verbatim(*ENTRIES).changed([1, GONE], {0: new}, Written()) == verbatim(new, ENTRIES[0])
