"""Own text becomes blocks; nothing that was typed is lost, nothing hostile becomes markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.document.markup import named_pictures, parse_markup, plain_text, term_links
from brief_builder.document.nodes import Document, Heading, Image, ListBlock, Metadata, Paragraph, Table
from brief_builder.document.outline import outline
from brief_builder.document.spans import NoteMark, Text, plain
from brief_builder.document.traverse import note_marks, plain_blocks


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


def test_a_picture_is_found_by_its_name_on_disk_also_within_a_sentence() -> None:
    pictures = {"kaart van één.png": b"x"}
    blocks = parse_markup("Zie ![de *kaart*](<kaart van één.png>) hier.", pictures=pictures).blocks
    assert [type(b) for b in blocks] == [Paragraph, Image]
    assert isinstance(blocks[1], Image)
    assert blocks[1].alt == "de kaart"
    assert named_pictures("![a](<kaart van één.png>) en ![](b.png)") == (("kaart van één.png", "a"), ("b.png", ""))


def test_the_name_of_a_file_is_no_alternative_text() -> None:
    (image,) = parse_markup("![ ](kaart.png)", pictures={"kaart.png": b"x"}, undescribed="zonder woorden").blocks
    assert isinstance(image, Image)
    assert image.alt == "zonder woorden"
    assert shown("![](weg.png)") == "p body [weg.png]"
    assert shown("![]()") == ""


def test_headings_do_not_jump_and_stay_out_of_lists_and_quotations() -> None:
    blocks = parse_markup("## Een\n\n#### Twee\n\n# Drie", level=2).blocks
    assert [b.level for b in blocks if isinstance(b, Heading)] == [3, 4, 3]
    assert shown("> # Kop\n\n- # Punt") == "quote\n  p body **Kop**\nul\n  p body **Punt**"


def test_numbers_stand_right_and_many_columns_run_wide() -> None:
    (table,) = parse_markup("| Wijk | Aantal | Wat |\n|---|---|---|\n| 1 | € 1.200 | 3 keer |\n| 2 | − 3,5% | – |").blocks
    assert isinstance(table, Table)
    assert ([c.align for c in table.columns], table.wide) == (["left", "right", "left"], False)
    (wide,) = parse_markup("|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n|x|1|2|3|4|5|").blocks
    assert isinstance(wide, Table)
    assert wide.wide


def test_a_note_within_a_note_follows_in_brackets() -> None:
    marked = parse_markup("Zin.[^1]\n\n[^1]: Een.[^2]\n\n[^2]: Twee.[^1]", part="p")
    assert list(marked.notes) == ["p-fn1"]
    assert plain_blocks(marked.notes["p-fn1"]) == "Een.\n(Twee.)"
    assert note_marks(marked.notes["p-fn1"]) == ()


@pytest.mark.parametrize("depth", [6, 9, 40])
def test_nothing_is_lost_however_deep_it_lies(depth: int) -> None:
    lists = "".join(f"{'  ' * i}- punt{i}\n" for i in range(depth))
    assert all(f"punt{i}" in plain_text(lists) for i in range(depth))
    assert "woord" in plain_text("> " * depth + "woord")


def test_lists_too_deep_for_the_page_come_up_and_keep_their_order_and_looks() -> None:
    lists = "".join(f"{'  ' * i}- **vet{i}**\n" for i in range(8)) + f"{'  ' * 7}- laatst\n\n{'  ' * 6}  erna\n- eerste"
    outside = shown(lists)
    assert outside.splitlines()[10:] == [
        "          ul",
        *(f"            p body {words}" for words in ("**vet5**", "**vet6**", "**vet7**", "laatst", "erna")),
        "  p body eerste",
    ]
    assert "**" not in plain_text(lists)


def test_whatever_is_nested_in_whatever_stays_whole_and_in_order() -> None:
    text = "".join(f"{'> - ' * (i // 2)}{'> ' * (i % 2)}w{i}\n\n" for i in range(1, 24)) + "\n[^1]: " + "- " * 8 + "noot"
    assert re.findall(r"w\d+", plain_text(text)) == [f"w{i}" for i in range(1, 24)]
    assert not set("->") & set(plain_text(text))


@pytest.mark.parametrize("bomb", ["> ", "[", "![", "*", "*a_", "[a](", "- ", "1. ", "`", "[^", "|a", "a\n\n", "[^a]: b[^a]\n\n"])
def test_a_text_that_is_no_work_of_a_writer_is_taken_as_it_was_typed(bomb: str) -> None:
    assert "einde" in plain_text(bomb * 60_000 + "\n\neinde")
    parse_markup(bomb * 2_000)


def test_a_chain_of_notes_is_told_once() -> None:
    marked = parse_markup("Zin.[^0]\n\n" + "".join(f"[^{i}]: n{i}[^{i + 1}]\n\n" for i in range(1000)) + "[^1000]: einde")
    assert plain_blocks(*marked.notes.values()).count("n999") == 1


def test_a_hard_break_and_code() -> None:
    assert shown("een  \ntwee `x`") == "p body een / twee x"


def test_plain_text_holds_the_words_of_notes_too() -> None:
    assert plain_text("**Zin**.[^x]\n\n[^x]: Noot.").split() == ["Zin.", "Noot."]


def test_term_links_are_found() -> None:
    assert term_links("[a](begrip:Veerkracht) [b](https://x) [c](begrip:nabijheid)") == {"veerkracht", "nabijheid"}
    assert term_links('[a][r] [b](<begrip:een> "t")\n\n[r]: begrip:Twee\n\nEen begrip: geen-link') == {"een", "twee"}


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


@pytest.mark.parametrize("written", ["Een &#x202e;54&#x202c; procent", "Een *&#8238;54&#8236;* procent"])
def test_no_mark_that_is_written_as_a_code_turns_words_around(written: str) -> None:
    assert plain_text(written) == "Een 54 procent"
