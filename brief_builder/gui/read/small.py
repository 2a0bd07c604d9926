"""The pages of a source and of an abbreviation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from brief_builder.content.citation import list_entry
from brief_builder.content.library import Item
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.gui.read.desk import Desk
from brief_builder.gui.read.rich_text import html_of_spans
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.layout import column, holder
from brief_builder.i18n import _


def source_view(desk: Desk, source: Source) -> QWidget:
    """The source as it stands in a source list, and what leans on it."""
    return holder(
        column(
            desk.heading(source),
            desk.prose(f"<p>{html_of_spans(list_entry(source))}</p>", _("Source")),
            *desk.links(_("Cited in"), desk.items((source.cited_in,), source.library)),
            *desk.links(_("Definitions from this source"), _terms_citing(desk, source)),
            *desk.links(_("Appears in"), desk.findings_with(lambda f: any(c.id == source.id for c in f.sources))),
            *desk.remark(source.editorial_note),
            None,
            gap=Space.L,
        )
    )


def _terms_citing(desk: Desk, source: Source) -> list[Item]:
    def cites(term: Term) -> bool:
        return any(c.id == source.id for d in term.definitions for c in d.sources)

    return [term for term in desk.library.terms() if cites(term)]


def abbreviation_view(desk: Desk, item: Abbreviation) -> QWidget:
    """What the letters stand for."""
    text = "\n\n".join(t for t in (f"**{item.full_form}**" if item.full_form else "", item.explanation) if t)
    return holder(
        column(
            desk.heading(item),
            desk.passage(text, _("Meaning")),
            *desk.links(_("Related"), desk.items((item.term, item.source), item.library)),
            *desk.remark(item.editorial_note),
            None,
            gap=Space.L,
        )
    )
