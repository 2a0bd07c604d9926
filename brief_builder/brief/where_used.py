"""Where an item of the library is used: the working files that carry it, and whether they print it as the library has it today.

Files are read one after another and never changed. What cannot be read is told, not hidden: the list would look complete without it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from brief_builder.brief.insert import current_fingerprint
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.on_disk import LARGEST_FILE
from brief_builder.brief.store import SUFFIX, read_brief
from brief_builder.content.findings import Figure
from brief_builder.content.fingerprint import fingerprint
from brief_builder.content.library import Item, Library
from brief_builder.content.vocabulary import Term
from brief_builder.content.words import ENDED_STATUSES
from brief_builder.content.yaml_text import read_text
from brief_builder.document.markup import term_links
from brief_builder.errors import UnknownName, UserError
from brief_builder.i18n import Message, _
from brief_builder.progress import Progress, Work

MOST_FILES = 5_000
DEEPEST = 8
"""Folders within folders; nobody keeps documents deeper, and a loop on a share goes on for ever."""


class State(Enum):
    """How a document stands to the library of today; the first that holds of any of its parts counts."""

    ENDED = "ended"
    GONE = "gone"
    CHANGED = "changed"
    SAME = "same"
    LINKED = "linked"


OUT_OF_DATE = frozenset({State.ENDED, State.GONE, State.CHANGED})


@dataclass(frozen=True, slots=True)
class Use:
    """A working file that carries the item: its subject, the definitions it prints, how many parts, and how it stands to the library."""

    file: Path
    subject: str
    definitions: tuple[str, ...]
    parts: int
    state: State


@dataclass(frozen=True, slots=True)
class Unread:
    """A working file that could not be read, and why."""

    file: Path
    message: Message


@dataclass(frozen=True, slots=True)
class Uses:
    """What was found: the files that carry the item, out of date first; the ones that could not be read; how many were looked at."""

    found: tuple[Use, ...] = ()
    unread: tuple[Unread, ...] = ()
    looked_at: int = 0


def where_used(item: Item, library: Library, files: Iterable[Path], folders: Iterable[Path], definition: str = "") -> Work[Uses]:
    """The working files among `files` and in `folders` that carry the item, with this definition of a term when one is given."""
    yield Progress(0, 0, _("Looking for documents"))
    found: list[Use] = []
    unread: list[Unread] = []
    paths: dict[Path, None] = {}
    for path in _all_files(files, folders):
        if path is None:
            yield Progress(0, 0, _("Looking for documents"))
        elif len(paths) < MOST_FILES or path in paths:
            paths[path] = None
        else:
            sentence = _("Only the first {most} documents are looked at; choose a folder with fewer of them.", most=MOST_FILES)
            unread.append(Unread(path, sentence))
            break
    for number, path in enumerate(paths):
        yield Progress(number, len(paths), _("Reading “{file}”", file=path.name))
        try:
            use = use_in(path, item, library, definition)
        except UserError as error:
            unread.append(Unread(path, error.message))
        else:
            found += [use] if use else []
    order = list(State)
    return Uses(tuple(sorted(found, key=lambda use: (order.index(use.state), use.subject.casefold(), use.file))), tuple(unread), len(paths))


def use_in(path: Path, item: Item, library: Library, definition: str = "") -> Use | None:
    """How a working file uses the item; None when it does not. Raises UserError when it cannot be read."""
    content = read_text(path, LARGEST_FILE)
    if item.id not in content.lower():  # an id stands in a file as it is: most files need no parsing
        return None
    return use_of(read_brief(content, path), path, item, library, definition)


def use_of(brief: Brief, path: Path, item: Item, library: Library, definition: str = "") -> Use | None:
    """How a brief uses the item; None when it does not."""
    states = [(part, state) for part in brief.parts() if (state := _state(part, item, library, definition))]
    if not states:
        return None
    worst = min((state for _part, state in states), key=list(State).index)
    chosen = dict.fromkeys(part.definition for part, _state_of in states if part.definition)
    return Use(path, brief.field_text("onderwerp"), tuple(chosen), len(states), worst)


def _state(part: Part, item: Item, library: Library, definition: str) -> State | None:
    """How a part stands to the item; None when it has nothing of it."""
    if _is(part.item, item) and _from(part.library, item, library):
        chosen = item.definition(part.definition) if isinstance(item, Term) else None
        wanted = not definition or definition == part.definition
        return _of_item(part, item, library, ended=bool(chosen and chosen.status in ENDED_STATUSES)) if wanted else None
    for inserted in part.figures if isinstance(item, Figure) else ():
        if _is(inserted.figure.id, item) and _from(part.library, item, library):
            return State.SAME if fingerprint(inserted.figure) == fingerprint(item) else State.CHANGED
    linked = isinstance(item, Term) and not definition and any(_is(link, item) for link in term_links(part.text))
    return State.LINKED if linked else None


def _of_item(part: Part, item: Item, library: Library, *, ended: bool) -> State:
    try:
        today = current_fingerprint(item, library, part.definition)
    except UnknownName:
        return State.GONE
    if ended:
        return State.ENDED
    return State.CHANGED if part.fingerprint and today != part.fingerprint else State.SAME


def _is(name: str, item: Item) -> bool:
    return name.lower() == item.id.lower()


def _from(name: str, item: Item, library: Library) -> bool:
    """Whether a part of the library with this name may be this item: not when that library is open and has one of its own."""
    return name in ("", item.library) or library.get(item.id, name) is None


def _all_files(files: Iterable[Path], folders: Iterable[Path]) -> Iterator[Path | None]:
    """Every working file once, by its real place; None after each folder, so that looking can be stopped."""
    for file in files:
        if file.is_file():
            yield _real(file)
    for top in folders:
        for name, inner, names in os.walk(top):
            folder = Path(name)
            deep = len(folder.relative_to(top).parts) >= DEEPEST
            inner[:] = [] if deep else sorted(one for one in inner if not one.startswith("."))
            yield from (_real(folder / one) for one in sorted(names) if one.endswith(SUFFIX) and not one.startswith("."))
            yield None


def _real(file: Path) -> Path:
    """Where a file really is; a link that points to itself stays as it is."""
    return Path(os.path.realpath(file))
