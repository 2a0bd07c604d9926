"""The edition: what all translators of blocks share while one document is set.

It is the only thing in the translation that changes: it hands out content numbers, and collects links, bookmarks,
notes, and which strips come from which part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import count, islice

from brief_builder.document.nodes import Block, Document, Note
from brief_builder.export.hyphens import Hyphenator
from brief_builder.export.pdf.memory import Owned, Question, Remembered, Translated
from brief_builder.export.pdf.strips import Look, Strips
from brief_builder.export.pdf.structure import Element, Flow, Link, OutlineEntry
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.pdf.wording import Wording
from brief_builder.export.style import MM, ColourName, FontCut, Style, TextToken

HEADING_ANCHOR = "heading:"
"""Before the ordinal of a heading: the anchor of its bookmark. A colon can't be in an anchor of the document."""

_NARROWEST = 40.0  # lists in lists in lists still have room for some letters


@dataclass(frozen=True, slots=True)
class Measure:
    """Where blocks are set: the left edge and width of their lines, and the width for what is wide.

    `body` is the token of running text, `between` the least space between two blocks.
    """

    left: float
    width: float
    wide: float
    body: TextToken = "body"
    between: float = 0.0

    def inner(self, left: float = 0.0, right: float = 0.0, body: TextToken | None = None, between: float | None = None) -> Measure:
        """A narrower measure within this one; in it nothing is wider than the text."""
        width = max(self.width - left - right, _NARROWEST)
        edge = self.left + self.width - right
        return Measure(edge - width, width, width, body or self.body, self.between if between is None else between)


@dataclass(slots=True)
class Edition:
    """One document being set. `inner` translates the blocks within a block; `set_note` the blocks of a note.

    `parts` collects the strips of each block that comes from a part of the brief. A `bare` edition sets lines without ink: only where
    they stand is asked.
    """

    document: Document
    style: Style
    typeface: Typeface
    wording: Wording
    hyphenator: Hyphenator
    anchors: frozenset[str]
    inner: Callable[[Edition, Iterable[Block], Measure], Flow]
    set_note: Callable[[Edition, Note], Flow]
    remembered: Remembered
    numbers: count[int]
    bare: bool = False
    links: dict[int, Link] = field(default_factory=dict)
    outline: list[OutlineEntry] = field(default_factory=list)
    notes: dict[str, Strips] = field(default_factory=dict)
    parts: list[Owned] = field(default_factory=list)
    _above: list[int] = field(default_factory=list)
    _answers: dict[Question, object] | None = None

    @property
    def hyphenates_text(self) -> bool:
        """Whether long words are broken outside tables too."""
        return self.document.hyphenate or self.style.hyphenation.text

    def hyphenates(self, token: TextToken) -> bool:
        """The same for one kind of text: never in the lead, which is large and runs over the whole measure."""
        return self.hyphenates_text and token != "lead"

    @property
    def page_height(self) -> float:
        """Height of a full column of text."""
        margin = self.style.page.margin
        return self.style.page.height - (margin.top + margin.bottom) * MM

    def content(self, link: Link | None = None) -> int:
        """A new content number, that of a link when one is given."""
        number = next(self.numbers)
        if link:
            self.links[number] = link
        return number

    def look(self, token: TextToken, cut: FontCut | None = None, colour: ColourName | None = None) -> Look:
        """How text of this kind is painted, perhaps in another cut or colour."""
        tokens = self.style.text[token]
        chosen = cut or ("bold" if tokens.bold else "regular")
        return Look(chosen, tokens.size, self.style.colour.named(colour or tokens.colour))

    # ---- what blocks ask of the document; all that they ask must be asked here

    def leads_to(self, anchor: str) -> bool:
        """Whether there is a place with this anchor."""
        return bool(self._asked(("anchor", anchor)))

    def note(self, note_id: str) -> Note:
        """The note with this id."""
        note = self._asked(("note", note_id))
        assert isinstance(note, Note)
        return note

    def has_bookmarks(self) -> bool:
        """Whether a heading stands above."""
        return bool(self._asked(("bookmarked", "")))

    def _asked(self, question: Question) -> object:
        answer = self._answer(question)
        if self._answers is not None:
            self._answers.setdefault(question, answer)
        return answer

    def _answer(self, question: Question) -> object:
        match question:
            case "anchor", anchor:
                return anchor in self.anchors
            case "note", note:
                return self.document.note(note)
            case "cited", note:
                return note in self.notes
            case _:
                return bool(self.outline)

    def again(self, block: Block, measure: Measure, translate: Callable[[Edition, Block, Measure], Flow]) -> Flow:
        """The flow of a block as it was set for an earlier edition, or else set now. One within another is set with that one."""
        if self._answers is not None:
            return translate(self, block, measure)
        known = self.remembered.take(block, measure, self._answer)
        if known is None:
            return self._set(block, measure, translate)
        self.links |= known.links
        self.notes |= known.notes
        self.parts += known.parts
        self.remembered.keep(known)
        return known.flow

    def _set(self, block: Block, measure: Measure, translate: Callable[[Edition, Block, Measure], Flow]) -> Flow:
        """Set a block, and keep it with all it asked and left behind; not one with a bookmark, which leads on to the next ones."""
        links, notes, parts, bookmarks = len(self.links), len(self.notes), len(self.parts), len(self.outline)
        answers = self._answers = {}
        flow = translate(self, block, measure)
        self._answers = None
        if len(self.outline) == bookmarks:
            left = dict(islice(self.links.items(), links, None)), dict(islice(self.notes.items(), notes, None)), tuple(self.parts[parts:])
            self.remembered.keep(Translated(block, measure, flow, answers, *left))
        return flow

    def noted(self, notes: Iterable[str]) -> tuple[Element, ...]:
        """The Note elements of notes cited for the first time. They stand right behind the block that cites them."""
        elements: list[Element] = []
        for note in notes:
            if not self._asked(("cited", note)):
                self.notes[note] = ()  # a note that cites itself ends here
                flow = self.set_note(self, self.note(note))
                self.notes[note] = flow.strips
                elements.extend(flow.elements)
        return tuple(elements)

    def bookmark(self, level: int, title: str) -> OutlineEntry:
        """Note a bookmark. Its level is how deep it is nested, so that no level is left out even where the document jumps."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        entry = OutlineEntry(len(self._above), title, f"{HEADING_ANCHOR}{len(self.outline)}")
        self.outline.append(entry)
        return entry


def restyled(look: Look, strong: bool, emphasis: bool) -> Look:
    """The look in the cut for strong or emphasised text; emphasis within italics stays italic."""
    if not (strong or emphasis):
        return look
    bold = strong or look.cut in ("bold", "bolditalic")
    italic = emphasis or look.cut in ("italic", "bolditalic")
    cuts: dict[tuple[bool, bool], FontCut] = {
        (False, False): "regular",
        (True, False): "bold",
        (False, True): "italic",
        (True, True): "bolditalic",
    }
    return replace(look, cut=cuts[bold, italic])
