"""Taking in a table: a preview first, every fault a sentence, nothing lost that the table has no column for."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.content.keeping import keep_item, start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import read_one
from brief_builder.content.provenance import Citation, Place, Source
from brief_builder.content.vocabulary import AvoidLabel, Caution, Definition, Term
from brief_builder.errors import UnreadableFile
from brief_builder.keeping.history import history
from brief_builder.keeping.import_terms import Preview, accept, preview
from brief_builder.keeping.table import COLUMNS, table_of

TERM = Term(
    "basis",
    "kernconcept",
    "basis",
    (
        Definition(
            "ser-2021", "Een grondslag.", "SER (2021)", scope="algemeen", sources=(Citation("ser", "p. 3"),), report=(Place("3.1"),)
        ),
        Definition("nji", "Het begin.", status="voorstel"),
    ),
    alt_labels=("fundament", "a|b"),
    avoid_labels=(AvoidLabel("onderkant", "te somber"),),
    explanation="Waar iets op rust.",
    cautions=(Caution("Let op."),),
    library="Mijn",
)
BARE = Term("los", "werkterm", "los", (Definition("een", "Iets."),), library="Mijn")
HEAD = ["id", "voorkeursterm", "definitie"]


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    start_library(tmp_path / "mijn", Manifest("Mijn", "1", "https://mijn.example/"))
    keep_item(tmp_path / "mijn", Source("ser", "report", title="Advies"))
    keep_item(tmp_path / "mijn", TERM)
    return tmp_path / "mijn"


def seen(mine: Path, *rows: list[str]) -> Preview:
    return preview(rows, read_one(mine))


def test_what_was_exported_stays_as_it_is(mine: Path) -> None:
    assert seen(mine, *map(list, table_of([TERM]))) == Preview(same=("basis",))


def test_a_table_that_was_exported_makes_the_same_terms_elsewhere(mine: Path, tmp_path: Path) -> None:
    start_library(tmp_path / "leeg", Manifest("Leeg", "1", "https://leeg.example/"))
    (added,) = preview(list(table_of([BARE])), read_one(tmp_path / "leeg")).added
    assert replace(added, library="Mijn") == BARE


def test_a_preview_tells_what_is_added_and_changed_and_writes_nothing(mine: Path) -> None:
    before = sorted(mine.rglob("*"))
    found = seen(mine, [*HEAD, "uitleg", "zoekterm"], ["", "Sociale cohesie", "Samenhang.", "Hoe mensen samenleven.", "x | y"])
    (added,) = found.added
    assert (added.id, added.pref_label, added.hidden_labels, added.definitions[0].text) == (
        "sociale-cohesie",
        "Sociale cohesie",
        ("x", "y"),
        "Samenhang.",
    )
    found = seen(mine, ["id", "definitieId", "definitie"], ["basis", "nji", "Het allereerste begin."])
    (changed,) = found.changed
    assert [(c.field, c.before, c.after) for c in changed.changes] == [("definitions/nji/text", "Het begin.", "Het allereerste begin.")]
    assert changed.new == replace(TERM, definitions=(TERM.definitions[0], replace(TERM.definitions[1], text="Het allereerste begin.")))
    assert sorted(mine.rglob("*")) == before


def test_accepted_it_is_written_with_its_history(mine: Path) -> None:
    accept(mine, seen(mine, HEAD, ["", "Nieuw", "Iets nieuws."], ["basis", "Basis", ""]), "Jansen", "2026-11-24")
    terms = {t.id: t for t in read_one(mine).things(Term)}
    assert terms["nieuw"].definitions == (Definition("definitie-1", "Iets nieuws."),)
    assert terms["basis"] == replace(TERM, pref_label="Basis")
    assert [change.field for change in history(mine, "basis")[0].changes] == ["pref_label"]


FAULTY = [
    ["", "", "", "", "Zonder naam.", "", "", ""],
    ["1e-lijn", "eerste lijn", "", "", "Zorg dichtbij.", "", "", ""],
    ["leeg", "leeg", "", "", "", "", "", ""],
    ["soort", "soort", "kerconcept", "", "Iets.", "", "", ""],
    ["aard", "aard", "", "", "Iets.", "wettig", "", ""],
    ["bron", "bron", "", "", "Iets.", "", "", "sre"],
    ["thema", "thema", "", "weg", "Iets.", "", "", ""],
    ["status", "status", "", "", "Iets.", "", "vastgesteld", ""],
    ["naamloos", "", "", "", "Iets.", "", "", ""],
    ["basis", "grondslag", "", "", "Weer anders.", "", "", ""],
    ["basis", "iets anders", "", "", "Nog een.", "", "", ""],
]
SAID = [
    (2, "no “id” and no “voorkeursterm”"),
    (3, "id: “1e-lijn” is not written as it should be"),
    (4, "“definitie"),
    (5, "soort cannot be “kerconcept”. Did you mean “kernconcept”"),
    (6, "aard cannot be “wettig”"),
    (7, "There is no source “sre”"),
    (8, "There is no theme “weg”"),
    (9, "does not change the status"),
    (10, "“voorkeursterm”"),
    (12, "Row 11 says something else about “basis” in the column “voorkeursterm”"),
]


def test_ten_faults_give_ten_sentences(mine: Path) -> None:
    head = ["id", "voorkeursterm", "soort", "thema", "definitie", "aard", "status", "heeftBron"]
    faults = seen(mine, head, *FAULTY).faults
    assert len(faults) == len(SAID), [(f.row, str(f.message)) for f in faults]
    for fault, (row, words) in zip(faults, SAID, strict=True):
        assert fault.row == row
        assert words in str(fault.message)


def test_mended_there_are_none(mine: Path) -> None:
    rows = [["zorg", "zorg", "Hulp."], ["", "eerste lijn", "Zorg dichtbij."], ["", "", ""]]
    found = seen(mine, HEAD, *rows)
    assert found.faults == ()
    assert [t.id for t in found.added] == ["zorg", "eerste-lijn"]


def test_a_table_of_something_else(mine: Path) -> None:
    for rows in ([], [["naam", "adres"]], [[*HEAD, "telefoon"], ["a", "b", "c", "d"]]):
        with pytest.raises(UnreadableFile, match="olumn"):
            seen(mine, *rows)


def test_every_column_is_exported() -> None:
    head, *rows = table_of([TERM])
    assert tuple(head) == COLUMNS
    assert [row[0] for row in rows] == ["basis", "basis"]
    assert rows[0][3] == "fundament | a\\|b"
    assert rows[1][2] == ""
