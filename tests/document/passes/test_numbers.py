"""Numbers of headings, figures and tables."""

from decimal import Decimal

from brief_builder.document.nodes import Bar, Block, Caption, Chart, Heading, HeadingLook, Table
from brief_builder.document.passes.numbers import number_captions, number_headings
from brief_builder.document.spans import text


def heading(level: int, anchor: str, look: HeadingLook = "h1") -> Heading:
    return Heading(level, text(anchor), anchor, look)


def test_chapters_and_sections_are_numbered_and_appendices_are_not() -> None:
    blocks: tuple[Block, ...] = (
        heading(1, "titel", "title_large"),
        heading(1, "samenvatting"),
        heading(2, "samen-a"),
        heading(1, "inleiding"),
        heading(2, "aanleiding"),
        heading(2, "vraag"),
        heading(1, "begrippen"),
        heading(2, "veerkracht"),
        heading(1, "bronnen"),
    )
    numbered = number_headings(blocks, frozenset({"samenvatting", "bronnen"}))
    assert [b.number for b in numbered if isinstance(b, Heading)] == ["", "", "", "1", "1.1", "1.2", "2", "2.1", ""]


def test_figures_and_tables_are_counted_apart() -> None:
    caption = Caption("", text("Titel"))
    chart = Chart((Bar("a", Decimal(1), "1"),), "alt", caption)
    table = Table((), (), (), caption)
    bare = Table((), (), ())
    numbered = number_captions((chart, table, bare, chart), {"figure": "Figuur", "table": "Tabel"})
    labels = [b.caption.label if b.caption else None for b in numbered if isinstance(b, Table | Chart)]
    assert labels == ["Figuur\u00a01", "Tabel\u00a01", None, "Figuur\u00a02"]
