"""Small libraries written by a test, and their problems in words."""

from collections.abc import Callable
from pathlib import Path

from brief_builder.content.library import Library
from brief_builder.i18n import translator

MakeLibrary = Callable[..., Path]

ENGLISH = translator("en", Path())


def said(library: Library) -> list[str]:
    """The problems as "file:line sentence"."""
    return [f"{p.file.name}:{p.line} {ENGLISH(p.message)}" for p in library.problems]


def term(name: str, text: str = "Iets.", more: str = "") -> str:
    """A term with one definition, in five lines or more."""
    return f"id: {name}\nkind: werkterm\npref_label: {name}\ndefinitions: [{{id: een, text: {text}}}]\n{more}"


def definitions(name: str, *texts: str) -> str:
    """A term with definitions given as keys between braces; the first stands on line 5."""
    return f"id: {name}\nkind: werkterm\npref_label: {name}\ndefinitions:\n" + "".join(f"  - {{{text}}}\n" for text in texts)
