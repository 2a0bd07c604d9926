"""The brief: what the user makes. Immutable; an edit is a new brief that shares what did not change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import count

from brief_builder.content.findings import Figure
from brief_builder.content.provenance import CitedSource, Place

SCHEMA = 1
"""The version of the file format; a higher one is refused."""

PART_KINDS = ("text", "finding", "term", "figure", "table", "image")
FORMS: Mapping[str, tuple[str, ...]] = {
    "finding": ("kort", "volledig", "alleen_cijfer"),
    "term": ("zin", "voetnoot", "kader", "begrippenlijst"),
    "figure": ("zin", "tabel", "grafiek"),
}
"""The forms a part of each kind can be printed in; kinds that are not named have none."""


FINAL_STATUSES = ("vastgesteld", "verzonden")
"""The statuses of a document that is done: it no longer says its status and version."""


@dataclass(frozen=True, slots=True)
class AreaLabel:
    """What an area or group was called when it was inserted, and the kind of area it is ("gemeente", "land", "groep" …)."""

    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class InsertedFigure:
    """A figure as it was when inserted: its data, and the sources it rests on."""

    figure: Figure
    sources: tuple[CitedSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Measurement:
    """A newer value of a figure that the writer added: `period` is a year, `source` is told in the writer's words.

    `figure` is the id of that figure; "" is the first one of the part.
    """

    value: Decimal
    period: str
    source: str = ""
    area: str = ""
    group: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A building block of the document (bouwsteen): own text, or an item of the library with everything that can be printed of it.

    `text` is Markdown: the user's own, or the item's at the time of insertion. For an item `label` is its title or
    preferred label, `attribution`, `status`, `rendering` those of the chosen definition, `areas` the names of the areas
    and groups in its figures. `heading` replaces the printed title. `own_wording` says that the user changed the text,
    `original` what it was before that; `measurements` are newer values that the user added to its figures.
    """

    id: str
    kind: str
    text: str = ""
    item: str = ""
    library: str = ""
    definition: str = ""
    reason: str = ""
    form: str = ""
    heading: str = ""
    label: str = ""
    summary: str = ""
    attribution: str = ""
    status: str = ""
    rendering: str = ""
    avoid: tuple[str, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    report: tuple[Place, ...] = ()
    figures: tuple[InsertedFigure, ...] = ()
    areas: Mapping[str, AreaLabel] = field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()
    own_wording: bool = False
    original: str = ""
    excluded: bool = False
    fingerprint: str = ""
    unknown: Mapping[str, object] = field(default_factory=dict)

    def prints(self) -> bool:
        """Whether the part puts anything on paper: it is not switched off, and own text has words."""
        written = self.kind not in ("text", "table") or self.text.strip() or self.heading
        return not self.excluded and bool(written)

    def text_in(self, form: str) -> str:
        """The text that is printed in this form: the short one of a finding that is printed short, until the writer changes it."""
        short = self.kind == "finding" and form == "kort" and not self.own_wording
        return (self.summary if short else "") or self.text


@dataclass(frozen=True, slots=True)
class Slot:
    """A paragraph of the document type (paragraaf) with the parts in it; `heading` replaces the type's own."""

    id: str
    parts: tuple[Part, ...] = ()
    heading: str = ""
    unknown: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UsedLibrary:
    """A library a brief was made with."""

    name: str
    version: str


FieldValue = str | tuple[Mapping[str, str], ...]
"""A field is text, or a list of small mappings (the annexes: title, file, public)."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A working file (werkbestand): document type, fields, and parts in slots.

    `silenced` names the remarks of Controle that the writer has seen and does not want to see again here (`checks.silence`).
    `unknown` keeps keys of a newer version.
    """

    template: str
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    slots: tuple[Slot, ...] = ()
    language: str = "nl"
    libraries: tuple[UsedLibrary, ...] = ()
    silenced: tuple[str, ...] = ()
    unknown: Mapping[str, object] = field(default_factory=dict)

    def parts(self) -> Iterator[Part]:
        """Every part, excluded ones too, in document order."""
        return (part for slot in self.slots for part in slot.parts)

    def slot(self, slot_id: str) -> Slot | None:
        """The slot with this id, or None."""
        return next((s for s in self.slots if s.id == slot_id), None)

    def field_text(self, name: str) -> str:
        """A text field, "" when it is not filled; the titles of a list field, joined by "; "."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else "; ".join(row.get("title", "") for row in value)

    def free_part_id(self) -> str:
        """An id that no part has yet: p1, p2 …"""
        return next(self.free_part_ids())

    def free_part_ids(self) -> Iterator[str]:
        """All of them, in order."""
        taken = {part.id for part in self.parts()}
        return (name for name in (f"p{number}" for number in count(len(taken) + 1)) if name not in taken)

    def with_part(self, slot_id: str, part: Part) -> Brief:
        """The brief with `part` at the end of a slot; the slot is made when the brief has none of that name."""
        slot = self.slot(slot_id)
        if slot is None:
            return replace(self, slots=(*self.slots, Slot(slot_id, (part,))))
        return replace(self, slots=tuple(replace(s, parts=(*s.parts, part)) if s is slot else s for s in self.slots))
