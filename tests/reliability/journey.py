"""From a library to files, on the command line and in the window, in one process: what a user does in an afternoon.

python tests/reliability/journey.py FOLDER window|commands
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

HERE = Path(__file__).parent
GOOD = HERE.parent / "libraries" / "good"
SCREEN = HERE.parent / "gui" / "screen.json"
PATIENCE = 60.0
FORMATS = ("docx", "pdf", "odt")


def commands(folder: Path) -> None:
    """Search, a new document, two items in it, checked, and every format made of it."""
    from brief_builder.cli.main import main

    file = folder / "stuk.brief"
    common = ["--base-dir", str(folder / "base"), "--library", str(GOOD)]
    for words in (
        ["search", "veerkracht"],
        ["show", "veerkracht"],
        ["new", "memo", "-o", str(file), "--field", "onderwerp=Veerkracht"],
        ["add", str(file), "veerkracht", "vriendschap"],
        *(["export", str(file), "--to", to] for to in FORMATS),
    ):
        status = main([*common, *words])
        assert status == 0, (words, status)
    main([*common, "check", str(file)])


def window(folder: Path) -> None:
    """The window: a new document, own text, a search, a finding, spelling, every format."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    from PySide6.QtWidgets import QApplication

    from brief_builder import paths
    from brief_builder.gui.exports import Wish
    from brief_builder.gui.speller import Speller
    from brief_builder.gui.start import Desktop
    from brief_builder.i18n import translator

    app = QApplication(["brief-builder"])
    desktop = Desktop(app, translator("nl", paths.TRANSLATIONS), paths.user_folders(folder / "base"), (GOOD,))
    session = desktop.session
    ready: list[bool] = []
    session.library_opened.connect(lambda: ready.append(True))
    desktop.window.show()
    desktop.open_library()
    wait(app, lambda: bool(ready))
    session.start(session.templates.get("raadsinformatiebrief"))
    desktop.window.document.outline.add_own_text("kernboodschap")
    desktop.window.search.search.field.setText("eenzaamheid")
    wait(app, lambda: bool(desktop.window.search.hits.ids))
    desktop.window.search.add.emit([desktop.window.search.hits.ids[0]])
    wait(app, lambda: any(part.item for part in session.brief.parts()))
    session.save(folder / "venster.brief")
    targets = {to: folder / f"venster.{to}" for to in FORMATS}
    desktop.controller.exporting.make(Wish(targets))
    wait(app, lambda: all(target.exists() for target in targets.values()) and not desktop.jobs.busy)
    speller = Speller(paths.SPELLING)
    wait(app, lambda: speller.knows("fietts") is False)
    speller.close()
    desktop.close()


def wait(app: object, until: Callable[[], bool]) -> None:
    """Let the window live until this is so."""
    end = monotonic() + PATIENCE
    while not until():
        assert monotonic() < end, "waited too long"
        app.processEvents()  # type: ignore[attr-defined]


def internet_sockets() -> list[str]:
    """The internet sockets that this process holds now, whoever made them (Linux only: what the kernel says)."""
    held = Path("/proc/self/fd")
    if not held.is_dir():
        return []
    names = {str(link.readlink()) for link in held.iterdir() if link.is_symlink()}
    numbers = {name[8:-1] for name in names if name.startswith("socket:[")}
    tables = (Path("/proc/self/net") / name for name in ("tcp", "tcp6", "udp", "udp6"))
    rows = (row.split() for table in tables if table.exists() for row in table.read_text().splitlines()[1:])
    return [" ".join(row) for row in rows if row[9] in numbers]


def main() -> None:
    """Make the journey and say what of the network is loaded."""
    folder = Path(sys.argv[1])
    {"window": window, "commands": commands}[sys.argv[2]](folder)
    assert internet_sockets() == []
    assert "PySide6.QtNetwork" not in sys.modules


if __name__ == "__main__":
    main()
