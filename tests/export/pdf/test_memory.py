"""Pages set with the memory of others are the pages set anew, to the last byte of the PDF, whatever was edited."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Block, Document, Heading, KeyFigure, KeyFigures, Metadata, Note, Paragraph
from brief_builder.document.spans import NoteMark, Text, text
from brief_builder.document.traverse import anchors, map_texts, note_marks
from brief_builder.export.pdf import part_places, sheets_work, write_pdf
from brief_builder.export.pdf.memory import Memory
from brief_builder.export.pdf.writer import layout_work, paint_work
from brief_builder.export.style import Style
from brief_builder.export.style_file import read_style
from brief_builder.progress import finish
from tests.export.random_documents import Author

STYLE = read_style()


def edited(document: Document, chance: Random) -> Document:
    """The document after one of the edits that a user makes, its notes numbered again."""
    blocks = list(document.blocks)
    at = chance.randrange(len(blocks))
    match chance.randrange(7):
        case 0:
            del blocks[at]
        case 1:
            blocks.insert(at, Paragraph(text("Nog een alinea. " * chance.randint(1, 60)), part="nieuw"))
        case 2:
            blocks.insert(at, blocks[chance.randrange(len(blocks))])
        case 3:
            blocks.insert(at, blocks.pop(chance.randrange(len(blocks))))
        case 4 if document.notes:
            blocks.insert(at, Paragraph((Text("Zie de noot"), NoteMark(chance.choice(document.notes).id))))
        case 5:
            blocks[at : at + 1] = map_texts([blocks[at]], lambda span: replace(span, text=span.text + " erbij"))
        case _:
            return replace(document, language=chance.choice(("nl-NL", "en-GB")), hyphenate=chance.random() < 0.5)
    return replace(document, blocks=tuple(once_named(blocks)), notes=numbered(document, blocks))


def once_named(blocks: list[Block]) -> list[Block]:
    """The blocks without those whose anchors a block above has: a brief never has two."""
    known: set[str] = set()
    kept = []
    for block in blocks:
        own = set(anchors([block]))
        if not own & known:
            kept.append(block)
            known |= own
    return kept


def numbered(document: Document, blocks: list[Block]) -> tuple[Note, ...]:
    """The notes in the order of their marks."""
    known = {note.id: note for note in document.notes}
    order = dict.fromkeys(note_marks(blocks))
    return tuple(replace(known[note], number=number) for number, note in enumerate(order, 1))


def assert_as_new(document: Document, style: Style, before: Memory) -> Memory:
    layout = finish(layout_work(document, style, before))
    assert finish(paint_work(layout)) == write_pdf(document, style)
    return layout.memory


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_pages_made_with_the_memory_are_those_made_anew(chance: Random) -> None:
    document = Author(chance).document()
    memory = finish(layout_work(document, STYLE)).memory
    for _ in range(4):
        if not document.blocks:
            return
        document = edited(document, chance)
        memory = assert_as_new(document, STYLE, memory)


def test_so_are_the_places_of_the_parts() -> None:
    parts = tuple(Paragraph(text("woorden " * 300), part=f"p{number}") for number in range(9))
    noted = KeyFigures((KeyFigure("54%", (Text("van de stad"), NoteMark("n")), part="k1"),))
    notes = (Note("n", 1, (Paragraph(text("De noot.")),)),)
    before = finish(sheets_work(Document(Metadata("T"), (*parts, noted), notes), STYLE))
    document = Document(Metadata("T"), (parts[3], *parts[:3], noted, replace(parts[4], part="p40"), *parts[5:]), notes)
    assert finish(sheets_work(document, STYLE, before)).places == part_places(document, STYLE)


def test_only_what_changed_is_set_again() -> None:
    blocks = tuple(Paragraph((Text(f"Alinea {n} "), NoteMark(f"n{n}")), part=f"p{n}") for n in range(5))
    notes = tuple(Note(f"n{n}", n + 1, (Paragraph(text(f"Noot {n}.")),)) for n in range(5))
    document = Document(Metadata("T"), (*blocks, *blocks[:1]), notes)
    before = finish(layout_work(document, STYLE)).memory
    changed = replace(blocks[2], spans=(Text("Anders "), NoteMark("n2")))
    after = finish(layout_work(replace(document, blocks=(*blocks[:2], changed, *blocks[3:], blocks[0])), STYLE, before)).memory
    old = {id(one) for kept in before.blocks.values() for one in kept}
    assert [one.block for kept in after.blocks.values() for one in kept if id(one) not in old] == [changed]


def test_what_is_gone_is_not_kept() -> None:
    document = Document(Metadata("T"), tuple(Paragraph(text(f"Alinea {n}"), part=f"p{n}") for n in range(3)))
    before = finish(layout_work(document, STYLE)).memory
    after = finish(layout_work(replace(document, blocks=document.blocks[:1]), STYLE, before))
    assert list(after.memory.blocks) == ["p0"]
    assert after.edition.remembered._waiting == {}


def test_who_cites_a_note_first_has_it_behind_him() -> None:
    one, other, end = (Paragraph((Text(word), NoteMark("n")), part=word) for word in ("een", "ander", "slot"))
    document = Document(Metadata("T"), (one, other, end), (Note("n", 1, (Paragraph(text("De noot.")),)),))
    memory = finish(layout_work(document, STYLE)).memory
    for blocks in ((other, end), (end, other), (end, one, other), (one, other, end)):
        memory = assert_as_new(replace(document, blocks=blocks), STYLE, memory)


def test_a_link_that_leads_nowhere_any_more_is_set_again() -> None:
    link = Paragraph((Text("zie daar", target="daar"),), part="p1")
    both = Document(Metadata("T"), (link, Heading(1, text("Daar"), "daar")))
    memory = finish(layout_work(both, STYLE)).memory
    memory = assert_as_new(replace(both, blocks=(link,)), STYLE, memory)
    assert_as_new(both, STYLE, memory)
    assert_as_new(both, replace(STYLE, link=replace(STYLE.link, underline=2.0)), memory)
