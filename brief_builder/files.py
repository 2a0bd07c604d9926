"""Reading and writing files so that nothing is ever lost: a file is whole, or it is the old one."""

from __future__ import annotations

import errno
import os
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.i18n import Message, _

UNFINISHED = ".bb-tmp"
"""How the names of our temporary files end. No other program uses it, so that what a killed process left can be removed."""

ABANDONED_AFTER = 3600.0
"""Seconds; no write takes that long, also not on a slow share."""

WINDOWS_PAUSES = (0.02, 0.1, 0.3)
"""Seconds. On Windows a scanner or a cloud folder has a file open for a moment after it was written; then it cannot be replaced."""

LONGEST_NAME = 120
"""Letters. Systems take 255 bytes for a name; Windows at most 260 letters for all folders and the name together."""

DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in "0123456789¹²³")))
"""Names that are no files on Windows, whatever ending they have."""

CLOSED = frozenset((errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT))
"""What systems say when no file can be made in a folder; of a folder like /proc that it does not exist."""

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


def portable_name(name: str) -> str:
    """The name of a file as every system can hold it; "" when nothing is left.

    Signs that Windows forbids become hyphens; dots and spaces at the end fall away; a device gets a number; a long name keeps its ending.
    """
    name = _NOT_IN_NAMES.sub("-", name).rstrip(". ")
    stem, dot, endings = name.partition(".")
    if stem.rstrip().lower() in DEVICES:
        name = f"{stem.rstrip()}-1{dot}{endings}"
    ending = Path(name).suffix[-10:] if len(name) > LONGEST_NAME else ""
    return (name[: LONGEST_NAME - len(ending)].rstrip(". ") + ending) if len(name) > LONGEST_NAME else name


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to a temporary file beside `path`, flush it to disk, and put it in place in one step.

    A symbolic link keeps pointing where it did, and an existing file keeps its permissions. Raises UnwritableFile; then
    what stood at `path` still stands there and no temporary file is left. Only a process that is killed leaves one: it goes
    with a later write in that folder.
    """
    try:
        _write(path.resolve(), content)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: a link that points to itself
        raise UnwritableFile(_reason(path, error)) from error


def write_for_office(path: Path, content: bytes) -> None:
    """The same for a file that office programs open: while one of them has it open it is left alone, also where it could be replaced.

    Whoever writes in it there would otherwise save over the new one without knowing, or the other way round.
    """
    for lock in office_locks(path):
        if os.path.lexists(lock):
            raise UnwritableFile(
                _(
                    "“{file}” is open in Word or another office program (“{lock}” lies beside it), and was not replaced. "
                    "Close it there, or choose another name.",
                    file=path,
                    lock=lock.name,
                )
            )
    write_atomically(path, content)


def office_locks(path: Path) -> tuple[Path, ...]:
    """What office programs put beside a file that they have open.

    Word writes its sign over the first letters of a name of more than seven letters; Excel puts it before any name.
    """
    over = {6: 0, 7: 1}.get(len(path.stem), 2 if len(path.stem) > 7 else 0)
    names = dict.fromkeys((f"~${path.name[over:]}", f"~${path.name}", f".~lock.{path.name}#"))
    return tuple(path.parent / name for name in names)


def make_folder(folder: Path) -> None:
    """Make a folder, with those above it, unless it is there. Raises UnwritableFile."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(_("The folder “{folder}” cannot be made; choose another place.", folder=folder)) from error


def _write(target: Path, content: bytes) -> None:
    if sys.platform == "win32" and target.name.partition(".")[0].rstrip().lower() in DEVICES:
        raise UnwritableFile(_("“{file}” cannot be written: Windows keeps this name for a device. Choose another name.", file=target))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if target.exists() and not os.access(target, os.W_OK):
        if not os.access(target.parent, os.W_OK):
            raise UnwritableFile(_closed(target))
        raise PermissionError(errno.EACCES, "is read-only")
    handle, name = _begun(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # some network folders keep no permissions; the document matters more
            Path(name).chmod(_mode(target))
        _replace(Path(name), target)
        _settle(target.parent)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    remove_abandoned(target.parent)


def _begun(target: Path) -> tuple[int, str]:
    """A temporary file beside the target, open. Raises UnwritableFile when the folder takes no files: then the file is not to blame."""
    try:
        return tempfile.mkstemp(prefix=f".{target.name[:40]}-", suffix=UNFINISHED, dir=target.parent)
    except OSError as error:
        if error.errno in CLOSED and target.parent.is_dir():
            raise UnwritableFile(_closed(target)) from error
        raise


def _closed(target: Path) -> Message:
    return _(
        "“{file}” cannot be written: you may not write in the folder “{folder}”. Choose another one.", file=target, folder=target.parent
    )


def _replace(made: Path, target: Path) -> None:
    """Put the file in its place; on Windows try again a few times."""
    pauses: Sequence[float] = WINDOWS_PAUSES if sys.platform == "win32" else ()
    for pause in pauses:
        try:
            made.replace(target)
            return
        except PermissionError:
            time.sleep(pause)
    made.replace(target)


def remove_abandoned(folder: Path) -> None:
    """Remove the temporary files that a killed process left in a folder; a failure is no reason for an error."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and entry.name.endswith(UNFINISHED):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > ABANDONED_AFTER:
                        Path(entry.path).unlink()


def _settle(folder: Path) -> None:
    """Have the new name itself on disk too. Windows knows no such thing, and some network folders refuse it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _reason(path: Path, error: Exception) -> Message:
    number = error.errno if isinstance(error, OSError) else None
    sentences = {
        errno.EISDIR: _("“{file}” is a folder; give the name of a file.", file=path),
        errno.ENOENT: _("“{file}” cannot be written: the folder “{folder}” does not exist.", file=path, folder=path.parent),
        errno.ENOTDIR: _("“{file}” cannot be written: the folder “{folder}” does not exist.", file=path, folder=path.parent),
        errno.ENOSPC: _("“{file}” was not written: the disk is full. Make room and try again.", file=path),
        errno.EDQUOT: _("“{file}” was not written: your disk quota is used up. Make room and try again.", file=path),
        errno.EFBIG: _("“{file}” was not written: it is larger than this disk allows.", file=path),
        errno.EIO: _("“{file}” was not written: the disk or the network drive reports an error. Choose another place.", file=path),
        errno.ENAMETOOLONG: _("“{file}” cannot be written: the name is too long.", file=path),
    }
    fallback = _(
        "“{file}” cannot be written: it is read-only or open in another program. Close it there, or choose another place.", file=path
    )
    return sentences.get(number or 0, fallback)


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most `limit` bytes. Raises UnreadableFile when it is missing, a folder, too large or closed to us."""
    try:
        if path.is_dir():
            raise UnreadableFile(_("“{file}” is a folder; give the name of a file.", file=path))
        if path.stat().st_size > limit:
            megabytes = limit // 1_000_000
            raise UnreadableFile(_("“{file}” is too large (more than {megabytes} MB) and was not read.", file=path, megabytes=megabytes))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(_("“{file}” does not exist; check the name.", file=path)) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(_("“{file}” cannot be read; check that you may open it.", file=path)) from error
