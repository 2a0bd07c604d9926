"""A window in which somebody works without a rest, until it is killed: types, saves, exports. It tells what it did.

python tests/reliability/window_child.py FOLDER SEED
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from random import Random
from time import monotonic

HERE = Path(__file__).parent
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE.parent / 'gui' / 'screen.json'}"
GOOD = HERE.parent / "libraries" / "good"


def tell(what: str) -> None:
    """A line for whoever kills us, with the moment."""
    os.write(1, f"{monotonic():.3f} {what}\n".encode())


def main() -> None:
    """Work until killed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from brief_builder import paths
    from brief_builder.gui.exports import Wish
    from brief_builder.gui.start import Desktop
    from brief_builder.i18n import translator

    folder, chance = Path(sys.argv[1]), Random(int(sys.argv[2]))
    app = QApplication(["brief-builder"])
    desktop = Desktop(app, translator("nl", paths.TRANSLATIONS), paths.user_folders(folder / "base"), (GOOD,))
    session = desktop.session
    desktop.window.show()
    desktop.open_library()
    session.start(session.templates.get("raadsinformatiebrief"))
    outline = desktop.window.document.outline
    outline.add_own_text("kernboodschap")
    number = 0

    def work() -> None:
        nonlocal number
        number += 1
        deed = chance.random()
        if deed < 0.008:
            session.save(folder / "stuk.brief")
            tell(f"saved {number - 1}")
        elif deed < 0.02 and not desktop.jobs.busy:
            desktop.controller.exporting.make(Wish({"docx": folder / "stuk.docx"}))
        editor = outline.writing.editor
        if editor is None:
            outline.writing.begin(outline.currentIndex())
            editor = outline.writing.editor
        assert editor is not None
        editor.edit.textCursor().insertText(f"w{number} ")
        tell(f"typed {number}")

    timer = QTimer()
    timer.timeout.connect(work)
    timer.start(30)
    app.exec()


if __name__ == "__main__":
    main()
