"""Addresses that stand in texts: shown before anything is opened, for what a link is called says nothing of where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from brief_builder.gui.asking import ask
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.i18n import Message, _

QUESTIONS: dict[str, Message] = {
    "https": _("Open this address in your browser?"),
    "http": _("Open this address in your browser? The connection will not be secure."),
    "mailto": _("Write a mail to this address?"),
}
"""The kinds of addresses that are opened, each with its question."""


def open_address(kit: Kit, parent: QWidget, address: str) -> None:
    """Show an address and open it when the user agrees; one of another kind is nothing that is opened."""
    url = QUrl(address)
    leads_somewhere = url.isValid() and bool(url.host() or url.path())
    if leads_somewhere and url.scheme() in QUESTIONS and _agreed(kit, parent, url):
        QDesktopServices.openUrl(url)


def _agreed(kit: Kit, parent: QWidget, url: QUrl) -> bool:
    say = kit.say
    box = QMessageBox(parent)
    FocusRing(kit, box)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(say(_("Open a link")))
    box.setText(f"{say(QUESTIONS[url.scheme()])}\n\n{as_it_is(url)}")
    agree = box.addButton(say(_("Open")), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(agree)
    box.setEscapeButton(box.addButton(say(_("Cancel")), QMessageBox.ButtonRole.RejectRole))
    ask(box)
    return box.clickedButton() is agree


def as_it_is(url: QUrl) -> str:
    """The address in plain letters: signs that look like others, or that turn the order of reading, are written as their codes."""
    return url.toEncoded().toStdString()
