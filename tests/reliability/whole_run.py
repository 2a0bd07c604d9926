"""The window from its start to its end, as the command opens it: a document, own text, Controle, pages, and closed by its own button.

python tests/reliability/whole_run.py FOLDER
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
GOOD = HERE.parent / "libraries" / "good"


def main() -> int:
    """Open the window, work in it, close it; the exit status of the window."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE.parent / 'gui' / 'screen.json'}"
    from PySide6.QtWidgets import QApplication

    from brief_builder import paths
    from brief_builder.brief.start import new_brief
    from brief_builder.brief.store import save_brief
    from brief_builder.brief.template_file import read_templates
    from brief_builder.gui import start
    from brief_builder.i18n import translator

    folder = Path(sys.argv[1])
    file = folder / "stuk.brief"
    save_brief(new_brief(read_templates((paths.TEMPLATES,)).get("memo"), date(2026, 11, 24)), file)
    begin = start._begin

    def begin_and_work(app: QApplication, desktop: start.Desktop, named: Path | None) -> None:
        begin(app, desktop, named)
        in_turns(desktop, work(desktop))

    start._begin = begin_and_work
    return start.run_window(translator("nl", paths.TRANSLATIONS), paths.user_folders(folder / "base"), (GOOD,), file)


def in_turns(desktop: object, steps: Iterator[Callable[[], bool]]) -> None:
    """Go to the next step when this is so."""
    from PySide6.QtCore import QObject, QTimer

    assert isinstance(desktop, QObject)
    timer = QTimer(desktop)
    wanted = [next(steps)]

    def look() -> None:
        if wanted[0]():
            following = next(steps, None)
            if following is None:
                timer.stop()
            else:
                wanted[0] = following

    timer.timeout.connect(look)
    timer.start(20)


def work(desktop: start.Desktop) -> Iterator[Callable[[], bool]]:  # type: ignore[name-defined]  # noqa: F821
    """What is done, and after each deed what is waited for."""
    from brief_builder.gui.document.panel import CHECK, OUTLINE, PREVIEW

    window, session = desktop.window, desktop.session
    yield lambda: desktop.searcher.has_index and session.has_document and window.is_filled
    document = window.document
    window.search.search.field.setText("eenzaamheid")
    yield lambda: bool(window.search.hits.ids)
    document.outline.add_own_text("")
    document.outline.writing.editor.edit.insertPlainText("Een fietts in de gemeente. ")
    yield lambda: document.proofreader.knows("fietts") is False
    document.show_tab(PREVIEW)
    yield lambda: not desktop.jobs.busy
    document.show_tab(CHECK)
    yield lambda: bool(document._remarks)
    document.show_tab(OUTLINE)
    session.save(session.path)
    window.close()
    yield lambda: False


if __name__ == "__main__":
    sys.exit(main())
