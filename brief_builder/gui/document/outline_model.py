"""The outline as a tree: the paragraphs of the document type, and the parts in them.

A paragraph without parts has one row that says what belongs there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QLocale, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from brief_builder.brief import repeated
from brief_builder.brief.assemble.figures import nearest_form
from brief_builder.brief.length import pages_of, word_count
from brief_builder.brief.measurement import updated
from brief_builder.brief.model import Part
from brief_builder.brief.template import TemplateSlot
from brief_builder.gui import mime
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.words import KINDS
from brief_builder.i18n import Message, _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NODE = Qt.ItemDataRole.UserRole
SHORTEST = 0.1
"""Pages; of less is not spoken."""

AT_ONCE = 8
"""Rows of which is told in one turn of the event loop that they changed: the view then lays out the text of each of them."""

TOP_LEVEL = 0
"""The internal id of paragraphs; parts carry the row of their paragraph plus one."""

NOTHING = Qt.ItemFlag.NoItemFlags
USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
HEAD = USUAL | Qt.ItemFlag.ItemIsDropEnabled
PART = USUAL | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsDragEnabled
PLACE = USUAL | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsDropEnabled
"""What can be done with the rows; Qt asks it of each of hundreds of rows after an edit, and joining flags takes long in Python."""


@dataclass(frozen=True, slots=True)
class SlotNode:
    """A paragraph: what it is called, what belongs there, and how far it is."""

    spec: TemplateSlot
    parts: tuple[Part, ...]
    words: int
    must: bool
    pages: float = 0
    more: str = ""
    """What can be added behind this paragraph, for the last of those that repeat."""

    @property
    def id(self) -> str:
        """The id of the slot."""
        return self.spec.id


@dataclass(frozen=True, slots=True)
class PartNode:
    """A part in a paragraph; `changed` says that the library has another version of it."""

    part: Part
    slot: str
    form: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class EmptyNode:
    """Nothing stands here yet."""

    spec: TemplateSlot


@dataclass(frozen=True, slots=True)
class MoreNode:
    """Behind the last of the paragraphs that repeat: one more of them, called `names`."""

    slot: str
    names: str


Node = SlotNode | PartNode | EmptyNode | MoreNode


class OutlineModel(QAbstractItemModel):
    """Shows the brief of the session. `moved(parts, slot, at)` and `dropped(items, slot, at)` tell what was dragged here."""

    moved = Signal(list, str, int)
    dropped = Signal(list, str, int)

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self._slots: tuple[SlotNode, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self._untold: deque[tuple[int, int]] = deque()
        self._teller = QTimer(self)
        self._teller.timeout.connect(self._tell_some)
        self.show_brief()

    # ---- what it shows

    def show_brief(self) -> None:
        """Show the brief of now: where only contents changed the rows stay, so that an open editor does too."""
        type_ = self._session.document_type
        last = repeated.last(type_, self._session.brief)
        names = self._in_one_line(repeated.names(type_)) if last else ""
        new = tuple(self._node(spec, names if spec.id == last else "") for spec in self._specs())
        if _shape(new) == _shape(self._slots):
            old, self._slots = self._slots, new
            for row, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    self._tell(row, before, after)
            self._tell_some()
        else:
            self._untold.clear()
            self.beginResetModel()
            self._slots = new
            self.endResetModel()

    def _tell(self, row: int, before: SlotNode, after: SlotNode) -> None:
        at = self.index(row, 0)
        self.dataChanged.emit(at, at)
        for child, (one, other) in enumerate(zip(before.parts, after.parts, strict=True)):
            if one is not other and one != other:
                self._untold.append((row, child))

    def _tell_some(self) -> None:
        """Tell of a portion of the parts that changed, of the others in the next turns: one edit may change hundreds."""
        for _turn in range(min(AT_ONCE, len(self._untold))):
            row, child = self._untold.popleft()
            spot = self.index(child, 0, self.index(row, 0))
            self.dataChanged.emit(spot, spot)
        if not self._untold:
            self._teller.stop()
        elif not self._teller.isActive():
            self._teller.start(0)

    def mark_changed(self, parts: frozenset[str]) -> None:
        """The parts of which the library has another version."""
        if parts != self._changed:
            self._changed = parts
            for slot in range(len(self._slots)):
                parent = self.index(slot, 0)
                self.dataChanged.emit(self.index(0, 0, parent), self.index(self.rowCount(parent) - 1, 0, parent))

    def _specs(self) -> list[TemplateSlot]:
        brief, template = self._session.brief, self._session.template
        if not self._session.has_document:
            return []
        strangers = [TemplateSlot(s.id, s.heading or s.id) for s in brief.slots if template.slot(s.id) is None and s.parts]
        return [*template.slots, *strangers]

    def _in_one_line(self, names: tuple[str, ...]) -> str:
        """ "Vraag en antwoord"."""
        first, *rest = names or ("",)
        for name in rest:
            first = self._kit.say(_("{first} and {second}", first=first, second=name.lower()))
        return first

    def _node(self, spec: TemplateSlot, more: str) -> SlotNode:
        slot = self._session.brief.slot(spec.id)
        parts = slot.parts if slot else ()
        counted = [p for p in parts if not p.excluded]
        words = sum(word_count(p, self._session.template) for p in counted)
        return SlotNode(spec, parts, words, spec.required and not counted, pages_of(counted, self._session.template), more)

    def node(self, index: Index) -> Node | None:
        """What stands at an index."""
        if not index.isValid():
            return None
        if index.internalId() == TOP_LEVEL:
            return self._slots[index.row()]
        slot = self._slots[index.internalId() - 1]
        if index.row() >= max(1, len(slot.parts)):
            return MoreNode(slot.id, slot.more)
        if not slot.parts:
            return EmptyNode(slot.spec)
        return self._part_node(slot, slot.parts[index.row()])

    def _part_node(self, slot: SlotNode, part: Part) -> PartNode:
        form = part.form or self._session.template.form(part.kind)
        return PartNode(part, slot.id, form, part.id in self._changed)

    def parts(self) -> Iterator[PartNode]:
        """All parts in their order."""
        return (self._part_node(slot, part) for slot in self._slots for part in slot.parts)

    def index_of(self, slot_id: str, part_id: str = "") -> QModelIndex:
        """Where a paragraph or a part stands; nowhere when it does not."""
        for row, slot in enumerate(self._slots):
            if part_id:
                for child, part in enumerate(slot.parts):
                    if part.id == part_id:
                        return self.index(child, 0, self.index(row, 0))
            elif slot.id == slot_id:
                return self.index(row, 0)
        return QModelIndex()

    # ---- what Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The index of a row."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else TOP_LEVEL)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """The paragraph of a part."""
        if not index.isValid() or index.internalId() == TOP_LEVEL:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, TOP_LEVEL)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """Paragraphs; the parts of a paragraph, or one row when it has none; behind the last that repeats a row for one more."""
        if not parent.isValid():
            return len(self._slots)
        if parent.internalId() != TOP_LEVEL:
            return 0
        slot = self._slots[parent.row()]
        return max(1, len(slot.parts)) + bool(slot.more)

    def columnCount(self, _parent: Index = NOWHERE) -> int:  # noqa: N802
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The node, or words for it."""
        node = self.node(index)
        if node is None:
            return None
        if role == NODE:
            return node
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of_node(node)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._kit.say(spoken(node, self._kit))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Parts can be dragged; paragraphs and empty places take drops, parts have them before or after themselves."""
        if not index.isValid():
            return NOTHING
        if index.internalId() == TOP_LEVEL:
            return HEAD
        return PART if index.row() < len(self._slots[index.internalId() - 1].parts) else PLACE

    # ---- dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Parts move; items are copied from the library."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Parts, and items of the library."""
        return [mime.PART, mime.ITEMS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The ids of the parts that are dragged."""
        nodes = [node for node in map(self.node, indexes) if isinstance(node, PartNode)]
        return mime.carry(mime.PART, [n.part.id for n in nodes])

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index) -> bool:  # noqa: N802
        """Parts and items fit everywhere."""
        return data.hasFormat(mime.PART) or data.hasFormat(mime.ITEMS)

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:  # noqa: N802
        """Tell what was dropped where. The session makes the move, so Qt has no rows to remove."""
        slot, at = self._target(row, parent)
        if not slot:
            return False
        if parts := mime.carried(mime.PART, data):
            self.moved.emit(parts, slot, at)
        if items := mime.carried(mime.ITEMS, data):
            self.dropped.emit(items, slot, at)
        return False

    def _target(self, row: int, parent: Index) -> tuple[str, int]:
        """The slot and position of a drop: on a paragraph at its end, on a part before it, between parts where the line is."""
        node = self.node(parent)
        if isinstance(node, SlotNode):
            return node.id, len(node.parts) if row < 0 else min(row, len(node.parts))
        if isinstance(node, PartNode):
            return node.slot, parent.row()
        if isinstance(node, EmptyNode):
            return node.spec.id, 0
        if isinstance(node, MoreNode):
            return node.slot, parent.row()
        if 0 < row <= len(self._slots):
            return self._slots[row - 1].id, len(self._slots[row - 1].parts)
        return "", 0


def _shape(slots: tuple[SlotNode, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(slot.id + slot.more, tuple(p.id for p in slot.parts)) for slot in slots]


def title_of_node(node: Node) -> str:
    """The line that names a node."""
    match node:
        case SlotNode():
            return node.spec.heading
        case PartNode():
            title = node.part.heading or node.part.label or node.part.text
            return title[:1].upper() + title[1:]
        case EmptyNode():
            return node.spec.guidance
        case MoreNode():
            return node.names


def printed_form(node: PartNode) -> str:
    """The form that a part is printed in: of a figure the nearest one that its values allow."""
    if node.part.kind != "figure" or not node.part.figures:
        return node.form
    return nearest_form(updated(node.part).figures[0].figure, node.form)


def has_length(node: SlotNode) -> bool:
    """Whether a paragraph takes so much of a page that it is worth saying."""
    return node.pages >= SHORTEST


def length(node: SlotNode) -> str:
    """How many pages a paragraph takes, as the user writes numbers."""
    return QLocale().toString(node.pages, "f", 1)


def slot_of_node(node: Node | None) -> str:
    """The paragraph that a node stands in, or is; "" for none."""
    match node:
        case SlotNode():
            return node.id
        case PartNode():
            return node.slot
        case EmptyNode():
            return node.spec.id
        case MoreNode():
            return node.slot
        case None:
            return ""


def spoken(node: Node, kit: Kit) -> Message:
    """What a screen reader says of a node."""
    match node:
        case SlotNode():
            sentence = _("Paragraph {title}, {words} words", title=node.spec.heading, words=node.words)
            if has_length(node):
                sentence = _("{sentence}, about {pages} pages", sentence=sentence, pages=length(node))
            return _("{sentence}, to do: still empty", sentence=sentence) if node.must else sentence
        case PartNode():
            kind = kit.say(KINDS[node.part.kind].name)
            sentence = _("{kind}: {title}", kind=kind, title=title_of_node(node))
            return _("{sentence}, left out", sentence=sentence) if node.part.excluded else sentence
        case EmptyNode():
            return _("Still empty. {guidance}", guidance=node.spec.guidance)
        case MoreNode():
            return one_more(node)


def one_more(node: MoreNode) -> Message:
    """What the row for one more says."""
    return _("Add {names}", names=node.names)
