"""Writing an item from a form into a library, unless somebody else wrote it meanwhile."""

from __future__ import annotations

from pathlib import Path

from brief_builder.content.keeping import drop_item
from brief_builder.content.library import Item, theme_of, title_of
from brief_builder.content.one_library import read_one
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnwritableFile
from brief_builder.i18n import _
from brief_builder.keeping.history import keep_changed
from brief_builder.keeping.own_version import kept_item


def save_item(folder: Path, opened: Item | None, item: Item, who: str, when: str) -> None:
    """Write the item with its history; `opened` is what the form began with, None for an item that is new here.

    Raises UnwritableFile, also when the library has another version by now: that one stays.
    """
    if kept_item(read_one(folder), type(item), item.id) not in (opened, item):  # the item itself: of a save of which half was done
        raise UnwritableFile(
            _("“{term}” was changed by somebody else meanwhile. Copy what you wrote, and open the form again.", term=title_of(item))
        )
    keep_changed(folder, opened, item, who, when)
    if opened is not None and not isinstance(item, Term) and theme_of(opened) != theme_of(item):
        drop_item(folder, opened)  # it stood in the folder of the other theme
