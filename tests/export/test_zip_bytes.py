from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from brief_builder.export.zip_bytes import Entry, zip_bytes

ENTRIES = st.lists(
    st.builds(Entry, st.text("abcé/.", min_size=1), st.binary(max_size=300), st.booleans(), st.booleans()),
    unique_by=lambda entry: entry.name,
)


@given(ENTRIES)
def test_every_entry_is_read_again_as_it_was(entries: list[Entry]) -> None:
    with zipfile.ZipFile(io.BytesIO(zip_bytes(entries))) as file:
        assert file.testzip() is None
        assert [(info.orig_filename, file.read(info)) for info in file.infolist()] == [(e.name, e.data) for e in entries]


def test_what_repeats_is_compressed_unless_it_is_stored() -> None:
    data = bytes(5000)
    small, large = zip_bytes([Entry("a", data)]), zip_bytes([Entry("a", data, stored=True)])
    assert len(small) < 500 < 5000 < len(large)


def test_what_lasts_gives_the_same_bytes_again() -> None:
    entry = Entry("a", b"letters" * 100, lasting=True)
    assert zip_bytes([entry]) == zip_bytes([entry])
