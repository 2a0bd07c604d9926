"""What a table of terms would do to a library, before anything is written: faults first, then what is added, changed and left alone."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from brief_builder.brief.differences import text_differences
from brief_builder.gui.difference_view import html_of
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.keeping.list_dialog import Group, ListDialog
from brief_builder.gui.keeping.row_list import Row
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.layout import Scroll, column, holder
from brief_builder.gui.widgets.prose import Prose
from brief_builder.i18n import Message, _, ngettext
from brief_builder.keeping.drafts import RowFault
from brief_builder.keeping.history import Change
from brief_builder.keeping.import_terms import ChangedTerm, Preview
from brief_builder.keeping.table import COLUMN_OF
from brief_builder.progress import Work

DETAIL = 112

FAULTS = _("Nothing is written as long as there are faults. Mend them in the file, save it, and read it again.")
NOTHING_NEW = _("The library has everything in this table already.")
READY = _("Nothing is written yet. Look through what would happen, then take it over.")


class ImportDialog(ListDialog):
    """Ask with `exec`. `read` makes the work that gives the preview of a file, `write` the work that takes a preview over;
    `written` is how many terms were taken over. The window can be used by others' jobs meanwhile: both run beside it."""

    def __init__(
        self,
        kit: Kit,
        parent: QWidget,
        jobs: JobRunner,
        file: Path,
        library: str,
        read: Callable[[Path], Work[Preview]],
        write: Callable[[Preview], Work[int]],
    ) -> None:
        title = kit.say(_("Take terms from “{file}” into “{library}”", file=file.name, library=library))
        super().__init__(kit, parent, jobs, title, kit.say(_("What the table would do")))
        self._file, self._work, self._write = file, read, write
        self._seen = Preview()
        self._writing = False
        self.written = 0
        self._detail = Scroll(QWidget())
        self._detail.setFixedHeight(DETAIL)
        self.below.addWidget(self._detail)
        self._detail.hide()
        self.add_button(_("Cancel"), self.reject, "quiet")
        self.add_room()
        self._open = self.add_button(_("Open the file"), self._open_file, "", "table-2")
        self._again = self.add_button(_("Read again"), self.read_again, "", "refresh-cw")
        self._accept = self.add_button(_("Take over"), self._take_over, "primary")
        self._again.setToolTip(kit.say(_("Read again (F5)")))
        self.list.setAccessibleDescription(kit.say(_("The arrow keys walk the rows; what differs in a term is shown below the list.")))
        QShortcut(QKeySequence(Qt.Key.Key_F5), self).activated.connect(self.read_again)
        self.list.chosen.connect(self._show_detail)
        self.read_again()

    # ---- reading and writing

    def read_again(self) -> None:
        """Read the file as it is now."""
        if not self._writing:
            self._busy()
            self.run(Job(_("Reading the table"), self._work(self._file), self._show_preview, self._fail, quiet=True))

    def _take_over(self) -> None:
        self._writing = True
        self._busy()
        self.run(Job(_("Writing the terms"), self._write(self._seen), self._finish, self._fail, quiet=True))

    def reject(self) -> None:
        """Not while terms are being written: half a table is what nobody asked for."""
        if not self._writing:
            super().reject()

    def _finish(self, written: int) -> None:
        self._writing = False
        self.written = written
        self.accept()

    def _fail(self, message: Message) -> None:
        self._writing = False
        self._seen = Preview()
        self.show_groups({})
        self._say(self._kit.say(message))

    def _busy(self) -> None:
        for button in (self._accept, self._again):
            button.setEnabled(False)

    def _say(self, words: str) -> None:
        self.said.show_text(words)
        self._again.setEnabled(True)
        self._accept.setEnabled(False)

    # ---- what is shown

    def _show_preview(self, seen: Preview) -> None:
        self._seen = seen
        new = len(seen.added) + len(seen.changed)
        self._say(self._kit.say(FAULTS if seen.faults else READY if new else NOTHING_NEW))
        self._accept.setEnabled(bool(new) and not seen.faults)
        counted = ngettext("Take over {count} term", "Take over {count} terms", new)
        self._accept.setText(self._kit.say(_("Take over") if seen.faults or not new else counted))
        self.show_groups(self._rows(seen))
        self.list.setFocus()

    def _rows(self, seen: Preview) -> dict[str, Group]:
        return {
            "faults": (_("Faults"), [self._fault(fault) for fault in seen.faults]),
            "added": (_("Added"), [self._added(term.pref_label, term.definitions[0].text, term.id) for term in seen.added]),
            "changed": (_("Changed"), [self._changed(one) for one in seen.changed]),
            "same": (_("Left alone"), [Row(name, icon="check", ink="ok", key=name) for name in seen.same]),
        }

    def _fault(self, fault: RowFault) -> Row:
        place = _("Row {row}, column “{column}”", row=fault.row, column=fault.column) if fault.column else _("Row {row}", row=fault.row)
        return Row(self._kit.say(place), self._kit.say(fault.message), icon="octagon-alert", ink="must", key=fault)

    def _added(self, label: str, text: str, name: str) -> Row:
        return Row(label, text, icon="plus", ink="ok", key=name)

    def _changed(self, one: ChangedTerm) -> Row:
        columns = ", ".join(dict.fromkeys(column_name(change) for change in one.changes))
        return Row(one.new.pref_label, columns, icon="pencil-line", ink="warn", key=one)

    def _show_detail(self, key: object) -> None:
        """What differs in the term the list is at, word by word."""
        self._detail.setVisible(isinstance(key, ChangedTerm))
        if not isinstance(key, ChangedTerm):
            return
        pieces = [
            f"<p><span class='strong'>{escape(column_name(c))}</span><br>{html_of(text_differences(c.before, c.after))}</p>"
            for c in key.changes
        ]
        name = self._kit.say(_("What differs in “{title}”", title=key.new.pref_label))
        self._detail.setWidget(
            holder(column(Prose(self._kit, "".join(pieces), name, Type.BODY), None, margins=(Space.M, Space.S, Space.M, Space.S)))
        )

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))


def column_name(change: Change) -> str:
    """The column of the table that holds the field of a change, with the definition it is of."""
    way = change.field.split("/")
    if way[0] == "definitions" and len(way) > 2:
        return f"{COLUMN_OF.get(way[2], way[2])} ({way[1]})"
    return COLUMN_OF.get(way[0], way[0])
