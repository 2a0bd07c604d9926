"""The table of contents lists chapters and sections, not the title."""

from brief_builder.document.nodes import Contents, Heading
from brief_builder.document.passes.contents import fill_contents
from brief_builder.document.spans import text


def test_contents_lists_two_levels_in_order() -> None:
    blocks = (
        Heading(1, text("Nota"), "titel", "title_large"),
        Contents("Inhoud", ()),
        Heading(1, text("Inleiding"), "a", "h1", "1"),
        Heading(2, text("Vraag"), "b", "h2", "1.1"),
        Heading(3, text("Te diep"), "c", "h3"),
    )
    contents = next(b for b in fill_contents(blocks) if isinstance(b, Contents))
    assert [(e.level, e.number, e.text, e.anchor) for e in contents.entries] == [(1, "1", "Inleiding", "a"), (2, "1.1", "Vraag", "b")]


def test_without_headings_there_are_no_contents() -> None:
    assert fill_contents((Contents("Inhoud", ()),)) == ()
