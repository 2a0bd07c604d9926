"""A disk that fails in every way we know, under everything that writes: the old file stays, nothing half stays, a sentence says why.

The faults are injected under our own file layer, where Python meets the system.
"""

import errno
import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.pictures import keep_picture
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template_file import read_templates
from brief_builder.brief.versions import keep_version, versions_of
from brief_builder.content.keeping import start_library
from brief_builder.content.layout import MANIFEST_FILE
from brief_builder.content.library import Library, Manifest
from brief_builder.content.one_library import read_one
from brief_builder.content.reader import open_libraries
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.export.formats import FORMATS
from brief_builder.files import UNFINISHED, read_bytes
from brief_builder.keeping.import_terms import accept, preview
from brief_builder.keeping.own_marks import change_mark
from brief_builder.keeping.own_version import kept_term
from brief_builder.keeping.saved_searches import SavedSearch, change_searches, with_search
from brief_builder.keeping.saving import save_item
from brief_builder.paths import TEMPLATES
from brief_builder.progress import finish
from brief_builder.search import cache
from brief_builder.settings import keep_settings
from brief_builder.spelling.known import own_words, remember

GOOD = Path(__file__).parents[1] / "libraries" / "good"
OLD, NEW = (Brief("memo", {"onderwerp": name}, (Slot("kern", (Part("p", "text", name * 9_000),)),)) for name in ("oud", "nieuw"))
INDEX_OLD, INDEX_NEW = {"woorden": b"oud" * 9_000}, {"woorden": b"nieuw" * 9_000}
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 9_000


