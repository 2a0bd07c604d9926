"""The pictures of a brief: PNG and JPEG files in `NAME.bestanden/` beside the working file."""

from __future__ import annotations

from pathlib import Path

from brief_builder.document.rich.characters import clean_name
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.files import portable_name, read_bytes, write_atomically
from brief_builder.i18n import _

FOLDER_SUFFIX = ".bestanden"
LARGEST = 20_000_000
STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def pictures_folder(brief_file: Path) -> Path:
    """Where the pictures of this working file lie."""
    return brief_file.with_name(brief_file.stem + FOLDER_SUFFIX)


def read_pictures(brief_file: Path) -> dict[str, bytes]:
    """The files by name, those too that are no picture: `is_picture` tells. A link to somewhere else is none of them.

    Raises UnreadableFile.
    """
    folder = pictures_folder(brief_file)
    try:
        files = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise UnreadableFile(_("“{file}” cannot be read; check that you may open it.", file=folder)) from error
    return {f.name: read_bytes(f, LARGEST) for f in files if f.is_file() and not f.is_symlink()}


def is_picture(data: bytes) -> bool:
    """Whether a file begins as a PNG or JPEG does."""
    return data.startswith(STARTS)


def keep_picture(brief_file: Path, source: Path) -> str:
    """Copy a picture to the folder beside the working file; the name it has there. What is there already is not overwritten.

    Raises UnreadableFile (it is no PNG or JPEG, too large, not there) and UnwritableFile.
    """
    data = read_bytes(source, LARGEST)
    if not is_picture(data):
        raise UnreadableFile(_("“{file}” is not a PNG or JPEG picture.", file=source))
    folder = pictures_folder(brief_file)
    name = _free_name(folder, portable_name(clean_name(source.name)) or "afbeelding", data)
    _write_in(folder, name, data)
    return name


def take_pictures_along(old: Path, new: Path) -> None:
    """The working file has another name: its pictures are beside that one too. Raises UnreadableFile and UnwritableFile."""
    if pictures_folder(old) != pictures_folder(new):
        there = read_pictures(new)
        for name, data in read_pictures(old).items():
            if there.get(name) != data:
                _write_in(pictures_folder(new), name, data)


def _free_name(folder: Path, name: str, data: bytes) -> str:
    """This name, or with a number when another picture has it."""
    stem, suffix = Path(name).stem, Path(name).suffix
    number = 1
    while (folder / name).exists() and ((folder / name).is_symlink() or read_bytes(folder / name, LARGEST) != data):
        number += 1
        name = f"{stem}-{number}{suffix}"
    return name


def _write_in(folder: Path, name: str, data: bytes) -> None:
    try:
        folder.mkdir(exist_ok=True)
        if (folder / name).is_symlink():
            (folder / name).unlink()  # else it would be written where the link points
    except OSError as error:
        raise UnwritableFile(_("The folder “{folder}” for pictures cannot be made beside the document.", folder=folder)) from error
    write_atomically(folder / name, data)
