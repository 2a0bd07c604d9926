"""A document type (sjabloon) as a value: what it asks, which paragraphs it has, and how it prints what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Opening = Literal["letter", "memo", "title"]
Generated = Literal["", "sources", "glossary", "decree"]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of the form. `organisation` names the list or pattern in the organisation file that helps with it.

    `prose` says that it holds words of the writer, not a name or a number: their spelling is looked at.
    """

    id: str
    label: str
    type: Literal["text", "date", "choice", "list"] = "text"
    options: tuple[str, ...] = ()
    free: bool = False
    required: bool = False
    default: str = ""
    max_length: int = 0
    internal: bool = False
    prose: bool = False
    organisation: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class TemplateSlot:
    """A paragraph (paragraaf): heading, guidance, the kinds of parts that fit, and how it stands in the document.

    `level` 1 is a paragraph, 2 (and 3) one below the paragraph before it. `max_words` 0 is no limit. A `generated` slot is
    filled by the app with the source list, the glossary or the decree (raadsbesluit). `sentence` is printed first, with the fields it
    names in braces, once these are all filled. Slots that stand together and say `repeats` come that often in a new brief (`repeated`).
    The heading of one that is `unheaded` is not printed. `key_figures` prints figures and findings as one large number each;
    slots that follow each other and say `columns` stand in two columns.
    """

    id: str
    heading: str
    guidance: str = ""
    kinds: tuple[str, ...] = ("text",)
    level: int = 1
    required: bool = False
    max_words: int = 0
    lead: bool = False
    generated: Generated = ""
    unnumbered: bool = False
    new_page: bool = False
    sentence: str = ""
    repeats: int = 0
    unheaded: bool = False
    key_figures: bool = False
    columns: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A document type. `pages` is the target length; `forms` the default form for each kind of part."""

    id: str
    name: str
    description: str
    opening: Opening
    pages: int
    fields: tuple[FieldSpec, ...]
    slots: tuple[TemplateSlot, ...]
    lines: tuple[str, ...] = ()
    greeting: str = ""
    closing: Literal["signature", "none"] = "none"
    numbering: str = "geen"
    contents: str = "nooit"
    sources: str = "voetnoot"
    glossary: str = "geen"
    forms: Mapping[str, str] = field(default_factory=dict)
    hyphenate: bool = False

    def field(self, field_id: str) -> FieldSpec | None:
        """The field with this id, or None."""
        return next((f for f in self.fields if f.id == field_id), None)

    def slot(self, slot_id: str) -> TemplateSlot | None:
        """The slot with this id, or None."""
        return next((s for s in self.slots if s.id == slot_id), None)

    def form(self, kind: str) -> str:
        """The form in which a part of this kind is printed unless it says otherwise; "" for kinds without forms."""
        return self.forms.get(kind, "")

    def slot_for(self, kind: str) -> TemplateSlot:
        """Where a new part of this kind goes: the slot it fits best, else the last one that takes text.

        A slot that is first of all for this kind fits best; then the one that takes most kinds, so that a finding lands with
        the facts and not under the occasion of the letter.
        """
        fitting = [s for s in self.slots if kind in s.kinds]
        if fitting:
            return max(fitting, key=lambda s: (s.kinds[0] == kind, len(s.kinds) - s.kinds.index(kind)))
        return [s for s in self.slots if "text" in s.kinds][-1]


NO_TEMPLATE = Template("", "", "", "title", 0, (), ())
"""The document type of no document."""
