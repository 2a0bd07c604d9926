"""A working file that others write too: noticed before it is overwritten; earlier versions come back; the second is told who has it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from brief_builder.brief.model import Part
from brief_builder.brief.store import load_brief
from brief_builder.brief.versions import versions_of
from brief_builder.gui.difference_dialog import DifferenceDialog
from brief_builder.gui.questions_about_files import Other
from brief_builder.gui.widgets.prose import Prose
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow


def write(opened: Opened, part: str, text: str) -> None:
    opened.session.edit(_("Write"), opened.session.brief.with_part("inhoud", Part(part, "text", text)))


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialogs showed; they are answered with the last button pressed by the test (`press`)."""
    shown: list[str] = []

    def run(dialog: DifferenceDialog) -> int:
        shown.append(" ".join(prose.toPlainText() for prose in dialog.findChildren(Prose)))
        return 0

    monkeypatch.setattr(DifferenceDialog, "exec", run)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()) or 0)
    return shown


def press(monkeypatch: pytest.MonkeyPatch, shown: list[str], answer: object) -> None:
    def run(dialog: DifferenceDialog) -> int:
        shown.append(" ".join(prose.toPlainText() for prose in dialog.findChildren(Prose)))
        dialog._take(answer)
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(DifferenceDialog, "exec", run)


def changed_by_two(open_window: OpenWindow, path: Path) -> Opened:
    opened = open_window()
    write(opened, "p1", "Van ons.")
    opened.session.save(path)
    theirs = load_brief(path).with_part("inhoud", Part("p9", "text", "Van hen."))
    from brief_builder.brief.store import save_brief

    save_brief(theirs, path)
    write(opened, "p2", "Weer van ons.")
    return opened


def texts(path: Path) -> list[str]:
    return [part.text for part in load_brief(path).parts()]


def test_nothing_is_overwritten_without_asking(open_window: OpenWindow, tmp_path: Path, answering: list[str]) -> None:
    path = tmp_path / "nota.brief"
    opened = changed_by_two(open_window, path)
    assert not opened.controller.files.save()
    assert "Van hen." in answering[0]
    assert "Weer van ons." in answering[0]
    assert texts(path) == ["Van ons.", "Van hen."]
    assert not opened.session.is_saved


@pytest.mark.parametrize(
    ("answer", "in_file", "in_window"),
    [
        (Other.KEEP_BOTH, ["Van ons.", "Van hen."], ["Van ons.", "Weer van ons."]),
        (Other.REPLACE, ["Van ons.", "Weer van ons."], ["Van ons.", "Weer van ons."]),
        (Other.LOAD, ["Van ons.", "Van hen."], ["Van ons.", "Van hen."]),
    ],
)
def test_the_three_ways_on(
    open_window: OpenWindow,
    tmp_path: Path,
    answering: list[str],
    monkeypatch: pytest.MonkeyPatch,
    answer: Other,
    in_file: list[str],
    in_window: list[str],
) -> None:
    path = tmp_path / "nota.brief"
    opened = changed_by_two(open_window, path)
    press(monkeypatch, answering, answer)
    assert opened.controller.files.save()
    assert texts(path) == in_file
    assert [part.text for part in opened.session.brief.parts()] == in_window
    assert opened.session.is_saved
    assert (tmp_path / "nota (2).brief").exists() is (answer is Other.KEEP_BOTH)


def test_an_earlier_version_is_put_back_and_can_be_undone(
    open_window: OpenWindow, tmp_path: Path, answering: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "nota.brief"
    opened = open_window()
    write(opened, "p1", "Eerst.")
    opened.session.save(path)
    write(opened, "p2", "Daarna.")
    opened.session.save(path)
    assert len(versions_of(opened.session.folders.data, path)) == 1
    press(monkeypatch, answering, True)
    opened.window.actions_by_id["versions"].trigger()
    assert "Daarna." in answering[-1]
    assert [part.text for part in opened.session.brief.parts()] == ["Eerst."]
    opened.session.undo()
    assert [part.text for part in opened.session.brief.parts()] == ["Eerst.", "Daarna."]


def test_a_document_without_versions_says_so(open_window: OpenWindow, tmp_path: Path, answering: list[str]) -> None:
    opened = open_window()
    opened.session.save(tmp_path / "nota.brief")
    opened.window.actions_by_id["versions"].trigger()
    assert len(answering) == 1


def test_the_second_window_is_told_and_the_lock_goes_with_the_first(open_window: OpenWindow, tmp_path: Path, answering: list[str]) -> None:
    path = tmp_path / "nota.brief"
    first = open_window(base="een")
    write(first, "p1", "Tekst.")
    assert first.controller.files._write(path)
    assert list(tmp_path.glob(".~lock*"))
    second = open_window(base="twee")
    assert second.controller.files.open_file(path)
    assert any("nota.brief" in said for said in answering)
    first.session.start(first.session.templates.get("memo"))
    answering.clear()
    assert second.controller.files.open_file(path)
    assert not answering
    second.controller.files.close()
    assert not list(tmp_path.glob(".~lock*"))


def test_a_file_that_a_newer_version_wrote_meanwhile_is_not_replaced(
    open_window: OpenWindow, tmp_path: Path, answering: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "nota.brief"
    opened = changed_by_two(open_window, path)
    newer = "schema: '999'\ntemplate: memo\n"
    path.write_text(newer, encoding="utf-8")
    press(monkeypatch, answering, Other.REPLACE)
    assert not opened.controller.files.save()
    assert path.read_text(encoding="utf-8") == newer
    assert "Brief Builder" in answering[-1]
    press(monkeypatch, answering, Other.KEEP_BOTH)
    assert opened.controller.files.save()
    assert texts(tmp_path / "nota (2).brief") == ["Van ons.", "Weer van ons."]
    assert path.read_text(encoding="utf-8") == newer
