"""The desk: what every view of an item works with, and the pieces that all of them are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLayout, QWidget

from brief_builder.content.citation import cite, note
from brief_builder.content.findings import Finding
from brief_builder.content.library import Item, Library, theme_of
from brief_builder.content.provenance import Citation, Place
from brief_builder.content.vocabulary import Term
from brief_builder.export.style import Style
from brief_builder.gui.kit import Kit
from brief_builder.gui.read.rich_text import ITEM, html_of_markup, html_of_spans
from brief_builder.gui.search.hit_view import place_in_words, version_in_words
from brief_builder.gui.tokens import Space, TextStyle, Type
from brief_builder.gui.widgets.buttons import LinkRow
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.prose import Prose
from brief_builder.gui.widgets.text import Badge, Icon, Text, label
from brief_builder.gui.words import named, shown_title
from brief_builder.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Desk:
    """Kit, library, the words the item was found by, the house style of charts, and what can be done: read another item, add items.

    `decide` and `compare` take a definition of the term that is read: another status for it, and another one beside it.
    """

    kit: Kit
    library: Library
    query: str
    style: Style
    read: Callable[[str], None]
    add: Callable[[list[str]], None]
    decide: Callable[[str], None] = lambda _definition: None
    compare: Callable[[str], None] = lambda _definition: None

    def say(self, message: Message) -> str:
        """The message in the language of the window."""
        return self.kit.say(message)

    def follow(self, target: str, passage: QWidget) -> None:
        """A link in a passage was chosen: an item is read here, an address in the browser when the user agrees."""
        if target.startswith(ITEM):
            self.read(target.removeprefix(ITEM))
        else:
            from brief_builder.gui.web_links import open_address

            open_address(self.kit, passage.window(), target)

    def prose(self, html: str, name: Message, style: TextStyle = Type.READ, ink: str = "text") -> Prose:
        """Running text whose links work."""
        passage = Prose(self.kit, html, self.say(name), style, ink)
        passage.followed.connect(lambda target: self.follow(target, passage))
        return passage

    def passage(self, text: str, name: Message, style: TextStyle = Type.READ, terms: Iterable[Term] = ()) -> Prose:
        """Markdown of the library as running text, matches marked, terms linked."""
        return self.prose(html_of_markup(text, self.query, terms), name, style)

    def section(self, title: Message, *pieces: QWidget | QLayout) -> QLayout:
        """A heading with what stands under it."""
        return column(row(label(self.kit, self.say(title), Type.HEADING), None), *pieces, gap=Space.S)

    def heading(self, item: Item) -> QLayout:
        """Kind, theme and place; then the title."""
        look = named(item)
        theme = self.library.label(theme_of(item)) if theme_of(item) not in ("", item.id) else ""
        facts = " · ".join(f for f in (self.say(look.name), theme, self.places(item.report)) if f)
        kind = row(Icon(self.kit, look.icon), Text(self.kit, facts, Type.META, "muted", 1), gap=6)
        return column(kind, Text(self.kit, shown_title(item), Type.DISPLAY), *self._versions(item), gap=4)

    def _versions(self, item: Item) -> list[QWidget]:
        """Where several libraries have this item: which version is read here, and the way to the others."""
        words = version_in_words(item, self.library, self.kit)
        if not words:
            return []
        others = (other for other in self.library.versions(item.id) if other is not item)
        return [Badge(self.kit, words, "library", "accent"), *map(self._way_to, others)]

    def _way_to(self, version: Item) -> QWidget:
        words = version_in_words(version, self.library, self.kit)
        way = LinkRow(self.kit, named(version).icon, self.say(_("Also in: {library}", library=words)), inset=0)
        way.clicked.connect(lambda _checked=False: self.read(self.library.address(version)))
        return way

    def places(self, report: Sequence[Place]) -> str:
        """The first places in the report, each once."""
        return "; ".join(list(dict.fromkeys(place_in_words(p, self.kit) for p in report))[:2])

    def link(self, item: Item, meta: str = "") -> LinkRow:
        """A row that leads to another item."""
        link = LinkRow(self.kit, named(item).icon, shown_title(item), meta or self.places(item.report[:1]))
        link.clicked.connect(lambda _checked=False: self.read(self.library.address(item)))
        return link

    def links(self, title: Message, items: Sequence[Item]) -> list[QLayout]:
        """A section of links with their number; none when there is nothing to link to."""
        counted = _("{title} ({count})", title=title, count=len(items))
        return [self.section(counted, column(*(self.link(i) for i in items), gap=0))] if items else []

    def items(self, ids: Iterable[str], home: str = "") -> list[Item]:
        """The items with these ids that the library has."""
        found = (self.library.get(i, home) or self.library.get(i) for i in ids)
        return [item for item in found if item is not None]

    def sources(self, citations: Sequence[Citation], report: tuple[Place, ...], home: str) -> list[QLayout]:
        """The section of sources as they are cited in a document."""
        cited = [c for c in (cite(self.library, citation, report, home) for citation in citations) if c]
        if not cited:
            return []
        lines = (f"<p>{i}. {html_of_spans(note(c), title_link=c.source.id)}</p>" for i, c in enumerate(cited, 1))
        return [self.section(_("Sources"), self.prose("".join(lines), _("Sources"), Type.META, "muted"))]

    def note(self, title: Message, text: str) -> list[QLayout]:
        """A short section of text; nothing when there is no text."""
        return [self.section(title, self.passage(text, title, Type.BODY))] if text else []

    def remark(self, text: str) -> list[QLayout]:
        """What the editors of the library say of an item; nothing when they say nothing."""
        return self.note(_("Note of the editors"), text)

    def findings_with(self, wanted: Callable[[Finding], bool]) -> list[Item]:
        """The findings for which this holds."""
        return [finding for finding in self.library.findings() if wanted(finding)]
