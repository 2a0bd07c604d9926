"""Editors of their own, without a window. Each is deleted at once: never left to the collector."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from brief_builder import paths
from brief_builder.i18n import translator

MakeEditor = Callable[..., Any]


@pytest.fixture
def kit(qapp: Any) -> Any:
    from brief_builder.gui.kit import Kit

    return Kit(translator("nl", paths.TRANSLATIONS), "Inter", paths.RESOURCES / "icons")


@pytest.fixture
def make_editor(qapp: Any, kit: Any) -> Iterator[MakeEditor]:
    """Makes an editor with a text; the one before goes. `at`: the cursor before these words, `after` behind, `select` on them."""
    from shiboken6 import delete

    from brief_builder.gui.editor.rich_edit import RichEdit

    alive: list[RichEdit] = []

    def make(text: str = "", at: str = "", after: str = "", select: str = "") -> RichEdit:
        while alive:
            delete(alive.pop())
        editor = RichEdit(kit, "Eigen tekst")
        alive.append(editor)
        editor.show_text(text)
        if words := at or after or select:
            cursor = editor.document().find(words)
            if not select:
                cursor.setPosition(cursor.selectionEnd() if after else cursor.selectionStart())
            editor.setTextCursor(cursor)
        return editor

    yield make
    while alive:
        delete(alive.pop())
