"""A term with its chosen definition: as a sentence, a footnote, a box, or only in the glossary."""

from __future__ import annotations

import re
from collections.abc import Mapping

from brief_builder.brief.assemble.printed import DraftNote, Manner, Printed
from brief_builder.brief.assemble.provenance import provenance
from brief_builder.brief.model import Part
from brief_builder.brief.words import Words
from brief_builder.content.citation import notes
from brief_builder.document.markup import parse_markup
from brief_builder.document.nodes import Block, Callout, Paragraph
from brief_builder.document.spans import NoteMark, Spans, Text, text

# fmt: off
SMALL_WORDS = frozenset((
    "aanduiding", "alle", "alleen", "breed", "contacten", "daklozen", "de", "drie", "een", "eerst", "elke", "extra", "financiële",
    "gemeentelijke", "gezin", "gezondheid", "goed", "het", "hoe", "huishoudens", "hulp", "iemand", "in", "inwoners", "jongeren",
    "landelijke", "meedoen", "mensen", "moeite", "niet", "nieuwe", "opvang", "problematische", "regeling", "samen", "sociale",
    "stad", "twee", "vergelijkbaar", "verschillende", "voorziening", "vooral", "wat", "werk", "wettelijke", "wie", "zes",
    "zorgvuldig",
))
# fmt: on
"""Words with which a definition often begins, that lose their capital within a sentence. Others may be names."""


def print_term(part: Part, form: str, manner: Manner) -> Printed:
    """The definition in this form. "begrippenlijst" prints nothing here: the glossary prints it."""
    match form:
        case "begrippenlijst":
            return Printed()
        case "kader":
            return _box(part, manner)
        case "voetnoot":
            return _footnoted(part)
        case _:
            return _sentence(part, manner)


def _sentence(part: Part, manner: Manner) -> Printed:
    behind, notes_ = provenance(part, manner)
    opening = f"{manner.words.we_mean} ", part.heading or part.label
    middle = f" bedoelen wij{_after(part, manner.words)}: " if manner.words.language == "nl" else f" we mean{_after(part, manner.words)}: "
    spans: Spans = (Text(opening[0]), Text(opening[1], strong=True), Text(middle), *_definition(part), *behind)
    return Printed((Paragraph(spans, part=part.id), *_reason(part, manner.words)), notes_)


def _after(part: Part, words: Words) -> str:
    if not part.attribution or part.rendering == "letterlijk":
        return ""
    return f", {words.after.lower()} {part.attribution}"


def _definition(part: Part) -> Spans:
    body = part.text.strip()
    first = re.match(r"\w+", body)
    if first and first[0].lower() in SMALL_WORDS:
        body = body[:1].lower() + body[1:]
    body = f"“{body}”" if part.rendering == "letterlijk" else body
    blocks = parse_markup(body, part=part.id).blocks
    return blocks[0].spans if blocks and isinstance(blocks[0], Paragraph) else text(body)


def _reason(part: Part, words: Words) -> tuple[Block, ...]:
    return (Paragraph(text(f"{words.choice} {part.reason}"), part=part.id),) if part.reason else ()


def _box(part: Part, manner: Manner) -> Printed:
    title = part.heading or part.label[:1].upper() + part.label[1:]
    blocks = parse_markup(quoted_text(part), part=part.id, level=manner.level).blocks
    return Printed(
        (Callout(text(title), blocks, term_source(part, manner.words, manner.letters), anchor=f"{part.id}-kader", part=part.id),)
    )


def quoted_text(part: Part) -> str:
    """The definition, between quotation marks when it is somebody's own words."""
    return f"“{part.text.strip()}”" if part.rendering == "letterlijk" else part.text


def term_source(part: Part, words: Words, letters: Mapping[str, str]) -> Spans:
    """ "Naar Ungar (2012), aangehaald in …, p. 61. Status: gevonden." and the reason of the choice."""
    way = words.reworded if part.own_wording else words.quoted if part.rendering == "letterlijk" else words.after
    named = f"{way} {part.attribution}." if part.attribution else ""
    cited: Spans = (Text(f"{way} "), *notes(part.sources, letters)) if part.sources else text(named)
    state = part.status.replace("_", " ")
    status = f" {words.status}: {state}." if state else ""
    reason = f" {words.choice} {part.reason}" if part.reason else ""
    return (*cited, *text(status + reason))


def _footnoted(part: Part) -> Printed:
    """A footnote needs a word to stand behind; here it gets one of its own. `attach_definitions` moves it to the first use."""
    note_id = f"{part.id}-begrip"
    label = part.heading or part.label
    spans: Spans = (Text(label[:1].upper() + label[1:], strong=True), NoteMark(note_id))
    body = (Paragraph((Text(f"{label[:1].upper()}{label[1:]}: "), *_definition(part)), part=part.id),)
    return Printed((Paragraph(spans, part=part.id),), {note_id: DraftNote(part.sources, body, part.own_wording)})


def attach_definitions(blocks: tuple[Block, ...], parts: tuple[Part, ...]) -> tuple[Block, ...]:
    """Moves the mark of each definition note to the first place where the running text uses the term.

    The line that `_footnoted` made is then dropped; where the text never uses the term, it stays.
    """
    for part in parts:
        blocks = _attached(blocks, part)
    return blocks


def _attached(blocks: tuple[Block, ...], part: Part) -> tuple[Block, ...]:
    note_id = f"{part.id}-begrip"
    word = re.compile(rf"\b{re.escape(part.heading or part.label)}\b", re.IGNORECASE)
    own = next((i for i, b in enumerate(blocks) if isinstance(b, Paragraph) and NoteMark(note_id) in b.spans), None)
    if own is None:
        return blocks
    for i, block in enumerate(blocks):
        if i != own and isinstance(block, Paragraph):
            marked = _marked(block.spans, word, note_id)
            if marked:
                changed = Paragraph(marked, block.look, block.part)
                return tuple(changed if k == i else b for k, b in enumerate(blocks) if k != own)
    return blocks


def _marked(spans: Spans, word: re.Pattern[str], note_id: str) -> Spans:
    """The spans with the mark behind the first use of the word, or () when they do not use it."""
    for i, span in enumerate(spans):
        found = word.search(span.text) if isinstance(span, Text) else None
        if found and isinstance(span, Text):
            before = tuple(_with(span, piece) for piece in (span.text[: found.end()],) if piece)
            after = tuple(_with(span, piece) for piece in (span.text[found.end() :],) if piece)
            return (*spans[:i], *before, NoteMark(note_id), *after, *spans[i + 1 :])
    return ()


def _with(span: Text, content: str) -> Text:
    return Text(content, span.strong, span.emphasis, span.code, span.language, span.href, span.target, span.term)
