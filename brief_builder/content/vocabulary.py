"""The glossary: terms (SKOS concepts) with several definitions, and abbreviations."""

from __future__ import annotations

from dataclasses import dataclass

from brief_builder.content.provenance import Citation, Place
from brief_builder.content.words import AGREED


@dataclass(frozen=True, slots=True)
class Definition:
    """What one party means by a term. `id` is unique within its term; `status` and `nature` as in the council's words.

    `ended_on` is the date on which a definition lapsed or was rejected, `status_reason` why, `replaced_by` the definition
    (or term) that came instead. Dates are ISO.
    """

    id: str
    text: str
    attribution: str = ""
    perspective: str = ""
    rendering: str = "parafrase"
    nature: str = "werkdefinitie"
    status: str = "gevonden"
    scope: str = ""
    agreed_by: str = ""
    agreed_on: str = ""
    valid_from: str = ""
    ended_on: str = ""
    status_reason: str = ""
    replaced_by: str = ""
    figures: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    report: tuple[Place, ...] = ()
    editorial_note: str = ""


@dataclass(frozen=True, slots=True)
class Caution:
    """A point of attention, with who warns."""

    text: str
    sources: tuple[Citation, ...] = ()
    report: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Component:
    """One named part of a concept (a pillar, a kind, a city)."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Components:
    """The parts of a concept as a list, in the order of the source."""

    title: str
    items: tuple[Component, ...]
    sources: tuple[Citation, ...] = ()
    report: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class AvoidLabel:
    """A label somebody advises against: why, for whom (`scope`), and the names in which it stays (`allowed_in`)."""

    label: str
    reason: str = ""
    scope: str = ""
    allowed_in: tuple[str, ...] = ()
    report: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of the shared language. `kind` is kernconcept or werkterm; `recognition` automatisch, alleen_exact or uit."""

    id: str
    kind: str
    pref_label: str
    definitions: tuple[Definition, ...]
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    avoid_labels: tuple[AvoidLabel, ...] = ()
    recognition: str = "automatisch"
    themes: tuple[str, ...] = ()
    explanation: str = ""
    background: str = ""
    scope_note: str = ""
    cautions: tuple[Caution, ...] = ()
    parts: Components | None = None
    related: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    replaced_by: str = ""
    sources: tuple[Citation, ...] = ()
    report: tuple[Place, ...] = ()
    editorial_note: str = ""
    library: str = ""

    def definition(self, definition_id: str) -> Definition | None:
        """The definition with this id within the term, or None."""
        return next((d for d in self.definitions if d.id == definition_id), None)

    def usual(self) -> Definition:
        """The definition that is meant where none is chosen: the agreed one, else the first."""
        return next((d for d in self.definitions if d.status == AGREED), self.definitions[0])


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Letters and what they stand for; `term`, `area` or `source` is the id of the entry for that, where there is one."""

    id: str
    pref_label: str
    full_form: str = ""
    plural: str = ""
    language: str = ""
    explanation: str = ""
    term: str = ""
    area: str = ""
    source: str = ""
    report: tuple[Place, ...] = ()
    editorial_note: str = ""
    library: str = ""
