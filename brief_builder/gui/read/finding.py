"""A finding: its text with terms linked, its figures, its sources; and a theme with its findings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from brief_builder.brief.insert import THEME_PREFIX
from brief_builder.content.findings import Figure, Finding, Theme
from brief_builder.content.vocabulary import Term
from brief_builder.gui.read.desk import Desk
from brief_builder.gui.read.figure import figure_card
from brief_builder.gui.read.key_figures import key_figures
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.layout import column, holder, row
from brief_builder.i18n import _


def finding_view(desk: Desk, finding: Finding) -> QWidget:
    """The page of one finding."""
    terms = [item for item in desk.items(finding.terms, finding.library) if isinstance(item, Term)]
    figures = [item for item in desk.items(finding.figures, finding.library) if isinstance(item, Figure)]
    return holder(
        column(
            desk.heading(finding),
            desk.passage(finding.text, _("Text of the finding"), terms=terms),
            *(figure_card(desk, figure) for figure in figures),
            *desk.sources(finding.sources, finding.report, finding.library),
            *desk.links(_("Terms"), terms),
            *desk.links(_("Related"), desk.items(finding.related, finding.library)),
            *desk.remark(finding.editorial_note),
            None,
            gap=Space.L,
        )
    )


def theme_view(desk: Desk, theme: Theme) -> QWidget:
    """The page of one theme."""
    whole = Button(desk.kit, desk.say(_("Add the whole theme")), "tonal", "plus")
    whole.clicked.connect(lambda _checked=False: desk.add([THEME_PREFIX + desk.library.address(theme)]))
    terms = [term for term in desk.library.terms() if theme.id in term.themes]
    figures = key_figures(desk, theme)
    return holder(
        column(
            desk.heading(theme),
            desk.passage(theme.introduction, _("Introduction"), terms=terms),
            row(whole, None),
            *([desk.section(_("Key figures"), *figures)] if figures else []),
            *desk.links(_("Findings"), list(desk.library.findings(theme.id))),
            *desk.links(_("Terms"), terms),
            None,
            gap=Space.L,
        )
    )
