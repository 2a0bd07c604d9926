"""Two libraries open: an item that both have is shown in both versions, and the one that is meant is inserted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from brief_builder.gui.definition_chooser import DefinitionChooser
from brief_builder.gui.widgets.buttons import LinkRow
from tests.gui.conftest import Opened, OpenWindow

MANIFEST = "name: Wijkteams\nversion: '1'\nbase_uri: https://wijkteams.example/id/\n"
TERM = """\
id: veerkracht
kind: kernconcept
pref_label: veerkracht
definitions:
  - id: team
    text: Weer op de been komen met hulp van de buurt.
    attribution: Wijkteams (2024)
    nature: werkdefinitie
"""
OWN = "veerkracht@Wijkteams"


@pytest.fixture
def own_library(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    terms = folder / "glossary" / "terms"
    terms.mkdir(parents=True)
    (folder / "sections").mkdir()
    (folder / "glossary" / "library.yaml").write_text(MANIFEST, encoding="utf-8")
    (terms / "veerkracht.yaml").write_text(TERM, encoding="utf-8")
    return folder


def texts(opened: Opened) -> str:
    return " | ".join(w.text() for w in opened.window.read.findChildren(QLabel) if w.isVisibleTo(opened.window.read))


def test_both_versions_are_hits_and_say_which_they_are(open_window: OpenWindow, own_library: Path) -> None:
    opened = open_window(more=[own_library])
    opened.search("veerkracht")
    hits = opened.window.search.hits
    assert {"veerkracht", OWN} <= set(hits.ids)
    first, own = (hits.hits.view(hits.ids.index(address)) for address in ("veerkracht", OWN))
    assert first.version == "Kennisbank Voorbeeldstad"
    assert "Wijkteams" in own.version
    assert own.snippet.startswith("Weer op de been")
    spoken = hits.hits.index(hits.ids.index(OWN)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Wijkteams" in spoken


def test_reading_leads_from_one_version_to_the_other(open_window: OpenWindow, own_library: Path) -> None:
    opened = open_window(more=[own_library])
    read = opened.window.read
    read.read("veerkracht")
    opened.qtbot.waitUntil(lambda: "Kennisbank Voorbeeldstad" in texts(opened))
    way = next(link for link in read.findChildren(LinkRow) if "Wijkteams" in link.text())
    way.click()
    assert read.item is not None
    assert read.item.library == "Wijkteams"
    read.go(-1)
    assert read.item.library == "Kennisbank Voorbeeldstad"


def test_the_version_that_is_read_is_inserted(open_window: OpenWindow, own_library: Path) -> None:
    opened = open_window(more=[own_library])
    opened.window.read.read(OWN)
    opened.window.read.add_current()
    part = next(opened.session.brief.parts())
    assert (part.library, part.definition) == ("Wijkteams", "team")
    opened.search("veerkracht")
    hits = opened.window.search.hits
    assert [hits.hits.view(hits.ids.index(address)).used for address in ("veerkracht", OWN)] == [False, True]


def test_the_question_which_definition_names_the_library(open_window: OpenWindow, own_library: Path) -> None:
    opened = open_window(more=[own_library])
    opened.controller.adding.add(["veerkracht"])
    chooser = opened.window.findChild(DefinitionChooser)
    assert chooser is not None
    assert "Kennisbank Voorbeeldstad" in " ".join(w.text() for w in chooser.findChildren(QLabel))
    chooser._answer()
    assert next(opened.session.brief.parts()).library == "Kennisbank Voorbeeldstad"


def test_one_library_names_no_versions(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.search("veerkracht")
    hits = opened.window.search.hits
    assert {hits.hits.view(row).version for row in range(len(hits.ids))} == {""}
