"""One field of a form: the key of the library file it writes, what it is called, and in which kind of field it is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from brief_builder.i18n import Message

FieldKind = Literal["line", "text", "rich", "choice", "date", "number", "several", "references", "reference", "citations", "entries"]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """`field` is the key. `help` says in a few words what is meant.

    `choices` are the values of a choice with their names; a choice without them asks its form. `rows` are the fields of each of
    several entries, `one` names such an entry, and `titles` are the keys that tell them apart. `kinds` are the kinds that a
    reference may name. `half`: two of these stand beside each other. `when`: the status for which it is there.
    """

    field: str
    name: Message
    kind: FieldKind = "line"
    help: Message | None = None
    needed: bool = False
    half: bool = False
    choices: Mapping[str, Message] = dataclasses.field(default_factory=dict)
    rows: tuple[FieldSpec, ...] = ()
    one: Message | None = None
    titles: tuple[str, ...] = ()
    kinds: tuple[type, ...] = ()
    when: tuple[str, ...] = ()
