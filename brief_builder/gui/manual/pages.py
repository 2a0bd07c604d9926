"""The pages of the manual as values: read from files, the keys made from the table of actions, and found by words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QKeySequence

from brief_builder.dutch.fold import fold
from brief_builder.gui.actions import MENUS, MenuSpec
from brief_builder.i18n import Message, Translator, _

KEYS = "sneltoetsen"
"""The id of the page with the keys, which is not a file."""

RELATED = "-> "
"""How the last line of a file begins: the ids of the pages that go on from there."""

MORE: tuple[tuple[Message, Message], ...] = (
    (_("↑ ↓"), _("Walk the hits, from the search field")),
    (_("Enter"), _("Read the chosen hit; write in the chosen part")),
    (_("Ctrl+Space"), _("Tick a hit, to add several at once; in the list Space alone")),
    (_("Shift+↑ Shift+↓"), _("Tick a hit and go to the next")),
    (_("Ctrl+Enter"), _("Put the ticked hits in the document, else the chosen one")),
    (_("Esc"), _("Clear the search field, close a layer, leave a text")),
    (_("Alt+↑ Alt+↓"), _("Move a part")),
    (_("Del"), _("Remove a part")),
    (_("Space"), _("Leave a part out, or take it along")),
    (_("F2"), _("Rename a part")),
    (_("Shift+Click, Ctrl+Click"), _("Choose several parts, to move, leave out or remove them together")),
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `text` is Markdown without its title, `related` the ids of the pages to go on with."""

    id: str
    title: str
    text: str
    related: tuple[str, ...] = ()


def read_manual(folder: Path, say: Translator) -> tuple[Page, ...]:
    """The pages in the language of the window in their order (`01-zoeken.md`), the keys last. They come with the app."""
    files = sorted((folder / say.language).glob("*.md"))
    return (*(_page(file.stem.partition("-")[2], file.read_text(encoding="utf-8")) for file in files), keys_page(say))


def _page(name: str, content: str) -> Page:
    title, _line, rest = content.partition("\n")
    text, mark, related = rest.rpartition(f"\n{RELATED}")
    ids = tuple(part.strip() for part in related.split(",")) if mark else ()
    return Page(name, title.removeprefix("# ").strip(), (text if mark else rest).strip(), ids)


def keys_page(say: Translator) -> Page:
    """Every action that has keys, by menu; what the lists and the editor do with keys."""
    menus = "\n\n".join(_menu(menu, say) for menu in MENUS if any(action and action.keys for action in menu.actions))
    lists = _table(say, say(_("In the lists")), ((say(name), say(keys)) for keys, name in MORE))
    return Page(KEYS, say(_("Keyboard shortcuts")), f"{menus}\n\n{lists}\n\n{_editor(say)}", ("toegankelijkheid",))


def _menu(menu: MenuSpec, say: Translator) -> str:
    rows = ((say(action.name), _native(action.keys.split()[0])) for action in menu.actions if action and action.keys)
    return _table(say, say(menu.name).replace("&", ""), rows)


def _editor(say: Translator) -> str:
    from brief_builder.gui.editor.commands import COMMANDS, NEXT_MISTAKE, PARAGRAPH

    return _table(say, say(_("While writing")), ((say(c.name), _native(c.keys)) for c in (*COMMANDS, PARAGRAPH, NEXT_MISTAKE)))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _table(say: Translator, title: str, rows: Iterable[tuple[str, str]]) -> str:
    deed, keys = say(_("What you do")), say(_("Keys"))
    lines = "\n".join(f"| {name} | {key} |" for name, key in rows)
    return f"## {title}\n\n| {deed} | {keys} |\n| --- | --- |\n{lines}"


def find_pages(pages: Sequence[Page], words: str) -> tuple[Page, ...]:
    """The pages that hold all words, those with one in the title first, then by how often; without words all, in their order."""
    wanted = fold(words).split()
    counted = [(page, _count(page, wanted)) for page in pages]
    if not wanted:
        return tuple(pages)
    return tuple(page for page, count in sorted(counted, key=lambda pair: -pair[1]) if count)


def _count(page: Page, wanted: Sequence[str]) -> int:
    title, text = fold(page.title), fold(page.text)
    counts = [100 * title.count(word) + text.count(word) for word in wanted]
    return sum(counts) if all(counts) else 0
