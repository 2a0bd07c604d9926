"""Building an index in a process of its own, so that a window never waits for it, however large the library.

The process is another Python with `search/__main__.py`. It gets the library through its standard input and answers on its
standard output: a line per step, then the files. It ends when this process does, whatever happens, because its input ends
then. Where no such process can be had (a frozen app, a locked-down machine), or when it dies, the work is done here instead.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import IO

import brief_builder
from brief_builder.content.library import Library
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work
from brief_builder.search import build
from brief_builder.search.cache import Files
from brief_builder.search.entries import Entry

STEP, DONE = b"step", b"done"
_FAILURES = (OSError, ValueError, EOFError)


def make_files(library: Library, entries: Sequence[Entry]) -> Work[Files]:
    """The files of the index of a library, made in a process of its own when possible."""
    process = _started()
    if process is not None:
        try:
            files = yield from _asked(process, library)
        finally:
            _ended(process)
        if files:
            return files
    return (yield from build.make_files(library, entries))


def send_library(library: Library, to: IO[bytes]) -> None:
    """Write a library for the process; item by item, so that other threads of the window get their turn."""
    items = library.items
    for part in chain([replace(library, items={}, problems=()), len(items)], items.items()):
        pickle.dump(part, to, pickle.HIGHEST_PROTOCOL)  # between two processes of one program; never from a file
    to.flush()


def receive_library(source: IO[bytes]) -> Library:
    """Read what `send_library` wrote."""
    library: Library = pickle.load(source)
    count: int = pickle.load(source)
    return replace(library, items=dict(pickle.load(source) for _ in range(count)))


def send_files(files: Files, to: IO[bytes]) -> None:
    """Write the files of an index for the window."""
    sizes = {name: len(content) for name, content in files.items()}
    to.write(DONE + b" " + json.dumps(sizes).encode() + b"\n")
    for content in files.values():
        to.write(content)
    to.flush()


def _started() -> subprocess.Popen[bytes] | None:
    if getattr(sys, "frozen", False) or not sys.executable:
        return None
    with suppress(OSError):
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "brief_builder.search"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=_flags(),
        )
    return None


def _environment() -> Mapping[str, str]:
    """The process runs the code that runs here, wherever that lies."""
    folders = (str(Path(brief_builder.__file__).parents[1]), os.environ.get("PYTHONPATH", ""))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, folders))}


def _flags() -> int:
    """On Windows: no black window."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _asked(process: subprocess.Popen[bytes], library: Library) -> Work[Files | None]:
    """Give the library to the process and take the files from it; None when it fails."""
    assert process.stdin
    assert process.stdout
    yield Progress(0, 0, _("Making the library searchable"))
    try:
        send_library(library, process.stdin)
        for line in process.stdout:
            kind, rest = line.split(maxsplit=1)
            if kind == DONE:
                return _files(json.loads(rest), process.stdout)
            done, total = map(int, rest.split())
            yield Progress(done, total, _("Making the library searchable"))
    except _FAILURES:
        return None
    return None


def _files(sizes: Mapping[str, int], source: IO[bytes]) -> Files:
    files = {name: source.read(size) for name, size in sizes.items()}
    if any(len(files[name]) != size for name, size in sizes.items()):
        raise EOFError
    return files


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe:
                pipe.close()
    process.wait()
