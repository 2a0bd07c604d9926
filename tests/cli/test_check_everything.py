"""`check` tells all that Controle tells in the window, spelling too: grade, sentence, and where."""

from dataclasses import replace
from pathlib import Path

from brief_builder import paths
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template_file import read_templates
from brief_builder.content.reader import open_libraries
from brief_builder.spelling.known import remember
from tests.cli.conftest import CommandLine
from tests.remarkable import SAID, TYPE, remarkable

GOOD = Path(__file__).parents[1] / "libraries" / "good"


def written() -> Path:
    file = Path.cwd() / "voorstel.brief"
    save_brief(remarkable(read_templates((paths.TEMPLATES,)).get(TYPE), open_libraries((GOOD,))), file)
    return file


def test_every_kind_of_remark_is_told_with_its_grade_and_place(brief_builder: CommandLine) -> None:
    run = brief_builder("--library", GOOD, "check", written())
    lines = run.out.splitlines()
    for said in SAID:
        found = [line for line in lines if said.words in line]
        assert len(found) == 1, (said.words, lines)
        assert found[0].startswith(said.grade)
    assert run.status == 1
    grades = [line.partition(" (")[0].partition(":")[0] for line in lines]
    assert grades == sorted(grades, key=["Moet nog", "Let op", "Taaltip"].index)


def test_words_one_knows_or_let_be_in_this_document_are_not_told(brief_builder: CommandLine, tmp_path: Path) -> None:
    file, base = written(), tmp_path / "base"
    save_brief(replace(load_brief(file), silenced=("spelling: gemeentte", "two_decisions: 1")), file)
    remember(paths.user_folders(base).settings, "brommfiets")
    run = brief_builder("--library", GOOD, "check", file, base_dir=base)
    for gone in ("gemeentte", "brommfiets", "besluitpunt 1"):
        assert gone not in run.out
    assert "“Wmo” is niet uitgelegd" in run.out  # a word of the library is in no list, but right


def test_what_is_left_is_only_a_hint(brief_builder: CommandLine) -> None:
    assert brief_builder("new", "memo", "-o", "memo.brief", "--field", "onderwerp=De brommfiets").status == 0
    run = brief_builder("check", "memo.brief")
    assert "Taaltip (Onderwerp): “brommfiets” staat niet in de woordenlijst." in run.out
