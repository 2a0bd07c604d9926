"""The file of the document: where it lies, with the pictures beside it, and whether somebody else wrote it meanwhile."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder.errors import UserError
from brief_builder.i18n import _

if TYPE_CHECKING:
    from brief_builder.brief.model import Brief


@dataclass(frozen=True, slots=True)
class WorkingFile:
    """`path`: None as long as the document was not saved; then its pictures lie beside the earlier document `earlier`, if any.

    `digest` is of the content that was opened or saved here.
    """

    path: Path | None = None
    earlier: Path | None = None
    digest: str = ""

    @property
    def changed_on_disk(self) -> bool:
        """Whether somebody else wrote the file since it was opened or saved here."""
        from brief_builder.brief.on_disk import NO_FILE, digest_of

        return self.path is not None and digest_of(self.path) not in (self.digest, NO_FILE)

    @property
    def pictures_beside(self) -> Path | None:
        """The working file beside which the pictures lie; None when there is no file yet."""
        return self.path or self.earlier

    def pictures(self) -> dict[str, bytes]:
        """The pictures beside the working file. Raises UserError."""
        from brief_builder.brief.pictures import read_pictures

        return read_pictures(self.pictures_beside) if self.pictures_beside else {}

    def keep_picture(self, source: Path) -> str:
        """Copy a picture beside the working file; the name it has there. Raises UserError."""
        from brief_builder.brief.pictures import keep_picture

        if self.path is None:
            raise UserError(_("Save the document first: its pictures are kept in a folder beside it."))
        return keep_picture(self.path, source)

    def saved(self, brief: Brief, path: Path, data_folder: Path) -> WorkingFile:
        """Save the brief in the file `path`, with its pictures; that file. Raises UnwritableFile.

        What was in the file is kept as an earlier version in the data folder.
        """
        from datetime import datetime

        from brief_builder.brief.pictures import take_pictures_along
        from brief_builder.brief.store import check_replaceable, save_brief
        from brief_builder.brief.versions import keep_version

        check_replaceable(path)
        with suppress(UserError):  # an earlier version is a comfort: the save goes on without it
            keep_version(data_folder, path, datetime.now())  # noqa: DTZ005 (the user's own clock)
        if beside := self.pictures_beside:
            take_pictures_along(beside, path)
        save_brief(brief, path)
        return working_file(path)


NO_FILE = WorkingFile()


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A working file as it was read."""

    file: WorkingFile
    brief: Brief


def read_file(path: Path) -> ReadFile:
    """Read a working file. Raises UserError. What somebody writes while it is read counts as written behind it."""
    from brief_builder.brief.store import load_brief

    file = working_file(path)
    return ReadFile(file, load_brief(path))


def working_file(path: Path | None, earlier: Path | None = None) -> WorkingFile:
    """The file as it is on the disk now."""
    from brief_builder.brief.on_disk import digest_of

    return WorkingFile(path, earlier, digest_of(path))
