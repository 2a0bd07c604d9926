"""A term: plain explanation, the agreed definition first, the others beside each other, points of attention, relations."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QLayout, QMenu, QWidget

from brief_builder.content.citation import cite, note
from brief_builder.content.library import Item, title_of
from brief_builder.content.provenance import Citation
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import AGREED
from brief_builder.document.spans import plain
from brief_builder.gui.read.desk import Desk
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, Chip, IconButton
from brief_builder.gui.widgets.layout import Flow, Pair, column, holder, row, surface, top
from brief_builder.gui.widgets.text import Badge, Icon, Text, label
from brief_builder.gui.words import NATURES, STATUSES
from brief_builder.i18n import Message, _


def term_view(desk: Desk, term: Term) -> QWidget:
    """The page of one term."""
    uses = desk.findings_with(lambda finding: term.id in finding.terms)
    return holder(
        column(
            column(desk.heading(term), *_labels(desk, term), gap=2),
            *_explanation(desk, term),
            _definitions(desk, term),
            *_cautions(desk, term),
            *_parts(desk, term),
            *_background(desk, term),
            *_relations(desk, term),
            *desk.links(_("Appears in"), uses),
            *desk.sources(term.sources, term.report, term.library),
            *desk.remark(term.editorial_note),
            None,
            gap=Space.L,
        )
    )


def _labels(desk: Desk, term: Term) -> Iterator[QLayout]:
    """Other labels; labels to avoid with the reason."""
    if term.alt_labels:
        also = desk.say(_("Also: {labels}", labels=", ".join(term.alt_labels)))
        yield row(Text(desk.kit, also, Type.META, "muted"))
    for avoid in term.avoid_labels:
        words = desk.say(_("Avoid: {label}", label=avoid.label)) + (f". {avoid.reason}" if avoid.reason else "")
        icon = Icon(desk.kit, "triangle-alert", "warn")
        yield top(row(icon, Text(desk.kit, words, Type.META, "warn"), gap=6), icon)


def _explanation(desk: Desk, term: Term) -> Iterator[QWidget]:
    if term.explanation:
        icon = Icon(desk.kit, "info")
        head = label(desk.kit, desk.say(_("Explanation")), Type.LABEL, "muted")
        words = column(head, desk.passage(term.explanation, _("Explanation")), gap=2)
        yield surface("soft", top(row(icon, words, margins=(Space.M, Space.M, Space.L, Space.M)), icon))


def _definitions(desk: Desk, term: Term) -> QLayout:
    agreed = [d for d in term.definitions if d.status == AGREED]
    others = [d for d in term.definitions if d.status != AGREED]
    cards: list[QWidget] = [definition_card(desk, term, d) for d in agreed]
    while others:
        two, others = others[:2], others[2:]
        pair = [definition_card(desk, term, d) for d in two]
        cards.append(Pair(pair[0], pair[1]) if len(pair) > 1 else pair[0])
    head = row(label(desk.kit, desk.say(_("Definitions")), Type.HEADING), Badge(desk.kit, str(len(term.definitions))), None)
    return column(head, *cards, gap=Space.S)


def definition_card(desk: Desk, term: Term, definition: Definition) -> QFrame:
    """Status and “Choose” on top; for whom it holds, the text; below it the nature and the source."""
    status = STATUSES.get(definition.status, STATUSES["gevonden"])
    choose = Button(desk.kit, desk.say(_("Choose")), "quiet", "plus", desk.say(_("Add this definition to the document")))
    choose.setAccessibleName(desk.say(_("Choose the definition {source}", source=definition.attribution or definition.id)))
    choose.clicked.connect(lambda _checked=False: desk.add([desk.library.address(term, definition.id)]))
    scope = definition.perspective or definition.scope
    title = [Text(desk.kit, scope[:1].upper() + scope[1:], Type.STRONG)] if scope else []
    style = Type.READ if definition.status == AGREED else Type.BODY
    text = column(*title, desk.passage(definition.text, _("Definition"), style), gap=2)
    facts = column(*(Text(desk.kit, line, Type.META, "muted") for line in _facts(desk, term, definition)), gap=0)
    head = row(Badge(desk.kit, desk.say(status.name), status.icon, status.ink), None, choose, _more(desk, term, definition), gap=0)
    inner = column(text, None, facts, gap=Space.S, margins=(0, 0, Space.M, 0))
    kind = "agreed" if definition.status == AGREED else "card"
    return surface(kind, column(head, inner, gap=6, margins=(Space.M, Space.S, Space.XS, Space.M)))


def _more(desk: Desk, term: Term, definition: Definition) -> IconButton:
    """What else can be done with a definition."""
    name = _("More with the definition {source}", source=definition.attribution or definition.id)
    more = IconButton(desk.kit, "ellipsis", desk.say(name))
    menu = QMenu(more)
    menu.addAction(desk.say(_("Change the status…"))).triggered.connect(lambda _on=False: desk.decide(definition.id))
    if len(term.definitions) > 1 or len(desk.library.versions(term.id)) > 1:
        menu.addAction(desk.say(_("Compare with another…"))).triggered.connect(lambda _on=False: desk.compare(definition.id))
    more.clicked.connect(lambda _on=False: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
    return more


def _facts(desk: Desk, term: Term, definition: Definition) -> Iterator[str]:
    """Nature and source; who agreed when; why it ended."""
    nature = desk.say(NATURES.get(definition.nature, Message(definition.nature)))
    sources = _cited(desk, definition.sources, term, definition)
    yield " · ".join((nature, *(desk.say(_rendering(definition, source)) for source in sources)))
    if definition.agreed_by:
        yield ", ".join(p for p in (definition.agreed_by, definition.agreed_on) if p)
    if definition.ended_on or definition.status_reason:
        yield " ".join(p for p in (definition.ended_on, definition.status_reason) if p)


def _rendering(definition: Definition, source: str) -> Message:
    if definition.rendering == "letterlijk":
        return _("Quoted from {source}", source=source)
    return _("After {source}", source=source)


def _cited(desk: Desk, citations: tuple[Citation, ...], term: Term, definition: Definition) -> list[str]:
    """The sources as notes; without any the party it is attributed to."""
    report = definition.report or term.report
    found = [plain(note(c)) for c in (cite(desk.library, citation, report, term.library) for citation in citations) if c]
    if not found or (definition.attribution and not found[0].startswith(definition.attribution)):
        return [line for line in (definition.attribution, *found) if line]
    return found


def _cautions(desk: Desk, term: Term) -> list[QLayout]:
    boxes = [desk.passage(caution.text, _("Point of attention"), Type.READ) for caution in term.cautions]
    return [desk.section(_("Points of attention"), *boxes)] if boxes else []


def _parts(desk: Desk, term: Term) -> list[QLayout]:
    if term.parts is None:
        return []
    lines = "\n".join(f"- **{item.label}**: {item.text}" for item in term.parts.items)
    return [column(label(desk.kit, term.parts.title, Type.HEADING), desk.passage(lines, _("Parts")), gap=Space.S)]


def _background(desk: Desk, term: Term) -> list[QLayout]:
    text = "\n\n".join(t for t in (term.background, term.scope_note) if t)
    return [desk.section(_("Background"), desk.passage(text, _("Background")))] if text else []


def _relations(desk: Desk, term: Term) -> Iterator[QLayout]:
    for title, ids in ((_("Related"), term.related), (_("Broader"), term.broader), (_("Narrower"), term.narrower)):
        chips = [_way_to(desk, item) for item in desk.items(ids, term.library)]
        if chips:
            yield desk.section(title, holder(Flow(*chips)))


def _way_to(desk: Desk, item: Item) -> Chip:
    chip = Chip(desk.kit, title_of(item))
    chip.setCheckable(False)
    chip.clicked.connect(lambda _checked=False: desk.read(desk.library.address(item)))
    return chip
