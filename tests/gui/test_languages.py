"""Dutch and English are complete: every text of every view passes the catalogue, and fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLibraryInfo, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from brief_builder import paths
from brief_builder.gui.kit import Kit
from brief_builder.gui.qt_words import MissingWords
from brief_builder.gui.tokens import TextStyle
from brief_builder.gui.widgets.buttons import Chip
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layer import EDGE, Layer, Toast
from brief_builder.gui.widgets.text import Badge, KeyCap
from brief_builder.i18n import Message, Translator, translator
from tests.gui.conftest import GOOD, OpenWindow
from tests.gui.views import VIEWS, opened_view


class Marked:
    """A catalogue that marks what passes it."""

    def gettext(self, message: str) -> str:
        return f"‹{message}›"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"‹{msgid1 if n == 1 else msgid2}›"


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Everything that is shown or told of what can be seen."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget.parentWidget(), QDialogButtonBox):  # whose words are Qt's own
            continue
        yield from ((widget, text) for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()))
        match widget:
            case QLabel() | QAbstractButton():
                yield widget, widget.text()
            case QLineEdit():
                yield widget, widget.placeholderText()
            case QComboBox():
                yield from ((widget, widget.itemText(at)) for at in range(widget.count()))
            case QTabBar():
                yield from ((widget, widget.tabText(at)) for at in range(widget.count()))
            case _:
                yield widget, widget.windowTitle()
    yield from ((root, action.text()) for action in root.findChildren(QAction) if action.isVisible())


def data() -> str:
    """The texts of the library, of the document types and of the manual: they do not pass the catalogue."""
    files = [
        *(paths.MANUAL / "nl").glob("*.md"),
        *GOOD.rglob("*.yaml"),
        *paths.TEMPLATES.glob("*.yaml"),
        *(paths.RESOURCES / "organisation").rglob("*.yaml"),
    ]
    months = "\n".join(QDate(2026, month, 1).toString("MMMM\nMMMM yyyy") for month in range(1, 13))  # of the system
    return " ".join("\n".join([months, *(f.read_text(encoding="utf-8") for f in files)]).split()).casefold()


NAMES = ("brief builder", "ctrl", "alt", "shift", "esc", "f1", "f2", "f5", "f6", "f7", "f8", "f9", "del", ".docx", "raad", "concept")


def is_translated(text: str, known: str) -> bool:
    """It is marked, or all its pieces are data, numbers, names of keys and files."""
    words = " ".join(text.split()).casefold().rstrip("*").strip()
    if "‹" in words or words in known or words.startswith("/") or any(name in words for name in NAMES):
        return True
    pieces = [piece.strip() for piece in re.split(r"[·,()]", words)]
    return all(piece in known or len(piece) == 1 or not any(map(str.isalpha, piece)) for piece in pieces)


def test_every_text_passes_the_catalogue(open_window: OpenWindow) -> None:
    opened, known = open_window(say=Translator("nl", Marked())), data()
    missing = set[str]()
    for view in VIEWS:
        with opened_view(opened, view) as root:
            missing |= {f"{view.name}: {type(w).__name__}: {text}" for w, text in texts(root) if not is_translated(text, known)}
    assert "\n".join(sorted(missing)) == ""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (911, 512)], ids=["laptop", "narrow"])
def test_nothing_is_cut(open_window: OpenWindow, language: str, size: tuple[int, int]) -> None:
    opened, wrong = open_window(language, size=size), set[str]()
    for view in VIEWS:
        with opened_view(opened, view) as root:
            wrong |= {f"{view.name}: {what}" for what in cut(root)}
    assert sorted(wrong) == []


@dataclass(frozen=True)
class Remembering:
    """A translator that remembers what it said without words of the library or of the document in it."""

    say: Translator
    said: set[str] = field(default_factory=set)

    @property
    def language(self) -> str:
        return self.say.language

    def __call__(self, message: Message) -> str:
        text = self.say(message)
        if not any(isinstance(value, str) for value in message.values.values()):
            self.said.add(text)
        return text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (911, 512)], ids=["laptop", "narrow"])
def test_no_word_of_the_app_ends_in_an_ellipsis(
    open_window: OpenWindow, language: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Titles and texts of a library may be shortened where they are listed; what the app itself says may not."""
    say, shortened, shorten = Remembering(translator(language, paths.TRANSLATIONS)), set[str](), Kit.elided

    def watched(kit: Kit, text: str, style: TextStyle, width: float) -> str:
        shown = shorten(kit, text, style, width)
        if shown != text:
            shortened.add(text)
        return shown

    monkeypatch.setattr(Kit, "elided", watched)
    opened, found = open_window(language, size=size, say=say), set[str]()
    for view in VIEWS:
        with opened_view(opened, view) as root:
            shortened.clear()
            root.grab()
            found |= {f"{view.name}: {said}" for text in shortened for said in say.said if said.endswith(text)}
    assert sorted(found) == []


def cut(root: QWidget) -> Iterator[str]:
    """Words that are narrower than they are, and widgets outside their parent."""
    for widget in root.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or isinstance(widget, FocusRing) or isinstance(parent, QAbstractScrollArea):
            continue
        if type(widget) is QLabel and not widget.wordWrap() and widget.width() < widget.fontMetrics().horizontalAdvance(widget.text()):
            yield f"cut: {widget.text()}"
        if isinstance(widget, QLabel) and widget.wordWrap() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"cut below: {widget.text()}"
        if isinstance(widget, QPushButton | Chip | Badge | KeyCap) and widget.width() < widget.minimumSizeHint().width():
            yield f"narrow: {widget.text()}"
        shadow = EDGE if isinstance(widget, Toast | Layer) else 0
        if widget.geometry().right() - shadow > parent.width() and not isinstance(parent.parentWidget(), QAbstractScrollArea):
            yield f"outside: {type(widget).__name__} {widget.accessibleName()}"


def test_the_dialogs_of_qt_speak_dutch(qapp: QApplication, tmp_path: Path) -> None:
    missing, known = MissingWords(qapp), QTranslator(qapp)
    assert known.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(missing)
    qapp.installTranslator(known)
    dialog = QFileDialog(None, "", str(tmp_path))
    try:
        labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
        assert {"Zoeken in:", "Bestandsnaam:", "Bestandstype:"} <= labels
    finally:
        dialog.deleteLater()
        qapp.removeTranslator(known)
        qapp.removeTranslator(missing)
