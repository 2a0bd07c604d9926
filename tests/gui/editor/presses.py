"""Real key presses. `QTest.keyClicks` dies of letters outside ASCII: those are sent as events."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Press = str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]

CONTROL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier)
ENTER, BACK, TAB, BACKTAB = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Tab, (Qt.Key.Key_Backtab, SHIFT)
BREAK = (ENTER, SHIFT)
BOLD, ITALIC = (Qt.Key.Key_B, CONTROL), (Qt.Key.Key_I, CONTROL)
BULLETS, NUMBERS, QUOTE = (Qt.Key.Key_L, CONTROL | SHIFT), (Qt.Key.Key_N, CONTROL | SHIFT), (Qt.Key.Key_I, CONTROL | SHIFT)
HEADING, TABLE = (Qt.Key.Key_3, CONTROL | ALT), (Qt.Key.Key_T, CONTROL | SHIFT)


def press(widget: QWidget, *presses: Press) -> None:
    for one in presses:
        if isinstance(one, str):
            for char in one:
                QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char))
        elif isinstance(one, tuple):
            QTest.keyClick(widget, one[0], one[1])
        else:
            QTest.keyClick(widget, one)
