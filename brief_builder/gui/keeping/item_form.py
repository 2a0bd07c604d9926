"""The form in which an item is written: its fields at the left, how it will read at the right. What is wrong is said as it arises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from brief_builder.content.library import Item, title_of
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.gui.keeping.entries_input import EntriesInput
from brief_builder.gui.keeping.field_rows import FieldRows
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.keeping.inputs import Around, Entry
from brief_builder.gui.keeping.preview import Preview
from brief_builder.gui.keeping.sentences import in_words
from brief_builder.gui.keeping.tables import FORMS, NEW
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.throwing_away import may_throw_away
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import Text
from brief_builder.gui.words import STATUSES
from brief_builder.i18n import Message, _
from brief_builder.keeping.begun import Begun, with_id
from brief_builder.keeping.hints import hints
from brief_builder.keeping.status import possible
from brief_builder.keeping.written import FIRST_STATUS, Wrong, judged

WIDEST, TALLEST = 1120, 760
FORM_WIDTH, PREVIEW_LEAST = 520, 320
ROUND_IT = 40


class ItemForm(QDialog):
    """Ask with `exec`; `item` is what was written. It cannot be saved while something stops it; hints do not.

    `uses_wanted` asks for the documents that carry the item as it is in the library.
    """

    uses_wanted = Signal(object)

    def __init__(self, kit: Kit, parent: QWidget, begun: Begun, proofreader: Proofreader) -> None:
        super().__init__(parent)
        self._kit, self._begun = kit, begun
        self.item: Item | None = None
        around = Around(begun.library, str(begun.entry.get("id", "")), self._offer, proofreader)
        self._rows = FieldRows(kit, FORMS[begun.kind], around)
        self._preview = Preview(kit, begun.library)
        self._said = Text(kit, "", Type.META, "muted")
        self._look = Button(kit, kit.say(_("As it will read")), "quiet", "eye")
        self._look.setCheckable(True)
        self._uses = Button(kit, kit.say(_("Where used…")), "quiet", "file-text")
        self._cancel = Button(kit, kit.say(_("Cancel")))
        self._save = Button(kit, kit.say(_("Save")), "primary", tip="Ctrl+S")
        self.setWindowTitle(kit.say(self._title()))
        self.resize(min(WIDEST, parent.window().width() - ROUND_IT), min(TALLEST, parent.window().height() - ROUND_IT))
        self._lay_out()
        FocusRing(kit, self)
        self._connect()
        self._rows.show_entry(begun.entry)
        self._judge()
        self._rows.focus_first()

    def _title(self) -> Message:
        library = self._begun.target.manifest.name
        if self._begun.before is None:
            return Message(NEW[self._begun.kind].text, {"library": library})
        return _("“{term}” in “{library}”", term=title_of(self._begun.before), library=library)

    @property
    def _in_library(self) -> Item | None:
        """The item as documents may carry it; None for one that is new."""
        return self._begun.before

    def _lay_out(self) -> None:
        self._form = Scroll(holder(column(self._rows, None, margins=(Space.XL, Space.L, Space.XL, Space.L))))
        body = row(self._form, self._preview, gap=0)
        body.setStretch(0, FORM_WIDTH)
        body.setStretch(1, PREVIEW_LEAST)
        foot = row(
            self._look, self._uses, self._said, self._cancel, self._save, gap=Space.M, margins=(Space.XL, Space.M, Space.XL, Space.L)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
        wide = self.width() >= FORM_WIDTH + PREVIEW_LEAST
        self._look.setVisible(not wide)
        self._preview.setVisible(wide)
        self._uses.setVisible(self._in_library is not None)
        for button in (self._look, self._uses, self._cancel, self._save):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._rows.changed.connect(self._judge)
        self._look.toggled.connect(self._turn)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.accept)
        self._uses.clicked.connect(lambda: self.uses_wanted.emit(self._in_library))
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._save.click)
        definitions = self._definitions
        if definitions is not None:
            definitions.which.activated.connect(lambda _at: self._judge())

    def _turn(self, on: bool) -> None:
        """Where there is room for one only: the form or the page."""
        self._form.setVisible(not on)
        self._preview.setVisible(on)

    @property
    def _definitions(self) -> EntriesInput | None:
        found = self._rows.input("definitions") if self._begun.kind is Term else None
        return found if isinstance(found, EntriesInput) else None

    # ---- what can be chosen

    def _offer(self, spec: FieldSpec, entry: Entry) -> Mapping[str, str]:
        match spec.field:
            case "theme":
                return {theme.id: theme.name for theme in self._begun.library.themes()}
            case "status":
                return statuses(self._kit, self._begun, str(entry.get("id", "")))
            case "replaced_by":
                return others(self._rows.entry(), str(entry.get("id", "")))
            case _:
                return {}

    # ---- what is wrong

    def entry(self) -> Entry:
        """What stands in the form."""
        entry = self._rows.entry()
        return with_id(entry, self._begun.kind, self._begun.library) if self._begun.is_new else entry

    def _judge(self) -> None:
        judgement = judged(self._begun, self.entry())
        untold = self._rows.tell(judgement.wrong)
        self.item = judgement.item if judgement.can_be_kept else None
        self._save.setEnabled(judgement.can_be_kept)
        self._preview.show_item(judgement.item)
        self._tell_rest(untold)
        if isinstance(judgement.item, Term):
            self._hint(judgement.item)

    def _tell_rest(self, untold: Sequence[Wrong]) -> None:
        """What belongs to no field, and what is still to be filled in. That a new item has no id says no more than its empty title."""
        say = self._kit.say
        told = [say(in_words(w.message, FORMS[self._begun.kind])) for w in untold if w.way != ("id",) or self.entry().get("id")]
        missing = list(dict.fromkeys(self._rows.missing()))
        if missing:
            told.append(say(_("Still to be filled in: {fields}.", fields=", ".join(missing))))
        self._said.show_text(" ".join(told))

    def _hint(self, term: Term) -> None:
        definitions = self._definitions
        if definitions is not None and definitions.at < len(term.definitions):
            found = hints(term, term.definitions[definitions.at], self._begun.library)
            definitions.rows.advise("text", [hint.message for hint in found])

    # ---- leaving

    def accept(self) -> None:
        """Only what can be kept is saved."""
        self._rows.flush()
        self._judge()
        if self.item is not None:
            super().accept()

    def reject(self) -> None:
        """What was written is not thrown away unasked."""
        self._rows.flush()
        if dict(self._rows.entry()) == dict(self._begun.entry) or may_throw_away(self._kit, self):
            super().reject()


def statuses(kit: Kit, begun: Begun, definition: str) -> Mapping[str, str]:
    """The status that a definition had, and those that the council's rules let it go on to in this library."""
    known = begun.before.definition(definition) if isinstance(begun.before, Term) else None
    old = known or Definition(definition, "", status=FIRST_STATUS)
    return {status: kit.say(STATUSES[status].name) for status in (old.status, *possible(old, begun.target.manifest))}


def others(entry: Entry, definition: str) -> Mapping[str, str]:
    """The other definitions of the term of an entry, by id."""
    return {"": "", **{d["id"]: name_of(d) for d in entry["definitions"] if d.get("id") != definition}}


def name_of(definition: Mapping[str, Any]) -> str:
    """What a definition is called among those of its term."""
    told = (str(definition.get(name, "")) for name in ("attribution", "perspective", "text", "id"))
    return next((words for words in told if words), "")[:60]
