"""The ledger: everything an OpenDocument file names or counts while it is written. The only thing here that changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from brief_builder.export.counts import Counts
from brief_builder.export.odt.odf import style_name
from brief_builder.export.xml_text import NOTHING, Xml, element, join

_INITIALS = {
    "paragraph": "P",
    "text": "T",
    "table": "Tabel",
    "table-column": "Kolom",
    "table-row": "Rij",
    "table-cell": "Cel",
    "section": "Kolommen",
}


@dataclass(frozen=True, slots=True)
class AutomaticStyle:
    """A style that only this file needs: how something departs from the named style `parent`; `master` begins a page of that kind."""

    family: str
    properties: Xml
    parent: str
    master: str

    def xml(self, name: str) -> Xml:
        """As markup."""
        about = {"style:parent-style-name": self.parent, "style:master-page-name": self.master}
        given = {key: value for key, value in about.items() if value}
        return element("style:style", {"style:name": name, "style:family": self.family, **given}, self.properties)


@dataclass(slots=True)
class Ledger:
    """Hands out names of automatic styles and pictures, and counts headings, captions and notes as the reader's program will."""

    styles: dict[AutomaticStyle, str] = field(default_factory=dict)
    pictures: dict[bytes, str] = field(default_factory=dict)
    bookmarks: set[str] = field(default_factory=set)
    frames: int = 0
    tables: int = 0
    sections: int = 0
    notes: set[str] = field(default_factory=set)
    counts: Counts = field(default_factory=Counts)

    def style(self, family: str, properties: Xml, parent: str = "", master: str = "") -> str:
        """The name of the automatic style with these properties; the same properties get the same name."""
        wanted = AutomaticStyle(family, properties, parent, master)
        return self.styles.setdefault(wanted, f"{_INITIALS[family]}{len(self.styles) + 1}")

    def automatic_styles(self) -> Xml:
        """All automatic styles, in the order in which they were asked for."""
        return element("office:automatic-styles", None, *(style.xml(name) for style, name in self.styles.items()))

    def bookmark(self, name: str, content: Xml) -> Xml:
        """The content between the two ends of a bookmark; a name that was used before (or is empty) gives the content alone."""
        if not name or name in self.bookmarks:
            return content
        self.bookmarks.add(name)
        ends = {"text:name": name}
        return join([element("text:bookmark-start", ends), content, element("text:bookmark-end", ends)])

    def begins(self, name: str) -> bool:
        """Whether the bookmark of a part is still to be set; if so it counts as set."""
        if not name or name in self.bookmarks:
            return False
        self.bookmarks.add(name)
        return True

    def picture(self, data: bytes, ending: str) -> str:
        """The path of a picture in the file; the same bytes get the same path."""
        return self.pictures.setdefault(data, f"Pictures/afbeelding{len(self.pictures) + 1}.{ending}")

    def frame(self) -> int:
        """The number of the next picture frame."""
        self.frames += 1
        return self.frames

    def table(self) -> int:
        """The number of the next table."""
        self.tables += 1
        return self.tables

    def section(self) -> int:
        """The number of the next section."""
        self.sections += 1
        return self.sections

    def cites(self, note_id: str) -> bool:
        """Whether a note is cited for the first time."""
        first = note_id not in self.notes
        self.notes.add(note_id)
        return first

    def sequences(self) -> Xml:
        """The declaration of the words that were counted."""
        declared = (
            element("text:sequence-decl", {"text:display-outline-level": 0, "text:name": style_name(word)}) for word in self.counts.captions
        )
        return element("text:sequence-decls", None, *declared) if self.counts.captions else NOTHING
