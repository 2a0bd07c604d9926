"""Spans as runs: looks, languages, links, cross-references, note marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brief_builder.document.spans import LineBreak, NoteMark, Span, Text, is_plain
from brief_builder.export.docx.ooxml import run_properties, w
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.roles import CharacterRole
from brief_builder.export.linked_spans import Group, first_text, linked_groups
from brief_builder.export.targets import NUMBERED_LABEL
from brief_builder.export.web_address import web_address
from brief_builder.export.xml_text import NOTHING, Xml, element, escaped, join

Look = tuple[Xml, ...]
"""Properties that every run of a text gets."""

_SPECIAL = re.compile("([\t\u2011\u00ad])")
_SPECIAL_ELEMENTS = {"\t": w("tab"), "\u2011": w("noBreakHyphen"), "\u00ad": w("softHyphen")}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

TAB = w("r", w("tab"))


def run(text: str, look: Iterable[Xml] = ()) -> Xml:
    """One run of plain text; nothing for no text."""
    text = text.replace("\n", " ")
    content = join(_pieces(text)) if _SPECIAL.search(text) else _words(text)
    if not content:
        return NOTHING
    return w("r", run_properties(look), content) if look else w("r", content)


def styled(text: str, role: CharacterRole, place: Place) -> Xml:
    """One run in a character style."""
    return run(text, [character(role, place)])


def character(role: CharacterRole, place: Place) -> Xml:
    """The property that names a character style."""
    return w("rStyle", val=place.job.ids.character[role])


def field(code: str, result: str, look: Iterable[Xml] = ()) -> Xml:
    """A field: its code, and what is shown until Word counts by itself."""
    properties = run_properties(look)
    instruction = element("w:instrText", {"xml:space": "preserve"}, escaped(f" {code} "))
    return join(
        [
            w("r", properties, w("fldChar", fldCharType="begin")),
            w("r", properties, instruction),
            w("r", properties, w("fldChar", fldCharType="separate")),
            run(result, look),
            w("r", properties, w("fldChar", fldCharType="end")),
        ]
    )


def runs(spans: Iterable[Span], place: Place, look: Look = ()) -> Xml:
    """All spans; neighbours with the same target share one link."""
    spans = tuple(spans)
    texts = [span.text for span in spans if isinstance(span, Text) and is_plain(span)]
    if len(texts) == len(spans):  # most: no link, no look
        return join([run(text, look) for text in texts])
    return join(_linked(group, place, look) for group in linked_groups(spans))


def _pieces(text: str) -> Iterator[Xml]:
    for piece in _SPECIAL.split(text):
        if piece in _SPECIAL_ELEMENTS:
            yield _SPECIAL_ELEMENTS[piece]
        elif piece:
            yield _words(piece)


def _words(text: str) -> Xml:
    return Xml(f'<w:t xml:space="preserve">{escaped(text)}</w:t>') if text else NOTHING


def _linked(group: Group, place: Place, look: Look) -> Xml:
    first = first_text(group)
    address = web_address(first.href) if first else ""
    if address:
        relation = place.relations.address(address)
        inner = _all(group, place, (character("link", place), *(part for part in look if not _names_style(part))))
        return element("w:hyperlink", {"r:id": relation, "w:history": 1}, inner)
    bookmark = place.job.targets.of(first) if first else ""
    reference = _reference(group, place, look, place.job.targets.numbers.get(bookmark, ""))
    if reference:
        return reference
    inner = _all(group, place, look)
    return element("w:hyperlink", {"w:anchor": bookmark, "w:history": 1}, inner) if bookmark and inner else inner


def _reference(group: Group, place: Place, look: Look, number: str) -> Xml:
    """ "figuur 4" as a field, so that it follows when figures are added in Word; nothing when it is no such reference."""
    span = group[0]
    found = NUMBERED_LABEL.fullmatch(span.text) if number and len(group) == 1 and isinstance(span, Text) else None
    if found is None or not isinstance(span, Text):
        return NOTHING
    own = _merged(look, span, place)
    return join([run(found[1] + found[2], own), field(f"REF {number} \\h", found[3], own)])


def _all(group: Group, place: Place, look: Look) -> Xml:
    return join(_span(span, place, look) for span in group)


def _span(span: Span | None, place: Place, look: Look) -> Xml:
    match span:
        case Text():
            return run(span.text, _merged(look, span, place))
        case LineBreak():
            return w("r", w("br"))
        case NoteMark():
            return _note_mark(span.note, place)
        case None:
            return styled(",", "note_mark", place)


def _merged(look: Look, span: Text, place: Place) -> list[Xml]:
    """The look of the surroundings with that of the span; a property is written once."""
    own = [
        character("code", place) if span.code and not any(map(_names_style, look)) else NOTHING,
        w("b") if span.strong else NOTHING,
        w("i") if span.emphasis else NOTHING,
        w("lang", val=span.language) if _LANGUAGE.fullmatch(span.language) else NOTHING,
    ]
    return list(dict.fromkeys([*look, *own]))


def _names_style(part: Xml) -> bool:
    """Whether it names a character style: a run has one at most."""
    return part.startswith("<w:rStyle")


def _note_mark(note_id: str, place: Place) -> Xml:
    """The first mark of a note carries the note; a later one refers to it and shows the same number."""
    job = place.job
    note = job.document.note(note_id)
    number, first = job.ledger.note(note.id)
    look = [character("note_mark", place)]
    name = f"_Noot_{number}"
    if not first:
        return field(f"NOTEREF {name} \\f \\h", str(note.number), look)
    mark = w("r", run_properties(look), w("footnoteReference", id=number))
    return job.ledger.bookmark(name, mark) if note_id in job.targets.repeated_notes else mark
