"""The menus of the outline: what can be added to a paragraph, and what can be done with the chosen parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu

from brief_builder.brief.measurement import measurable
from brief_builder.brief.model import FORMS
from brief_builder.brief.own_text import is_own_text, next_own_text
from brief_builder.gui.deeds.renewing import LEAVE, SHOW, UPDATE
from brief_builder.gui.document.outline_model import PartNode, printed_form
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.words import FORM_NAMES
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.gui.document.outline_view import OutlineView

REWORDABLE = ("finding", "term", "text")
"""The kinds of parts of which the text can be changed by hand."""


class OutlineMenus:
    """Made anew each time one is asked for; they are gone when they close."""

    def __init__(self, kit: Kit, session: Session, view: OutlineView) -> None:
        self._kit, self._session, self._view = kit, session, view

    def ask_what_to_add(self, slot: str, spot: QPoint) -> None:
        """What can come into a paragraph."""
        menu = self._menu()
        self._add(menu, _("Own text"), lambda: self._view.add_own_text(slot))
        self._add(menu, _("Search the library"), lambda: self._view.want(slot))
        menu.popup(spot)

    def ask_form(self, node: PartNode, spot: QPoint) -> None:
        """In which form a part is printed."""
        menu = self._menu()
        self._add_forms(menu, node)
        menu.popup(spot)

    def ask_what_to_do(self, nodes: Sequence[PartNode], spot: QPoint) -> None:
        """Everything that can be done with these parts."""
        menu = self._menu()
        if len(nodes) == 1:
            self._add_of_one(menu, nodes[0])
            menu.addSeparator()
        self._add_of_all(menu, nodes)
        menu.popup(spot)

    def _add_of_one(self, menu: QMenu, node: PartNode) -> None:
        view, deeds, part = self._view, self._view.deeds, node.part
        if part.item and part.kind != "image":
            self._add(menu, _("Read"), lambda: view.read_node(node), "Enter")
        if not part.item or part.kind in REWORDABLE:
            name = _("Edit the text") if part.item else _("Write")
            self._add(menu, name, lambda: view.writing.begin(view.outline.index_of("", part.id)), "" if part.item else "Enter")
        if part.own_wording and part.item:
            self._add(menu, _("Put the original text back"), lambda: deeds.restore_text(part.id))
        if node.changed:
            self._add_renewal(menu, part.id)
        if part.kind == "term":
            self._add(menu, _("Definition and reason…"), lambda: view.define.emit(part.id))
        if FORMS.get(part.kind):
            self._add_forms(menu.addMenu(self._kit.say(_("Form"))), node)
        if measurable(part):
            self._add(menu, _("Add a newer measurement…"), lambda: deeds.measure(part))
        if part.measurements:
            self._add(menu, _("Take the added measurements away"), lambda: deeds.forget_measurements(part.id))
        self._add(menu, _("Rename…"), lambda: deeds.rename(part), "F2")
        if is_own_text(part) and next_own_text(self._session.brief, part.id):
            self._add(menu, _("Merge with the next text"), lambda: deeds.merge(part.id))

    def _add_renewal(self, menu: QMenu, part: str) -> None:
        """What can be done about another version in the library."""
        changed = menu.addMenu(self._kit.say(_("Changed in the library")))
        for action, name in RENEWALS:
            self._add(changed, name, partial(self._view.renew.emit, part, action))

    def _add_of_all(self, menu: QMenu, nodes: Sequence[PartNode]) -> None:
        deeds, ids = self._view.deeds, [node.part.id for node in nodes]
        out = all(node.part.excluded for node in nodes)
        self._add(menu, _("Take along") if out else _("Leave out"), lambda: deeds.leave_out(ids), self._kit.say(_("Space")))
        self._add(menu, _("Duplicate"), lambda: deeds.duplicate(ids), "Ctrl+D")
        menu.addSeparator()
        self._add(menu, _("Move up"), lambda: deeds.step(ids, -1), "Alt+↑")
        self._add(menu, _("Move down"), lambda: deeds.step(ids, 1), "Alt+↓")
        self._add_paragraphs(menu.addMenu(self._kit.say(_("Move to"))), nodes, ids)
        menu.addSeparator()
        self._add(menu, _("Remove"), lambda: deeds.remove(ids), "Del")

    def _add_paragraphs(self, menu: QMenu, nodes: Sequence[PartNode], ids: Sequence[str]) -> None:
        here = {node.slot for node in nodes}
        for spec in self._session.template.slots:
            if not spec.generated:
                action = menu.addAction(spec.heading.replace("&", "&&"))
                action.setEnabled(here != {spec.id})
                action.triggered.connect(lambda _checked=False, slot=spec.id: self._view.deeds.move(ids, slot))

    def _add_forms(self, menu: QMenu, node: PartNode) -> None:
        for form in FORMS.get(node.part.kind, ()):
            action = menu.addAction(self._kit.say(FORM_NAMES[form]))
            action.setCheckable(True)
            action.setChecked(form == printed_form(node))
            action.setEnabled(printed_form(replace(node, form=form)) == form)
            action.triggered.connect(lambda _checked=False, form=form: self._view.deeds.set_form(node.part.id, form))

    def _add(self, menu: QMenu, name: Message, act: Callable[[], object], keys: str = "") -> None:
        words = self._kit.say(name)
        menu.addAction(f"{words}\t{keys}" if keys else words).triggered.connect(lambda: act())

    def _menu(self) -> QMenu:
        menu = QMenu(self._view.window())
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        return menu


RENEWALS: tuple[tuple[str, Message], ...] = (
    (SHOW, _("Show the difference")),
    (UPDATE, _("Update")),
    (LEAVE, _("Leave as it is")),
)
"""What can be done with a part of which the library has another version."""
