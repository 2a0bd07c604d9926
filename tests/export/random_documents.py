"""Random documents: every kind of block, nested and side by side, in Latin, Greek and Cyrillic letters.

`Author` takes its chances from a `random.Random`: a seeded one for files to be validated, hypothesis' own for properties.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random

from brief_builder.document.nodes import (
    Bar,
    Block,
    Callout,
    Caption,
    Cell,
    Chart,
    Column,
    Columns,
    Contents,
    ContentsEntry,
    Document,
    Furniture,
    Glossary,
    GlossaryEntry,
    Heading,
    Image,
    KeyFigure,
    KeyFigures,
    LabelLine,
    LabelLines,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Sender,
    Signature,
    SourceEntry,
    SourceList,
    Table,
)
from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text
from tests.export.sample_nota import picture

PICTURE = picture(60, 40)
ALPHABETS = (
    "aábcçčdeéëèêfgğhiïíıjklłmnñoóöøœpqrřsšßtuúüvwxyýzžæåĳþð",
    "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋφχψωώΑΒΓΔΘΛΞΠΣΦΨΩ",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґАБВГДЖЙЛФЦЧШЩЮЯ",
)
LONG = (
    "meerjarenonderhoudsplanning",
    "de",
    "arbeidsparticipatie",
    "woningbouw-corporaties",
    "<b>&amp;",
    "https://example.org/" + "pad/" * 30,
)


@dataclass
class Author:
    """Writes random blocks; every word it numbers must be found again, in this order."""

    chance: Random
    words: int = 0
    notes: list[Note] = field(default_factory=list)
    in_note: bool = False
    anchors: list[str] = field(default_factory=list)

    def pick(self, *values: object) -> object:
        return self.chance.choice(values)

    def number(self, least: int, most: int) -> int:
        return self.chance.randint(least, most)

    def word(self) -> str:
        self.words += 1
        return f"w{self.words}w"

    def foreign(self) -> str:
        alphabet = str(self.pick(*ALPHABETS))
        return "".join(self.chance.choices(alphabet, k=self.number(1, 30)))

    def spans(self, most: int = 12) -> Spans:
        found: list[Span] = []
        for _ in range(self.number(1, most)):
            text = self.word() + str(self.pick(" ", " ", f" {self.pick(*LONG)} ", f" {self.foreign()} ", "\t", "\u00a0"))
            match self.number(0, 9):
                case 0:
                    found.append(Text(text, strong=True))
                case 1:
                    found.append(Text(text, emphasis=True, language=str(self.pick("en-GB", "el", "ru"))))
                case 2:
                    found.append(Text(text, href="https://example.org/?a=<1>&b=2"))
                case 3 if self.anchors:
                    found.append(Text(text, target=self.chance.choice(self.anchors), term="nergens"))
                case 4:
                    found.append(LineBreak())
                    found.append(Text(text))
                case 5 | 6 if not self.in_note:
                    found.append(Text(text.strip()))
                    found += [self.mark() for _ in range(self.number(1, 2))]
                    found.append(Text(" "))
                case _:
                    found.append(Text(text))
        return tuple(found)

    def mark(self) -> NoteMark:
        number = len(self.notes) + 1
        note = f"noot-{number}"
        self.notes.append(Note(note, number, ()))
        self.in_note = True
        blocks = tuple(Paragraph((Text(f"n{number}n{i}n " * self.number(1, 150)),)) for i in range(self.number(1, 2)))
        self.notes[number - 1] = Note(note, number, blocks)
        self.in_note = False
        return NoteMark(note)

    def anchor(self) -> str:
        self.anchors.append(f"a-{len(self.anchors)}")
        return self.anchors[-1]

    def caption(self) -> Caption:
        label = self.word()
        return Caption(label, self.spans(4), self.spans(4) if self.number(0, 1) else (), self.anchor())

    def blocks(self, depth: int, most: int = 3) -> tuple[Block, ...]:
        return tuple(self.block(depth + 1) for _ in range(self.number(1, most)))

    def block(self, depth: int = 0) -> Block:
        kinds = [self.paragraph, self.paragraph, self.list_block, self.quote, self.callout, self.table, self.image]
        if depth == 0:
            kinds += [self.heading, self.chart, self.labels, self.signature, self.sources, self.glossary, self.letter_block, self.contents]
            kinds += [self.key_figures, self.columns]
        if depth == 3:
            kinds = [self.paragraph]
        make = self.chance.choice(kinds)
        return make(depth)  # type: ignore[operator, no-any-return]

    def paragraph(self, depth: int) -> Block:
        return Paragraph(self.spans(self.chance.choice([3, 12, 60])), self.chance.choice(["body", "lead", "subtitle", "source"]))

    def heading(self, depth: int) -> Block:
        look = self.chance.choice(["title", "title_large", "h1", "h2", "h3"])
        number = self.word() if self.number(0, 1) else ""
        return Heading(self.number(1, 6), self.spans(6), self.anchor(), look, number)

    def list_block(self, depth: int) -> Block:
        items = tuple(ListItem(self.blocks(depth)) for _ in range(self.number(1, 3)))
        return ListBlock(items, bool(self.number(0, 1)), self.number(1, 200))

    def quote(self, depth: int) -> Block:
        return Quote(self.blocks(depth))

    def callout(self, depth: int) -> Block:
        return Callout(self.spans(3), self.blocks(depth), self.spans(5), anchor=self.anchor())

    def table(self, depth: int) -> Block:
        count = self.number(1, 5)
        columns = tuple(Column(self.chance.choice(["left", "right"])) for _ in range(count))
        caption = self.caption() if self.number(0, 1) else None

        def row(heading: bool) -> Row:
            cells = tuple(Cell(self.spans(self.number(1, 30) if self.number(0, 9) == 0 else 2), heading or i == 0) for i in range(count))
            return Row(cells, self.chance.choice(["", "", "city", "country", "total"]))

        header = tuple(row(True) for _ in range(self.number(0, 2)))
        rows = tuple(row(False) for _ in range(self.number(0, 20)))
        return Table(columns, header, rows, caption, "samenvatting", self.spans(5), wide=bool(self.number(0, 1)))

    def chart(self, depth: int) -> Block:
        caption = self.caption()
        bars = tuple(Bar(f"balk {i}", Decimal(self.number(-50, 50)), "n%") for i in range(self.number(0, 60)))
        return Chart(bars, "staafdiagram", caption, self.spans(4))

    def image(self, depth: int) -> Block:
        return Image(PICTURE, "een plaatje", self.caption() if self.number(0, 1) else None)

    def key_figures(self, depth: int) -> Block:
        return KeyFigures(tuple(KeyFigure(self.word(), self.spans(4)) for _ in range(self.number(1, 4))))

    def columns(self, depth: int) -> Block:
        kinds = [self.paragraph, self.list_block, self.callout, self.table, self.heading, self.chart, self.sources]
        return Columns(tuple(self.chance.choice(kinds)(1) for _ in range(self.number(1, 6))))

    def labels(self, depth: int) -> Block:
        return LabelLines(tuple(LabelLine(self.word(), self.spans(3)) for _ in range(self.number(0, 4))))

    def signature(self, depth: int) -> Block:
        lines = tuple(self.word() for _ in range(self.number(0, 3)))
        return Signature(lines, tuple(self.word() for _ in range(self.number(0, 3))))

    def sources(self, depth: int) -> Block:
        return SourceList(tuple(SourceEntry("s", self.spans(20)) for _ in range(self.number(0, 3))))

    def glossary(self, depth: int) -> Block:
        entries = tuple(
            GlossaryEntry(f"t{i}", self.spans(2), self.blocks(2), self.spans(3), self.anchor()) for i in range(self.number(0, 3))
        )
        return Glossary(entries)

    def letter_block(self, depth: int) -> Block:
        sender = Sender(self.word(), self.word(), PICTURE if self.number(0, 5) == 0 else b"", "logo")
        if sender.logo:
            self.words -= 2
        return LetterBlock(sender, self.word(), tuple(Mark(self.word()) for _ in range(self.number(0, 2))))

    def contents(self, depth: int) -> Block:
        title = self.word()
        entries = tuple(
            ContentsEntry(self.number(1, 3), self.word(), self.word(), self.chance.choice([*self.anchors, "nergens"])) for _ in range(3)
        )
        return Contents(title, entries)

    def document(self) -> Document:
        blocks = [PageBreak() if self.number(0, 9) == 0 else self.block() for _ in range(self.number(0, 8))]
        furniture = Furniture("kop & <titel> " * 9, Mark("Concept", True), "voet")
        return Document(
            Metadata("titel", created=date(2023, 10, 3)), tuple(blocks), tuple(self.notes), furniture, hyphenate=bool(self.number(0, 1))
        )


def random_document(seed: int) -> Document:
    """The document of this seed, always the same one."""
    return Author(Random(seed)).document()
