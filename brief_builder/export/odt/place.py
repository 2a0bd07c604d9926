"""Where something is written: the job as a whole, and the surroundings of one block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_builder.document.nodes import Document
from brief_builder.export.odt.ledger import Ledger
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import Style
from brief_builder.export.targets import Targets
from brief_builder.export.xml_text import Xml


@dataclass(frozen=True, slots=True)
class Job:
    """One document on its way into one file.

    `pages` says on which page an anchor stands, as far as somebody knows; `notes` holds the bodies of the notes by id.
    """

    document: Document
    style: Style
    targets: Targets
    ledger: Ledger
    pages: Mapping[str, int]
    notes: Mapping[str, Xml] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """The surroundings of a block: the role of running text, and the depth of lists.

    `joined` says that neighbours share borders (a box): paragraphs there must not differ in their indents,
    `narrow` that it stands in one of two columns.
    """

    job: Job
    body: ParagraphRole = "body"
    depth: int = 0
    joined: bool = False
    narrow: bool = False

    @property
    def width(self) -> float:
        """How wide text is here, in points."""
        page = self.job.style.page
        return page.column_width if self.narrow else page.text_width

    @property
    def wide(self) -> float:
        """How wide wide tables are here, in points."""
        return self.width if self.narrow else self.job.style.page.wide_width
