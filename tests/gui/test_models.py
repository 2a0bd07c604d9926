"""The item models keep the rules of Qt, whatever happens to the brief and the hits."""

from PySide6.QtTest import QAbstractItemModelTester

from brief_builder.brief import arranging
from brief_builder.i18n import _
from tests.gui.conftest import OpenWindow

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_outline(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, session = opened.window.document.outline, opened.session
    tester = QAbstractItemModelTester(outline.outline, FATAL)
    for slot in ("aanleiding", "aanleiding", "inhoud"):
        outline.add_own_text(slot)
    outline.writing.end()
    first = next(session.brief.parts()).id
    session.edit(_("Move"), arranging.move(session.brief, [first], "inhoud", 1))
    session.edit(_("Remove"), arranging.remove(session.brief, [first]))
    session.undo()
    session.start(session.templates.get("memo"))
    assert tester.model() is outline.outline


def test_the_hits(open_window: OpenWindow) -> None:
    opened = open_window()
    model = opened.window.search.hits.model()
    tester = QAbstractItemModelTester(model, FATAL)
    for words in ("eenzaamheid", "e", "xyzzyqwert", "stad"):
        opened.search(words)
    hits = opened.window.search.hits
    hits.tick(model.index(0, 0))
    opened.controller.adding.add(hits.wanted_ids())
    hits.hits.clear_ticks()
    assert tester.model() is model
