"""A month to choose a day from, in the look of the window: Qt's own paints weekends red and its ground black in our style."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import CENTRE, draw_line, rounded
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import _


class Calendar(QWidget):
    """`chosen(day)` by a click or Enter. The arrow keys walk the days, PageUp and PageDown the months."""

    chosen = Signal(QDate)

    def __init__(self, kit: Kit, name: str, day: QDate) -> None:
        super().__init__()
        self._days = _Days(kit, name)
        self._days.setSelectedDate(day)
        self._month = label(kit, "", Type.STRONG)
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before = IconButton(kit, "chevron-left", kit.say(_("Previous month")), "PageUp")
        after = IconButton(kit, "chevron-right", kit.say(_("Next month")), "PageDown")
        for button in (before, after):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its own keys
        head = row(before, self._month, after)
        head.setStretchFactor(self._month, 1)
        self.setLayout(column(head, self._days, gap=Space.XS, margins=(Space.S, Space.S, Space.S, Space.S)))
        self.setFocusProxy(self._days)
        before.clicked.connect(self._days.showPreviousMonth)
        after.clicked.connect(self._days.showNextMonth)
        self._days.currentPageChanged.connect(self._show_month)
        self._days.clicked.connect(self.chosen)
        self._days.activated.connect(self.chosen)
        self._show_month(self._days.yearShown(), self._days.monthShown())

    def _show_month(self, year: int, month: int) -> None:
        self._month.setText(QLocale().toString(QDate(year, month, 1), "MMMM yyyy"))


class _Days(QCalendarWidget):
    """The days, without the head of Qt."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        self._kit = kit
        for shown in (self, *self.findChildren(QTableView)):
            shown.setAccessibleName(name)
            shown.setAccessibleDescription(kit.say(_("The arrow keys walk the days, PageUp and PageDown the months.")))
            shown.setProperty("ownFocus", True)
        self.setNavigationBarVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        quiet = QTextCharFormat()
        quiet.setForeground(kit.colour("muted"))
        quiet.setBackground(kit.colour("raised"))
        self.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, quiet)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:  # noqa: N802
        """A day: the chosen one filled, today with an edge, those of other months quiet."""
        kit, spot = self._kit, QRectF(rect).adjusted(1, 1, -1, -1)
        chosen = date == self.selectedDate()
        painter.fillRect(rect, kit.colour("raised"))
        if chosen:
            rounded(painter, spot, Radius.M, kit.colour("accent_fill"))
        elif date == QDate.currentDate():
            rounded(painter, spot, Radius.M, None, kit.colour("border"))
        ink = "on_accent" if chosen else "text" if date.month() == self.monthShown() else "muted"
        draw_line(kit, painter, str(date.day()), spot, Type.BODY, ink, CENTRE)
