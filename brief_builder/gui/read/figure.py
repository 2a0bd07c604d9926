"""A figure: as chart, table or sentence in a card; and the page of one figure."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brief_builder.brief.assemble.figures import print_figure
from brief_builder.brief.assemble.printed import Manner
from brief_builder.brief.insert import part_of
from brief_builder.brief.words import NL
from brief_builder.content.findings import Figure
from brief_builder.content.library import Library
from brief_builder.document.nodes import Block, Chart, Paragraph, Table
from brief_builder.document.spans import Spans, Text, plain
from brief_builder.gui.figure_value import figure_value
from brief_builder.gui.read.chart import ChartView
from brief_builder.gui.read.desk import Desk
from brief_builder.gui.read.rich_text import html_of_spans
from brief_builder.gui.read.table import TableView
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.layout import column, holder, row, surface, top
from brief_builder.gui.widgets.text import Text as Words
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import _


def blocks_of(figure: Figure, library: Library, form: str) -> tuple[Block, ...]:
    """What a document would print of the figure in this form, or in the nearest form its data allow."""
    part = part_of(figure, library)
    manner = Manner(NL, 2, False, False, own_city(library))
    return print_figure(part, part.figures[0], form, manner).blocks


def own_city(library: Library) -> str:
    """The municipality the library is about: the one that most figures name."""
    counts: dict[str, int] = {}
    for item in library.all():
        if isinstance(item, Figure):
            for value in item.values:
                area = library.areas.get(value.area)
                if area is not None and area.kind == "gemeente":
                    counts[area.pref_label] = counts.get(area.pref_label, 0) + 1
    return max(counts, key=lambda name: counts[name], default="")


def figure_card(desk: Desk, figure: Figure) -> QWidget:
    """A card with the title, chart and table in turn, and the source."""
    chart, table = blocks_of(figure, desk.library, "grafiek"), blocks_of(figure, desk.library, "tabel")
    pages = [_shown(desk, blocks) for blocks in ((chart, table) if isinstance(chart[0], Chart) else (table,))]
    add = IconButton(desk.kit, "plus", desk.say(_("Add the figure “{title}”", title=figure.label)))
    add.clicked.connect(lambda _checked=False: desk.add([desk.library.address(figure)]))
    title = Words(desk.kit, figure.label, Type.STRONG)
    head = row(title, add, gap=Space.XS)
    head.setAlignment(title, Qt.AlignmentFlag.AlignVCenter)
    body = _beside_value(desk, figure, pages[0]) if not isinstance(table[0], Table) else pages[0]
    if len(pages) > 1:
        body = _Turns(desk, pages)
        head.insertWidget(1, body.button)
    foot = _foot(table[0])
    lines = column(head, row(body, margins=(0, 0, Space.S, 0)), *_lines(desk, foot), gap=Space.XS)
    lines.setContentsMargins(Space.L, Space.S, Space.S, Space.M)
    return surface("card", lines)


def _beside_value(desk: Desk, figure: Figure, sentence: QWidget) -> QWidget:
    """A single number stands large before its sentence."""
    value, _other = figure_value(figure, desk.library)
    if not value:
        return sentence
    number = label(desk.kit, value, Type.DISPLAY, "accent")
    return holder(top(row(number, sentence, gap=Space.L), number))


def _foot(block: Block) -> tuple[str, Spans]:
    """The measure and the source of what was printed."""
    if isinstance(block, Table | Chart):
        return plain(block.caption.measure) if block.caption else "", block.source
    return "", ()


def _lines(desk: Desk, foot: tuple[str, Spans]) -> list[Words]:
    words = (foot[0], plain(foot[1]))
    return [Words(desk.kit, line, Type.META, "muted") for line in words if line]


def _shown(desk: Desk, blocks: tuple[Block, ...]) -> QWidget:
    first = blocks[0]
    match first:
        case Chart():
            return ChartView(desk.kit, first, desk.style)
        case Table():
            return TableView(desk.kit, first)
        case _:
            lines = "".join(f"<p>{html_of_spans(_without_title(b.spans))}</p>" for b in blocks if isinstance(b, Paragraph))
            return desk.prose(lines, _("Figure"), Type.BODY)


def _without_title(spans: Spans) -> Spans:
    """A sentence about the figure without its title, which stands above it."""
    first, *rest = spans
    if not (isinstance(first, Text) and first.strong and rest and isinstance(rest[0], Text)):
        return spans
    begun = rest[0].text.strip()
    return (replace(rest[0], text=begun[:1].upper() + begun[1:]), *rest[1:])


class _Turns(QWidget):
    """Chart and table in the same place; a button turns them."""

    def __init__(self, desk: Desk, pages: list[QWidget]) -> None:
        super().__init__()
        self._pages = pages
        self.button = IconButton(desk.kit, "table-2", desk.say(_("Show as a table")), checkable=True)
        self.button.toggled.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            layout.addWidget(page)
        self._turn(False)

    def _turn(self, table: bool) -> None:
        self._pages[0].setVisible(not table)
        self._pages[1].setVisible(table)


def figure_view(desk: Desk, figure: Figure) -> QWidget:
    """The page of one figure."""
    uses = desk.findings_with(lambda finding: figure.id in finding.figures)
    return holder(
        column(
            desk.heading(figure),
            figure_card(desk, figure),
            *desk.sources(figure.sources, figure.report, figure.library),
            *desk.note(_("About the source in the report"), figure.source_note),
            *desk.links(_("Appears in"), uses),
            *desk.remark(figure.editorial_note),
            None,
            gap=Space.L,
        )
    )
