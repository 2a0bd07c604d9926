"""References between entries: what names what, and whether it is there.

Which keys refer, and to which kind, is one table: the name of a key says it everywhere in the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from typing import TypeAlias

from brief_builder.content.entry import Entry, Fault
from brief_builder.content.findings import Area, Figure, Finding, Group, Theme
from brief_builder.content.keys import Keys
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.provenance import Citation, Name, Place, Source
from brief_builder.content.schema_faults import suggestion
from brief_builder.content.vocabulary import Abbreviation, Definition, Term
from brief_builder.i18n import Message, _

Kinds: TypeAlias = "tuple[type, ...]"

TARGETS: Mapping[str, Kinds] = {
    "theme": (Theme,),
    "themes": (Theme,),
    "term": (Term,),
    "terms": (Term,),
    "figures": (Figure,),
    "area": (Area,),
    "areas": (Area,),
    "part_of": (Area,),
    "members": (Area,),
    "group": (Group,),
    "groups": (Group,),
    "compared_with": (Area, Group),
    "source": (Source,),
    "sources": (Source,),
    "cited_in": (Source,),
    "report_source": (Source,),
}
"""The keys that refer, and the kinds they may name."""

SAME_KIND = frozenset(("related", "broader", "narrower", "replaced_by"))
"""Keys that refer to entries of the kind they stand in."""

NAME_NOTHING = (Place, Name)
"""Values that refer to no entry: a third of all in a large library, and none of them is looked into."""

KIND_NAMES: Mapping[type, Message] = {
    Term: _("term"),
    Abbreviation: _("abbreviation"),
    Finding: _("finding"),
    Figure: _("figure"),
    Theme: _("theme"),
    Source: _("source"),
    Area: _("area"),
    Group: _("group"),
}
"""What each kind of entry is called in a sentence."""

TERM_LINK = re.compile(r"\]\(begrip:([^)\s]*)\)")
"""A link to a term in running text: [tekst](begrip:ID)."""

LINKED = "](begrip:"
"""What every text with such a link has."""

MOST_SUGGESTED = 100
"""For so many different ids that are not there another is suggested: when more are missing a whole file is, and looking for
each among all others takes time with the square of the library."""


@dataclass(frozen=True, slots=True)
class Reference:
    """That an entry names another: the id, the kinds it may be of, and where within the entry it stands."""

    target: str
    kinds: Kinds
    way: Keys


def references_of(thing: object) -> Iterator[Reference]:
    """Every reference that an entry makes, those of its parts and the term links in its texts too."""
    return _references(thing, (), type(thing))


def reference_faults(libraries: Sequence[OneLibrary]) -> Iterator[Fault]:
    """Every reference that leads nowhere in the open libraries, or to something of another kind.

    An id that stands in a file at fault is not missed: that file has been reported already.
    """
    known = _known(libraries)
    meant = _Meant(known)
    lost = frozenset[str]().union(*(one.lost for one in libraries))
    for one in libraries:
        for entry in one.entries:
            for reference in references_of(entry.thing):
                if not _is_found(reference, known, lost) and not _said_already(entry, reference):
                    yield Fault(entry.file, (*entry.way, *reference.way), _sentence(reference, known, meant))


def _is_found(reference: Reference, known: Mapping[str, set[type]], lost: frozenset[str]) -> bool:
    kinds = known.get(reference.target)
    return not kinds.isdisjoint(reference.kinds) if kinds else reference.target in lost


def _said_already(entry: Entry, reference: Reference) -> bool:
    """All figures of a file have the theme of its folder: the first one says that there is no such theme."""
    return isinstance(entry.thing, Figure) and reference.way == ("theme",) and entry.way != (0,)


def _references(thing: object, way: Keys, kind: type) -> Iterator[Reference]:
    for name in type(thing).__slots__:  # type: ignore[attr-defined] # every value of the model has slots, in the order of its fields
        value = getattr(thing, name)
        if not value or (name == "replaced_by" and isinstance(thing, Definition)):
            continue  # that one names a definition: see `agreement`
        kinds = (kind,) if name in SAME_KIND else TARGETS.get(name, ())
        if isinstance(value, str):
            if kinds or LINKED in value:  # nearly no text is or has one
                yield from _text(value, kinds, (*way, name))
        elif isinstance(value, tuple):
            for place, part in enumerate(value):
                yield from _part(part, kinds, (*way, name, place), kind)
        elif is_dataclass(value):
            yield from _references(value, (*way, name), kind)


def _part(part: object, kinds: Kinds, way: Keys, kind: type) -> Iterator[Reference]:
    """The references of one entry of a list."""
    if isinstance(part, str):
        yield from _text(part, kinds, way)
    elif isinstance(part, Citation):
        yield Reference(part.id, kinds, (*way, "id"))
    elif not isinstance(part, NAME_NOTHING) and is_dataclass(part):
        yield from _references(part, way, kind)


def _text(value: str, kinds: Kinds, way: Keys) -> Iterator[Reference]:
    if kinds and value:
        yield Reference(value, kinds, way)
    elif LINKED in value:
        yield from (Reference(target, (Term,), way) for target in TERM_LINK.findall(value))


def _known(libraries: Sequence[OneLibrary]) -> dict[str, set[type]]:
    known: dict[str, set[type]] = {}
    for entry in (entry for one in libraries for entry in one.entries if entry.id):
        known.setdefault(entry.id, set()).add(type(entry.thing))
    return known


class _Meant(dict[tuple[str, Kinds], str]):
    """What was probably meant by an id that is not there, or ""; each id is looked for once, and not endlessly many."""

    def __init__(self, known: Mapping[str, set[type]]) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, sought: tuple[str, Kinds]) -> str:
        target, kinds = sought
        choices = [name for name, are in self.known.items() if are & set(kinds)] if len(self) < MOST_SUGGESTED else ()
        found = self[sought] = suggestion(target, choices)
        return found


def _sentence(reference: Reference, known: Mapping[str, set[type]], meant: _Meant) -> Message:
    target, wanted = reference.target, KIND_NAMES[reference.kinds[0]]
    if target in known:
        other = KIND_NAMES[next(kind for kind in KIND_NAMES if kind in known[target])]
        return _("“{target}” is not a {wanted} but a {other}.", target=target, wanted=wanted, other=other)
    if likely := meant[target, reference.kinds]:
        return _("There is no {wanted} “{target}”. Did you mean “{meant}”?", wanted=wanted, target=target, meant=likely)
    return _("There is no {wanted} “{target}”.", wanted=wanted, target=target)
