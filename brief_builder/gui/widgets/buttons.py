"""What can be pressed: buttons, icon buttons, chips, rows that are links, choices in a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton, QSizePolicy, QToolButton

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import CENTRE, draw_line, rounded
from brief_builder.gui.tokens import ICON_ROOM, Radius, Size, Space, Type
from brief_builder.gui.widgets.keys import ENTERS

BUTTON_INKS = {"primary": "on_accent", "quiet": "accent", "tonal": "accent", "link": "accent"}


class Button(QPushButton):
    """A button with a word; `kind` is "" (outlined), primary, tonal, quiet, link or toast. `ink` is the colour of its icon."""

    def __init__(self, kit: Kit, text: str, kind: str = "", glyph: str = "", tip: str = "", ink: str = "") -> None:
        super().__init__(text)
        self._kit, self._glyph, self._ink = kit, glyph, ink or BUTTON_INKS.get(kind, "text")
        self.setProperty("kind", kind)
        self.setProperty("glyph", bool(glyph))  # the style sheet leaves room for it before the word
        self.setToolTip(tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses it, as in a dialog."""
        if event.key() in ENTERS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The button as the style draws it, and the icon just before the word, which stands in the middle."""
        super().paintEvent(event)
        if self._glyph:
            word = self.fontMetrics().horizontalAdvance(self.text())
            spot = QRectF((self.width() - ICON_ROOM - word) / 2, (self.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
            self._kit.draw_icon(QPainter(self), self._glyph, spot, self._ink if self.isEnabled() else "border")


class IconButton(QToolButton):
    """A button with an icon only: it always has a name, which is its tooltip and its accessible name at once."""

    def __init__(self, kit: Kit, glyph: str, name: str, shortcut: str = "", *, checkable: bool = False) -> None:
        super().__init__()
        self._kit, self._glyph, self._ink = kit, glyph, "muted"
        self.rename(name, shortcut)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def rename(self, name: str, shortcut: str = "") -> None:
        """It does something else now."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def show_glyph(self, glyph: str, ink: str) -> None:
        """Another icon."""
        self._glyph, self._ink = glyph, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The ground as the style draws it, and the icon in its middle."""
        super().paintEvent(event)
        spot = QRectF((self.width() - Size.ICON) / 2, (self.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
        self._kit.draw_icon(QPainter(self), self._glyph, spot, self._ink if self.isEnabled() else "border")


class Chip(QAbstractButton):
    """A filter: word, count, and a tick when it is on, so that colour is not the only sign. With `menu` it opens one."""

    def __init__(self, kit: Kit, text: str, *, menu: bool = False) -> None:
        super().__init__()
        self._kit, self._menu, self._inset = kit, menu, 6 if menu else 10
        self._count: int | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def show_count(self, count: int | None, name: str = "") -> None:
        """Show a count beside the word; a chip that would find nothing is disabled."""
        self._count = count
        self.setEnabled(count != 0 or self.isChecked())
        self.setAccessibleName(name or self.text())
        self.updateGeometry()
        self.update()

    def show_word(self, text: str) -> None:
        """Another word on the chip."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for tick, word, count and arrow."""
        width = self._inset + self._kit.width(self.text(), Type.META) + (18 if self._menu else 10)
        width += 16 if self.isChecked() else 0
        width += 6 + self._kit.width(str(self._count), Type.META) if self._count is not None else 0
        return QSize(int(width + 2), Size.COMPACT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Pill, tick, word, count, arrow."""
        painter, kit, on = QPainter(self), self._kit, self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "" if self._menu else "page"
        edge = "accent" if on else "" if self._menu else "border" if self.isEnabled() else "hairline"
        rounded(painter, QRectF(self.rect()), Size.COMPACT / 2, kit.colour(fill) if fill else None, kit.colour(edge) if edge else None)
        ink, x = "accent" if on else "text" if self.isEnabled() else "muted", float(self._inset)
        if on:
            kit.draw_icon(painter, "check", QRectF(x - 2, 7, 14, 14), ink)
            x += 16
        x += draw_line(kit, painter, self.text(), QRectF(x, 0, self.width() - x, self.height()), Type.META, ink)
        if self._count is not None:
            draw_line(kit, painter, str(self._count), QRectF(x + 6, 0, 60, self.height()), Type.META, ink if on else "muted")
        if self._menu:
            kit.draw_icon(painter, "chevron-down", QRectF(x + 3, 8, 12, 12), "muted")


class Letter(QAbstractButton):
    """One letter of A–Z."""

    SIDE = 28

    def __init__(self, kit: Kit, text: str, name: str) -> None:
        super().__init__()
        self._kit = kit
        self.setText(text)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.SIDE, self.SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The letter, on a ground when chosen."""
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            rounded(painter, QRectF(self.rect()), Radius.S, self._kit.colour("selected" if self.isChecked() else "hover"))
        draw_line(self._kit, painter, self.text(), QRectF(self.rect()), Type.BODY, "accent", CENTRE)


class LinkRow(QAbstractButton):
    """Icon, text, and something small at the right: the whole row is the target."""

    def __init__(self, kit: Kit, glyph: str, text: str, meta: str = "", *, height: int = 32, inset: int = Space.S) -> None:
        super().__init__()
        self._kit, self._glyph, self._meta, self._inset = kit, glyph, meta, inset
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(f"{text}, {meta}" if meta else text)
        self.setFixedHeight(height)
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it gets."""
        return QSize(240, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """One line."""
        painter, kit, height = QPainter(self), self._kit, self.height()
        if self.underMouse() or self.isDown():
            rounded(painter, QRectF(self.rect()), Radius.M, kit.colour("hover"))
        x, end = float(self._inset), float(self.width() - self._inset)
        kit.draw_icon(painter, self._glyph, QRectF(x, (height - 16) / 2, 16, 16), "muted")
        x += 16 + Space.S
        if self._meta:
            wide = kit.width(self._meta, Type.META)
            draw_line(kit, painter, self._meta, QRectF(end - wide, 0, wide + 1, height), Type.META, "muted")
            end -= wide + Space.M
        draw_line(kit, painter, self.text(), QRectF(x, 0, end - x, height), Type.BODY, "text")


class Choice(QComboBox):
    """A drop-down list with our own arrow."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        self._kit = kit
        self.setAccessibleName(name)
        self.setProperty("ownFocus", True)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The field, and a chevron at its right."""
        super().paintEvent(event)
        spot = QRectF(self.width() - 24, (self.height() - 16) / 2, 16, 16)
        self._kit.draw_icon(QPainter(self), "chevron-down", spot, "muted")
