"""A date that can be typed or chosen from a calendar; it may stay empty."""

from __future__ import annotations

from PySide6.QtCore import QDate, QTimer
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from brief_builder.brief.dates import as_typed
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.layout import row
from brief_builder.i18n import _


class DateField(QWidget):
    """`line` has the text; the calendar writes 2026-11-24 in it."""

    def __init__(self, kit: Kit, line: QLineEdit, name: str) -> None:
        super().__init__()
        self.line = line
        self.pick = IconButton(kit, "chevron-down", kit.say(_("Choose {field} from a calendar", field=name.lower())))
        self.pick.clicked.connect(self._open)
        self.setLayout(row(line, self.pick, gap=Space.XS))
        self.setFocusProxy(line)

    def _open(self) -> None:
        menu, calendar = QMenu(self.window()), QCalendarWidget()
        now = QDate.fromString(as_typed(self.line.text().strip()), "yyyy-MM-dd")
        calendar.setSelectedDate(now if now.isValid() else QDate.currentDate())
        calendar.setAccessibleName(self.pick.accessibleName())
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))

        def take(day: QDate) -> None:
            self.line.setText(day.toString("yyyy-MM-dd"))
            menu.close()
            self.line.setFocus()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()
