"""The ring around whatever has the focus, shown only while the keyboard leads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.tokens import Radius

LINE, GAP = 2, 2
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class FocusRing(QWidget):
    """One overlay per window, so that styled and painted widgets all show their focus the same way.

    A widget with the property `ownFocus` (fields, lists) shows its focus itself. The filter sits on the native window and on
    the ancestors of the focused widget only: on the application it would run for every event.
    """

    def __init__(self, kit: Kit, window: QWidget) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self._keyboard = False
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._native: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._following = application.focusChanged.connect(self._follow)
        if isinstance(window, QDialog):
            window.finished.connect(self._end)
        self._hear()

    def _end(self, _result: int) -> None:
        """A dialog that is deleted moves the focus once more, when half of it is gone: nobody may listen by then."""
        QObject.disconnect(self._following)

    def _hear(self) -> None:
        """Listen to the native window as soon as there is one. To ask a dialog for it would give the window behind one for each child."""
        native = self._window.windowHandle()
        if native is not None and native is not self._native:
            native.installEventFilter(self)
            self._native = native

    def _follow(self, _old: QWidget | None, target: QWidget | None) -> None:
        if not isValid(self._window):  # a dialog that goes with the window behind it does not tell that it is finished
            return
        self._hear()
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        inside = target is not None and self._window.isAncestorOf(target)
        self._target = target if target is not None and inside and not target.property("ownFocus") else None
        widget: QWidget | None = self._target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if not self._keyboard or target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        edge = LINE + GAP
        origin = target.mapTo(self._window, QPoint(0, 0))
        around = QRect(origin, target.size()).adjusted(-edge, -edge, edge, edge)
        self.setGeometry(around.intersected(self._window.rect()))  # whole, also around what reaches the edge of the window
        self.raise_()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys bring the ring, the mouse takes it away, movement takes it along."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and not self._keyboard:
            self._keyboard = True
            self._place()
        elif kind == QEvent.Type.MouseButtonPress and self._keyboard:
            self._keyboard = False
            self._place()
        elif kind in MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The ring."""
        rounded(QPainter(self), QRectF(self.rect()), Radius.M + 3, None, self._kit.colour("accent"), LINE)
