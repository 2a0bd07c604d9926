"""Questions with two briefs side by side: what differs is shown before anything is taken, replaced or put back."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from brief_builder.brief.model import Brief
from brief_builder.brief.store import load_brief
from brief_builder.brief.versions import Version, versions_of
from brief_builder.errors import UserError
from brief_builder.gui.difference_dialog import Choice, DifferenceDialog
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.i18n import _


class Other(Enum):
    """What is to be done with a file that somebody else wrote."""

    KEEP_BOTH = "keep both"
    REPLACE = "replace"
    LOAD = "load"


SOME_VERSIONS = _("Each save keeps what it replaces, the last ten times. This is what putting one back would change:")
NO_VERSIONS = _("There are no earlier versions yet: each save keeps what it replaces, the last ten times.")


class ChangedFileDialog(DifferenceDialog):
    """The file was written by somebody else since it was opened here: what is to be done? `answer` is one of `Other`, or None."""

    def __init__(self, kit: Kit, parent: QWidget, session: Session, path: Path) -> None:
        said = _("“{file}” was changed by somebody else since you opened it. This is how yours differs from it:", file=path.name)
        choices: tuple[Choice, ...] = (
            (Other.KEEP_BOTH, _("Keep both"), "primary"),
            (Other.LOAD, _("Take the other"), ""),
            (Other.REPLACE, _("Replace it"), ""),
        )
        super().__init__(kit, parent, _("The file has changed"), said, choices)
        with suppress(UserError):  # what cannot be read can still be kept beside
            self.show_differences(load_brief(path), session.brief, session.template)


class VersionsDialog(DifferenceDialog):
    """Which earlier version of the document is to come back? `answer` is true when `chosen` is wanted."""

    def __init__(self, kit: Kit, parent: QWidget, session: Session, path: Path) -> None:
        self._session = session
        self._versions = versions_of(session.folders.data, path)
        self.chosen: Brief | None = None
        some = bool(self._versions)
        choices: tuple[Choice, ...] = ((True, _("Put back"), "primary"),) if some else ()
        super().__init__(kit, parent, _("Earlier versions"), SOME_VERSIONS if some else NO_VERSIONS, choices)
        if some:
            times = QComboBox()
            times.setAccessibleName(kit.say(_("Version")))
            times.addItems([time_in_words(version.replaced) for version in self._versions])
            times.currentIndexChanged.connect(self._show)
            self.head.addWidget(times)
            self._show(0)

    def _show(self, at: int) -> None:
        self.chosen = _read(self._versions[at])
        if self.chosen:
            self.show_differences(self._session.brief, self.chosen, self._session.template)


def _read(version: Version) -> Brief | None:
    """The brief of a version; None when it cannot be read any more."""
    try:
        return load_brief(version.file)
    except UserError:
        return None


def time_in_words(moment: datetime) -> str:
    """A moment as the language of the window writes it."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)


def free_name(path: Path) -> Path:
    """A name beside the file that nothing has yet: "nota (2).brief"."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
