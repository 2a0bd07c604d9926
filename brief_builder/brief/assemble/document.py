"""Brief + document type + library become the final document: print the slots, add what the app makes, run the passes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from string import Formatter

from brief_builder.brief.assemble.appendix import cited_by, glossary, glossary_anchor, glossary_parts, link_terms, source_list
from brief_builder.brief.assemble.decree import decree
from brief_builder.brief.assemble.key_figures import in_rows, key_figure
from brief_builder.brief.assemble.memory import Memory
from brief_builder.brief.assemble.notes import drop_unknown_marks, number_notes
from brief_builder.brief.assemble.opening import closing, furniture, opening, title_of_brief
from brief_builder.brief.assemble.origins import origins
from brief_builder.brief.assemble.parts import print_part
from brief_builder.brief.assemble.printed import Manner, Printed, total
from brief_builder.brief.assemble.terms import attach_definitions, box_anchor, definition_note
from brief_builder.brief.dates import NO_DATE, date_in_words, read_date
from brief_builder.brief.length import pages, word_count
from brief_builder.brief.measurement import updated_brief
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.repeated import for_brief
from brief_builder.brief.template import Generated, Template, TemplateSlot
from brief_builder.brief.words import WORDS, Words
from brief_builder.collecting import uncollected
from brief_builder.content.citation import year_letters
from brief_builder.content.library import Library
from brief_builder.content.provenance import CitedSource
from brief_builder.document.markup import SECTION_LOOKS
from brief_builder.document.nodes import Block, Contents, Document, Furniture, Heading, Metadata, PageBreak, Paragraph, SourceList
from brief_builder.document.passes.anchors import unique_anchors
from brief_builder.document.passes.columns import MARK, gather_columns
from brief_builder.document.passes.contents import fill_contents
from brief_builder.document.passes.decimals import align_decimals
from brief_builder.document.passes.direction import without_overrides
from brief_builder.document.passes.numbers import number_captions, number_headings
from brief_builder.document.passes.repeats import refer_back
from brief_builder.document.passes.unbreakable import unbreakable
from brief_builder.document.spans import text

CONTENTS_FROM_PAGES = 8
DECISION = "besluit"
"""The slot that a decree takes its points from."""
SOURCES_ANCHOR, GLOSSARY_ANCHOR = "bronnen", "begrippenlijst"
PROPERTIES = ("zaaknummer", "kenmerk", "status", "versie", "openbaarheid")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a brief is printed with: the organisation, its logo (PNG bytes), and the pictures beside the brief by name."""

    organisation: Organisation = field(default_factory=Organisation)
    logo: bytes = b""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def assemble(
    brief: Brief, template: Template, library: Library, around: Surroundings | None = None, memory: Memory | None = None
) -> Document:
    """The final document. Everything chosen and not excluded is in it; what has no slot in the document type comes last.

    The library is asked only for terms that own text links to; parts carry their own text and sources. Pictures come without what
    a camera or a program wrote in them: no document says who made them, when and where. With the `memory` of an earlier document
    of this brief only what changed is made again.
    """
    around, memory = around or Surroundings(), memory or Memory()
    around = replace(around, pictures=memory.pictures(around.pictures))
    memory.printed.keep(brief.parts())
    with uncollected():
        return _whole(_maker(brief, for_brief(template, brief), library, around, memory))


def _whole(maker: _Maker) -> Document:
    if maker.lists_sources() or not maker.letters:
        return _assembled(maker)
    known = maker.memory.letters or maker.letters  # most edits leave the order of the sources as it was
    document = _assembled(replace(maker, letters=known))
    in_order = year_letters((s for c in _as_cited(document, maker) for s in (c.source, *c.via)), in_order=True)
    maker.memory.letters = in_order
    return document if in_order == known else _assembled(replace(maker, letters=in_order))


def _as_cited(document: Document, maker: _Maker) -> Iterator[CitedSource]:
    """Everything cited, in the order in which a reader of the notes meets it; then what no note cites."""
    cited = {c.source.id: c for c in reversed(maker.cited)}
    yield from (cited[source] for note in document.notes for source in note.sources if source in cited)
    yield from maker.cited


def _assembled(maker: _Maker) -> Document:
    template, words, letters = maker.template, maker.words, maker.letters
    body = maker.body()
    blocks = attach_definitions(body.blocks, (p for p in maker.printed if definition_note(p) in body.notes))
    blocks = drop_unknown_marks(blocks, body.notes)
    blocks = (*maker.opening(), *maker.with_sources(blocks, body))
    blocks = link_terms(blocks, maker.anchors())
    blocks = number_captions(refer_back(blocks, words.see), {"figure": words.figure, "table": words.table})
    if template.numbering == "decimaal":
        blocks = number_headings(blocks, maker.unnumbered())
    blocks = gather_columns(align_decimals(fill_contents(unbreakable(unique_anchors(blocks)))))
    notes = tuple(replace(n, blocks=unbreakable(n.blocks)) for n in number_notes(blocks, body.notes, letters, listed=maker.lists_sources()))
    language = f"{words.language}-{words.locale[-2:]}"
    document = Document(maker.metadata(), blocks, notes, maker.furniture(), language, template.hyphenate, origins(maker.printed))
    return without_overrides(document)


