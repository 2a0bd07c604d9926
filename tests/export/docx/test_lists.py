from brief_builder.document.nodes import Block, Callout, ListBlock, ListItem, Note, Paragraph
from brief_builder.document.spans import NoteMark, Text, text
from tests.export.docx.word_file import BODY, NOTES, W, WordFile, said, style_of, written
from tests.export.docx.word_lint import lint


def p(content: str) -> Paragraph:
    return Paragraph(text(content))


def items(*entries: str | tuple[Block, ...], ordered: bool = False, start: int = 1) -> ListBlock:
    return ListBlock(tuple(ListItem((p(e),) if isinstance(e, str) else e) for e in entries), ordered, start)


def numbering(file: WordFile, name: str = BODY) -> list[tuple[str, str, str]]:
    """Text, list and level of every numbered paragraph."""
    found = file.find("//w:p[w:pPr/w:numPr]", name)
    return [(said(p).strip(), *(p.find(f"{W}pPr/{W}numPr/{W}{part}").get(f"{W}val") for part in ("numId", "ilvl"))) for p in found]


def starts(file: WordFile) -> dict[str, str]:
    """Where each numbered list begins, by its number."""
    numbers = file.find("//w:num[w:lvlOverride]", "word/numbering.xml")
    return {n.get(f"{W}numId"): n.find(f".//{W}startOverride").get(f"{W}val") for n in numbers}


def test_every_numbered_list_begins_anew_where_it_says() -> None:
    file = written(items("a", "b", ordered=True), p("Tussen."), items("c", ordered=True, start=4))
    rows = numbering(file)
    first, second = rows[0][1], rows[2][1]
    assert rows == [("a", first, "0"), ("b", first, "0"), ("c", second, "0")]
    assert starts(file) == {first: "1", second: "4"}


def test_nested_lists_stand_one_level_deeper() -> None:
    file = written(items((p("a"), items("b", ordered=True)), "c"))
    bullets = numbering(file)[0][1]
    assert [(said, level) for said, _, level in numbering(file)] == [("a", "0"), ("b", "1"), ("c", "0")]
    assert numbering(file)[2][1] == bullets


def test_a_second_paragraph_of_an_item_has_no_bullet() -> None:
    file = written(items((p("a"), p("meer over a"))))
    assert [said for said, _, _ in numbering(file)] == ["a"]
    assert file.paragraphs("ListParagraph") == ["a", "meer over a"]


def test_only_the_last_item_is_followed_by_the_space_of_a_paragraph() -> None:
    file = written(items("a", (p("b"), items("c"))))
    assert file.values("//w:body/w:p/w:pPr/w:spacing/@w:after") == ["50", "50", "150"]


def test_the_sentence_before_a_list_stays_with_it() -> None:
    file = written(p("Drie dingen:"), items("a"), p("Geen lijst."), items("b"))
    assert [said(p) for p in file.find("//w:p[w:pPr/w:keepNext]")] == ["Drie dingen:"]


def test_a_list_in_a_box_keeps_the_edges_of_the_box() -> None:
    file = written(Callout(text("Kader"), (p("Tekst"), items("a", "b"))))
    boxed = file.find("//w:p[w:pPr/w:numPr]")
    assert {style_of(p) for p in boxed} == {"Kader"}
    assert {p.find(f"{W}pPr/{W}ind").get(f"{W}left") for p in boxed} == {"240"}


def test_a_list_in_a_note_is_set_as_a_note() -> None:
    note = Note("n", 1, (p("Drie lagen:"), items("gezin", "school")))
    file = written(Paragraph((Text("Tekst"), NoteMark("n"))), notes=(note,))
    assert [said for said, _, _ in numbering(file, NOTES)] == ["gezin", "school"]
    assert {style_of(p) for p in file.find("//w:footnote[not(@w:type)]/w:p", NOTES)} == {"FootnoteText"}
    assert lint(file) == []


def test_an_item_without_a_paragraph_still_has_its_bullet() -> None:
    assert len(numbering(written(items((items("a"),))))) == 2


def test_lists_deeper_than_word_knows_stay_on_its_last_level() -> None:
    block = items("diep")
    for _ in range(12):
        block = items((p("hoger"), block))
    assert numbering(written(block))[-1][2] == "8"
