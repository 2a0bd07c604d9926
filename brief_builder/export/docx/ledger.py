"""The ledger: everything a Word file numbers while it is written. The only thing here that changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from brief_builder.export.counts import Counts
from brief_builder.export.docx.ooxml import w
from brief_builder.export.xml_text import Xml, element, join


@dataclass(slots=True)
class Ledger:
    """Hands out the ids of bookmarks, drawings and lists, and counts headings, captions and notes as Word will count them."""

    next_list: int
    bookmarks: set[str] = field(default_factory=set)
    drawings: int = 0
    lists: list[Xml] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    titles: int = 0

    def bookmark(self, name: str, content: Xml) -> Xml:
        """The content between the two ends of a bookmark; a name that was used before (or is empty) gives the content alone."""
        if not name or name in self.bookmarks:
            return content
        self.bookmarks.add(name)
        number = len(self.bookmarks)
        return join([element("w:bookmarkStart", {"w:id": number, "w:name": name}), content, w("bookmarkEnd", id=number)])

    def drawing(self) -> int:
        """The id of the next drawing."""
        self.drawings += 1
        return self.drawings

    def claims_title(self) -> bool:
        """Whether this is the first title of the document."""
        self.titles += 1
        return self.titles == 1

    def numbered_list(self, definition: int, level: int, start: int) -> int:
        """A list of its own that starts at `start` on its level; returns its number."""
        number = self.next_list
        self.next_list += 1
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        self.lists.append(w("num", w("abstractNumId", val=definition), override, numId=number))
        return number

    def note(self, note_id: str) -> tuple[int, bool]:
        """The id of a note in this file, and whether it is cited for the first time."""
        if note_id in self.notes:
            return self.notes.index(note_id) + 1, False
        self.notes.append(note_id)
        return len(self.notes), True