def _maker(brief: Brief, template: Template, library: Library, around: Surroundings, memory: Memory) -> _Maker:
    words = WORDS.get(brief.language, WORDS["nl"])
    brief = updated_brief(brief, words)
    printed = tuple(part for part in brief.parts() if part.prints())
    terms = glossary_parts(brief, template, library)
    cited = tuple(cited_by((*printed, *terms)))
    letters = year_letters(s for c in cited for s in (c.source, *c.via))
    return _Maker(brief, template, around, words, printed, terms, cited, letters, memory)


@dataclass(frozen=True, slots=True)
class _Maker:
    """The ingredients, so that the steps above read as a list.

    `printed` are the parts that put something on paper, `terms` those of the glossary, `cited` everything these rest on.
    """

    brief: Brief
    template: Template
    around: Surroundings
    words: Words
    printed: tuple[Part, ...]
    terms: tuple[Part, ...]
    cited: tuple[CitedSource, ...]
    letters: Mapping[str, str]
    memory: Memory

    def opening(self) -> tuple[Block, ...]:
        """Letter block or title, and the contents where the document type wants them."""
        blocks = opening(self.brief, self.template, self.around.organisation, self.words, self.around.logo)
        return (*blocks, Contents(self.words.contents, ())) if self._wants_contents() else blocks

    def _wants_contents(self) -> bool:
        if self.template.contents.startswith("vanaf"):
            return pages(word_count(p, self.template) for p in self.printed) >= CONTENTS_FROM_PAGES
        return self.template.contents == "altijd"

    def body(self) -> Printed:
        """All slots in the order of the document type, then slots it does not know, then appendices that have no slot."""
        known = [(s, self.brief.slot(s.id) or Slot(s.id)) for s in self.template.slots]
        strangers = [(TemplateSlot(s.id, s.heading or s.id), s) for s in self.brief.slots if self.template.slot(s.id) is None]
        shown = list(self._with_parents([*known, *strangers]))
        printed = list(self._in_columns([pair for pair in shown if pair[0].generated != "decree"]))
        end = Printed(closing(self.brief, self.template, self.around.organisation, self.words))
        behind = [self._slot(spec, slot) for spec, slot in shown if spec.generated == "decree"]
        return total((*printed, end, *(self._slot(spec, Slot(spec.id)) for spec in self._missing_appendices()), *behind))

    def _in_columns(self, shown: list[tuple[TemplateSlot, Slot]]) -> Iterator[Printed]:
        """The slots printed; a mark before and behind those that stand in columns."""
        for columns, group in groupby(shown, lambda pair: pair[0].columns):
            mark = Printed((MARK,)) if columns else Printed()
            yield total((mark, *(self._slot(spec, slot) for spec, slot in group), mark))

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
        if spec.generated == "glossary" and self.terms:
            return True
        if (spec.generated == "sources" and self.lists_sources()) or (spec.generated == "decree" and self._decision().blocks):
            return True
        if self._sentence(spec):
            return True
        return any(p.prints() and self._form(p) != "begrippenlijst" for p in slot.parts)

    def _slot(self, spec: TemplateSlot, slot: Slot) -> Printed:
        chapters = self.template.opening == "title" and not any(s.columns for s in self.template.slots)
        level = spec.level if chapters else spec.level + 1
        footnotes = "voetnoot" in self.template.sources
        manner = Manner(self.words, level, chapters, footnotes, self._city(), self.letters, self.around.pictures)
        before: tuple[Block, ...] = (PageBreak(),) if spec.new_page else ()
        heading = Heading(level, text(slot.heading or spec.heading), spec.id, SECTION_LOOKS[level - 1])
        headings = () if spec.unheaded and not slot.heading else (heading,)
        sentence = Printed(tuple(Paragraph(text(said)) for said in (self._sentence(spec),) if said))
        return total((Printed((*before, *headings)), sentence, *self._printed_parts(spec, slot, manner), self._generated(spec)))

    def _printed_parts(self, spec: TemplateSlot, slot: Slot, manner: Manner) -> Iterator[Printed]:
        """Key figures first, where the document type wants them; then every other part."""
        if not spec.key_figures:
            yield from self._parts(slot, manner, spec.lead)
            return
        found = {part.id: key_figure(part, manner) for part in slot.parts if part.prints()}
        yield in_rows([one for one in found.values() if one], manner)
        others = tuple(part for part in slot.parts if not found.get(part.id))
        yield from self._parts(replace(slot, parts=others), manner, spec.lead)

    def _parts(self, slot: Slot, manner: Manner, lead: bool) -> Iterator[Printed]:
        """The parts of a slot; what follows a part with a heading of its own needs one too, or it seems to belong there."""
        manner = replace(manner, shown=frozenset(p.item for p in slot.parts if p.kind == "figure" and p.prints()))
        for part in (p for p in slot.parts if p.prints()):
            form = self._form(part)
            yield self.memory.printed.of(part, form, manner, lead)
            if form == "volledig" or (part.kind == "text" and part.heading):
                manner = replace(manner, headed=True)

    def _sentence(self, spec: TemplateSlot) -> str:
        """The sentence that the document type has for this slot; "" until all the fields it names are filled."""
        names = [name for _before, name, *_rest in Formatter().parse(spec.sentence) if name]
        values = {name: date_in_words(self.brief.field_text(name), self.words.locale) for name in names}
        return spec.sentence.format_map(values) if names and all(values.values()) else ""

    def _decision(self) -> Printed:
        """What is proposed to be decided: the paragraph that stands first of all under a decree."""
        slot = self.brief.slot(DECISION) or Slot(DECISION)
        manner = Manner(self.words, 2, False, False, self._city(), self.letters, self.around.pictures)
        return total(print_part(p, self._form(p), manner, False) for p in slot.parts if p.prints())

    def _form(self, part: Part) -> str:
        return part.form or self.template.form(part.kind)

    def _city(self) -> str:
        return self.brief.field_text("gemeente") or self.around.organisation.municipality or _first_city(self.brief)

    def _generated(self, spec: TemplateSlot) -> Printed:
        if spec.generated == "glossary" and self.terms:
            return glossary(self.terms, self.words, self.letters)
        if spec.generated == "decree":
            return decree(self._decision(), self.brief, self.around.organisation, self.words)
        return Printed((SourceList(()),)) if spec.generated == "sources" and self.lists_sources() else Printed()

    def _missing_appendices(self) -> Iterator[TemplateSlot]:
        """Source list and glossary for document types that want them but name no slot for them."""
        made = {s.generated for s in self.template.slots}
        if self.lists_sources() and "sources" not in made:
            yield self._appendix(SOURCES_ANCHOR, self.words.sources, "sources")
        if self.terms and "glossary" not in made:
            yield self._appendix(GLOSSARY_ANCHOR, self.words.glossary, "glossary")

    def _appendix(self, anchor: str, heading: str, generated: Generated) -> TemplateSlot:
        return TemplateSlot(anchor, heading, generated=generated, new_page=self.template.opening == "title")

    def unnumbered(self) -> frozenset[str]:
        """The anchors of headings that get no number."""
        made = {s.generated for s in self.template.slots}
        extra = ((SOURCES_ANCHOR, "sources"), (GLOSSARY_ANCHOR, "glossary"))
        return frozenset((*(s.id for s in self.template.slots if s.unnumbered), *(a for a, kind in extra if kind not in made)))

    def anchors(self) -> dict[str, str]:
        """Where the document explains each term: in a box, else in the glossary."""
        boxes = {p.item: box_anchor(p) for p in reversed(self.printed) if p.kind == "term" and self._form(p) == "kader"}
        return {p.item: glossary_anchor(p.item or p.id) for p in self.terms} | boxes

    def lists_sources(self) -> bool:
        """Whether there is a source list: the document type wants one, and something was cited."""
        return self.template.sources != "voetnoot" and bool(self.cited)

    def with_sources(self, blocks: tuple[Block, ...], body: Printed) -> tuple[Block, ...]:
        """The blocks with the source list filled: what notes and boxes cite, or everything where sources stand in the text."""
        boxes = (p for p in self.printed if p.kind == "term" and self._form(p) == "kader")
        noted = (*(c for draft in body.notes.values() for c in draft.cited), *cited_by((*boxes, *self.terms)))
        listed = source_list(noted if "voetnoot" in self.template.sources else self.cited, self.letters)
        return tuple(listed if isinstance(b, SourceList) else b for b in blocks)

    def furniture(self) -> Furniture:
        """The edges of the pages."""
        return furniture(self.brief, self.template, self.around.organisation, self.words)

    def metadata(self) -> Metadata:
        """Title, author, subject, key words (the terms), and the fields a search engine or archive looks for."""
        brief, organisation = self.brief, self.around.organisation
        properties = tuple((name, brief.field_text(name)) for name in PROPERTIES if brief.field_text(name))
        created = read_date(brief.field_text("datum")) or NO_DATE
        keywords = tuple(dict.fromkeys(p.label for p in self.printed if p.kind == "term"))
        author = organisation.full_name(brief.field_text("gemeente"))
        return Metadata(title_of_brief(brief, self.template), author, organisation.type_label(self.template), keywords, created, properties)


def _first_city(brief: Brief) -> str:
    """Where nobody says which municipality this is about: the first one that a figure names."""
    for part in brief.parts():
        for inserted in part.figures:
            for value in inserted.figure.values:
                area = part.areas.get(value.area)
                if area and area.kind == "gemeente":
                    return area.label
    return ""
