"""A term with its chosen definition: as a sentence, a footnote, a box, or only in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from brief_builder.brief.assemble.printed import DraftNote, Manner, Printed, after_word, behind, in_front, own_notes
from brief_builder.brief.assemble.provenance import provenance
from brief_builder.brief.model import Part
from brief_builder.brief.words import Words
from brief_builder.content.citation import notes
from brief_builder.document.markup import Marked, parse_markup, without_notes
from brief_builder.document.nodes import Block, Callout, ListBlock, ListItem, Paragraph
from brief_builder.document.spans import NoteMark, Spans, Text, plain, text

OWNER = re.compile(r" \(|,| et al")
"""What ends the name at the beginning of an attribution: "SER (2021)", "Almeerders, in de evaluatie …"."""

# fmt: off
SMALL_WORDS = frozenset((
    "aanduiding", "achterstand", "advies", "alle", "alleen", "basisvoorzieningen", "breed", "burgerlijke", "combinatie",
    "contacten", "continuïteit", "dak", "daklozen", "de", "delicten", "drie", "een", "eerst", "elke", "extra", "financiële",
    "fraude", "gemeente", "gemeentelijke", "gezin", "gezondheid", "goed", "het", "hoe", "huishoudens", "hulp", "iemand", "in",
    "instelling", "instroom", "inwoners", "jongere", "jongeren", "kaart", "kind", "kwalificatie", "kwetsbaarheid", "landelijke",
    "langdurige", "letterlijk", "manier", "mantelzorger", "meedoen", "meldpunt", "mensen", "moeite", "multidisciplinair", "niet",
    "nieuwe", "onderwijs", "opbouw", "opvang", "partnerschap", "plaats", "plek", "principes", "problematische", "regeling",
    "reizen", "samen", "sociale", "stad", "sterk", "toenadering", "traject", "twee", "uitstroom", "vacatures", "veiligheid",
    "vergelijkbaar", "verhuizingen", "verschillende", "vertrouwen", "verzamelnaam", "vooral", "voorziening", "wat", "werk",
    "werkloosheid", "werkwijze", "wettelijke", "wie", "zes", "zorgvuldig",
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
            return _footnoted(part, manner)
        case _:
            return _sentence(part, manner)


def _sentence(part: Part, manner: Manner) -> Printed:
    words = manner.words
    spans, notes_ = provenance(part, manner)
    marked = _definition(part, manner)
    opening = Text(f"{words.with_} "), Text(part.heading or part.label, strong=True), Text(f" {words.we_mean}{_whose(part, words)}: ")
    blocks = behind(in_front(opening, marked.blocks, part.id), spans)
    reason = (Paragraph(text(_reason(part, words)), part=part.id),) if part.reason else ()
    return Printed((*blocks, *reason), {**own_notes(marked), **notes_})


def _whose(part: Part, words: Words) -> str:
    way = words.in_words_of if part.rendering == "letterlijk" else words.after.lower()
    return f", {way} {part.attribution}" if part.attribution else ""


def _definition(part: Part, manner: Manner) -> Marked:
    """The definition as it runs on in a sentence: without the capital of its first word, where that is certainly no name."""
    return parse_markup(_without_capital(quoted_text(part).strip()), part=part.id, level=manner.level, chapters=manner.chapters)


def _without_capital(said: str) -> str:
    """The words as they run on in a sentence, where the first is certainly no name."""
    first = re.match(r"\w+", said)
    return said[:1].lower() + said[1:] if first and first[0].lower() in SMALL_WORDS else said


def _reason(part: Part, words: Words) -> str:
    return f"{words.choice} {_without_capital(part.reason)}" if part.reason else ""


def _box(part: Part, manner: Manner) -> Printed:
    title = part.heading or capitalised(part.label)
    marked = parse_markup(quoted_text(part), part=part.id, level=manner.level)
    source = term_source(part, manner.words, manner.letters)
    return Printed((Callout(text(title), marked.blocks, source, anchor=box_anchor(part), part=part.id),), own_notes(marked))


def box_anchor(part: Part) -> str:
    """Where the box of a term stands."""
    return f"{part.id}-kader"


def capitalised(label: str) -> str:
    """The label as it begins a line."""
    return label[:1].upper() + label[1:]


def quoted_text(part: Part) -> str:
    """The definition, between quotation marks when it is somebody's own words."""
    return f"“{part.text.strip()}”" if part.rendering == "letterlijk" else part.text


