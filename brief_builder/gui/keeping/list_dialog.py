"""The frame of a dialog that shows a list of rows: what it is about, filters with counts, the list, the row in full, and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.keeping.row_list import Row, RowList
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, Chip
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Flow, column, holder, row, rule
from brief_builder.gui.widgets.text import Text
from brief_builder.i18n import Message, _

WIDTH, TALLEST = 760, 680
SIDE = Space.XL

Group = tuple[Message, Sequence[Row]]
"""Rows with what they have in common."""


class ListDialog(QDialog):
    """`ended` when it was closed, in whatever way. Groups without rows are not shown; a filter shows one group only."""

    ended = Signal()

    def __init__(self, kit: Kit, parent: QWidget, jobs: JobRunner, title: str, name: str) -> None:
        super().__init__(parent)
        self._kit, self._jobs = kit, jobs
        self._job: Job | None = None
        self._has_begun = False
        self.setWindowTitle(title)
        self._groups: Mapping[str, Group] = {}
        self._chips: dict[str, Chip] = {}
        self.said = Text(kit, "", Type.BODY, "muted")
        self.head = column(Text(kit, title, Type.TITLE, lines=2), self.said, gap=6, margins=(SIDE, Space.L, SIDE, Space.S))
        self._filters = QWidget()
        self.list = RowList(kit, name)
        self.list.setAccessibleDescription(kit.say(_("The arrow keys walk the rows, Enter opens one.")))
        self.below = column(gap=Space.S, margins=(SIDE, Space.S, SIDE, Space.S))
        self._buttons = row(margins=(SIDE, Space.M, SIDE, Space.L))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.head)
        self._filter_place = column(self._filters, margins=(SIDE, 0, SIDE, Space.S))
        layout.addLayout(self._filter_place)
        layout.addWidget(rule())
        layout.addWidget(self.list, 1)
        layout.addLayout(self.below)
        layout.addWidget(rule())
        layout.addLayout(self._buttons)
        FocusRing(kit, self)
        window = parent.window()
        self.resize(min(WIDTH, window.width() - 40), min(TALLEST, window.height() - 40))
        jobs.ended.connect(self._tell_stopped)
        self.finished.connect(self._end)

    def _end(self) -> None:
        self.stop()
        self.ended.emit()

    def run(self, job: Job) -> None:
        """Fill the list beside the window, in the place of what was running for it."""
        self.stop()
        self._job = job
        self.said.show_text(self._kit.say(_("{work}…", work=job.name)))
        self._jobs.start(job)

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        if self._job is not None:
            self._job.cancelled.set()

    def _tell_stopped(self, job: Job) -> None:
        if job is self._job and job.cancelled.is_set():
            self.said.show_text(self._kit.say(_("Stopped.")))

    def add_button(self, word: Message, act: Callable[[], object], kind: str = "", icon: str = "") -> Button:
        """One more button at the foot, the next at the right. Enter presses the one with the focus and no other."""
        button = Button(self._kit, self._kit.say(word), kind, icon)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        self._buttons.addWidget(button)
        return button

    def add_room(self) -> None:
        """The buttons that follow stand at the right."""
        self._buttons.addStretch(1)

    def begin_in_list(self) -> None:
        """The keyboard starts in the list; when the rows are made anew, whatever has it keeps it."""
        if not self._has_begun:
            self.list.setFocus()
            self._has_begun = True

    def show_groups(self, groups: Mapping[str, Group]) -> None:
        """Show these rows; the filter that was on stays on as long as it has rows."""
        on = next((name for name, chip in self._chips.items() if chip.isChecked()), "")
        self._groups = {name: group for name, group in groups.items() if group[1]}
        self._chips = {name: self._chip(name, *group) for name, group in self._groups.items()}
        old, self._filters = self._filters, holder(Flow(*self._chips.values(), gap=6))
        self._filter_place.replaceWidget(old, self._filters)
        old.hide()
        old.deleteLater()
        QWidget.setTabOrder(self._filters, self.list)
        self._filters.setVisible(len(self._chips) > 1)
        if on in self._chips:
            self._chips[on].setChecked(True)
        self._show()

    def _chip(self, name: str, title: Message, rows: Sequence[Row]) -> Chip:
        words = self._kit.say(title)
        chip = Chip(self._kit, words)
        chip.show_count(len(rows), f"{words}, {len(rows)}")
        chip.clicked.connect(lambda on: self._filter(name, on=on))
        return chip

    def _filter(self, name: str, *, on: bool) -> None:
        for other, chip in self._chips.items():
            chip.setChecked(on and other == name)
        self._show()

    def _show(self) -> None:
        on = [name for name, chip in self._chips.items() if chip.isChecked()]
        shown: list[Row] = []
        for name in on or self._groups:
            title, rows = self._groups[name]
            shown += [Row(f"{self._kit.say(title)} ({len(rows)})"), *rows]
        self.list.show_rows(shown)
