"""The window: lays out the panels and remembers the layout. What happens in it is done by `deeds`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.search.panel import SearchPanel
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size
from brief_builder.gui.widgets.layout import column, holder, rule
from brief_builder.i18n import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from brief_builder.gui.document.panel import DocumentPanel
    from brief_builder.gui.header import Header
    from brief_builder.gui.jobs import JobRunner
    from brief_builder.gui.read.panel import ReadPanel
    from brief_builder.gui.searcher import Searcher
    from brief_builder.gui.status_bar import StatusBar
    from brief_builder.gui.widgets.focus_ring import FocusRing

APP = "Brief Builder"
SUFFIX = ".brief"
TABLES = (".csv", ".xlsx", ".xlsm")
FRAME = QSize(16, 48)
"""Room for the frame and the title bar that the system puts around the window."""

PANES = ("show_search", "show_read", "show_document")


class MainWindow(QMainWindow):
    """`file_dropped` tells which working file was dragged here, `table_dropped` which table, `came_back` that the user is here again.

    `may_close` is asked before it closes.

    It is shown with the field of Zoeken alone, which can be typed in at once; then `frame` puts the header, the menus and the status
    bar around it, and `fillings` put everything else in its place.
    """

    file_dropped = Signal(str)
    table_dropped = Signal(str)
    came_back = Signal()
    actions_by_id: Mapping[str, QAction]
    header: Header
    status: StatusBar
    ring: FocusRing
    read: ReadPanel
    document: DocumentPanel

    def __init__(self, kit: Kit, session: Session, searcher: Searcher) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self.may_close: Callable[[], bool] = lambda: True
        self.search = SearchPanel(kit, session, searcher)
        self._panes: list[QWidget] = [self.search, _empty_pane("page", Size.READ_LEAST), _empty_pane("desk", Size.DOCUMENT_WIDTH[0])]
        self._wanted = [True, True, True]
        self._latest = 2
        self._lay_out()

    def _lay_out(self) -> None:
        self.setWindowTitle(APP)
        self.setMinimumSize(860, 480)
        self.setAcceptDrops(False)  # until somebody opens what is dropped
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for at, pane in enumerate(self._panes):
            self._split.addWidget(pane)
            self._split.setStretchFactor(at, int(at == 1))
        self._bottom = _empty_strip(Size.STATUS)
        self._stack = column(self._split, rule(), self._bottom, gap=0)
        self.setMenuWidget(_empty_strip(Size.HEADER + 1))
        self.setCentralWidget(holder(self._stack))

    def frame(self, jobs: JobRunner) -> None:
        """Put the header with the menus, and the status bar, in the room that was kept for them."""
        from brief_builder.gui.actions import make_actions
        from brief_builder.gui.header import Header
        from brief_builder.gui.status_bar import StatusBar
        from brief_builder.gui.widgets.focus_ring import FocusRing

        self.actions_by_id = make_actions(self._kit, self)
        self.addActions(list(self.actions_by_id.values()))
        for at, name in enumerate(PANES):
            self.actions_by_id[name].setChecked(True)
            self.actions_by_id[name].toggled.connect(lambda on, at=at: self._want(at, on))
        self.header = Header(self._kit, self._session, self.actions_by_id)
        self.setMenuWidget(self.header)
        self._jobs = jobs
        self.status = StatusBar(self._kit, self._session, jobs)
        self._stack.replaceWidget(self._bottom, self.status)
        self._bottom.deleteLater()
        self.ring = FocusRing(self._kit, self)
        self._session.saved_changed.connect(self._show_title)
        self._show_title()

    @property
    def is_framed(self) -> bool:
        """Whether the header and the status bar are there."""
        return hasattr(self, "ring")

    @property
    def is_filled(self) -> bool:
        """Whether Lezen and Document are there."""
        return hasattr(self, "document")

    def fillings(self) -> tuple[Callable[[], None], ...]:
        """What puts the rest of Zoeken, Lezen and Document in their places: steps in this order, each short enough to type in between."""
        return self.search.fill, self._fill_read, self._fill_document, self._order_tabs

    def _fill_read(self) -> None:
        from brief_builder.gui.read.panel import ReadPanel

        self.read = ReadPanel(self._kit, self._session)
        self._put(1, self.read)

    def _fill_document(self) -> None:
        from brief_builder.gui.document.panel import DocumentPanel

        self.document = DocumentPanel(self._kit, self._session, self._jobs)
        self._put(2, self.document)

    def _put(self, at: int, pane: QWidget) -> None:
        self._split.replaceWidget(at, pane)
        self._panes[at].deleteLater()
        self._panes[at] = pane
        self._split.setStretchFactor(at, int(at == 1))
        self.arrange()

    def _order_tabs(self) -> None:
        """Tab walks through the header, the panels from left to right and the status bar, whenever each of them was made."""
        parts = (self.header, *self._panes, self.status)
        found: dict[QWidget, list[QWidget]] = {part: [] for part in parts}
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            part = next((part for part in parts if part.isAncestorOf(widget)), None)
            if part is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                found[part].append(widget)
            widget = widget.nextInFocusChain()
        for first, second in pairwise(widget for part in parts for widget in found[part]):
            self.setTabOrder(first, second)

    def _want(self, at: int, on: bool) -> None:
        self._wanted[at] = on
        self.arrange(self._panes[at] if on else None)

    def arrange(self, latest: QWidget | None = None) -> None:
        """Show the panes that are wanted; in a narrow window the last chosen of Lezen and Document wins."""
        if latest in self._panes[1:]:
            self._latest = self._panes.index(latest)
        wanted = self._wanted.copy()
        if self.is_narrow and wanted[1] and wanted[2]:
            wanted[3 - self._latest] = False
        if not any(wanted):
            wanted[1] = True
        for pane, on in zip(self._panes, wanted, strict=True):
            pane.setVisible(on)
        if self.is_framed:
            self.header.show_saved(not self.is_narrow)

    @property
    def is_narrow(self) -> bool:
        """Whether Lezen and Document take turns."""
        return self.width() < Size.NARROW

    def bring(self, pane: QWidget) -> None:
        """Make sure that this panel can be seen."""
        action = self.actions_by_id[PANES[self._panes.index(pane)]]
        action.setChecked(True)
        self.arrange(pane)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width may need another arrangement."""
        super().resizeEvent(event)
        self.arrange()

    def _show_title(self) -> None:
        session = self._session
        subject = session.brief.field_text("onderwerp") if session.has_document else ""
        name = session.path.name if session.path else self._kit.say(_("Not saved yet"))
        shown = f"{subject or name}[*] – {APP}" if session.has_document else APP
        self.setWindowTitle(shown)
        self.setWindowModified(session.has_document and not session.is_saved)
        self.header.show_saved(not self.is_narrow)

    # ---- layout between two runs

    def layout_state(self) -> tuple[QByteArray, QByteArray]:
        """Geometry, and the widths of the panels."""
        return self.saveGeometry(), self._split.saveState()

    def restore_layout(self, geometry: QByteArray, widths: QByteArray) -> None:
        """The layout of the last run; at a first start one that fits the screen."""
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self._first_size()
        if widths.isEmpty() or not self._split.restoreState(widths):
            self.first_widths()
        self.arrange()

    def _first_size(self) -> None:
        screen = self.screen().availableGeometry()
        self.resize(QSize(1440, 860).boundedTo(screen.size() - FRAME))

    def first_widths(self) -> None:
        """The widths of the panels as they were designed for this width."""
        at = 2 if self.width() >= Size.WIDE else 1
        search, document = Size.SEARCH_WIDTH[at], Size.DOCUMENT_WIDTH[at]
        self._split.setSizes([search, max(self.width() - search - document - 2, Size.READ_LEAST), document])

    # ---- coming back, closing and dropping

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Tell that the user is here again: something may have changed elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close only when nothing would be lost."""
        if self.may_close():
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Working files and tables can be dropped anywhere. They are copied, never moved: a file manager would take a moved file away."""
        if _files(event.mimeData(), (SUFFIX, *TABLES)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open the first working file among what is dropped, else take terms from the first table."""
        files, tables = _files(event.mimeData(), (SUFFIX,)), _files(event.mimeData(), TABLES)
        if files or tables:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            dropped = self.file_dropped if files else self.table_dropped
            dropped.emit((files or tables)[0])


def _empty_pane(surface: str, least: int) -> QFrame:
    """What stands in the place of a panel until that is there."""
    pane = QFrame()
    pane.setProperty("surface", surface)
    pane.setMinimumWidth(least)
    return pane


def _empty_strip(height: int) -> QFrame:
    """What stands in the place of the header and of the status bar until they are there."""
    strip = QFrame()
    strip.setProperty("surface", "side")
    strip.setFixedHeight(height)
    return strip


def _files(data: QMimeData, suffixes: tuple[str, ...]) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.toLocalFile().lower().endswith(suffixes)]
