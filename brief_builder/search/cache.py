"""The cache of an index: files in a folder of their own, sealed, and a pointer to the folders that count.

    search/
      pointer.json          [[key, folder], …], the latest first; swapped in one step
      3f2a90b1c4d5-x7f/     one generation: the files of the index, and seal.json with their sizes and checksums

A generation is written whole before the pointer names it, and is read whole, so that a reader never depends on what
another process does next. Whatever is missing, half written or damaged reads as "nothing there"; what cannot be written
is left unwritten. The key says for which content and which version of the code a generation holds; a few are kept, for
who works with several libraries in turn.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

POINTER, SEAL = "pointer.json", "seal.json"
KEPT = 3
LARGEST = 1 << 30
_ABANDONED_AFTER = 3600.0
_OURS = re.compile(rf"[0-9a-f]{{12}}-|{POINTER}.")
_DAMAGE = (OSError, ValueError, KeyError, TypeError, AttributeError)

Files = Mapping[str, bytes]


def load(folder: Path, key: str) -> Files | None:
    """The files stored under this key, exactly as they were saved; None when they are not there or not whole."""
    try:
        generation = dict(_generations(folder))[key]
        return _unsealed(folder / Path(generation).name)
    except _DAMAGE:
        return None


def save(folder: Path, key: str, files: Files) -> bool:
    """Store the files under this key and let go of the oldest; tells whether that could be done."""
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        generation = Path(tempfile.mkdtemp(prefix=key[:12] + "-", dir=folder))
        made.append(generation)
        _write_sealed(generation, files)
        older = [pair for pair in _generations(folder) if pair[0] != key]
        current = [(key, generation.name), *older][:KEPT]
        dropped = {name for _, name in _generations(folder)} - {name for _, name in current}
        _swap(folder / POINTER, json.dumps(current).encode())
    except OSError:
        for half in made:  # on a full disk nothing may be left behind
            shutil.rmtree(half, ignore_errors=True)
        return False
    _clean(folder, {name for _, name in current}, dropped)
    return True


def _generations(folder: Path) -> list[tuple[str, str]]:
    """Key and folder of the generations that count; none when the pointer cannot be read."""
    try:
        return [(str(key), str(name)) for key, name in json.loads((folder / POINTER).read_bytes())]
    except _DAMAGE:
        return []


def _unsealed(generation: Path) -> Files:
    seal = json.loads((generation / SEAL).read_bytes())
    if sum(size for size, _ in seal.values()) > LARGEST:
        raise ValueError(generation)
    files = {}
    for name, (size, checksum) in seal.items():
        content = (generation / Path(name).name).read_bytes()
        if len(content) != size or _checksum(content) != checksum:
            raise ValueError(name)
        files[name] = content
    return files


def _write_sealed(generation: Path, files: Files) -> None:
    for name, content in files.items():
        (generation / name).write_bytes(content)
    seal = {name: (len(content), _checksum(content)) for name, content in files.items()}
    (generation / SEAL).write_text(json.dumps(seal), encoding="utf-8")


def _swap(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=POINTER, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _checksum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _clean(folder: Path, current: set[str], dropped: set[str]) -> None:
    """Remove the generations just dropped, and what a process that died left behind; nothing that is not ours."""
    with contextlib.suppress(OSError):
        for other in folder.iterdir():
            if _OURS.match(other.name) and other.name not in current:
                _remove(other, at_once=other.name in dropped)


def _remove(path: Path, at_once: bool) -> None:
    with contextlib.suppress(OSError):
        if at_once or time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
