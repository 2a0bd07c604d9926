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
    from brief_builder.search import SearchIndex


@dataclass(frozen=True, slots=True)
class Opened:
    """A library and its index."""

    library: Library
    index: SearchIndex


def load_work(template_folders: Sequence[Path], file: Path | None) -> Work[Templates]:
    """Load the code of the panels, and give the document types.

    The working file is read once for nothing, so that what reading needs is ready when the window reads it; what is wrong with
    it is told then.
    """
    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.gui.search.browse
    import brief_builder.gui.search.filters
    import brief_builder.gui.search.hit_list
    import brief_builder.gui.search.nothing_found
    import brief_builder.gui.search.recent
    import brief_builder.gui.search.saved
    import brief_builder.gui.search.tick_bar

    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.gui.autosave
    import brief_builder.gui.controller
    import brief_builder.gui.document.panel
    import brief_builder.gui.history
    import brief_builder.gui.own_marks
    import brief_builder.gui.read.panel
    import brief_builder.keeping.own_marks
    import brief_builder.keeping.saved_searches

    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.brief.checks
    import brief_builder.brief.example  # noqa: F401
    from brief_builder.brief.store import load_brief
    from brief_builder.brief.template_file import read_templates

    templates = read_templates(template_folders)
    yield Progress(0, 0, _("Opening the library"))
    if file is not None:
        with suppress(UserError):
            load_brief(file)
    return templates


def check_work() -> Work[None]:
    """Load what Controle needs to judge the printing: it is asked for a moment after the document is there."""
    yield Progress(0, 0, _("Opening the library"))
    import brief_builder.gui.print_remarks  # noqa: F401


def open_work(folders: Sequence[Path], cache: Path) -> Work[Opened]:
    """Read the libraries in these folders and make their index. Raises UnreadableFile when none of them is a library."""
    yield Progress(0, 0, _("Opening the library"))
    from brief_builder.content.reader import open_libraries  # loaded in the thread of the job: the window does not wait for them
    from brief_builder.search import beside, build_index

    library = open_libraries(folders, cache)
    if not library.manifests and library.problems:
        raise UnreadableFile(library.problems[0].message)
    index = yield from build_index(library, cache / "index", beside.make_files)
    gc.freeze()  # all this stays: without it the collector walks it now and then, and the window stands still meanwhile
    return Opened(library, index)
