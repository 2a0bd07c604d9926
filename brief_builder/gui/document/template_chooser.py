"""The panel Document before there is one: the document types, and the way to a working file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, LinkRow
from brief_builder.gui.widgets.layout import column, row, rule, surface
from brief_builder.gui.widgets.text import Text
from brief_builder.i18n import _, ngettext


class TemplateChooser(QFrame):
    """`chosen` tells the id of a document type, `open` asks for a working file."""

    chosen = Signal(str)
    open = Signal()

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        say = kit.say
        rows: list[LinkRow | QFrame] = []
        for template in session.templates.known.values():
            meta = ngettext("{count} page", "{count} pages", template.pages)
            link = LinkRow(kit, "file-text", template.name, say(meta), height=44, inset=Space.M)
            link.setToolTip(template.description)
            link.clicked.connect(lambda _checked=False, id_=template.id: self.chosen.emit(id_))
            rows += [rule(), link] if rows else [link]
        open_file = Button(kit, say(_("Open a working file…")), "quiet", "folder", "Ctrl+O")
        open_file.clicked.connect(self.open)
        self.setLayout(
            column(
                Text(kit, say(_("New document")), Type.HEADING),
                Text(kit, say(_("Choose a document type. Its paragraphs and fixed pieces are ready.")), Type.BODY, "muted"),
                Space.S,
                surface("card", column(*rows, gap=0, margins=(4, 4, 4, 4))),
                Space.S,
                row(open_file, None),
                None,
                gap=Space.XS,
                margins=(Space.L, Space.L, Space.L, Space.L),
            )
        )
