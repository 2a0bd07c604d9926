from decimal import Decimal

from brief_builder.document.nodes import (
    Bar,
    Block,
    Callout,
    Caption,
    Cell,
    Chart,
    Column,
    Contents,
    ContentsEntry,
    Heading,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Row,
    Table,
)
from brief_builder.document.spans import NoteMark, Text, text
from tests.export.odt.odt_file import q, said, written
from tests.export.odt.odt_lint import lint
from tests.export.sample_pieces import columns, head, row


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks)


def p(words: str) -> Paragraph:
    return Paragraph(text(words))


TABLE = Table(
    columns("l", "r"), (head("Wijk", "Aantal"),), (row("Haven", "3"),), Caption("Tabel\u00a01", text("Wijken")), source=text("Bron: CBS.")
)


def test_numbers_of_headings_are_counted_by_the_program_where_it_counts_the_same() -> None:
    file = written(
        Heading(1, text("Samenvatting"), "a", "h1"),
        Heading(1, text("Inleiding"), "b", "h1", "1"),
        Heading(2, text("Aanleiding"), "c", "h2", "1.1"),
        Heading(1, text("Later"), "d", "h1", "7"),
    )
    counted = [heading.get(q("text:is-list-header")) is None for heading in file.find("//text:h")]
    assert counted == [False, True, True, False]
    assert file.paragraphs() == ["Samenvatting", "Inleiding", "Aanleiding", "7\tLater"]


def test_lists_stand_within_lists_and_start_where_they_should() -> None:
    inner = ListBlock((item(p("Binnen")),))
    file = written(ListBlock((item(p("Een"), inner), item(p("Twee"))), ordered=True, start=4))
    assert [said(p) for p in file.find("/*/office:body/office:text/text:list/text:list-item/text:list//text:p")] == ["Binnen"]
    assert file.values("//text:list-item/@text:start-value") == ["4"]


def test_a_table_in_a_list_stands_between_its_halves() -> None:
    file = written(ListBlock((item(p("Een"), TABLE, p("Nog bij een")), item(p("Twee"))), ordered=True))
    top = [child.tag.rpartition("}")[2] for child in file.find("//office:text/*")]
    assert top == ["sequence-decls", "list", "table", "list"]
    assert [said(p) for p in file.find("//text:list-header/text:p")] == ["Bron: CBS.", "Nog bij een"]
    assert [said(p) for p in file.find("//text:list-item/text:p")] == ["Een", "Tabel\u00a01\u00a0\u00a0 Wijken", "Twee"]


def test_the_header_row_repeats_and_the_first_column_names_the_rows() -> None:
    file = written(TABLE)
    assert [said(cell) for cell in file.find("//table:table-header-rows//table:table-cell")] == ["Wijk", "Aantal"]
    assert len(file.find("//table:table-header-columns/table:table-column")) == 1
    assert [title.text for title in file.find("//table:title")] == ["Wijken"]


def test_short_rows_are_filled() -> None:
    file = written(Table((Column(), Column()), (head("A", "B"),), (Row((Cell(text("x")),)),), summary="Proef"))
    assert len(file.find("//table:table-cell")) == 4


def test_a_note_stands_where_it_is_first_cited_and_is_named_after_that() -> None:
    file = written(
        Paragraph((*text("Een"), NoteMark("n"), *text(" en twee"), NoteMark("n"))),
        notes=(Note("n", 1, (p("Zie CBS."), p("En verder."))),),
    )
    assert [said(note) for note in file.find("//text:note-body/text:p")] == ["\tZie CBS.", "En verder."]
    assert file.values("//text:note-ref/@text:ref-name") == ["ftn1"]
    assert lint(file) == []


def test_a_chart_is_drawn_and_painted_and_says_what_it_shows() -> None:
    bars = (Bar("Almere", Decimal(3), "3%", "city"), Bar("Ede", Decimal(2), "2%"))
    file = written(Chart(bars, "Almere 3%, Ede 2%.", Caption("Figuur\u00a01", text("Aandeel"))))
    paths = file.values("//draw:frame/draw:image/@xlink:href")
    assert [path.rpartition(".")[2] for path in paths] == ["svg", "png"]
    svg = file.parts[paths[0]].decode()
    assert svg.count("<rect") == 3
    assert 'font-weight="bold"' in svg
    assert file.find("//svg:desc")[0].text == "Almere 3%, Ede 2%."


def test_the_number_of_a_caption_is_a_field() -> None:
    file = written(TABLE)
    assert [said(field) for field in file.find("//text:sequence")] == ["1"]
    assert file.values("//text:sequence-decl/@text:name") == ["Tabel"]


def test_the_contents_are_filled_beforehand_and_lead_to_the_headings() -> None:
    file = written(Contents("Inhoud", (ContentsEntry(1, "1", "Inleiding", "b"),)), Heading(1, text("Inleiding"), "b", "h1", "1"))
    assert [said(p) for p in file.find("//text:index-body//text:p")] == ["Inhoud", "1\tInleiding\t–"]
    assert file.values("//text:index-body//text:a/@xlink:href") == ["#b"]


def test_a_box_is_one_box_with_its_list() -> None:
    box = Callout(text("Let op"), (p("Tekst:"), ListBlock((item(p("Een")),))), text("Naar CBS."))
    file = written(box, p("Verder"))
    styles = [file.named_style(paragraph) for paragraph in file.find("//text:p")]
    assert styles == ["Kaderkop", "Kader", "Kader", "Kaderbron", "Text_20_body"]


def test_boxes_in_a_row_do_not_become_one() -> None:
    box = Callout(text("Let op"), (p("Tekst:"), ListBlock((item(p("Een")),))), text("Naar CBS."))
    file = written(box, box, box)
    names = ("fo:margin-right", "fo:background-color")
    looks = [[file.property(paragraph, name) for name in names] for paragraph in file.find("//text:p")]
    boxes = [looks[start : start + 4] for start in range(0, 12, 4)]
    assert boxes[0] == boxes[2] == [["", ""]] * 4
    assert boxes[1] == [boxes[1][0]] * 4, "its list too has the edges and the ground of the box"
    assert all(boxes[1][0])


def test_only_the_last_paragraph_of_a_box_has_room_below_it_and_all_keep_the_bar() -> None:
    """In columns LibreOffice leaves that room open between paragraphs; who names some edges of a paragraph loses the others."""
    box = Callout(text("Let op"), (p("Tekst:"), ListBlock((item(p("Een")),))), text("Naar CBS."))
    file = written(box)
    edges = [[file.property(paragraph, name) for name in ("fo:padding-bottom", "fo:border-left")] for paragraph in file.find("//text:p")]
    (bar,) = file.values("//style:style[@style:name='Kader']/*/@fo:border-left", "styles.xml")
    assert edges == [["0pt", bar]] * 3 + [["", ""]]


def test_links_lead_out_of_the_document_and_within_it() -> None:
    file = written(
        Paragraph(
            (Text("CBS", href="https://cbs.nl/a b"), Text(" en "), Text("hoofdstuk 1", target="b"), Text("script", href="javascript:1"))
        ),
        Heading(1, text("Inleiding"), "b", "h1"),
    )
    assert file.values("//text:a/@xlink:href") == ["https://cbs.nl/a%20b", "#b"]


def test_blanks_and_forbidden_characters_survive() -> None:
    file = written(Paragraph((Text("  twee  blanks\ten\x00 <b>&amp;"),)))
    assert file.paragraphs() == ["  twee  blanks\ten\ufffd <b>&amp;"]
