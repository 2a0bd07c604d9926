"""The organisation (organisatie.yaml): who sends the documents. Nothing in it is required."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brief_builder.brief.template import Template


@dataclass(frozen=True, slots=True)
class Organisation:
    """Names and habits of one municipality.

    `type_labels` renames document types (raadsinformatiebrief → Raadsbrief); `patterns` are regular expressions for
    zaaknummer and kenmerk; `aldermen` the names to choose a portefeuillehouder from; `logo` a PNG file; `style` the
    style file of the documents.
    """

    municipality: str = ""
    prefix: str = "Gemeente"
    secretary: str = ""
    mayor: str = ""
    aldermen: tuple[str, ...] = ()
    type_labels: Mapping[str, str] = field(default_factory=dict)
    patterns: Mapping[str, str] = field(default_factory=dict)
    logo: Path | None = None
    logo_alt: str = ""
    house_style: Path | None = None
    style: Path | None = None

    def full_name(self, municipality: str = "") -> str:
        """ "Gemeente Almere", or "" when no municipality is known."""
        name = municipality or self.municipality
        return f"{self.prefix} {name}".strip() if name else ""

    def type_label(self, template: Template) -> str:
        """What this organisation calls a document type: "Raadsbrief"."""
        return self.type_labels.get(template.id, template.name)
