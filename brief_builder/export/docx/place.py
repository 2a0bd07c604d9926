"""Where something is written: the job as a whole, and the surroundings of one block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brief_builder.document.nodes import Columns, Document, KeyFigures
from brief_builder.export.docx.ledger import Ledger
from brief_builder.export.docx.relations import Relations
from brief_builder.export.docx.roles import StyleMap
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import Style
from brief_builder.export.targets import Targets


@dataclass(frozen=True, slots=True)
class Job:
    """One document on its way into one file. `pages` says on which page an anchor stands, as far as somebody knows.

    `own_sender` says that the text must tell who sends it: no header of the template does.
    """

    document: Document
    style: Style
    ids: StyleMap
    targets: Targets
    ledger: Ledger
    pages: Mapping[str, int]
    own_sender: bool = True

    @property
    def has_columns(self) -> bool:
        """Whether the pages are as wide as wide blocks, because some text stands in columns."""
        return any(isinstance(block, Columns | KeyFigures) for block in self.document.blocks)


@dataclass(frozen=True, slots=True)
class Place:
    """The surroundings of a block: the part that holds its relationships, the role of running text, and the depth of lists.

    `joined` says that neighbours share borders (a box): paragraphs there must not differ in their indents,
    `narrow` that it stands in one of two columns.
    """

    job: Job
    relations: Relations
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
