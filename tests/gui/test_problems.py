"""What is wrong in the library is told in the status bar, and listed with file and line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from brief_builder.gui.problems import ProblemsLayer
from tests.gui.conftest import HERE, OpenWindow

BROKEN = HERE.parent / "libraries" / "broken"


def test_problems_are_listed_and_copied(open_window: OpenWindow) -> None:
    opened = open_window(library=BROKEN, template="")
    link, problems = opened.window.status.problems, opened.session.library.problems
    assert str(len(problems)) in link.text()
    link.setFocus()
    opened.qtbot.keyClick(link, Qt.Key.Key_Return)
    layer = opened.window.findChild(ProblemsLayer)
    assert layer is not None
    lines = layer.text.toPlainText().splitlines()
    assert len(lines) == len(problems)
    assert any(line.startswith("glossary/terms/tikfouten.yaml, ") for line in lines)
    opened.qtbot.mouseClick(layer._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == lines
    opened.qtbot.keyClick(layer, Qt.Key.Key_Escape)
    assert opened.window.focusWidget() is link


def test_a_good_library_says_nothing(open_window: OpenWindow) -> None:
    assert not open_window().window.status.problems.isVisible()
