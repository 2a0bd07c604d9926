"""Text with bold, lists, tables and links to terms: the editor of documents in a form, with an undo of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from brief_builder.errors import UserError
from brief_builder.gui.editor.own_text import Around as TextAround
from brief_builder.gui.editor.own_text import OwnTextEditor
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.keeping.inputs import Around, Entry, Input
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.layout import row
from brief_builder.i18n import _

LEFT_OUT = ("note", "picture")
"""Tools whose work only a document can print."""

LEAST = 180


class RichInput(Input):
    """The value is Markdown; a text that was not touched stays as it stands in the file."""

    def __init__(self, kit: Kit, spec: FieldSpec, around: Around) -> None:
        super().__init__(kit, spec)
        words = TextAround(lambda: tuple(around.library.terms()), _no_pictures, around.proofreader)
        self.editor = OwnTextEditor(kit, self, words)
        self.editor.edit.setAccessibleName(self.name)
        for name in LEFT_OUT:
            if name in self.editor.tools.buttons:
                self.editor.tools.buttons[name].hide()
        self._past: list[str] = []
        self._text = ""
        self.setLayout(row(self.editor))
        self.setFocusProxy(self.editor)
        self.editor.edit.committed.connect(self._take)
        self.editor.edit.ended.connect(self.focusNextChild)
        self.editor.grew.connect(self._fit)
        self._fit()

    def show_value(self, value: Any, _entry: Entry) -> None:
        """Show it; what is shown already keeps its cursor."""
        if str(value or "") != self._text:
            self._text, self._past = str(value or ""), []
            self.editor.show_text(self._text)

    def value(self) -> Any:
        """The text of now."""
        self.flush()
        return self._text

    def flush(self) -> None:
        """The editor waits for a pause in the typing."""
        self.editor.edit.flush()

    def _take(self, text: str) -> None:
        self._past.append(self._text)
        self._text = text
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The editor leaves undo to what it stands in: here to this field."""
        if event.matches(QKeySequence.StandardKey.Undo) and self._past:
            self._text = self._past.pop()
            self.editor.show_text(self._text)
            self.changed.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.editor.setFixedHeight(max(LEAST, self.editor.sizeHint().height()))


def _no_pictures(_source: Path) -> str:
    raise UserError(_("A library holds no pictures: add them in the document."))
