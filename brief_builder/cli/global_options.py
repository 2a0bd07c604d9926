"""The words of the command line before any command is known: global options, and the call that only opens the window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from brief_builder.i18n import LANGUAGES
from brief_builder.settings import library_folder

GLOBAL_OPTIONS = ("--base-dir", "--lang", "--library")
CHECK = "check"
"""The command that has a `--library` of its own, which names what is checked."""

WORKING_FILE = ".brief"


class WindowCall(NamedTuple):
    """`brief-builder [FILE]`: what the window is opened with."""

    libraries: tuple[Path, ...] = ()
    file: Path | None = None


def window_call(words: Sequence[str]) -> WindowCall | None:
    """The call when these (hoisted) words ask for nothing but the window, beyond doubt; else None.

    It is recognised here so that a start of the window does not wait for the machinery of the commands.
    """
    libraries: list[Path] = []
    rest = list(words)
    while rest and rest[0].startswith(GLOBAL_OPTIONS):
        name, is_joined, value = rest.pop(0).partition("=")
        value = value if is_joined else rest.pop(0) if rest else ""
        if name not in GLOBAL_OPTIONS or not value or (name == "--lang" and value not in LANGUAGES):
            return None
        libraries += [library_folder(value)] if name == "--library" else []
    if len(rest) > 1 or any(word.startswith("-") or not word.endswith(WORKING_FILE) for word in rest):
        return None
    return WindowCall(tuple(libraries), Path(rest[0]) if rest else None)


def hoisted(words: list[str]) -> list[str]:
    """The words with the global options in front, wherever they were typed."""
    front: list[str] = []
    rest: list[str] = []
    names = tuple(name for name in GLOBAL_OPTIONS if name != "--library" or _command(words) != CHECK)
    while words:
        word = words.pop(0)
        if word == "--":
            return [*front, *rest, word, *words]
        if word in names and words:
            front += [word, words.pop(0)]
        elif word.startswith(tuple(f"{name}=" for name in names)):
            front.append(word)
        else:
            rest.append(word)
    return [*front, *rest]


def _command(words: Sequence[str]) -> str:
    """The first word that is no option, nor the value of a global one; "" when there is none."""
    pairs = pairwise(["", *words])
    return next((word for before, word in pairs if not word.startswith("-") and before not in GLOBAL_OPTIONS), "")


def value_of(option: str, words: Sequence[str]) -> str:
    """What stands after this option, "" when it is not there."""
    for word, following in pairwise([*words, ""]):
        if word == option:
            return following
        if word.startswith(f"{option}="):
            return word.removeprefix(f"{option}=")
    return ""
