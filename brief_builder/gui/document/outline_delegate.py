"""Painting the outline: heads of paragraphs, cards of parts, dashed frames where nothing stands yet; and the editor of own text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from brief_builder.brief.model import FORMS
from brief_builder.content.source_note import pages_in_words
from brief_builder.gui.document.card_bodies import BUTTON, TEXT_LEFT, CardBodies
from brief_builder.gui.document.outline_menus import RENEWALS
from brief_builder.gui.document.outline_model import (
    NODE,
    EmptyNode,
    Index,
    MoreNode,
    Node,
    OutlineModel,
    PartNode,
    SlotNode,
    has_length,
    length,
    one_more,
    printed_form,
    title_of_node,
)
from brief_builder.gui.editor.own_text import Around, OwnTextEditor
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import dashed, draw_line, rounded
from brief_builder.gui.paragraph import Paragraph
from brief_builder.gui.tokens import Radius, Space, TextStyle, Type
from brief_builder.gui.words import FORM_NAMES, KINDS
from brief_builder.i18n import Message, _, ngettext

HEAD, CARD = 40, 6
LINKS = 26
"""The line with what can be done about another version in the library."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a row that can be clicked: what it does, and where it is."""

    action: str
    rect: QRectF


class OutlineDelegate(QStyledItemDelegate):
    """One delegate for the three kinds of rows."""

    def __init__(self, kit: Kit, view: QTreeView, around: Around) -> None:
        super().__init__(view)
        self._kit, self._view, self._around = kit, view, around
        self._laid: dict[tuple[str, str, TextStyle, int, int], Paragraph] = {}
        self.bodies = CardBodies(kit, view)
        self._editor: OwnTextEditor | None = None
        self.editing = ""

    def forget(self) -> None:
        """Another width or theme: lay the texts anew."""
        self._laid.clear()
        self.bodies.forget()

    def _width(self) -> int:
        return self._view.viewport().width()

    def _text(self, text: str, style: TextStyle, ink: str, room: int, lines: int) -> Paragraph:
        key = (text, ink, style, room, lines)
        if key not in self._laid:
            self._laid[key] = Paragraph(self._kit, text, room, style, ink, lines)
        return self._laid[key]

    # ---- sizes

    def _node(self, index: Index) -> Node | None:
        """What stands in a row. Qt asks for the sizes of hundreds of rows after an edit, and a way through Qt takes long."""
        model = self._view.model()
        return model.node(index) if isinstance(model, OutlineModel) else None

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The height of a row."""
        node = self._node(index)
        match node:
            case SlotNode():
                return QSize(self._width(), HEAD + (6 if node.spec.level == 1 else 0))
            case PartNode() if self.editing == node.part.id:
                editor = self._view.indexWidget(index)
                return QSize(self._width(), editor.sizeHint().height() + CARD if editor else 120)
            case PartNode():
                return QSize(self._width(), self._card_height(node) + CARD)
            case EmptyNode():
                return QSize(self._width(), self._guidance(node).height + 54 + CARD)
            case MoreNode():
                return QSize(self._width(), HEAD)
            case _:
                return QSize(0, 0)

    def _card_height(self, node: PartNode) -> int:
        tall = self.bodies.height(node)
        if node.part.kind == "text" and not node.part.item:
            return tall + 24
        return 38 + tall + 4 + 18 + 8 + (LINKS if node.changed else 0)

    def _guidance(self, node: EmptyNode) -> Paragraph:
        return self._text(node.spec.guidance, Type.BODY, "muted", self._width() - 2 * Space.L - 2 * Space.L, 3)

    # ---- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row."""
        node: Node | None = index.data(NODE)
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        rect = QRectF(option.rect)
        painter.save()
        match node:
            case SlotNode():
                self._paint_head(painter, node, rect, self._view.isExpanded(index), focused)
            case PartNode() if self.editing != node.part.id:
                self._paint_card(painter, node, self._frame(rect), bool(state & QStyle.StateFlag.State_Selected), focused)
            case EmptyNode():
                self._paint_empty(painter, node, self._frame(rect), focused)
            case MoreNode():
                self._paint_more(painter, node, self._frame(rect), focused)
            case _:
                pass
        painter.restore()

    def _frame(self, rect: QRectF) -> QRectF:
        return rect.adjusted(Space.L, 0, -Space.L + 4, -CARD)

    def _paint_head(self, painter: QPainter, node: SlotNode, rect: QRectF, open_: bool, focused: bool) -> None:
        kit = self._kit
        line = QRectF(rect.left() + Space.L, rect.bottom() - HEAD, rect.width() - 2 * Space.L + 4, HEAD - 4)
        if focused:
            rounded(painter, line.adjusted(-4, 3, 2, -3), Radius.M, None, kit.colour("accent"), 2)
        kit.draw_icon(painter, "chevron-down" if open_ else "chevron-right", QRectF(line.left(), line.center().y() - 8, 16, 16), "muted")
        kit.draw_icon(painter, "plus", self._plus(rect).rect.adjusted(6, 6, -6, -6), "muted")
        right = self._plus(rect).rect.left() - Space.S
        state = kit.say(self._state(node))
        wide = kit.width(state, Type.META) + (20 if node.must else 0)
        spot = QRectF(right - wide, line.top(), wide + 1, line.height())
        if node.must:
            pill = QRectF(spot.left() - 6, spot.center().y() - 11, wide + 12, 22)
            rounded(painter, pill, Radius.S, kit.colour("must_soft"))
            kit.draw_icon(painter, "octagon-alert", QRectF(spot.left(), spot.center().y() - 7, 14, 14), "must")
            spot = spot.adjusted(20, 0, 0, 0)
        draw_line(kit, painter, state, spot, Type.META, "must" if node.must else "muted")
        style = Type.HEADING if node.spec.level == 1 else Type.STRONG
        title = QRectF(line.left() + 22, line.top(), right - wide - line.left() - 34, line.height())
        draw_line(kit, painter, node.spec.heading, title, style, "text")

    def _state(self, node: SlotNode) -> Message:
        if node.must:
            return _("To do")
        if node.spec.generated:
            return _("Made by the app")
        if not node.parts:
            return _("Still empty")
        words = ngettext("{count} word", "{count} words", node.words)
        if node.spec.max_words:
            words = _("{words} of {most} words", words=node.words, most=node.spec.max_words)
        return _("{words} · {pages} p.", words=words, pages=length(node)) if has_length(node) else words

    def _paint_card(self, painter: QPainter, node: PartNode, card: QRectF, chosen: bool, focused: bool) -> None:
        kit, part = self._kit, node.part
        edge = "accent" if chosen else "hairline"
        rounded(painter, card, Radius.L, kit.colour("page"), kit.colour(edge), 2 if focused else 1)
        if part.kind == "text" and not part.item:
            self.bodies.of(node).draw(painter, card.left() + Space.L, card.top() + 12)
            self._more(painter, card)
            return
        y = card.top() + 6
        ink = "muted" if part.excluded else "text"
        kit.draw_icon(painter, "grip-vertical", QRectF(card.left() + 7, y + 7, 16, 16), "border")
        look = KINDS.get(part.kind, KINDS["text"])
        kit.draw_icon(painter, look.icon, QRectF(card.left() + 28, y + 7, 16, 16), "muted")
        end = self._more(painter, card)
        if part.excluded:
            end = self._left_out(painter, end, y)
        elif node.form in FORMS.get(part.kind, ()):
            form = self._form_spot(card, node).rect
            draw_line(kit, painter, self._form_word(node), form.adjusted(8, 0, 0, 0), Type.META, "text")
            kit.draw_icon(painter, "chevron-down", QRectF(form.right() - 18, form.center().y() - 6, 12, 12), "muted")
            end = form.left()
        draw_line(kit, painter, title_of_node(node), QRectF(card.left() + 50, y, end - card.left() - 58, 30), Type.STRONG, ink)
        bottom = y + 32 + self.bodies.of(node).draw(painter, card.left() + TEXT_LEFT + 2, y + 32) + 4
        self._origin(painter, node, card, QRectF(card.left() + TEXT_LEFT + 2, bottom, card.width() - TEXT_LEFT - Space.L, 18))

    def _more(self, painter: QPainter, card: QRectF) -> float:
        spot = self._more_spot(card).rect
        self._kit.draw_icon(painter, "ellipsis", spot.adjusted(6, 6, -6, -6), "muted")
        return spot.left()

    def _left_out(self, painter: QPainter, end: float, y: float) -> float:
        word = self._kit.say(_("Left out"))
        wide = self._kit.width(word, Type.META) + 34
        pill = QRectF(end - wide - 4, y + 4, wide, 22)
        rounded(painter, pill, Radius.S, self._kit.colour("sunken"))
        self._kit.draw_icon(painter, "eye-off", QRectF(pill.left() + 7, pill.top() + 4, 14, 14), "muted")
        draw_line(self._kit, painter, word, pill.adjusted(25, 0, 0, 0), Type.META, "muted")
        return pill.left()

    def _origin(self, painter: QPainter, node: PartNode, card: QRectF, line: QRectF) -> None:
        """Where the part comes from, that its words are the writer's, or that the library has other words by now."""
        kit = self._kit
        if node.changed:
            kit.draw_icon(painter, "refresh-cw", QRectF(line.left(), line.top() + 2, 14, 14), "warn")
            draw_line(kit, painter, kit.say(_("Changed in the library")), line.adjusted(20, 0, 0, 0), Type.META, "warn")
            for spot, word in self._renewal_spots(card, node):
                draw_line(kit, painter, word, spot.rect, Type.LABEL, "accent")
            return
        if node.part.own_wording or node.part.measurements:
            word = kit.say(_("Reworded") if node.part.own_wording else _("Newer measurement added"))
            kit.draw_icon(painter, "pencil-line", QRectF(line.left(), line.top() + 2, 14, 14), "accent")
            draw_line(kit, painter, word, line.adjusted(20, 0, 0, 0), Type.META, "accent")
            line = line.adjusted(20 + kit.width(word, Type.META) + Space.S, 0, 0, 0)
        pages = pages_in_words([p.page for p in node.part.report if p.page is not None][:1])
        pieces = (node.part.library, pages, node.part.attribution)
        draw_line(kit, painter, " · ".join(p for p in pieces if p), line, Type.META, "muted")

    def _paint_empty(self, painter: QPainter, node: EmptyNode, frame: QRectF, focused: bool) -> None:
        kit = self._kit
        if focused:
            rounded(painter, frame, Radius.L, None, kit.colour("accent"), 2)
        else:
            dashed(painter, frame, Radius.L, kit.colour("border"))
        self._guidance(node).draw(painter, frame.left() + Space.L, frame.top() + 10)
        for spot, glyph, word in self._ways(frame, node):
            kit.draw_icon(painter, glyph, QRectF(spot.rect.left() + 4, spot.rect.center().y() - 8, 16, 16), "accent")
            draw_line(kit, painter, word, spot.rect.adjusted(26, 0, 0, 0), Type.LABEL, "accent")

    def _paint_more(self, painter: QPainter, node: MoreNode, frame: QRectF, focused: bool) -> None:
        kit, spot = self._kit, self._more_of_it(frame, node).rect
        if focused:
            rounded(painter, spot, Radius.M, None, kit.colour("accent"), 2)
        kit.draw_icon(painter, "plus", QRectF(spot.left() + 6, spot.center().y() - 8, 16, 16), "accent")
        draw_line(kit, painter, kit.say(one_more(node)), spot.adjusted(28, 0, 0, 0), Type.LABEL, "accent")

    # ---- what can be clicked

    def spot_at(self, index: Index, place: QPointF) -> str:
        """The action at a place in a row, or ""."""
        node: Node | None = index.data(NODE)
        rect = QRectF(self._view.visualRect(index))
        return next((spot.action for spot in self._spots(node, rect) if spot.rect.contains(place)), "")

    def place_of(self, index: Index, action: str) -> QRect:
        """Where an action stands in a row."""
        rect = QRectF(self._view.visualRect(index))
        found = (spot.rect for spot in self._spots(index.data(NODE), rect) if spot.action == action)
        return next(found, rect).toRect()

    def _spots(self, node: Node | None, rect: QRectF) -> list[Spot]:
        match node:
            case SlotNode():
                return [self._plus(rect), Spot("fold", rect)]
            case PartNode():
                card = self._frame(rect)
                forms = [self._form_spot(card, node)] if node.form in FORMS.get(node.part.kind, ()) else []
                return [self._more_spot(card), *forms, *(spot for spot, _word in self._renewal_spots(card, node))]
            case EmptyNode():
                return [spot for spot, _glyph, _word in self._ways(self._frame(rect), node)]
            case MoreNode():
                return [self._more_of_it(self._frame(rect), node)]
            case _:
                return []

    def _plus(self, rect: QRectF) -> Spot:
        right = rect.right() - Space.L + 4
        return Spot("add", QRectF(right - BUTTON, rect.bottom() - HEAD / 2 - 2 - BUTTON / 2, BUTTON, BUTTON))

    def _more_spot(self, card: QRectF) -> Spot:
        return Spot("more", QRectF(card.right() - BUTTON - 6, card.top() + 7, BUTTON, BUTTON))

    def _more_of_it(self, frame: QRectF, node: MoreNode) -> Spot:
        wide = self._kit.width(self._kit.say(one_more(node)), Type.LABEL) + 38
        return Spot("one_more", QRectF(frame.left(), frame.top(), wide, BUTTON + 2))

    def _form_word(self, node: PartNode) -> str:
        return self._kit.say(FORM_NAMES[printed_form(node)])

    def _form_spot(self, card: QRectF, node: PartNode) -> Spot:
        wide = self._kit.width(self._form_word(node), Type.META) + 32
        return Spot("form", QRectF(self._more_spot(card).rect.left() - wide, card.top() + 7, wide, BUTTON))

    def _renewal_spots(self, card: QRectF, node: PartNode) -> list[tuple[Spot, str]]:
        """What can be done about another version in the library, at the foot of the card."""
        spots, x = [], card.left() + TEXT_LEFT + 2
        for action, name in RENEWALS if node.changed else ():
            word = self._kit.say(name)
            wide = self._kit.width(word, Type.LABEL) + 1
            spots.append((Spot(action, QRectF(x, card.bottom() - LINKS - 6, wide, LINKS)), word))
            x += wide + Space.L
        return spots

    def _ways(self, frame: QRectF, node: EmptyNode) -> list[tuple[Spot, str, str]]:
        """The ways to fill an empty paragraph."""
        if node.spec.generated:
            return []
        kit, x, y = self._kit, frame.left() + Space.S, frame.bottom() - 36
        ways = []
        for action, glyph, word in (("own_text", "plus", _("Own text")), ("search", "search", _("Search the library"))):
            if action == "own_text" or any(kind != "text" for kind in node.spec.kinds):
                said = kit.say(word)
                wide = kit.width(said, Type.LABEL) + 36
                ways.append((Spot(action, QRectF(x, y, wide, BUTTON)), glyph, said))
                x += wide + Space.S
        return ways

    # ---- editing own text

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """The editor of own text, in the place of its card."""
        if self._editor is None:
            self._editor = OwnTextEditor(self._kit, parent, self._around)
        self.setEditorData(self._editor, index)
        return self._editor

    def destroyEditor(self, editor: QWidget, _index: Index) -> None:  # noqa: N802
        """Kept for the next text: making one takes longer than all the rest of opening a text."""
        editor.hide()

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """The text changed elsewhere (undo): show it, without touching what is the same."""
        if isinstance(editor, OwnTextEditor) and isinstance(node := index.data(NODE), PartNode):
            editor.show_text(node.part.text_in(node.form))

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:  # noqa: N802
        """The view puts text in the brief while it is typed."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """As wide as a card."""
        rect = QRectF(option.rect)
        editor.setGeometry(self._frame(rect).toRect())

    def eventFilter(self, _editor: QObject, _event: QEvent) -> bool:  # noqa: N802
        """The editor has its own keys; Qt's are for one-line editors."""
        return False
