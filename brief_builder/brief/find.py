"""Finding words in a whole document, and replacing them in what the user wrote. Items of the library are found, never changed.

Fields are looked at as far as they are named: which of them hold words, the document type knows.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from brief_builder.brief.edits import change_part, change_parts
from brief_builder.brief.find_fields import hits_in_field, replace_in_field
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.own_text import has_own_words
from brief_builder.brief.wanted import Hit, Place, Putting, Wanted
from brief_builder.document.markup import plain_text
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.replacing import Swap, swapped, text_of, text_rows, with_rows_changed
from brief_builder.document.rich.tree import Blocks, Inline, Inlines, Picture
from brief_builder.document.rich.writing import write


def find(brief: Brief, wanted: Wanted, fields: Sequence[str] = ()) -> tuple[Hit, ...]:
    """Every hit in document order: fields, then of each part its title, its text with the footnotes where they stand, its pictures."""
    if not wanted.words.strip():
        return ()
    in_fields = (hit for name in fields for hit in hits_in_field(name, brief.fields.get(name, ""), wanted))
    return (*in_fields, *(hit for slot in brief.slots for part in slot.parts for hit in hits_in(part, slot.id, wanted)))


def hits_in(part: Part, slot: str, wanted: Wanted) -> tuple[Hit, ...]:
    """The hits in one part, which stands in this slot."""
    return tuple(_hits(slot, part, wanted.pattern())) if wanted.words.strip() else ()


def _hits(slot: str, part: Part, pattern: re.Pattern[str]) -> Iterator[Hit]:
    counts = dict.fromkeys(("title", "text", "note", "alt", "reason", "library"), 0)
    for place, text in _texts(part):
        for _found in pattern.finditer(text):
            yield Hit(slot, part.id, place, counts[place])
            counts[place] += 1


def _texts(part: Part) -> Iterator[tuple[Place, str]]:
    yield ("title", part.heading) if part.heading else ("library", part.label)
    if part.reason:
        yield "reason", part.reason
    if has_own_words(part):
        yield from _rows(part.text)
        yield from (("alt", alt) for alt in picture_texts(part))
    elif part.kind == "image":
        yield "alt", part.text
    elif part.item:
        yield "library", plain_text(part.summary)
        yield "library", plain_text(part.text)


@lru_cache(maxsize=1024)  # the bar looks after every edit, and one edit changes one text
def _rows(markdown: str) -> tuple[tuple[Place, str], ...]:
    return tuple(("note" if row.in_note else "text", text_of(row.inlines)) for row in text_rows(_tree(markdown)))


def picture_texts(part: Part) -> tuple[str, ...]:
    """What the pictures in a part show in words."""
    if part.kind == "image":
        return (part.text,) if part.text else ()
    return _picture_texts(part.text) if "![" in part.text and has_own_words(part) else ()


@lru_cache(maxsize=256)
def _picture_texts(markdown: str) -> tuple[str, ...]:
    return tuple(i.alt for row in text_rows(_tree(markdown)) for i in row.inlines if isinstance(i, Picture) and i.alt)


@lru_cache(maxsize=256)
def _tree(markdown: str) -> Blocks:
    return parse(markdown)


def replace_all(brief: Brief, wanted: Wanted, words: str, part: str = "", fields: Sequence[str] = ()) -> tuple[Brief, int]:
    """The brief with `words` in the place of every hit that can be replaced, and how many there were; in one part when it is named."""
    steps = replace_steps(brief, wanted, words, part, fields)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            replaced: tuple[Brief, int] = end.value
            return replaced


def replace_steps(
    brief: Brief, wanted: Wanted, words: str, part: str = "", fields: Sequence[str] = ()
) -> Generator[Part, None, tuple[Brief, int]]:
    """The same in small steps, for who must not wait: gives each part as it will be."""
    count, changed = 0, dict[str, Part]()
    for name in fields:
        count += len(hits_in_field(name, brief.fields.get(name, ""), wanted))
        brief = replace_in_field(brief, name, wanted, words)
    if wanted.words.strip():
        for slot in brief.slots:
            for before in slot.parts:
                hits = sum(hit.can_be_replaced for hit in hits_in(before, slot.id, wanted)) if part in ("", before.id) else 0
                after = _with_words(before, wanted, words, None) if hits else before
                count += hits
                changed[before.id] = after
                yield after
    return (change_parts(brief, lambda p: (changed.get(p.id, p),)), count) if count else (brief, 0)


def replace_hit(brief: Brief, wanted: Wanted, hit: Hit, words: str) -> Brief:
    """The brief with one hit replaced; the same brief when it cannot be."""
    if not hit.can_be_replaced:
        return brief
    if hit.field:
        return replace_in_field(brief, hit.field, wanted, words, hit)
    return change_part(brief, hit.part, lambda p: _with_words(p, wanted, words, hit))


def _with_words(part: Part, wanted: Wanted, words: str, only: Hit | None) -> Part:
    heading, text, reason = part.heading, part.text, part.reason
    if only is None or only.place == "reason":
        reason = Putting(wanted, words, only)(reason)
    if only is None or only.place == "title":
        heading = Putting(wanted, words, only)(heading)
    if has_own_words(part) and (only is None or only.place in ("text", "note")):
        text = _with_text(text, wanted.pattern(), words, only)
    if picture_texts(part) and (only is None or only.place == "alt"):
        put = Putting(wanted, words, only)
        text = put(text) if part.kind == "image" else _with_pictures(text, put)
    if (heading, text, reason) == (part.heading, part.text, part.reason):
        return part
    return replace(part, heading=heading, text=text, reason=reason)


def _with_text(markdown: str, pattern: re.Pattern[str], words: str, only: Hit | None) -> str:
    """The text with its hits replaced; a text without hits stays letter for letter."""
    if not any(pattern.search(text) for _place, text in _rows(markdown)):
        return markdown
    before = _tree(markdown)
    notes = iter([row.in_note for row in text_rows(before)])
    seen = {"text": 0, "note": 0}

    def change(inlines: Inlines) -> Inlines:
        place = "note" if next(notes) else "text"
        found = [Swap(*m.span(), words) for m in pattern.finditer(text_of(inlines))]
        first, seen[place] = seen[place], seen[place] + len(found)
        if only is not None:
            found = found[only.number - first : only.number - first + 1] if only.place == place and only.number >= first else []
        return swapped(inlines, found)

    after = with_rows_changed(before, change)
    return markdown if after == before else write(after).rstrip("\n")


def _with_pictures(markdown: str, put: Putting) -> str:
    def change(inlines: Inlines) -> Inlines:
        return tuple(map(described, inlines))

    def described(inline: Inline) -> Inline:
        return replace(inline, alt=put(inline.alt)) if isinstance(inline, Picture) else inline

    before = _tree(markdown)
    after = with_rows_changed(before, change)
    return markdown if after == before else write(after).rstrip("\n")
