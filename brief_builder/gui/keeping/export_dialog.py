"""Which terms are to be saved as a table, and as what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Term
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button, Choice
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import column, row, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _

WIDTH = 480
SIDE = Space.XL

FORMATS: Mapping[str, Message] = {".xlsx": _("Workbook (XLSX)"), ".csv": _("CSV")}
"""The endings that a table can have, and what they are called."""

Set = tuple[Message, Sequence[Term]]
"""Terms that can be saved together, and what they are."""


class ExportDialog(QDialog):
    """Ask with `exec`; then `terms` and `suffix` are what was chosen."""

    def __init__(self, kit: Kit, parent: QWidget, sets: Sequence[Set], at: int = 0) -> None:
        super().__init__(parent)
        self._kit, self._sets = kit, sets
        self.setWindowTitle(kit.say(_("Save terms as a table")))
        self._which, self._format = Choice(kit, kit.say(_("Which terms"))), Choice(kit, kit.say(_("As")))
        for name, terms in sets:
            self._which.addItem(f"{kit.say(name)} ({len(terms)})")
        self._which.setCurrentIndex(at)
        for suffix, word in FORMATS.items():
            self._format.addItem(kit.say(word), suffix)
        said = _("One row for each definition, with the column names of NL-SBB. What begins like a formula is kept as text.")
        self._lay_out(Text(kit, kit.say(said), Type.BODY, "muted"))
        FocusRing(kit, self)
        self.setFixedWidth(min(WIDTH, parent.window().width() - Space.XXL))
        self._which.setFocus()

    def _lay_out(self, said: Text) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(Space.S)
        form.setHorizontalSpacing(Space.L)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self._which, self._format):
            name = label(self._kit, field.accessibleName(), Type.LABEL, "text")
            name.setMinimumHeight(Size.CONTROL)
            name.setBuddy(field)
            form.addRow(name, field)
        cancel, save = Button(self._kit, self._kit.say(_("Cancel")), "quiet"), Button(self._kit, self._kit.say(_("Save as…")), "primary")
        save.setDefault(True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)
        title = label(self._kit, self.windowTitle(), Type.TITLE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column(title, said, Space.S, form, gap=6, margins=(SIDE, Space.L, SIDE, Space.L)))
        layout.addWidget(rule())
        layout.addLayout(row(cancel, None, save, margins=(SIDE, Space.M, SIDE, Space.L)))

    @property
    def terms(self) -> Sequence[Term]:
        """The terms that were chosen."""
        return self._sets[self._which.currentIndex()][1]

    @property
    def suffix(self) -> str:
        """How the file is to end, a key of FORMATS."""
        return str(self._format.currentData())


def sets_of(library: Library, ticked: Sequence[Term]) -> list[Set]:
    """What can be saved: the ticked hits, everything, each library where several are open, each theme. Nothing without terms."""
    terms = list(library.terms())
    found: list[Set] = [(_("Ticked hits"), ticked), (_("All terms"), terms)]
    if len(library.manifests) > 1:
        names = [manifest.name for manifest in library.manifests]
        found += [(_("Library “{name}”", name=name), [term for term in terms if term.library == name]) for name in names]
    found += [(_("Theme “{name}”", name=theme.name), [t for t in terms if theme.id in t.themes]) for theme in library.themes()]
    return [one for one in found if one[1]]
