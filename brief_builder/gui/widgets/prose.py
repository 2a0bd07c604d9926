"""Running text that can be selected and has links; as tall as its text, so that the page scrolls and not the box."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, TextStyle, Type


class Prose(QTextBrowser):
    """A passage in HTML as `rich_text` makes it. `followed` tells which link was chosen."""

    followed = Signal(str)

    def __init__(self, kit: Kit, html: str, name: str, style: TextStyle = Type.READ, ink: str = "text") -> None:
        super().__init__()
        self._kit, self._html, self._style, self._ink = kit, html, style, ink
        self.setAccessibleName(name)
        has_links = "<a " in html
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(kit.font(style))
        self.anchorClicked.connect(self._follow)
        kit.changed.connect(self._show)
        self._show()

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString())

    def _show(self) -> None:
        c = self._kit.c
        self.document().setDefaultStyleSheet(
            f"body {{ color: {c.named(self._ink)}; }} a {{ color: {c.accent}; text-decoration: underline; }}"
            f" .mark {{ background: {c.mark}; color: {c.on_mark}; font-weight: 600; }} .strong {{ font-weight: 600; }}"
            f" .new {{ background: {c.ok_soft}; text-decoration: underline; }}"
            f" .gone {{ background: {c.must_soft}; text-decoration: line-through; }}"
        )
        self.setHtml(f"<body>{self._html}</body>")
        self._space_lines()
        self._fit()

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            spacing = QTextBlockFormat()
            spacing.setLineHeight(self._style.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            spacing.setBottomMargin(Space.S if block.next().isValid() else 0)
            spacing.setTopMargin(0)
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(spacing)
            block = block.next()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The height follows the width."""
        super().resizeEvent(event)
        self._fit()
