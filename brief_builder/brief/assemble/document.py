"""Brief + document type + library become the final document: print the slots, add what the app makes, run the passes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from brief_builder.brief.assemble.appendix import glossary, glossary_parts, link_terms, source_list
from brief_builder.brief.assemble.notes import drop_unknown_marks, number_notes
from brief_builder.brief.assemble.opening import closing, furniture, opening, title_of_brief
from brief_builder.brief.assemble.parts import print_part
from brief_builder.brief.assemble.printed import Manner, Printed, total
from brief_builder.brief.assemble.terms import attach_definitions
from brief_builder.brief.dates import NO_DATE, read_date
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.template import Template, TemplateSlot
from brief_builder.brief.words import WORDS, Words
from brief_builder.content.citation import year_letters
from brief_builder.content.library import Library
from brief_builder.content.provenance import CitedSource
from brief_builder.document.nodes import Block, Contents, Document, Furniture, Heading, Metadata, PageBreak
from brief_builder.document.passes.contents import fill_contents
from brief_builder.document.passes.numbers import number_captions, number_headings
from brief_builder.document.passes.unbreakable import unbreakable
from brief_builder.document.spans import text

WORDS_PER_PAGE = 330
CONTENTS_FROM_PAGES = 8
PROPERTIES = ("zaaknummer", "kenmerk", "status", "versie", "openbaarheid")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a brief is printed with: the organisation, its logo (PNG bytes), and the pictures beside the brief by name."""

    organisation: Organisation = field(default_factory=Organisation)
    logo: bytes = b""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def assemble(brief: Brief, template: Template, library: Library, around: Surroundings | None = None) -> Document:
    """The final document. Everything chosen and not excluded is in it; what has no slot in the document type comes last.

    The library is asked only for terms that own text links to; parts carry their own text and sources.
    """
    around = around or Surroundings()
    words = WORDS.get(brief.language, WORDS["nl"])
    maker = _Maker(brief, template, library, around, words)
    body = maker.body()
    blocks = attach_definitions(body.blocks, tuple(p for p in brief.parts() if p.kind == "term" and not p.excluded))
    blocks = drop_unknown_marks(blocks, body.notes)
    blocks = link_terms((*maker.opening(), *blocks), maker.anchors())
    blocks = number_captions(blocks, {"figure": words.figure, "table": words.table})
    if template.numbering == "decimaal":
        blocks = number_headings(blocks, frozenset(s.id for s in template.slots if s.unnumbered))
    blocks = unbreakable(fill_contents(blocks))
    notes = tuple(replace(n, blocks=unbreakable(n.blocks)) for n in number_notes(blocks, body.notes, words, maker.letters()))
    return Document(maker.metadata(), blocks, notes, maker.furniture(), f"{words.language}-{words.locale[-2:]}", template.hyphenate)


