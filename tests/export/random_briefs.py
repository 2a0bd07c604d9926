"""Random briefs: own text in Markdown as writers, pastes and other programs make it, in the paragraphs of a random document type.

`TextAuthor` takes its chances from a `random.Random`: a seeded one for files to be validated, hypothesis' own for properties.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from random import Random

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.start import new_brief
from brief_builder.brief.template import Template
from brief_builder.brief.template_file import Templates, read_templates
from brief_builder.document.nodes import Document
from tests.brief.tiny import LIBRARY
from tests.export.random_documents import ALPHABETS, PICTURE

OTHER_SCRIPTS = ("سلام عليكم ورحمة", "你好世界欢迎", "שלום", "नमस्ते", "สวัสดี", "😀👍🏽🇳🇱")
KNOWN, GONE = "een kaart.png", "weg.png"
DEEPEST = 9
"""Lists and quotations within each other: more than a page has room for."""


@dataclass
class TextAuthor:
    """Writes random Markdown; every word it numbers must be found again, and no sign of the markup."""

    chance: Random
    scripts: tuple[str, ...] = ()
    words: int = 0
    notes: list[str] = field(default_factory=list)

    def number(self, least: int, most: int) -> int:
        return self.chance.randint(least, most)

    def word(self) -> str:
        self.words += 1
        return f"w{self.words}w"

    def foreign(self) -> str:
        if self.scripts and self.number(0, 3) == 0:
            return self.chance.choice(self.scripts)
        return "".join(self.chance.choices(self.chance.choice(ALPHABETS), k=self.number(1, 12)))

    def few(self, most: int = 3) -> str:
        """Words without looks."""
        return " ".join(f"{self.word()} {self.foreign()}" if self.number(0, 5) == 0 else self.word() for _ in range(self.number(1, most)))

    def line(self, most: int = 4, *, notes: bool = True) -> str:
        """Words with looks, on one line."""
        return " ".join(self.piece(notes) for _ in range(self.number(1, most)))

    def piece(self, notes: bool) -> str:
        match self.number(0, 13):
            case 0:
                return f"**{self.few()}**,"
            case 1:
                return f"*{self.few()}*"
            case 2:
                return f"**{self.few()} _{self.few()}_**"
            case 3:
                return f"`{self.word()}`"
            case 4:
                return f"[{self.few()}](https://voorbeeld.nl/a?b=1)"
            case 5:
                return f"[{self.few()}](begrip:{self.chance.choice(['eenzaamheid', 'nergens'])})"
            case 6:
                return self.picture()
            case 7 if notes:
                self.notes.append("")
                number = len(self.notes)
                self.notes[number - 1] = self.note()
                return f"{self.word()}[^{number}]"
            case _:
                return self.few()

    def note(self) -> str:
        text = [self.line(notes=False)]
        if self.number(0, 3) == 0:
            text += ["", *self.block(DEEPEST - 1, notes=False)]
        return "\n".join(text)

    def picture(self) -> str:
        name = self.chance.choice([KNOWN.replace(" ", "%20"), GONE])
        return f"![{self.few() if self.number(0, 2) else ''}]({name})"

    def text(self) -> str:
        """Blocks, and behind them the notes."""
        self.notes = []
        lines = self.blocks(0, 3)
        notes = [line for number, text in enumerate(self.notes, 1) for line in ("", *_under(f"[^{number}]:", text.split("\n"), 4))]
        return "\n".join((*lines, *notes))

    def blocks(self, depth: int, most: int = 2, *, notes: bool = True) -> list[str]:
        found: list[str] = []
        for _ in range(self.number(1, most)):
            found += [*([""] if found else []), *self.block(depth, notes=notes)]
        return found

    def block(self, depth: int, *, notes: bool = True) -> list[str]:
        kinds: list[Callable[[int, bool], list[str]]] = [self.paragraph, self.paragraph, self.heading, self.table, self.code]
        if depth < DEEPEST:
            kinds += [self.list_block, self.list_block, self.list_block, self.quote]
        return self.chance.choice(kinds)(depth, notes)

    def paragraph(self, depth: int, notes: bool) -> list[str]:
        broken = self.chance.choice(["", "\\", "  "])
        lines = [self.line(notes=notes) for _ in range(self.number(1, 3))]
        return [*(line + broken for line in lines[:-1]), lines[-1]]

    def heading(self, depth: int, notes: bool) -> list[str]:
        return [f"{'#' * self.number(1, 6)} {self.line(3, notes=notes)}"]

    def list_block(self, depth: int, notes: bool) -> list[str]:
        ordered, start = self.number(0, 1), self.number(1, 120)
        found: list[str] = []
        for at in range(self.number(1, 2)):
            marker = f"{start + at}." if ordered else "-"
            found += [*([""] if found and self.number(0, 1) else []), *_under(marker, self.item(depth, notes), len(marker) + 1)]
        return found

    def item(self, depth: int, notes: bool) -> list[str]:
        """Mostly a line with a list under it; now and then whatever there is."""
        if self.number(0, 6) == 0:
            return self.blocks(depth + 1, notes=notes)
        below = ["", *self.list_block(depth + 1, notes)] if depth < DEEPEST - 1 and self.number(0, 2) else []
        return [self.line(notes=notes), *below]

    def quote(self, depth: int, notes: bool) -> list[str]:
        return [f"> {line}".rstrip() for line in self.blocks(depth + 1, notes=notes)]

    def table(self, depth: int, notes: bool) -> list[str]:
        width = self.number(1, 7)
        rows = [[self.line(2, notes=notes) for _ in range(width)] for _ in range(self.number(1, 4))]
        rule = [self.chance.choice(["---", ":--", "--:", ":-:"]) for _ in range(width)]
        return [f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:])]

    def code(self, depth: int, notes: bool) -> list[str]:
        return ["```", self.few(), self.few(), "```"]

    def parts(self, brief: Brief, template: Template) -> Brief:
        """The brief with parts in every paragraph that takes them."""
        for slot in template.slots:
            if not slot.generated and self.number(0, 2):
                brief = brief.with_part(slot.id, self.part(brief.free_part_id()))
        return brief

    def part(self, name: str) -> Part:
        heading = self.few() if self.number(0, 2) == 0 else ""
        match self.number(0, 7):
            case 0:
                return Part(name, "image", self.few() if self.number(0, 1) else "", item=self.chance.choice([KNOWN, GONE]), heading=heading)
            case 1:
                return Part(name, "table", "\n".join(self.table(0, notes=False)), heading=heading)
            case _:
                return Part(name, "text", self.text(), heading=heading)


def _under(marker: str, lines: list[str], indent: int) -> list[str]:
    """Lines that belong to a marker."""
    return [f"{marker} {lines[0]}".rstrip(), *(f"{' ' * indent}{line}".rstrip() for line in lines[1:])]


@cache
def _templates() -> Templates:
    return read_templates((paths.TEMPLATES,))


def printed(author: TextAuthor) -> Document:
    """What a brief of this author becomes."""
    templates = _templates()
    template = templates.known[author.chance.choice(sorted(templates.known))]
    brief = new_brief(template, date(2026, 11, 24))
    brief = replace(brief, fields={**brief.fields, "onderwerp": "Een willekeurige brief"})
    return assemble(author.parts(brief, template), template, LIBRARY, Surroundings(pictures={KNOWN: PICTURE}))


def texts(author: TextAuthor) -> tuple[str, ...]:
    """Only the texts, as they would stand in the working file."""
    return tuple(author.text() for _ in range(3))


def random_brief(seed: int) -> Document:
    """The document of the brief of this seed, always the same one."""
    return printed(TextAuthor(Random(seed)))
