"""When something goes wrong that nobody expected: keep the work, write a log, tell the user; never end without a word."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from brief_builder import __version__
from brief_builder.gui.kit import Kit
from brief_builder.i18n import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

LOG = "errors.log"
LARGEST_LOG = 1_000_000

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def crash_hook(kit: Kit, window: QWidget, folder: Path, keep: Callable[[], None]) -> Hook:
    """A hook for `sys.excepthook`. One dialog at a time: what goes wrong meanwhile is only logged."""
    showing: list[QMessageBox] = []

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        import traceback

        details = "".join(traceback.format_exception(kind, error, where))
        with suppress(Exception):
            keep()
        write_log(folder, details)
        sys.stderr.write(details)
        if showing or issubclass(kind, KeyboardInterrupt):
            return
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(window)
        showing.append(box)
        box.setWindowTitle("Brief Builder")
        box.setText(kit.say(_("Something went wrong that should not. Your work has been kept.")))
        box.setInformativeText(kit.say(_("You can go on working. What happened stands in {file}.", file=folder / LOG)))
        box.setDetailedText(details)
        box.exec()
        showing.clear()

    return hook


def write_log(folder: Path, details: str) -> None:
    """Add to the log; a log that cannot be written is no reason for another error."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / LOG
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.unlink()
        with path.open("a", encoding="utf-8") as log:
            log.write(f"Brief Builder {__version__}\n{details}\n")
