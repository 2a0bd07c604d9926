"""A date that can be typed or chosen from a calendar; it may stay empty."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from brief_builder.brief.dates import as_typed
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.calendar import Calendar
from brief_builder.gui.widgets.layout import row
from brief_builder.i18n import _

KEY = "Alt+Down"


class DateField(QWidget):
    """`line` has the text; the calendar, which Alt+Down opens, writes 2026-11-24 in it."""

    def __init__(self, kit: Kit, line: QLineEdit, name: str) -> None:
        super().__init__()
        self._kit, self.line = kit, line
        self.pick = IconButton(kit, "chevron-down", kit.say(_("Choose {field} from a calendar", field=name.lower())), KEY)
        self.pick.clicked.connect(self._open)
        key = QShortcut(QKeySequence(KEY), line)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._open)
        self.setLayout(row(line, self.pick, gap=Space.XS))
        self.setFocusProxy(line)

    def _open(self) -> None:
        menu, now = QMenu(self.window()), QDate.fromString(as_typed(self.line.text().strip()), "yyyy-MM-dd")
        calendar = Calendar(self._kit, self.pick.accessibleName(), now if now.isValid() else QDate.currentDate())
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))

        def take(day: QDate) -> None:
            self.line.setText(day.toString("yyyy-MM-dd"))
            menu.close()
            self.line.setFocus()

        calendar.chosen.connect(take)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()
