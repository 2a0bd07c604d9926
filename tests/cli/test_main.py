"""The edges of the command line: help, completion, options anywhere, and what happens when we are at fault ourselves."""

import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from brief_builder import paths
from brief_builder.cli.command_line import command_line
from brief_builder.cli.commands import NAMES
from brief_builder.cli.global_options import WindowCall, hoisted, window_call
from brief_builder.cli.main import main
from brief_builder.i18n import translator
from tests.cli.conftest import CommandLine


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself_with_examples_in_both_languages(brief_builder: CommandLine, name: str) -> None:
    dutch, english = brief_builder(name, "--help"), brief_builder(name, "--help", lang=("--lang", "en"))
    assert dutch.status == english.status == 0
    assert "Gebruik:" in dutch.out
    assert "Usage:" in english.out
    assert dutch.out != english.out
    if name not in ("themes", "templates", "open"):
        assert f"brief-builder {name}" in dutch.out.split("Voorbeelden:")[1]


def test_without_a_command_the_help_is_shown(brief_builder: CommandLine) -> None:
    result = brief_builder()
    assert result.status == 0
    assert "Opdrachten:" in result.out


def test_a_file_alone_opens_the_window_or_says_why_not(brief_builder: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    brief_builder("new", "memo", "-o", "m.brief")
    without_display = brief_builder("m.brief")
    assert (without_display.status, without_display.out) == (2, "")
    assert "scherm" in without_display.err
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "brief_builder.gui.start", None)
    without_qt = brief_builder("m.brief")
    assert without_qt.status == 2
    assert "venster kan niet worden geladen" in without_qt.err
    assert len(without_qt.err.strip().splitlines()) == 1


def test_global_options_may_stand_anywhere() -> None:
    words = ["search", "x", "--lang", "en", "--base-dir=/b", "--", "--lang"]
    assert hoisted(words) == ["--lang", "en", "--base-dir=/b", "search", "x", "--", "--lang"]


def test_only_the_command_check_has_a_library_of_its_own() -> None:
    assert hoisted(["search", "check", "--library", "d"]) == ["--library", "d", "search", "check"]
    assert hoisted(["--lang", "en", "check", "--library", "d"]) == ["--lang", "en", "check", "--library", "d"]
    assert hoisted(["--library", "check", "search", "x"]) == ["--library", "check", "search", "x"]


@pytest.mark.parametrize(
    ("words", "wanted"), [(["show"], "veerkracht"), (["new"], "memo"), ([], "search"), (["add", "m.brief"], "maatwerk")]
)
def test_the_shell_completes_commands_ids_and_types(base: Path, words: list[str], wanted: str) -> None:
    completer = ShellComplete(command_line(translator("nl", paths.TRANSLATIONS)), {}, "brief-builder", "_X")
    found = completer.get_completions(["--base-dir", str(base), *words], wanted[:2])
    assert wanted in [item.value for item in found]


def test_a_defect_of_ours_is_one_sentence_with_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("brief_builder.cli.library_commands.write_json", lambda _value: 1 / 0)
    assert main(["--base-dir", str(tmp_path), "--lang", "nl", "themes", "--json"]) == 2
    shown = capfd.readouterr()
    assert shown.out == ""
    assert len(shown.err.strip().splitlines()) == 1
    assert "ZeroDivisionError" in (tmp_path / "data" / "errors.log").read_text()


def test_json_is_utf8_and_nothing_else(brief_builder: CommandLine) -> None:
    themes = brief_builder("themes", "--json").json
    assert {"id", "name"} <= set(themes[0])
    assert len([t for t in themes if t["role"] == "theme"]) == 10
    templates = brief_builder("templates", "--json").json
    assert {"id", "name"} <= set(templates[0])
    term = brief_builder("show", "veerkracht", "--json").json
    assert (term["kind"], term["type"]) == ("term", "kernconcept")
    assert len(term["definitions"]) == 3
    figure = brief_builder("show", "eenzame-volwassenen-2020", "--json").json
    assert figure["values"][0]["value"] == "54"


def test_settings_that_are_not_understood_are_told_once_and_the_work_goes_on(brief_builder: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.json").write_text('{"lang": "en"}')
    result = brief_builder("themes", "--json", base_dir=tmp_path)
    assert result.status == 0
    assert result.json
    assert len(result.err.strip().splitlines()) == 1
    assert "settings.json" in result.err


@pytest.mark.parametrize(
    ("words", "call"),
    [
        ([], WindowCall()),
        (["a.brief"], WindowCall(file=Path("a.brief"))),
        (["--base-dir", "b", "--library=c", "--library", "d", "--lang", "nl"], WindowCall((Path("c"), Path("d")))),
        (["search", "x"], None),
        (["a.brief", "b.brief"], None),
        (["--help"], None),
        (["--version"], None),
        (["--lang", "fr"], None),
        (["--lang"], None),
        (["--librarys", "x"], None),
        (["--", "a.brief"], None),
        (["nieuw"], None),
    ],
)
def test_only_a_plain_call_of_the_window_goes_past_the_commands(words: list[str], call: WindowCall | None) -> None:
    assert window_call(words) == call
