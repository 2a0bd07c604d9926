"""The entries of a menu for a word that is not in the word list: suggestions that come when they come, adding, ignoring."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.i18n import _

Take = Callable[[str], object]


def add_suggestions(menu: QMenu, kit: Kit, proofreader: Proofreader, word: str, take: Take) -> None:
    """Fill the menu; `take` gets the suggestion that the user chooses."""
    waiting = menu.addAction(kit.say(_("Looking for suggestions…")))
    waiting.setEnabled(False)
    proofreader.suggest(word, lambda words: _fill(menu, kit, waiting, words, take))
    menu.addAction(kit.say(_("Add to own word list"))).triggered.connect(lambda: proofreader.remember(word))
    menu.addAction(kit.say(_("Ignore in this document"))).triggered.connect(lambda: proofreader.ignore(word))


def _fill(menu: QMenu, kit: Kit, waiting: QAction, words: tuple[str, ...], take: Take) -> None:
    """The suggestions have come; the menu may be gone by then."""
    if not isValid(menu) or not isValid(waiting):
        return
    for word in words:
        action = QAction(word, menu)
        action.triggered.connect(lambda _checked=False, word=word: take(word))
        menu.insertAction(waiting, action)
    if words:
        menu.removeAction(waiting)
    else:
        waiting.setText(kit.say(_("No suggestions")))
