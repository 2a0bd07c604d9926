"""The document on paper and on the clipboard."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from brief_builder.brief.model import Part
from brief_builder.gui.preview.proof import paper_work
from brief_builder.gui.printing import print_work
from brief_builder.i18n import _
from brief_builder.progress import finish
from tests.gui.conftest import OpenWindow


def test_the_whole_document_is_on_the_clipboard(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.session.edit(_("Write"), opened.session.brief.with_part("inhoud", Part("p1", "text", "Een **vette** zin.")))
    opened.window.actions_by_id["copy_document"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "<b>vette</b>" in data.html()
    assert "Een vette zin." in data.text()
    assert "Geachte raad," in data.text()


def test_the_printer_gets_the_pages_it_asks_for(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    session = opened.session
    session.edit(_("Write"), session.brief.with_part("inhoud", Part("p1", "text", "Woorden. " * 1500)))
    pdf = finish(paper_work(session.brief, session.template, session.library, session.printed.reading()))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setFromTo(2, 3)
    assert finish(print_work(pdf, printer)) == 2
    assert (tmp_path / "papier.pdf").read_bytes().count(b"/Type /Page\n") == 2
