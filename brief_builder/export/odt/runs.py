"""Spans as runs: looks, languages, links, cross-references, note marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from brief_builder.document.spans import LineBreak, NoteMark, Span, Text
from brief_builder.export.linked_spans import Group, first_text, linked_groups
from brief_builder.export.odt.odf import LINK, properties, style_name
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.roles import MARKS, Mark
from brief_builder.export.web_address import web_address
from brief_builder.export.xml_text import NOTHING, Xml, element, escaped, join

_BLANKS = re.compile(r"(\t| {2,}|^ | $)")
_LANGUAGE = re.compile(r"(?P<language>[A-Za-z]{2,3})(-(?P<script>[A-Za-z]{4}))?(-(?P<country>[A-Za-z]{2}))?")

TAB = element("text:tab")

Look = Mapping[str, str]
"""Properties of text that every run gets."""

PLAIN: Look = {}


def words(text: str) -> Xml:
    """Plain text; blanks that a reader of XML would drop are written as elements."""
    return join(_pieces(text.replace("\n", " ")))


def styled(text: str, mark: Mark) -> Xml:
    """Plain text in a named text style; nothing for no text."""
    return _span_of(style_name(MARKS[mark]), words(text))


def runs(spans: Iterable[Span], place: Place, look: Look = PLAIN) -> Xml:
    """All spans; neighbours with the same target share one link."""
    return join(_linked(group, place, look) for group in linked_groups(spans))


def language_properties(language: str) -> dict[str, str]:
    """The properties that name a language (BCP 47); none for what is no language."""
    found = _LANGUAGE.fullmatch(language)
    if found is None:
        return {}
    named = {"fo:language": found["language"].lower(), "fo:country": (found["country"] or "none").upper().replace("NONE", "none")}
    return {**named, "fo:script": found["script"].title()} if found["script"] else named


def _pieces(text: str) -> Iterator[Xml]:
    for piece in _BLANKS.split(text):
        if piece == "\t":
            yield TAB
        elif piece and not piece.strip(" "):
            yield element("text:s", {"text:c": len(piece)} if len(piece) > 1 else None)
        elif piece:
            yield escaped(piece)


def _linked(group: Group, place: Place, look: Look) -> Xml:
    first = first_text(group)
    inner = join(_span(span, place, look) for span in group)
    if first is None or not inner:
        return inner
    address = web_address(first.href)
    bookmark = place.job.targets.of(first)
    if address:
        return link(address, inner, "link")
    return link(f"#{bookmark}", inner, "reference_link") if bookmark else inner


def link(address: str, content: Xml, mark: Mark) -> Xml:
    """A link with the look of `mark`, before and after it was followed."""
    name = style_name(MARKS[mark])
    return element("text:a", {**LINK, "xlink:href": address, "text:style-name": name, "text:visited-style-name": name}, content)


def _span(span: Span | None, place: Place, look: Look) -> Xml:
    match span:
        case Text():
            return _run(span, place, look)
        case LineBreak():
            return element("text:line-break")
        case NoteMark():
            return _note_mark(span.note, place)
        case None:
            return styled(",", "note_anchor")


def _run(span: Text, place: Place, look: Look) -> Xml:
    own = {
        **({"fo:font-weight": "bold"} if span.strong else {}),
        **({"fo:font-style": "italic"} if span.emphasis else {}),
        **language_properties(span.language),
    }
    looks = {**look, **own}
    content = words(span.text)
    named = _NAMED.get(tuple(looks)) if not span.code else None
    if named and not look:
        return _span_of(style_name(MARKS[named]), content)
    parent = style_name(MARKS["code"]) if span.code else ""
    if not looks:
        return _span_of(parent, content)
    return _span_of(place.job.ledger.style("text", properties("text", looks), parent), content)


_NAMED: Mapping[tuple[str, ...], Mark] = {("fo:font-weight",): "strong", ("fo:font-style",): "emphasis"}


def _span_of(style: str, content: Xml) -> Xml:
    return element("text:span", {"text:style-name": style}, content) if style and content else content


def _note_mark(note_id: str, place: Place) -> Xml:
    """The first mark of a note carries the note itself; a later one refers to it and shows the same number."""
    job = place.job
    note = job.document.note(note_id)
    name = f"ftn{note.number}"
    if job.ledger.cites(note.id):
        number = element("text:note-citation", None, words(str(note.number)))
        return element("text:note", {"text:id": name, "text:note-class": "footnote"}, number, job.notes.get(note.id, NOTHING))
    reference = {"text:note-class": "footnote", "text:reference-format": "text", "text:ref-name": name}
    return _span_of(style_name(MARKS["note_anchor"]), element("text:note-ref", reference, words(str(note.number))))
