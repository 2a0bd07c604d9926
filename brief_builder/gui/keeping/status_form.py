"""Another status for a definition: what the council's rules allow, and what that status asks for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from brief_builder.content.library import Item
from brief_builder.content.words import AGREED, ENDED_STATUSES
from brief_builder.document.markup import plain_text
from brief_builder.gui.keeping.field_rows import FieldRows
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.keeping.inputs import Around, Entry
from brief_builder.gui.keeping.item_form import name_of, others, statuses
from brief_builder.gui.keeping.sentences import in_words
from brief_builder.gui.keeping.tables import DEFINITION, SCOPE, STATUS
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.throwing_away import may_throw_away
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, Choice
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import _
from brief_builder.keeping.begun import Begun
from brief_builder.keeping.written import Wrong, judged

WIDTH, HEIGHT = 560, 480
SIDE = Space.XL

DAYS: Mapping[str, tuple[str, ...]] = {AGREED: ("agreed_on", "valid_from"), **dict.fromkeys(ENDED_STATUSES, ("ended_on",))}
"""The days that a status asks for: today, unless another is given."""


class StatusForm(QDialog):
    """Ask with `exec`; `item` is the term with the new status. `today` is the ISO date."""

    def __init__(self, kit: Kit, parent: QWidget, begun: Begun, definition: str, proofreader: Proofreader, today: str) -> None:
        super().__init__(parent)
        self._kit, self._begun, self._today = kit, begun, today
        self.item: Item | None = None
        self._listed = [dict(one) for one in begun.entry["definitions"]]
        self._at = next((at for at, one in enumerate(self._listed) if one["id"] == definition), 0)
        self._which = Choice(kit, kit.say(_("Which definition")))
        self._text = Text(kit, "", Type.BODY, "muted", 4)
        self._rows = FieldRows(kit, (*STATUS, SCOPE), Around(begun.library, "", self._offer, proofreader))
        self._said = Text(kit, "", Type.META, "must")
        self._cancel = Button(kit, kit.say(_("Cancel")))
        self._save = Button(kit, kit.say(_("Save")), "primary")
        self.setWindowTitle(kit.say(_("Status of a definition")))
        self._lay_out()
        self.resize(WIDTH, min(HEIGHT, parent.window().height() - 40))
        FocusRing(kit, self)
        self._rows.changed.connect(self._judge)
        self._which.activated.connect(self._choose)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.accept)
        self._show(self._at)
        self._rows.focus_first()

    def _choose(self, at: int) -> None:
        """Another definition: what was written for the one before is forgotten, when that may be."""
        if self._may_go():
            self._show(at)
        else:
            self._which.setCurrentIndex(self._at)

    def _may_go(self) -> bool:
        self._rows.flush()
        return dict(self._rows.entry()) == self._shown or may_throw_away(self._kit, self)

    def reject(self) -> None:
        """What was written is not thrown away unasked."""
        if self._may_go():
            super().reject()

    def _show(self, at: int) -> None:
        self._listed = [dict(one) for one in self._begun.entry["definitions"]]
        self._at = at
        self._text.show_text(plain_text(str(self._listed[at]["text"])))
        self._rows.show_entry(self._listed[at])
        self._judge()
        self._shown = dict(self._rows.entry())

    def _lay_out(self) -> None:
        kit = self._kit
        for one in self._listed:
            self._which.addItem(name_of(one))
        self._which.setCurrentIndex(self._at)
        title = label(
            kit, kit.say(_("“{term}” in “{library}”", term=self._begun.entry["pref_label"], library=self._begun.target.manifest.name))
        )
        title.setFont(kit.font(Type.HEADING))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column(title, self._which, self._text, gap=Space.S, margins=(SIDE, Space.L, SIDE, Space.M)))
        layout.addWidget(rule())
        layout.addWidget(Scroll(holder(column(self._rows, None, margins=(SIDE, Space.M, SIDE, Space.M)))), 1)
        layout.addWidget(rule())
        layout.addLayout(row(self._said, self._cancel, self._save, margins=(SIDE, Space.M, SIDE, Space.L)))
        for button in (self._cancel, self._save):
            button.setAutoDefault(False)

    def _offer(self, spec: FieldSpec, entry: Entry) -> Mapping[str, str]:
        definition = str(entry.get("id", ""))
        return statuses(self._kit, self._begun, definition) if spec.field == "status" else others(self._begun.entry, definition)

    def _judge(self) -> None:
        entry = self._with_days(dict(self._rows.entry()))
        self._listed[self._at] = entry
        judgement = judged(self._begun, {**self._begun.entry, "definitions": self._listed})
        own = [Wrong(w.way[2:], w.message, w.stops) for w in judgement.wrong if w.way[:2] == ("definitions", self._at)]
        untold = self._rows.tell(own)
        rest = [w for w in judgement.wrong if w.stops and w.way[:2] != ("definitions", self._at)]
        self._said.show_text(" ".join(self._kit.say(in_words(w.message, DEFINITION)) for w in (*untold, *rest)))
        changed = entry.get("status") != self._begun.entry["definitions"][self._at].get("status")
        self.item = judgement.item if judgement.can_be_kept and changed else None
        self._save.setEnabled(self.item is not None)

    def _with_days(self, entry: dict[str, str]) -> dict[str, str]:
        """The entry with today for the days that its status asks for; they are shown, and can be changed."""
        empty = [name for name in DAYS.get(entry.get("status", ""), ()) if name not in entry]
        for name in empty:
            entry[name] = self._today
        if empty:
            self._rows.take_over(entry)
        return entry