class Failing(io.FileIO):
    """A file of which the disk takes half, and then says no."""

    number = errno.ENOSPC

    def write(self, content: object) -> int:
        data = bytes(content)  # type: ignore[call-overload]
        super().write(data[: len(data) // 2])
        raise OSError(self.number, os.strerror(self.number))


class Short(io.FileIO):
    """A file that takes a few bytes at a time, as a slow share may."""

    def write(self, content: object) -> int:
        return super().write(bytes(content)[:1000])  # type: ignore[call-overload]


Patch = pytest.MonkeyPatch


def _says(number: int) -> Callable[..., object]:
    def refuse(*_args: object, **_options: object) -> object:
        raise OSError(number, os.strerror(number))

    return refuse


def _writes_half(number: int) -> Callable[[Patch], None]:
    def inject(patch: Patch) -> None:
        kind = type("Failing", (Failing,), {"number": number})
        patch.setattr(os, "fdopen", lambda handle, *_rest: io.BufferedWriter(kind(handle, "wb"), 1))

        def half(path: Path, data: bytes) -> int:
            with path.open("wb") as file:
                file.write(data[: len(data) // 2])
            raise OSError(number, os.strerror(number))

        patch.setattr(Path, "write_bytes", half)

    return inject


def _no_temporary_file(number: int) -> Callable[[Patch], None]:
    def inject(patch: Patch) -> None:
        patch.setattr(tempfile, "mkstemp", _says(number))
        patch.setattr(tempfile, "mkdtemp", _says(number))

    return inject


FAULTS: dict[str, Callable[[Patch], None]] = {
    "full disk": _writes_half(errno.ENOSPC),
    "quota used up": _writes_half(errno.EDQUOT),
    "disk error": _writes_half(errno.EIO),
    "no permission in the folder": _no_temporary_file(errno.EACCES),
    "read-only share": _no_temporary_file(errno.EROFS),
    "folder vanished": _no_temporary_file(errno.ENOENT),
    "no file handles left": _no_temporary_file(errno.EMFILE),
    "flush fails": lambda patch: patch.setattr(os, "fsync", _says(errno.EIO)),
    "replace refused, open elsewhere": lambda patch: patch.setattr(Path, "replace", _says(errno.EACCES)),
    "share gone at the last moment": lambda patch: patch.setattr(Path, "replace", _says(errno.ENOENT)),
}

NO_FAULT_OF_INDEX = frozenset(["flush fails"])
"""The index is a cache with checksums: it is not flushed."""


@contextmanager
def fault(name: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        FAULTS[name](patch)
        yield


def state(folder: Path) -> dict[str, bytes]:
    """All files, by name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def is_one_sentence(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and "Errno" not in text and "Error" not in text


def save(folder: Path, brief: Brief) -> None:
    save_brief(brief, folder / "stuk.brief")


def recover(folder: Path, brief: Brief) -> None:
    from brief_builder.gui import recovery

    recovery.keep(folder / "recovery", brief, folder / "stuk.brief")


def export(folder: Path, brief: Brief) -> None:
    """A file of each format, as the window makes them."""
    from brief_builder.gui.exports import Wish, export_work

    short = replace(brief, slots=(Slot("kern", (Part("p", "text", f"Een {brief.fields['onderwerp']} stuk."),)),))
    around = Surroundings(Organisation(), b"", {})
    wish = Wish({to: folder / f"stuk.{to}" for to in FORMATS})
    finish(export_work(short, read_templates((TEMPLATES,)).get("memo"), Library(), around, wish))


def list_terms(folder: Path, brief: Brief) -> None:
    """Terms as a table, as CSV and as XLSX."""
    from brief_builder.gui.deeds.tables import written

    for suffix in (".csv", ".xlsx"):
        finish(written([_term(brief)], folder / f"begrippen{suffix}"))


def set_settings(folder: Path, brief: Brief) -> None:
    keep_settings(folder, {"house_style": folder / f"{brief.fields['onderwerp']}.dotx"})


def set_star(folder: Path, brief: Brief) -> None:
    change_mark(folder, "veerkracht", lambda mark: replace(mark, star=True, note=brief.fields["onderwerp"]))


def save_search(folder: Path, brief: Brief) -> None:
    change_searches(folder, lambda searches: with_search(searches, SavedSearch(brief.fields["onderwerp"])))


def keep_term(folder: Path, brief: Brief) -> None:
    """An item of a library of one's own, with its history."""
    start_once(folder / "eigen")
    save_item(folder / "eigen", kept_term(read_one(folder / "eigen"), "basis"), _term(brief), "een", "2026-11-24")


def take_terms(folder: Path, brief: Brief) -> None:
    """A table of terms, taken over in a library of one's own."""
    start_once(folder / "eigen")
    rows = [["id", "voorkeursterm", "definitie"], ["basis", "basis", f"Een {brief.fields['onderwerp']}."]]
    accept(folder / "eigen", preview(rows, read_one(folder / "eigen")), "een", "2026-11-24")


def start_once(folder: Path) -> None:
    if not (folder / MANIFEST_FILE).exists():
        start_library(folder, Manifest("Mijn", "1", "https://mijn.example/"))


def _term(brief: Brief) -> Term:
    return Term("basis", "werkterm", "basis", (Definition("een", f"Een {brief.fields['onderwerp']}."),), library="Mijn")


def add_word(folder: Path, brief: Brief) -> None:
    remember(folder, brief.fields["onderwerp"])


def keep_earlier(folder: Path, brief: Brief) -> None:
    keep_version(folder / "data", folder / "stuk.brief", datetime(2026, 11, 24, 12, 0 if brief is OLD else 1))  # noqa: DTZ001


WRITERS: tuple[Callable[[Path, Brief], None], ...] = (
    *(save, recover, add_word, keep_earlier, export, list_terms),
    *(set_settings, set_star, save_search, keep_term, take_terms),
)
OF_THE_WINDOW = (recover, export, list_terms)


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_what_fails_leaves_the_old_file_and_says_why(tmp_path: Path, write: Callable[[Path, Brief], None], name: str) -> None:
    if write in OF_THE_WINDOW:
        pytest.importorskip("PySide6.QtCore")
    save(tmp_path, OLD)
    write(tmp_path, OLD)
    if write is keep_earlier:
        save(tmp_path, NEW)
    before = state(tmp_path)
    with fault(name), pytest.raises(UnwritableFile) as caught:
        write(tmp_path, NEW)
    assert is_one_sentence(str(caught.value))
    assert state(tmp_path) == before
    write(tmp_path, NEW)  # the disk is well again
    assert state(tmp_path) != before
    assert not [path for path in tmp_path.rglob("*") if path.name.endswith(UNFINISHED)]


@pytest.mark.parametrize("name", FAULTS)
def test_a_picture_that_cannot_be_kept_leaves_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "bron.png").write_bytes(PNG)
    before = state(tmp_path)
    with fault(name), pytest.raises(UnwritableFile) as caught:
        keep_picture(tmp_path / "stuk.brief", tmp_path / "bron.png")
    assert is_one_sentence(str(caught.value))
    assert state(tmp_path) == before


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in NO_FAULT_OF_INDEX])
def test_an_index_that_cannot_be_stored_leaves_the_old_one_and_nothing_half(tmp_path: Path, name: str) -> None:
    assert cache.save(tmp_path, "0" * 12, INDEX_OLD)
    before = state(tmp_path)
    with fault(name):
        assert not cache.save(tmp_path, "1" * 12, INDEX_NEW)
    assert state(tmp_path) == before
    assert [path for path in tmp_path.iterdir() if path.is_dir() and not list(path.iterdir())] == []
    assert cache.load(tmp_path, "0" * 12) == INDEX_OLD
    assert cache.save(tmp_path, "1" * 12, INDEX_NEW)
    assert cache.load(tmp_path, "1" * 12) == INDEX_NEW


@pytest.mark.parametrize("name", FAULTS)
def test_a_library_opens_also_where_its_cache_cannot_be_written(tmp_path: Path, name: str) -> None:
    with fault(name):
        opened = open_libraries([GOOD], tmp_path)
    assert opened == open_libraries([GOOD])
    assert state(tmp_path) == {}
    assert open_libraries([GOOD], tmp_path) == opened


@pytest.mark.parametrize("name", FAULTS)
def test_a_save_goes_on_when_the_earlier_version_cannot_be_kept(tmp_path: Path, name: str) -> None:
    pytest.importorskip("PySide6.QtCore")
    from brief_builder.gui.session import Session
    from brief_builder.paths import user_folders

    session, file = Session(user_folders(tmp_path / "base")), tmp_path / "stuk.brief"
    save_brief(OLD, file)
    with fault(name), pytest.raises(UnwritableFile):
        session.save(file)
    assert load_brief(file) == OLD


def test_a_version_that_cannot_be_removed_breaks_nothing(tmp_path: Path) -> None:
    file = tmp_path / "stuk.brief"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "unlink", _says(errno.EACCES))
        for minute in range(15):
            save_brief(Brief("memo", {"onderwerp": str(minute)}), file)
            keep_version(tmp_path / "data", file, datetime(2026, 11, 24, 12, minute))  # noqa: DTZ001
    assert len(versions_of(tmp_path / "data", file)) == 15
    save_brief(Brief("memo", {"onderwerp": "laatste"}), file)
    keep_version(tmp_path / "data", file, datetime(2026, 11, 24, 13))  # noqa: DTZ001
    assert len(versions_of(tmp_path / "data", file)) == 10


def test_a_share_that_takes_little_at_a_time_gets_the_whole_file(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(os, "fdopen", lambda handle, *_rest: io.BufferedWriter(Short(handle, "wb")))
    save(tmp_path, NEW)
    assert load_brief(tmp_path / "stuk.brief") == NEW


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOENT, errno.EIO, errno.ESTALE])
def test_a_file_that_cannot_be_read_after_all_is_told_in_a_sentence(tmp_path: Path, monkeypatch: Patch, number: int) -> None:
    save(tmp_path, OLD)
    monkeypatch.setattr(Path, "read_bytes", _says(number))
    monkeypatch.setattr(io, "open", _says(number))
    for read in (lambda: read_bytes(tmp_path / "stuk.brief", 10**6), lambda: load_brief(tmp_path / "stuk.brief")):
        with pytest.raises(UnreadableFile) as caught:
            read()
        assert is_one_sentence(str(caught.value)), str(caught.value)
    assert own_words(tmp_path) == ()


def test_a_link_to_itself_is_refused_in_a_sentence(tmp_path: Path) -> None:
    link = tmp_path / "lus.brief"
    link.symlink_to(link)
    with pytest.raises(UnwritableFile) as caught:
        save_brief(OLD, link)
    assert is_one_sentence(str(caught.value))
    with pytest.raises(UnreadableFile) as unread:
        load_brief(link)
    assert is_one_sentence(str(unread.value))
