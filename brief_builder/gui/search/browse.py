"""What Zoeken shows when nothing is asked: the themes with their counts, and the terms from A to Z."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Term
from brief_builder.dutch.fold import fold
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Letter, LinkRow
from brief_builder.gui.widgets.layout import Flow, Scroll, column, holder, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import _


class Browse(QWidget):
    """`read` tells which item to read."""

    read = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._terms: dict[str, list[Term]] = {}
        self._list = QVBoxLayout()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)

    def show_library(self, library: Library) -> None:
        """Show what this library has."""
        self._terms = {}
        for term in sorted(library.terms(), key=lambda t: fold(t.pref_label)):
            self._terms.setdefault(fold(term.pref_label)[:1].upper(), []).append(term)
        while (old := self._body.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self._body.addWidget(Scroll(self._page(library)))

    def _page(self, library: Library) -> QWidget:
        kit = self._kit
        head = (Space.S, 0, 0, 4)
        themes = []
        for theme in library.themes():
            link = LinkRow(kit, "tag", theme.name, str(len(list(library.findings(theme.id)))))
            link.clicked.connect(lambda _checked=False, id_=theme.id: self.read.emit(id_))
            themes.append(link)
        self._list = column(gap=0)
        return holder(
            column(
                row(label(kit, kit.say(_("Themes")), Type.LABEL, "muted"), margins=head),
                *themes,
                Space.M,
                row(label(kit, kit.say(_("Terms A–Z")), Type.LABEL, "muted"), margins=head),
                row(holder(self._letters()), margins=(Space.S, 0, 0, 0)),
                Space.XS,
                self._list,
                None,
                gap=0,
                margins=(Space.XS, Space.M, Space.XS, Space.M),
            )
        )

    def _letters(self) -> Flow:
        letters, group = [], QButtonGroup(self)
        for first, terms in self._terms.items():
            name = self._kit.say(_("Terms that begin with {letter}: {count}", letter=first, count=len(terms)))
            letter = Letter(self._kit, first, name)
            letter.clicked.connect(lambda _checked=False, first=first: self._show_terms(first))
            group.addButton(letter)
            letters.append(letter)
        return Flow(*letters, gap=4)

    def _show_terms(self, first: str) -> None:
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for term in self._terms[first]:
            link = LinkRow(self._kit, "book-a", term.pref_label)
            link.clicked.connect(lambda _checked=False, id_=term.id: self.read.emit(id_))
            self._list.addWidget(link)
