"""Questions with two briefs side by side: what differs is shown before anything is taken, replaced or put back."""

from __future__ import annotations

from collections.abc import Sequence
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


def ask_about_other(kit: Kit, parent: QWidget, session: Session, path: Path) -> Other | None:
    """The file was written by somebody else since it was opened here: what is to be done?"""
    choices: tuple[Choice, ...] = (
        (Other.KEEP_BOTH, _("Keep both"), "primary"),
        (Other.LOAD, _("Take the other"), ""),
        (Other.REPLACE, _("Replace it"), ""),
    )
    said = _("“{file}” was changed by somebody else since you opened it. This is how yours differs from it:", file=path.name)
    dialog = DifferenceDialog(kit, parent, _("The file has changed"), said, choices)
    with suppress(UserError):  # what cannot be read can still be kept beside
        dialog.show_differences(load_brief(path), session.brief, session.template)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer if isinstance(dialog.answer, Other) else None


def choose_version(kit: Kit, parent: QWidget, session: Session, path: Path) -> Brief | None:
    """An earlier version of the document that the user wants back, or None."""
    versions = versions_of(session.folders.data, path)
    said = (
        _("Each save keeps what it replaces, the last ten times. This is what putting one back would change:")
        if versions
        else _("There are no earlier versions yet: each save keeps what it replaces, the last ten times.")
    )
    choices: tuple[Choice, ...] = ((True, _("Put back"), "primary"),) if versions else ()
    dialog = DifferenceDialog(kit, parent, _("Earlier versions"), said, choices)
    times = QComboBox()
    times.setAccessibleName(kit.say(_("Version")))
    times.addItems([time_in_words(version.replaced) for version in versions])
    shown: list[Brief] = []

    def show(at: int) -> None:
        shown[:] = _read(versions[at : at + 1])
        if shown:
            dialog.show_differences(session.brief, shown[0], session.template)

    if versions:
        dialog.head.addWidget(times)
        times.currentIndexChanged.connect(show)
        show(0)
    dialog.exec()
    dialog.deleteLater()
    return shown[0] if dialog.answer and shown else None


def _read(versions: Sequence[Version]) -> list[Brief]:
    found = []
    for version in versions:
        with suppress(UserError):
            found.append(load_brief(version.file))
    return found


def time_in_words(moment: datetime) -> str:
    """A moment as the language of the window writes it."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)


def free_name(path: Path) -> Path:
    """A name beside the file that nothing has yet: "nota (2).brief"."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
