"""Ids and places: unique over all kinds, and where the folder says they are."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.content.entry import Entry, Fault
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.references import KIND_NAMES
from brief_builder.content.vocabulary import Term
from brief_builder.i18n import _


def id_faults(one: OneLibrary) -> Iterator[Fault]:
    """Ids that stand in the library twice, and entries in a file or folder of another name."""
    first: dict[str, Entry] = {}
    for entry in one.entries:
        if entry.id:
            earlier = first.setdefault(entry.id.lower(), entry)
            if earlier is not entry:
                yield _twice(entry, earlier)
            yield from _misplaced(entry)


def _twice(entry: Entry, earlier: Entry) -> Fault:
    kind = KIND_NAMES[type(earlier.thing)]
    sentence = _("The id “{id}” is taken: the {kind} in {file} has it.", id=entry.id, kind=kind, file=earlier.file.name)
    return Fault(entry.file, (*entry.way, "id"), sentence)


def _misplaced(entry: Entry) -> Iterator[Fault]:
    thing, file = entry.thing, entry.file
    if isinstance(thing, Term | Finding) and thing.id != file.stem:
        yield Fault(file, ("id",), _("The id “{id}” and the name of the file differ: call the file {id}.yaml.", id=thing.id))
    if isinstance(thing, Finding | Figure) and thing.theme != file.parent.name:
        sentence = _("The theme is “{theme}”, but the file lies in the folder {folder}.", theme=thing.theme, folder=file.parent.name)
        yield Fault(file, (*entry.way, "theme"), sentence)
