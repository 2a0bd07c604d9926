"""What stands in the place of the hits when there are none: why, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import Text
from brief_builder.i18n import _


class NothingFound(QWidget):
    """`clear_filters` and `browse` tell which way on was chosen."""

    clear_filters = Signal()
    browse = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._what = Text(kit, "", Type.STRONG)
        self._hint = Text(kit, "", Type.BODY, "muted")
        self._clear = Button(kit, kit.say(_("Clear search filters")), "link")
        self._browse = Button(kit, kit.say(_("Look through themes and terms")), "link")
        self._clear.clicked.connect(self.clear_filters)
        self._browse.clicked.connect(self.browse)
        ways = column(row(self._clear, None), row(self._browse, None), gap=4)
        self.setLayout(column(self._what, self._hint, ways, None, gap=Space.S, margins=(Space.M, Space.L, Space.M, Space.M)))

    def explain(self, query: str, *, filtered: bool, near: bool) -> None:
        """Nothing was found for this query; `filtered` tells that filters may be why, `near` that what comes closest stands below."""
        say = self._kit.say
        self._what.show_text(say(_("No hits for “{query}”", query=query.strip())))
        hint = _("Filters are on; without them there may be hits.") if filtered else _("Try another word, or the beginning of a word.")
        self._hint.show_text(say(_("This comes closest:") if near and not filtered else hint))
        self._clear.setVisible(filtered)
