"""When something goes wrong that nobody expected: keep the work, write a log, tell the user; never end without a word."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from brief_builder.gui.kit import Kit
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

CALM = 1.0
"""Seconds after a dialog in which what goes wrong is only logged: a window that cannot paint would ask for ever."""

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def crash_hook(kit: Kit, window: QWidget, folder: Path, keep: Callable[[], None], now: Callable[[], float] = time.monotonic) -> Hook:
    """A hook for `sys.excepthook`. One dialog at a time: what goes wrong meanwhile, or in another thread, is only logged."""
    showing: list[QMessageBox] = []
    keeping: list[bool] = []
    told: list[float] = []

    def hook(kind: type[BaseException], error: BaseException, _where: TracebackType | None) -> None:
        from brief_builder.defects import LOG, report_of

        may_ask = threading.current_thread() is threading.main_thread() and not keeping  # keeping may itself go wrong
        keeping.append(True)
        kept = may_ask and _kept(keep)
        keeping.pop()
        report = report_of(error)
        _log(folder, report)
        if sys.stderr is not None:  # a window has none on every system
            sys.stderr.write(report)
        calm = bool(told) and now() - told[-1] < CALM
        if not may_ask or showing or calm or issubclass(kind, KeyboardInterrupt):
            return
        box = _dialog(kit, window, folder / LOG, report, kept=kept)
        showing.append(box)
        box.exec()
        showing.clear()
        told.append(now())
        box.deleteLater()

    return hook


def _kept(keep: Callable[[], None]) -> bool:
    try:
        keep()
    except Exception:  # noqa: BLE001 (something is wrong already; the user is told that the work was not kept)
        return False
    return True


def _dialog(kit: Kit, window: QWidget, log: Path, report: str, *, kept: bool) -> QMessageBox:
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "Brief Builder", kit.say(_said(kept)), QMessageBox.StandardButton.Ok, window)
    box.setInformativeText(kit.say(_("You can go on working. What happened stands in {file}.", file=log)))
    box.setDetailedText(report)
    copy = box.addButton(kit.say(_("Copy the details")), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # it copies, and the dialog stays
    copy.clicked.connect(lambda: _copy(report))
    box.setDefaultButton(QMessageBox.StandardButton.Ok)
    return box


def _said(kept: bool) -> Message:
    if kept:
        return _("Something went wrong that should not. Your work has been kept.")
    return _("Something went wrong that should not, and your work could not be kept. Save it now under another name.")


def _copy(report: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(report)


def _log(folder: Path, report: str) -> None:
    """A log that cannot be written is no reason for another error."""
    from brief_builder.defects import LOG, add_to_log

    with suppress(OSError):
        add_to_log(folder / LOG, report)
