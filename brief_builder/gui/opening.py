"""What is done beside the window while it can be typed in already: load the rest of it, read the library, then its search index."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder.errors import UnreadableFile, UserError
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work

if TYPE_CHECKING:
    from brief_builder.brief.template_file import Templates
    from brief_builder.content.library import Library
    from brief_builder.gui.working_file import ReadFile
    from brief_builder.search import SearchIndex


def load_search_work() -> Work[None]:
    """Load the code of the panel Zoeken."""
    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.gui.search.browse
    import brief_builder.gui.search.filters
    import brief_builder.gui.search.hit_list
    import brief_builder.gui.search.nothing_found
    import brief_builder.gui.search.recent
    import brief_builder.gui.search.saved
    import brief_builder.gui.search.tick_bar  # noqa: F401


def load_read_work() -> Work[None]:
    """Load the code of the panel Lezen."""
    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.gui.read.panel  # noqa: F401


@dataclass(frozen=True, slots=True)
class Loaded:
    """The document types, and the working file that was asked for; None when it cannot be read: why is told when it is opened."""

    templates: Templates
    read: ReadFile | None = None


def load_work(template_folders: Sequence[Path], file: Path | None) -> Work[Loaded]:
    """Load the code of the panel Document and of what the actions do, and read the document types and the working file."""
    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.gui.autosave
    import brief_builder.gui.controller
    import brief_builder.gui.document.panel
    import brief_builder.gui.history
    import brief_builder.gui.own_marks
    import brief_builder.keeping.own_marks
    import brief_builder.keeping.saved_searches

    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.brief.checks
    import brief_builder.brief.example  # noqa: F401
    from brief_builder.brief.template_file import read_templates

    templates = read_templates(template_folders)
    if file is not None:
        with suppress(UserError):
            return Loaded(templates, (yield from read_work(file, templates)))
    return Loaded(templates)


def read_work(path: Path, templates: Templates) -> Work[ReadFile]:
    """Read a working file. Raises UserError. Its texts are counted and put in lines here: then the window has them when it asks."""
    from brief_builder.brief.length import word_count
    from brief_builder.brief.repeated import for_brief
    from brief_builder.gui.document.card_bodies import words_on_card
    from brief_builder.gui.working_file import read_file

    said = _("Opening “{name}”", name=path.name)
    yield Progress(0, 0, said)
    read = read_file(path)
    template, parts = for_brief(templates.get(read.brief.template), read.brief), tuple(read.brief.parts())
    for number, part in enumerate(parts):
        yield Progress(number, len(parts), said)
        word_count(part, template)
        words_on_card(part, part.form or template.form(part.kind))
    return read


def library_work(folders: Sequence[Path], cache: Path) -> Work[Library]:
    """Read the libraries in these folders. Raises UnreadableFile when none of them is a library."""
    yield Progress(0, 0, _("Opening the library"))
    from brief_builder.content.reader import open_libraries  # loaded in the thread of the job: the window does not wait for it

    library = open_libraries(folders, cache)
    if not library.manifests and library.problems:
        raise UnreadableFile(library.problems[0].message)
    return library


def index_work(library: Library, cache: Path, before: SearchIndex | None = None) -> Work[SearchIndex]:
    """Make the index of a library, or take the one that was kept: the first time, and when much of it changed, that takes a while.

    With the index of `before` what little changed is brought into that: what was just written is found at once.
    """
    yield Progress(0, 0, _("Opening the search index"))
    from brief_builder.search import beside, build_index, update_index

    folder, make = cache / "index", beside.make_files
    index = yield from (update_index(before, library, folder, make) if before is not None else build_index(library, folder, make))
    gc.freeze()  # all this stays: without it the collector walks it now and then, and the window stands still meanwhile
    return index
