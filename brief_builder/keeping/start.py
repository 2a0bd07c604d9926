"""What a library of the user's own begins with."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

from brief_builder.content.keeping import may_keep, start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import read_one
from brief_builder.errors import UserError
from brief_builder.i18n import _
from brief_builder.keeping.naming import id_of

BASE = "https://brief-builder.example/eigen/"
FIRST_VERSION = "1.0.0"


def is_kept(folder: Path) -> bool:
    """Whether the library in a folder is one that a keeper writes in: its manifest names one, and the folder can be written."""
    return may_keep(folder) and os.access(folder, os.W_OK) and bool(read_one(folder).manifest.keeper)


def own_manifest(name: str, day: str, *, keeper: str = "", owner: str = "") -> Manifest:
    """The manifest of a new library: only with a keeper it can hold agreed definitions. `day` is ISO. Raises UserError without a name."""
    if not id_of(name):
        raise UserError(_("A library needs a name with letters in it."))
    address = "/".join(id_of(part) for part in (owner, name) if id_of(part))  # of two people who call theirs the same, both open
    return Manifest(name.strip(), FIRST_VERSION, f"{BASE}{address}/", owner=owner.strip(), keeper=keeper.strip(), date=day)


def start_own_library(folder: Path, name: str, day: str) -> None:
    """Make this folder the user's own library, unless it is a library already. Raises UserError."""
    if not may_keep(folder):
        start_library(folder, own_manifest(name, day, owner=login_name()))


def login_name() -> str:
    """The name under which the user is logged in, "" when the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
