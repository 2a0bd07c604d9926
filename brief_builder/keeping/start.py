"""What a library of the user's own begins with."""

from __future__ import annotations

from brief_builder.content.library import Manifest
from brief_builder.errors import UserError
from brief_builder.i18n import _
from brief_builder.keeping.drafts import id_of

BASE = "https://brief-builder.example/eigen/"
FIRST_VERSION = "1.0.0"


def own_manifest(name: str, day: str, *, keeper: str = "", owner: str = "") -> Manifest:
    """The manifest of a new library: only with a keeper it can hold agreed definitions. `day` is ISO. Raises UserError without a name."""
    if not id_of(name):
        raise UserError(_("A library needs a name with letters in it."))
    return Manifest(name.strip(), FIRST_VERSION, f"{BASE}{id_of(name)}/", owner=owner.strip(), keeper=keeper.strip(), date=day)