def term_source(part: Part, words: Words, letters: Mapping[str, str]) -> Spans:
    """ "Naar Ungar (2012), aangehaald in …, p. 61. Status: gevonden." and the reason of the choice."""
    status = f"{words.status}: {part.status.replace('_', ' ')}." if part.status else ""
    said = " ".join(piece for piece in (_unsourced(part, words), status, _reason(part, words)) if piece)
    if not part.sources:
        return text(said)
    return (*after_word(f"{_way(part, words)} ", notes(part.sources, letters)), *text(f" {said}" if said else ""))


def _way(part: Part, words: Words) -> str:
    """ "Naar" before the sources; "Naar gemeente Rotterdam, zoals weergegeven in … . Bron:" where they do not name whose it is."""
    whose = OWNER.split(part.attribution)[0].casefold()
    named = whose in plain(notes(part.sources)).casefold()
    return _verb(part, words) if named else f"{_verb(part, words)} {part.attribution}. {words.source}:"


def _verb(part: Part, words: Words) -> str:
    if part.own_wording:
        return words.reworded
    return words.quoted if part.rendering == "letterlijk" else words.after


def _unsourced(part: Part, words: Words) -> str:
    """Whose the definition is, where no source says it."""
    return f"{_verb(part, words)} {part.attribution}." if part.attribution and not part.sources else ""


def _footnoted(part: Part, manner: Manner) -> Printed:
    """A footnote needs a word to stand behind; here it gets one of its own. `attach_definitions` moves it to the first use."""
    words, label = manner.words, capitalised(part.heading or part.label)
    body = in_front((Text(f"{label}: "),), without_notes(_definition(part, manner)), part.id)
    after = " ".join(piece for piece in (_unsourced(part, words), _reason(part, words)) if piece)
    draft = DraftNote(part.sources, body, _way(part, words), after)
    before, behind = words.meaning_in_note.split("{label}")
    name = Text(part.heading or part.label, strong=True)
    line = Paragraph((Text(before), name, Text(behind), NoteMark(definition_note(part))), part=part.id)
    return Printed((line,), {definition_note(part): draft})


def definition_note(part: Part) -> str:
    """The id of the note that holds the definition of a term."""
    return f"{part.id}-begrip"


def attach_definitions(blocks: tuple[Block, ...], parts: Iterable[Part]) -> tuple[Block, ...]:
    """Moves the mark of each definition note to the first place where the running text uses the term.

    The line that `_footnoted` made is then dropped; where the text never uses the term, it stays. `parts` are the terms
    in that form.
    """
    for part in parts:
        blocks = _attached(blocks, part)
    return blocks


def _attached(blocks: tuple[Block, ...], part: Part) -> tuple[Block, ...]:
    mark = NoteMark(definition_note(part))
    word = re.compile(rf"\b{re.escape(part.heading or part.label)}\b", re.IGNORECASE)
    own = next(i for i, b in enumerate(blocks) if isinstance(b, Paragraph) and mark in b.spans)
    for i, block in enumerate(blocks):
        changed = _with_mark(block, word, mark) if i != own else None
        if changed is not None:
            return tuple(changed if k == i else b for k, b in enumerate(blocks) if k != own)
    return blocks


def _with_mark(block: Block, word: re.Pattern[str], mark: NoteMark) -> Block | None:
    """The block with the mark behind the first use of the word in its running text; None when it does not use it."""
    if isinstance(block, Paragraph):
        spans = _marked(block.spans, word, mark)
        return replace(block, spans=spans) if spans else None
    if isinstance(block, ListBlock):
        for i, item in enumerate(block.items):
            for k, inner in enumerate(item.blocks):
                changed = _with_mark(inner, word, mark)
                if changed is not None:
                    new = ListItem((*item.blocks[:k], changed, *item.blocks[k + 1 :]))
                    return replace(block, items=(*block.items[:i], new, *block.items[i + 1 :]))
    return None


def _marked(spans: Spans, word: re.Pattern[str], mark: NoteMark) -> Spans:
    """The spans with the mark behind the first use of the word, or () when they do not use it."""
    for i, span in enumerate(spans):
        found = word.search(span.text) if isinstance(span, Text) else None
        if found and isinstance(span, Text):
            before, after = span.text[: found.end()], span.text[found.end() :]
            rest = (replace(span, text=after),) if after else ()
            return (*spans[:i], replace(span, text=before), mark, *rest, *spans[i + 1 :])
    return ()
