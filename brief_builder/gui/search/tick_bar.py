"""The bar under the hits: how many are ticked, and what to do with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.layout import column, holder, row, rule
from brief_builder.gui.widgets.text import Icon, label
from brief_builder.i18n import _, ngettext

MOST_NAMED = 12


class TickBar(QFrame):
    """Hidden while nothing is ticked. `add` and `clear` tell which button was pressed."""

    add = Signal()
    clear = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setProperty("surface", "side")
        self._count = label(kit, "", Type.STRONG)
        self._clear = Button(kit, kit.say(_("Clear")), "quiet")
        self._add = Button(kit, kit.say(_("Add")), "tonal", "plus", kit.say(_("Add to the document (Ctrl+Enter)")))
        self._clear.clicked.connect(self.clear)
        self._add.clicked.connect(self.add)
        line = row(Icon(kit, "check", "accent"), self._count, None, self._clear, self._add, margins=(Space.M, 6, Space.M, 6))
        self.setLayout(column(rule(), holder(line), gap=0))
        self.hide()

    def show_ticked(self, titles: Sequence[str]) -> None:
        """Show how many are ticked; their titles stand in the tooltip, since some may belong to an earlier query."""
        say, count = self._kit.say, len(titles)
        self._count.setText(say(ngettext("{count} chosen", "{count} chosen", count)))
        more = [say(_("and {count} more", count=count - MOST_NAMED))] if count > MOST_NAMED else []
        self._count.setToolTip("\n".join([*titles[:MOST_NAMED], *more]))
        self._add.setAccessibleName(say(ngettext("Add {count} chosen hit", "Add {count} chosen hits", count)))
        self._clear.setAccessibleName(say(_("Clear the ticks")))
        self.setVisible(count > 0)
