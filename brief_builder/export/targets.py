"""Where links inside the document can go: the anchors of the tree, and the bookmarks that stand for them in Word."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from brief_builder.document.nodes import Block, Chart, Document, Glossary, Image, Table
from brief_builder.document.spans import Text
from brief_builder.document.traverse import anchors, note_marks, walk

NUMBERED_LABEL = re.compile(r"([^\W\d]+)([ \u00a0])(\d+)")
"""A label such as "Figuur 4": its word, the space, its number."""

_LONGEST = 40  # letters of a bookmark's name in Word


@dataclass(frozen=True, slots=True)
class Targets:
    """Bookmark names by anchor, anchors of the glossary appendix by term, and the notes that are marked more than once.

    `numbers` are names for the number alone of a caption ("4" of "Figuur 4"), by the bookmark of the caption.
    """

    bookmarks: Mapping[str, str]
    terms: Mapping[str, str]
    repeated_notes: frozenset[str]
    numbers: Mapping[str, str] = field(default_factory=dict)

    def of(self, span: Text) -> str:
        """The bookmark to which a span leads, or "" when it leads nowhere in this document."""
        anchor = span.target or self.terms.get(span.term, "")
        return self.bookmarks.get(anchor, "")


def find_targets(document: Document) -> Targets:
    """All anchors of a document. Of two anchors that Word cannot tell apart the first counts."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in anchors(document.blocks):
        name = bookmark_name(anchor)
        if anchor not in names and name.lower() not in taken:
            names[anchor] = name
            taken.add(name.lower())
    terms = {entry.term: entry.anchor for block in document.blocks if isinstance(block, Glossary) for entry in block.entries}
    repeated = frozenset(note for note, times in Counter(note_marks(document.blocks)).items() if times > 1)
    return Targets(names, terms, repeated, _numbers(document.blocks, names))


def _numbers(blocks: Iterable[Block], names: Mapping[str, str]) -> dict[str, str]:
    captions = (b.caption for b in walk(blocks) if isinstance(b, Table | Chart | Image) and b.caption)
    numbered = (names[c.anchor] for c in captions if c.anchor in names and NUMBERED_LABEL.fullmatch(c.label))
    return {name: bookmark_name(f"{name}-nummer") for name in numbered}


def bookmark_name(anchor: str, prefix: str = "") -> str:
    """A name as Word allows it: letters, digits and underscores, at most 40, starting with a letter (or the hidden "_")."""
    name = prefix + re.sub(r"\W", "_", anchor, flags=re.ASCII)
    if not name or not (name[0].isalpha() or name[0] == "_"):
        name = f"a{name}"
    if len(name) <= _LONGEST:
        return name
    digest = hashlib.sha256(anchor.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{name[: _LONGEST - 9]}_{digest}"


def part_bookmark(part: str) -> str:
    """The name of the hidden bookmark where a part of the brief begins; "" for no part."""
    return bookmark_name(part, "_Deel_") if part else ""
