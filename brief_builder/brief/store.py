"""The working file (`*.brief`): YAML in, brief out, and back.

Keys that we do not know come from a newer version: they are kept and written again. A file with a higher `schema` is
refused, because what it means is not known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path

from brief_builder.brief.model import FORMS, PART_KINDS, SCHEMA, Brief, Part, Slot
from brief_builder.brief.on_disk import LARGEST_FILE
from brief_builder.brief.reading import as_list, as_mapping, validated
from brief_builder.brief.unknown_keys import unknown_keys, with_unknown
from brief_builder.content.yaml_text import parse_yaml, read_text
from brief_builder.content.yaml_write import plain, yaml_of
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.files import write_atomically
from brief_builder.i18n import _

LONGEST_NUMBER = 30
"""Digits; a number such as 1E+999999 would fill the memory when it is printed."""

SUFFIX = ".brief"
FOLDED_AT = 120
SCHEMA_LINE = re.compile(rb"^schema:\s*['\"]?(\d{1,9})", re.MULTILINE)
SEARCHED = 4_000
"""Bytes at the beginning of a file, where its schema stands."""


def load_brief(path: Path) -> Brief:
    """The brief in a file. Raises UnreadableFile with one sentence about what is wrong and where."""
    return read_brief(read_text(path, LARGEST_FILE), path)


def read_brief(content: str, path: Path) -> Brief:
    """The brief in the text `content`; `path` is only named in messages. Raises UnreadableFile."""
    data = parse_yaml(content, path)
    if not isinstance(data, Mapping) or "template" not in data:
        raise UnreadableFile(_("“{file}” is not a working file of Brief Builder: it names no document type.", file=path))
    _check_schema(data.get("schema", ""), path)
    slots = tuple(_slot(slot, path) for slot in as_list(data.get("slots", []), path))
    _check_ids(slots, path)
    known = {k: v for k, v in data.items() if k in {"template", "fields", "language", "libraries", "silenced"}}
    brief = replace(validated(Brief, known | {"slots": ()}, path), slots=slots)
    return replace(brief, unknown=_unknown({k: v for k, v in data.items() if k not in ("schema", "slots")}, brief))


def _unknown(data: Mapping[str, object], value: object) -> Mapping[str, object]:
    rest = unknown_keys(data, value)
    return rest if isinstance(rest, Mapping) else {}


def _check_schema(schema: object, path: Path) -> None:
    if not (isinstance(schema, str) and schema.isascii() and schema.isdigit()):
        raise UnreadableFile(_("“{file}” is not a working file of Brief Builder: it has no schema version.", file=path))
    if int(schema[:9]) > SCHEMA:
        raise UnreadableFile(_("“{file}” was made with a newer Brief Builder; install the newer version to open it.", file=path))


def _slot(data: object, path: Path) -> Slot:
    mapping = as_mapping(data, path)
    parts = tuple(_part(part, path) for part in as_list(mapping.get("parts", []), path))
    slot = validated(Slot, {k: v for k, v in mapping.items() if k in ("id", "heading")}, path)
    return replace(slot, parts=parts, unknown=_unknown({k: v for k, v in mapping.items() if k != "parts"}, slot))


def _part(data: object, path: Path) -> Part:
    mapping = as_mapping(data, path)
    names = {f.name for f in fields(Part)} - {"unknown"}
    part = validated(Part, {k: v for k, v in mapping.items() if k in names}, path)
    if part.kind not in PART_KINDS:
        raise UnreadableFile(_("“{file}”: part {part} is of an unknown kind, “{kind}”.", file=path, part=part.id, kind=part.kind))
    if part.form and part.form not in FORMS.get(part.kind, ()):
        raise UnreadableFile(_("“{file}”: part {part} has an unknown form, “{form}”.", file=path, part=part.id, form=part.form))
    if not all(figure.figure.values for figure in part.figures) or any(abs(n.adjusted()) > LONGEST_NUMBER for n in _numbers(part)):
        raise UnreadableFile(_("“{file}” holds something that does not belong there, at “{place}”.", file=path, place=f"{part.id}.figures"))
    return replace(part, unknown=_unknown(mapping, part))


def _numbers(part: Part) -> Iterator[Decimal]:
    values = (value for inserted in part.figures for value in inserted.figure.values)
    yield from (number for value in values for number in (value.value, value.difference) if number is not None)
    yield from (measured.value for measured in part.measurements)


def _check_ids(slots: tuple[Slot, ...], path: Path) -> None:
    for what, ids in ((_("paragraph"), [s.id for s in slots]), (_("part"), [p.id for s in slots for p in s.parts])):
        if "" in ids:
            raise UnreadableFile(_("“{file}” is incomplete: “{place}” is missing.", file=path, place="id"))
        twice = next((i for i, times in Counter(ids).items() if times > 1), None)
        if twice is not None:
            raise UnreadableFile(_("“{file}” holds the {what} “{id}” twice.", file=path, what=what, id=twice))


def save_brief(brief: Brief, path: Path) -> None:
    """Write the brief; the old file stays untouched when that fails. Raises UnwritableFile."""
    check_replaceable(path)
    write_brief(path, dump_brief(brief))


def check_replaceable(path: Path) -> None:
    """Raises UnwritableFile where a working file of a newer version lies: what it holds cannot be shown, so nobody can say it may go."""
    with suppress(OSError), path.open("rb") as file:
        found = SCHEMA_LINE.search(file.read(SEARCHED))
        if found is not None and int(found[1]) > SCHEMA:
            raise UnwritableFile(_("“{file}” was made with a newer Brief Builder and was not replaced; choose another name.", file=path))


def write_brief(path: Path, content: bytes) -> None:
    """Write a brief that is the content of a file already. Raises UnwritableFile, also for one that could not be opened again."""
    if len(content) > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise UnwritableFile(
            _("“{file}” was not written: a document of more than {limit} MB could not be opened again. Shorten it.", file=path, limit=limit)
        )
    write_atomically(path, content)


def dump_brief(brief: Brief) -> bytes:
    """The brief as the bytes of its file: the same brief always gives the same bytes."""
    data: dict[str, object] = {"schema": str(SCHEMA)} | _plain_mapping(brief)
    return yaml_of(data, FOLDED_AT)


def _plain_mapping(value: object) -> dict[str, object]:
    """A dataclass as a mapping without what is empty (unless it must be there), its unknown keys last."""
    assert is_dataclass(value)
    needed = {f.name for f in fields(value) if f.default_factory is MISSING and (f.default is MISSING or not _is_empty(f.default))}
    pairs = {f.name: getattr(value, f.name) for f in fields(value)}
    unknown = pairs.pop("unknown", {})
    filled = {name: plain(v, _plain_mapping) for name, v in pairs.items() if name in needed or not _is_empty(v)}
    here = {name: rest for name, rest in unknown.items() if name in filled or name not in pairs}
    kept = with_unknown(filled, here)
    assert isinstance(kept, dict)
    return kept


def _is_empty(value: object) -> bool:
    """Whether nothing is said by it; a number says something, also when it is nought."""
    return value is None or value is False or (isinstance(value, str | tuple | Mapping) and not value)
