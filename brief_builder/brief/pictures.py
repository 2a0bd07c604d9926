"""The pictures of a brief: PNG and JPEG files in `NAME.bestanden/` beside the working file."""

from __future__ import annotations

from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.files import read_bytes
from brief_builder.i18n import _

FOLDER_SUFFIX = ".bestanden"
LARGEST = 20_000_000
STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def pictures_folder(brief_file: Path) -> Path:
    """Where the pictures of this working file lie."""
    return brief_file.with_name(brief_file.stem + FOLDER_SUFFIX)


def read_pictures(brief_file: Path) -> dict[str, bytes]:
    """The pictures by file name. What is no PNG or JPEG, or a link to somewhere else, is not one of them. Raises UnreadableFile."""
    folder = pictures_folder(brief_file)
    try:
        files = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise UnreadableFile(_("“{file}” cannot be read; check that you may open it.", file=folder)) from error
    contents = {f.name: read_bytes(f, LARGEST) for f in files if f.is_file() and not f.is_symlink()}
    return {name: data for name, data in contents.items() if data.startswith(STARTS)}
