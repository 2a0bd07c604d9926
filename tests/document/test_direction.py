"""No mark of direction lets a page show other words than the text holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.document.nodes import Document, Furniture, Image, Metadata, Note, Paragraph, Table
from brief_builder.document.passes.direction import straight, without_overrides
from brief_builder.document.spans import LineBreak, NoteMark, text
from tests.export.sample_pieces import columns, head, row

OVERRIDE, POP, ISOLATE, END = "\u202e", "\u202c", "\u2067", "\u2069"
TURNING = st.text(st.sampled_from("ab \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("café", "café"),
        (f"rekening {OVERRIDE}12{POP} van", "rekening 12 van"),
        ("\u202aa\u202b b\u202d c", "a b c"),
        (f"de heer {ISOLATE}محمد{END} sprak", f"de heer {ISOLATE}محمد{END} sprak"),
        (f"{ISOLATE}a {OVERRIDE}b{END} c{END}", f"{ISOLATE}a b{END} c"),
        (f"a {ISOLATE}b", "a b"),
        ("a\u200e\u200fb", "a\u200e\u200fb"),
    ],
)
def test_overrides_fall_away_and_closed_isolates_stay(written: str, read: str) -> None:
    assert straight(written) == read


@given(TURNING)
def test_what_is_opened_is_closed_and_no_letter_is_lost(written: str) -> None:
    read = straight(written)
    depth = 0
    for char in read:
        depth += {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}.get(unicodedata.bidirectional(char), 0)
        assert depth >= 0
        assert char not in "\u202a\u202b\u202c\u202d\u202e"
    assert depth == 0
    assert [c for c in read if c in "ab "] == [c for c in written if c in "ab "]
    assert straight(read) == read


def hostile(word: str) -> Document:
    table = Table(columns("l"), (head(word),), (row(word),), summary=word)
    blocks = (Paragraph((*text(word), LineBreak(), NoteMark("n"))), table, Image(b"\x89PNG", word))
    note = Note("n", 1, (Paragraph(text(word)),))
    furniture = Furniture(word, footer=word)
    return Document(Metadata(word, keywords=(word,), properties=(("zaak", word),)), blocks, (note,), furniture)


def test_every_text_of_a_document_is_read_as_it_stands() -> None:
    assert without_overrides(hostile(f"a{OVERRIDE}b{POP}")) == hostile("ab")


def test_a_document_without_them_is_left_as_it_is() -> None:
    plain = hostile("één")
    assert without_overrides(plain) is plain
