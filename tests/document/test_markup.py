"""Own text becomes blocks; nothing that was typed is lost, nothing hostile becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.document.markup import parse_markup, plain_text, term_links
from brief_builder.document.nodes import Document, Heading, Image, ListBlock, Metadata, Paragraph, Table
from brief_builder.document.outline import outline
from brief_builder.document.spans import NoteMark, Text, plain
from brief_builder.document.traverse import note_marks


def shown(text: str, **options: object) -> str:
    marked = parse_markup(text, part="p1", **options)  # type: ignore[arg-type]
    return outline(Document(Metadata("t"), marked.blocks))


def test_bold_italic_links_and_term_links() -> None:
    assert shown("Zie **vet**, *schuin*, [de wet](https://wetten.nl) en [dit](begrip:veerkracht).") == (
        "p body Zie **vet**, *schuin*, [de wet](https://wetten.nl) en [dit](begrip:veerkracht)."
    )


def test_raw_html_stays_the_text_that_was_typed() -> None:
    assert shown("Een <script>alert(1)</script> en <b>vet</b>") == "p body Een <script>alert(1)</script> en <b>vet</b>"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "../geheim"])
def test_an_unsafe_address_is_no_link(address: str) -> None:
    blocks = parse_markup(f"[klik]({address})").blocks
    assert all(not s.href for b in blocks if isinstance(b, Paragraph) for s in b.spans if isinstance(s, Text))
    assert "klik" in shown(f"[klik]({address})")


def test_headings_count_from_where_the_text_stands() -> None:
    blocks = parse_markup("# Een\n\n## Twee", part="p1", level=2).blocks
    assert [(b.level, b.look) for b in blocks if isinstance(b, Heading)] == [(3, "h3"), (4, "h3")]
    assert len({b.anchor for b in blocks if isinstance(b, Heading)}) == 2


def test_nested_lists_keep_their_numbers() -> None:
    (block,) = parse_markup("3. drie\n   - a\n   - b\n4. vier").blocks
    assert isinstance(block, ListBlock)
    assert (block.ordered, block.start, len(block.items)) == (True, 3, 2)
    assert isinstance(block.items[0].blocks[1], ListBlock)


def test_a_table_has_header_cells_and_aligned_columns() -> None:
    (table,) = parse_markup("| Wijk | Aantal |\n|---|---:|\n| Haven | 12 |").blocks
    assert isinstance(table, Table)
    assert [c.align for c in table.columns] == ["left", "right"]
    assert [plain(c.spans) for c in table.header[0].cells] == ["Wijk", "Aantal"]
    assert table.rows[0].cells[0].heading


def test_a_footnote_is_marked_and_has_its_text() -> None:
    marked = parse_markup("Zin.[^x]\n\n[^x]: De *noot*.", part="p7")
    assert note_marks(marked.blocks) == ("p7-fn1",)
    (note,) = marked.notes["p7-fn1"]
    assert isinstance(note, Paragraph)
    assert plain(note.spans) == "De noot."


def test_a_picture_is_shown_or_named_but_never_lost() -> None:
    (image,) = parse_markup("![Kaart van de stad](kaart.png)", pictures={"kaart.png": b"x"}).blocks
    assert isinstance(image, Image)
    assert image.alt == "Kaart van de stad"
    assert shown("![Kaart van de stad](weg.png)") == "p body [Kaart van de stad]"


def test_a_hard_break_and_code() -> None:
    assert shown("een  \ntwee `x`") == "p body een / twee x"


def test_plain_text_holds_the_words_of_notes_too() -> None:
    assert plain_text("**Zin**.[^x]\n\n[^x]: Noot.").split() == ["Zin.", "Noot."]


def test_term_links_are_found() -> None:
    assert term_links("[a](begrip:Veerkracht) [b](https://x) [c](begrip:nabijheid)") == {"veerkracht", "nabijheid"}


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    marked = parse_markup(text, part="p1")
    for mark in note_marks(marked.blocks):
        assert mark in marked.notes


@given(st.lists(st.from_regex(r"[a-zA-Zé]{1,8}", fullmatch=True), min_size=1, max_size=12))
def test_plain_words_come_out_as_they_went_in(words: list[str]) -> None:
    assert plain_text(" ".join(words)) == " ".join(words)


def test_a_mark_in_a_list_is_seen() -> None:
    marked = parse_markup("- punt[^a]\n\n[^a]: n")
    (block,) = marked.blocks
    assert isinstance(block, ListBlock)
    first = block.items[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert isinstance(first.spans[-1], NoteMark)