@dataclass(frozen=True, slots=True)
class _Maker:
    """The ingredients, so that the steps above read as a list."""

    brief: Brief
    template: Template
    library: Library
    around: Surroundings
    words: Words

    def opening(self) -> tuple[Block, ...]:
        """Letter block or title, and the contents where the document type wants them."""
        blocks = opening(self.brief, self.template, self.around.organisation, self.words, self.around.logo)
        return (*blocks, Contents(self.words.contents, ())) if self._wants_contents() else blocks

    def _wants_contents(self) -> bool:
        if self.template.contents.startswith("vanaf"):
            written = sum(len(f"{p.text} {p.summary}".split()) for p in self.brief.parts() if not p.excluded)
            return written / WORDS_PER_PAGE >= CONTENTS_FROM_PAGES
        return self.template.contents == "altijd"

    def body(self) -> Printed:
        """All slots in the order of the document type, then slots it does not know, then appendices that have no slot."""
        known = [(s, self.brief.slot(s.id) or Slot(s.id)) for s in self.template.slots]
        strangers = [(TemplateSlot(s.id, s.heading or s.id), s) for s in self.brief.slots if self.template.slot(s.id) is None]
        printed = total(self._slot(spec, slot) for spec, slot in self._with_parents([*known, *strangers]))
        end = Printed(closing(self.brief, self.template, self.around.organisation, self.words))
        return printed + end + total(self._missing_appendices())

    def _with_parents(self, slots: list[tuple[TemplateSlot, Slot]]) -> Iterator[tuple[TemplateSlot, Slot]]:
        """Slots that print something; a heading without text is kept when a slot below it is filled."""
        filled = [self._is_filled(spec, slot) for spec, slot in slots]
        for i, (spec, slot) in enumerate(slots):
            below = i + 1
            while below < len(slots) and slots[below][0].level > spec.level:
                below += 1
            if any(filled[i:below]):
                yield spec, slot

    def _is_filled(self, spec: TemplateSlot, slot: Slot) -> bool:
        if spec.generated == "glossary" and self.glossary_parts():
            return True
        if spec.generated == "sources" and self.lists_sources():
            return True
        return any(not p.excluded and self._form(p) != "begrippenlijst" for p in slot.parts)

    def _slot(self, spec: TemplateSlot, slot: Slot) -> Printed:
        chapters = self.template.opening == "title"
        level = spec.level if chapters else spec.level + 1
        footnotes = "voetnoot" in self.template.sources
        manner = Manner(self.words, level, chapters, footnotes, self._city(), self.letters(), self.around.pictures)
        before: tuple[Block, ...] = (PageBreak(),) if spec.new_page else ()
        heading = Heading(level, text(slot.heading or spec.heading), spec.id, "h1" if level == 1 else "h2" if level == 2 else "h3")
        parts = (p for p in slot.parts if not p.excluded)
        printed = total(print_part(p, self._form(p), manner, spec.lead) for p in parts)
        return Printed((*before, heading)) + printed + self._generated(spec)

    def _form(self, part: Part) -> str:
        return part.form or self.template.form(part.kind)

    def _city(self) -> str:
        return self.brief.field_text("gemeente") or self.around.organisation.municipality or _first_city(self.brief)

    def _generated(self, spec: TemplateSlot) -> Printed:
        if spec.generated == "glossary":
            return Printed((glossary(self.glossary_parts(), self.words, self.letters()),))
        return Printed((self._source_list(),)) if spec.generated == "sources" else Printed()

    def _missing_appendices(self) -> Iterator[Printed]:
        """Source list and glossary for document types that want them but name no slot for them."""
        made = {s.generated for s in self.template.slots}
        if self.lists_sources() and "sources" not in made:
            yield Printed((_appendix_heading(self.words.sources, "bronnen", self.template), self._source_list()))
        if self.glossary_parts() and "glossary" not in made:
            heading = _appendix_heading(self.words.glossary, "begrippenlijst", self.template)
            yield Printed((heading, glossary(self.glossary_parts(), self.words, self.letters())))

    def glossary_parts(self) -> tuple[Part, ...]:
        """The terms of the glossary appendix."""
        return glossary_parts(self.brief, self.template, self.library)

    def anchors(self) -> dict[str, str]:
        """Where each term of the glossary stands."""
        return {p.item: f"begrip-{p.item}"[:40] for p in self.glossary_parts()}

    def lists_sources(self) -> bool:
        """Whether there is a source list: the document type wants one, and something was cited."""
        return self.template.sources != "voetnoot" and any(True for _ in self._cited())

    def _source_list(self) -> Block:
        return source_list(self._cited(), self.letters())

    def letters(self) -> dict[str, str]:
        """What tells 2021a from 2021b, over everything this document cites."""
        return year_letters(s for c in self._cited() for s in (c.source, *c.via))

    def _cited(self) -> Iterator[CitedSource]:
        for part in (*self.brief.parts(), *self.glossary_parts()):
            if not part.excluded:
                yield from part.sources
                yield from (c for f in part.figures for c in f.sources)

    def furniture(self) -> Furniture:
        """The edges of the pages."""
        return furniture(self.brief, self.template, self.around.organisation, self.words)

    def metadata(self) -> Metadata:
        """Title, author, subject, key words (the terms), and the fields a search engine or archive looks for."""
        brief = self.brief
        properties = tuple((name, brief.field_text(name)) for name in PROPERTIES if brief.field_text(name))
        created = read_date(brief.field_text("datum")) or NO_DATE
        keywords = tuple(dict.fromkeys(p.label for p in brief.parts() if p.kind == "term" and not p.excluded))
        author = self.around.organisation.full_name(brief.field_text("gemeente"))
        return Metadata(title_of_brief(brief, self.template), author, self.template.name, keywords, created, properties)


def _appendix_heading(title: str, anchor: str, template: Template) -> Heading:
    return Heading(1, text(title), anchor, "h1") if template.opening == "title" else Heading(2, text(title), anchor, "h2")


def _first_city(brief: Brief) -> str:
    """Where nobody says which municipality this is about: the first one that a figure names."""
    for part in brief.parts():
        for inserted in part.figures:
            for value in inserted.figure.values:
                area = part.areas.get(value.area)
                if area and area.kind == "gemeente":
                    return area.label
    return ""
