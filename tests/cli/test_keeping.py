"""Keeping a shared language on the command line: propose, agree, retire, and the document that used it; a table in and out."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.brief.renew import changes, today
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.content.reader import open_libraries
from tests.cli.conftest import CommandLine

TERM = "buurtkracht"
OLD = "Het vermogen van bewoners om samen iets voor de buurt te doen."
NEW = "Het vermogen van bewoners om samen voor elkaar en de buurt te zorgen."


@pytest.fixture
def kept(brief_builder: CommandLine) -> Path:
    assert brief_builder("library", "new", "gedeeld", "--name", "Gedeelde begrippen", "--keeper", "Team Taal").status == 0
    return Path.cwd() / "gedeeld"


def agree(brief_builder: CommandLine, kept: Path, definition: str, day: str) -> None:
    address = f"{TERM}/{definition}"
    assert brief_builder("definition", "status", address, "in_afstemming", "--into", kept).status == 0
    done = brief_builder(
        "definition", "status", address, "vastgesteld", "--by", "college", "--on", day, "--scope", "wijken", "--into", kept
    )
    assert (done.status, done.err) == (0, "")


def test_propose_agree_retire_and_update_the_document_that_used_it(brief_builder: CommandLine, kept: Path) -> None:
    first = brief_builder("definition", "propose", TERM, "--text", OLD, "--id", "eerste", "--into", kept)
    assert (first.status, first.out.strip(), first.err) == (0, f"{TERM}/eerste", "")
    agree(brief_builder, kept, "eerste", "2026-01-01")
    brief_builder("new", "memo", "-o", "m.brief")
    assert brief_builder("--library", kept, "add", "m.brief", f"{TERM}/eerste").status == 0
    assert TERM not in brief_builder("--library", kept, "check", "m.brief").out

    brief_builder("definition", "propose", TERM, "--text", NEW, "--id", "tweede", "--into", kept)
    brief_builder("definition", "status", f"{TERM}/tweede", "in_afstemming", "--into", kept)
    too_early = brief_builder("definition", "status", f"{TERM}/tweede", "vastgesteld", "--by", "x", "--scope", "wijken", "--into", kept)
    assert too_early.status == 2
    assert "eerste" in too_early.err
    retired = ("definition", "status", f"{TERM}/eerste", "vervallen", "--on", "2026-11-01", "--reason", "te smal", "--into", kept)
    assert brief_builder(*retired).status == 2, "what replaces it must be told"
    assert brief_builder(*retired, "--replaced-by", "tweede").status == 0
    assert (
        brief_builder(
            "definition",
            "status",
            f"{TERM}/tweede",
            "vastgesteld",
            "--by",
            "college",
            "--on",
            "2026-11-01",
            "--scope",
            "wijken",
            "--into",
            kept,
        ).status
        == 0
    )
    assert brief_builder("check", "--library", kept).status == 0

    said = brief_builder("--library", kept, "--lang", "en", "check", "m.brief", lang=()).out
    assert f"The definition of “{TERM}” lapsed on 2026-11-01; “tweede” came in its place." in said
    library = open_libraries([kept])
    brief = load_brief(Path("m.brief"))
    part = next(part for part in brief.parts() if part.item == TERM)
    fresh = today(part, library)
    assert fresh
    assert [(c.before, c.after) for c in changes(part, fresh)] == [(OLD, NEW)]
    slots = tuple(replace(slot, parts=tuple(fresh if p is part else p for p in slot.parts)) for slot in brief.slots)
    save_brief(replace(brief, slots=slots), Path("m.brief"))
    assert TERM not in brief_builder("--library", kept, "check", "m.brief").out

    told = brief_builder("definition", "history", TERM, "--into", kept).out
    assert "status: [-vastgesteld-][+vervallen+]" in told


def test_a_library_without_keeper_holds_proposals_only(brief_builder: CommandLine) -> None:
    brief_builder("library", "new", "mijn", "--name", "Van mij")
    assert brief_builder("definition", "propose", "veerkracht", "--text", OLD, "--into", "mijn").out.strip() == "veerkracht/voorstel-1"
    refused = brief_builder("definition", "status", "veerkracht/voorstel-1", "in_afstemming", "--into", "mijn")
    assert refused.status == 2
    assert "Van mij" in refused.err
    shown = brief_builder("--library", ".", "show", "x", "--json")
    assert shown.status == 2


def test_the_built_in_library_is_not_kept(brief_builder: CommandLine) -> None:
    from brief_builder import paths

    for words in (
        ("definition", "propose", "veerkracht", "--text", OLD),
        ("definition", "status", "veerkracht/nji-2022", "voorstel"),
    ):
        refused = brief_builder(*words, "--into", paths.BUILT_IN_LIBRARY)
        assert refused.status == 2
        assert len(refused.err.splitlines()) == 1


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_table_out_changed_and_in(brief_builder: CommandLine, kept: Path, suffix: str) -> None:
    brief_builder("definition", "propose", TERM, "--text", OLD, "--into", kept)
    table = Path(f"t.{suffix}")
    assert brief_builder("--library", kept, "terms", "export", table).status == 0
    assert brief_builder("--library", kept, "terms", "export", table).status == 2, "what stands there is not overwritten"
    nothing = brief_builder("terms", "import", table, "--into", kept)
    assert (nothing.status, nothing.out) == (0, "1 begrip blijft zoals het is.\n")
    Path("n.csv").write_text(f"voorkeursterm;definitie\nwijkteam;Hulp in de wijk.\n{TERM};{OLD}\n", encoding="utf-8")
    before = sorted(kept.rglob("*"))
    seen = brief_builder("terms", "import", "n.csv", "--into", kept)
    assert "wijkteam" in seen.out
    assert sorted(kept.rglob("*")) == before
    assert brief_builder("terms", "import", "n.csv", "--into", kept, "--yes").status == 0
    assert brief_builder("--library", kept, "show", "wijkteam", "--json").json["definitions"][0]["text"] == "Hulp in de wijk."


def test_faulty_rows_are_told_and_nothing_is_written(brief_builder: CommandLine, kept: Path) -> None:
    Path("t.csv").write_text("voorkeursterm;definitie\ngoed;Iets goeds.\nfout;\n", encoding="utf-8")
    refused = brief_builder("terms", "import", "t.csv", "--into", kept, "--yes")
    assert refused.status == 1
    assert "Rij 3:" in refused.out
    assert not (kept / "glossary/terms").exists()


def test_the_report_of_a_library(brief_builder: CommandLine, kept: Path) -> None:
    brief_builder("definition", "propose", TERM, "--text", f"{TERM} is als je samen iets doet.", "--into", kept)
    report = brief_builder("library", "report", kept)
    assert report.status == 0
    assert all(line.startswith(f"{TERM}: ") for line in report.out.splitlines()[:-1])
    assert report.out.splitlines()[-1] == "5 punten om naar te kijken"
    rows = brief_builder("library", "report", kept, "--csv").out.splitlines()
    assert rows[0].endswith("id;code;melding")
    assert {row.split(";")[1] for row in rows[1:]} == {"no_source", "no_explanation", "orphan", "is_when", "circular"}


@pytest.mark.parametrize(
    "words", [("library",), ("terms", "weg"), ("definition", "x.brief"), ("terms", "export", "t.doc"), ("library", "new")]
)
def test_wrong_use_is_one_sentence(brief_builder: CommandLine, words: tuple[str, ...]) -> None:
    wrong = brief_builder(*words)
    assert wrong.status == 2 or "Opdrachten" in wrong.out + wrong.err
    assert "Traceback" not in wrong.err


def test_a_library_may_lean_on_the_built_in_one(brief_builder: CommandLine) -> None:
    brief_builder("library", "new", "mijn", "--name", "Van mij")
    brief_builder("definition", "propose", "veerkracht", "--text", OLD, "--into", "mijn")
    checked = brief_builder("check", "--library", "mijn")
    assert (checked.status, checked.err) == (0, "")
    assert "--library built-in --library mijn" in checked.out
    both = brief_builder("--library", "built-in", "--library", "mijn", "show", "veerkracht")
    assert both.status == 0
    assert both.err == ""
    assert OLD in both.out
    saved = brief_builder("terms", "export", "t.csv", "--from", "mijn")
    assert (saved.status, saved.err) == (0, "")
    assert len(Path("t.csv").read_text(encoding="utf-8-sig").splitlines()) > 1
    Path("mijn/glossary/terms/veerkracht.yaml").write_text(
        Path("mijn/glossary/terms/veerkracht.yaml").read_text(encoding="utf-8").replace("burgerkracht", "bestaat-niet"), encoding="utf-8"
    )
    wrong = brief_builder("check", "--library", "mijn")
    assert wrong.status == 1
    assert "bestaat-niet" in wrong.out
    assert "pedagogische-basis" not in wrong.out
