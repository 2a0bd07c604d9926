"""Relations that must be told from both sides, and chains that may not lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief_builder.content.entry import Entry, Fault
from brief_builder.content.findings import Area, Finding
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Term
from brief_builder.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Pair:
    """A key of a kind, and the key by which the other entry must answer."""

    kind: type
    key: str
    answer: str


PAIRS = (
    Pair(Term, "related", "related"),
    Pair(Term, "broader", "narrower"),
    Pair(Term, "narrower", "broader"),
    Pair(Finding, "related", "related"),
)

CHAINS = ((Term, "broader"), (Term, "replaced_by"), (Finding, "replaced_by"), (Source, "cited_in"), (Area, "part_of"))
"""Keys that may be followed from entry to entry and must come to an end."""


def relation_faults(one: OneLibrary) -> Iterator[Fault]:
    """What is wrong with the relations within one library. (Another library cannot answer: it may not know this one.)"""
    for pair in PAIRS:
        yield from _unanswered(pair, _entries(one, pair.kind))
    for kind, key in CHAINS:
        yield from _loops(key, _entries(one, kind))


def _entries(one: OneLibrary, kind: type) -> dict[str, Entry]:
    return {entry.id: entry for entry in one.entries if isinstance(entry.thing, kind)}


def _named(entry: Entry, key: str) -> tuple[str, ...]:
    value = getattr(entry.thing, key)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _unanswered(pair: Pair, entries: Mapping[str, Entry]) -> Iterator[Fault]:
    for name, entry in entries.items():
        for place, target in enumerate(_named(entry, pair.key)):
            way = (*entry.way, pair.key, place)
            if target == name and pair.key == pair.answer:
                yield Fault(entry.file, way, _("“{name}” names itself under {key}.", name=name, key=pair.key))
            elif target != name and target in entries and name not in _named(entries[target], pair.answer):
                yield Fault(entry.file, way, _answer_wanted(name, target, pair, entries[target]))


def _answer_wanted(name: str, target: str, pair: Pair, other: Entry) -> Message:
    return _(
        "“{name}” names “{target}” under {key}, but not the other way round. Add {name} under {answer} in {file}.",
        name=name,
        target=target,
        key=pair.key,
        answer=pair.answer,
        file=other.file.name,
    )


def _loops(key: str, entries: Mapping[str, Entry]) -> Iterator[Fault]:
    for name, entry in entries.items():
        if name in _reached(name, key, entries):
            sentence = _("Whoever follows {key} from “{name}” comes back to “{name}”.", key=key, name=name)
            yield Fault(entry.file, (*entry.way, key), sentence)


def _reached(name: str, key: str, entries: Mapping[str, Entry]) -> set[str]:
    reached: set[str] = set()
    waiting = list(_named(entries[name], key))
    while waiting:
        target = waiting.pop()
        if target in entries and target not in reached:
            reached.add(target)
            waiting += _named(entries[target], key)
    return reached
