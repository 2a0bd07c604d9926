"""A link is opened only after its address was shown, as what it is, and only when it is an address of the web or of a mailbox."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from brief_builder.gui.web_links import open_address
from brief_builder.gui.widgets.prose import Prose
from tests.gui.conftest import OpenWindow

ADDRESS = "https://opendata.example/kerncijfers"
SCHEMES = ("https", "http", "mailto", "file", "javascript", "ms-word")


class Opener(QObject):
    """Takes what would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.taken.append(url.toString())


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, made, "take")
    yield made
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Press this button of the question; what it said."""
    said: list[str] = []

    def run(box: QMessageBox) -> int:
        said.append(box.text())
        next(button for button in box.buttons() if button.text() == words).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return said


@pytest.mark.parametrize(("words", "opened"), [("Cancel", False), ("Open", True)])
def test_a_link_of_a_source_is_shown_first(
    open_window: OpenWindow, opener: Opener, monkeypatch: pytest.MonkeyPatch, words: str, opened: bool
) -> None:
    window, said = open_window(language="en").window, answer(monkeypatch, words)
    window.read.read("cbs-kerncijfers")
    passage = next(prose for prose in window.read.findChildren(Prose) if ADDRESS in prose.toHtml())
    passage._follow(QUrl(ADDRESS))
    assert said == [f"Open this address in your browser?\n\n{ADDRESS}"]
    assert opener.taken == ([ADDRESS] if opened else [])


def test_an_address_is_shown_as_what_it_is(open_window: OpenWindow, opener: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, said = open_window(language="en"), answer(monkeypatch, "Open")
    for address in ("http://www.\u0430lmere.nl/\u202egnp.exe", "mailto:a@b.example?subject=<b>x</b>"):
        open_address(opened.kit, opened.window, address)
    assert "http://www.xn--lmere-3ve.nl/%E2%80%AEgnp.exe" in said[0]
    assert "not be secure" in said[0]
    assert "mailto:a@b.example?subject=%3Cb%3Ex%3C/b%3E" in said[1]
    assert len(opener.taken) == 2


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "ms-word:ofe|u|x", "//share/x", "C:\\x.exe", "", "https://", "x"]
)
def test_nothing_else_is_opened_or_asked(open_window: OpenWindow, opener: Opener, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    opened, said = open_window(language="en"), answer(monkeypatch, "Open")
    open_address(opened.kit, opened.window, address)
    assert said == []
    assert opener.taken == []
