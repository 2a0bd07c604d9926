"""Opening the library beside the window: read its folders, then its search index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder.content.library import Library
from brief_builder.errors import UnreadableFile
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work

if TYPE_CHECKING:
    from brief_builder.search import SearchIndex


@dataclass(frozen=True, slots=True)
class Opened:
    """A library and its index."""

    library: Library
    index: SearchIndex


def open_work(folders: Sequence[Path], cache: Path) -> Work[Opened]:
    """Read the libraries in these folders and make their index. Raises UnreadableFile when none of them is a library."""
    yield Progress(0, 0, _("Opening the library"))
    from brief_builder.content.reader import open_libraries  # loaded in the thread of the job: the window does not wait for them
    from brief_builder.search import build_index

    library = open_libraries(folders, cache)
    if not library.manifests and library.problems:
        raise UnreadableFile(library.problems[0].message)
    index = yield from build_index(library, cache / "index")
    return Opened(library, index)
