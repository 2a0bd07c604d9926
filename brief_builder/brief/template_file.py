"""Document types from files: ours in `resources/templates/`, the user's in a folder of their own, which win."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

from brief_builder.brief.model import FORMS, PART_KINDS
from brief_builder.brief.reading import as_list, as_mapping, validated
from brief_builder.brief.template import FieldSpec, Template, TemplateSlot
from brief_builder.content.yaml_text import read_yaml
from brief_builder.errors import UnknownName, UnreadableFile, UserError
from brief_builder.i18n import Message, _

LARGEST = 200_000
DEEPEST_LEVEL = 3
FIELDS_FILE = "fields.yaml"
FLAGS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "nummering": ("numbering", ("geen", "decimaal")),
    "inhoudsopgave": ("contents", ("nooit", "vanaf 8 pagina's", "altijd")),
    "bronnen": ("sources", ("voetnoot", "bij tekst", "voetnoot en lijst")),
    "begrippenlijst": ("glossary", ("geen", "gekozen", "alle")),
}
"""The flags as a template file writes them: our name, and what may be chosen."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The document types by id, and what was wrong with files that could not be used."""

    known: Mapping[str, Template]
    problems: tuple[Message, ...] = ()

    def get(self, template_id: str) -> Template:
        """The document type with this id. Raises UnknownName with the ones there are."""
        if template_id in self.known:
            return self.known[template_id]
        close = get_close_matches(template_id, self.known, 1)
        known = ", ".join(self.known)
        if close:
            raise UnknownName(_("There is no document type “{name}”; did you mean “{close}”?", name=template_id, close=close[0]))
        raise UnknownName(_("There is no document type “{name}”; choose from: {known}.", name=template_id, known=known))


def read_templates(folders: Iterable[Path]) -> Templates:
    """The document types of all folders; in a later folder a type or field with a known id takes its place. Missing folders are fine."""
    fields: dict[str, FieldSpec] = {}
    known: dict[str, Template] = {}
    problems: list[Message] = []
    files = [path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.yaml"))]
    for path in sorted(files, key=lambda p: p.name != FIELDS_FILE):
        try:
            if path.name == FIELDS_FILE:
                fields |= read_fields(path)
            else:
                template = read_template(path, fields)
                known[template.id] = template
        except UserError as error:
            problems.append(error.message)
    return Templates(known, tuple(problems))


def read_fields(path: Path) -> dict[str, FieldSpec]:
    """The fields that document types can name. Raises UnreadableFile."""
    rows = as_list(read_yaml(path, LARGEST), path)
    specs = (validated(FieldSpec, as_mapping(row, path), path) for row in rows)
    return {spec.id: spec for spec in specs}


def read_template(path: Path, fields: Mapping[str, FieldSpec]) -> Template:
    """One document type. Raises UnreadableFile with what is wrong in it."""
    data = dict(as_mapping(read_yaml(path, LARGEST), path))
    flags = {name: _flag(data.pop(key, choices[0]), key, choices, path) for key, (name, choices) in FLAGS.items()}
    chosen = tuple(_field(as_mapping(row, path), fields, path) for row in as_list(data.pop("fields", []), path))
    slots = tuple(validated(TemplateSlot, as_mapping(row, path), path) for row in as_list(data.pop("slots", []), path))
    template = validated(Template, {**data, **flags, "fields": (), "slots": ()}, path)
    complete = replace(template, fields=chosen, slots=slots)
    _check_slots(slots, path)
    _check_names(complete, path)
    return complete


def _flag(value: object, key: str, choices: tuple[str, ...], path: Path) -> str:
    if value not in choices:
        known = ", ".join(choices)
        raise UnreadableFile(_("“{file}”: “{key}” is “{value}”; choose from: {known}.", file=path, key=key, value=value, known=known))
    return str(value)


def _field(row: Mapping[str, object], fields: Mapping[str, FieldSpec], path: Path) -> FieldSpec:
    spec = fields.get(str(row.get("id")))
    if spec is None:
        if "label" not in row:
            raise UnreadableFile(_("“{file}” names a field “{field}” that is not described anywhere.", file=path, field=row.get("id")))
        return validated(FieldSpec, row, path)
    base = {name: getattr(spec, name) for name in spec.__slots__}
    return validated(FieldSpec, {**base, **row}, path)


def _check_slots(slots: tuple[TemplateSlot, ...], path: Path) -> None:
    twice = next((i for i, times in Counter(slot.id for slot in slots).items() if times > 1), None)
    if twice is not None:
        raise UnreadableFile(_("“{file}” holds the {what} “{id}” twice.", file=path, what=_("paragraph"), id=twice))
    if not any("text" in slot.kinds for slot in slots):
        raise UnreadableFile(_("“{file}” has no paragraph that takes own text.", file=path))
    for kind in (k for slot in slots for k in slot.kinds if k not in PART_KINDS):
        raise UnreadableFile(_("“{file}” names an unknown kind of part, “{kind}”.", file=path, kind=kind))
    for above, level in pairwise((0, *(slot.level for slot in slots))):
        if not 1 <= level <= min(above + 1, DEEPEST_LEVEL):
            known = ", ".join(str(fitting) for fitting in range(1, min(above + 1, DEEPEST_LEVEL) + 1))
            raise UnreadableFile(
                _("“{file}”: “{key}” is “{value}”; choose from: {known}.", file=path, key="level", value=level, known=known)
            )


def _check_names(template: Template, path: Path) -> None:
    """Forms and label lines name what there is."""
    for name in template.lines:
        if template.field(name) is None:
            raise UnreadableFile(_("“{file}” names a field “{field}” that is not described anywhere.", file=path, field=name))
    for kind, form in template.forms.items():
        if form not in FORMS.get(kind, ()):
            raise UnreadableFile(_("“{file}” names an unknown form, “{form}”, for “{kind}”.", file=path, form=form, kind=kind))
