"""`check` tells before the export what would stop it, and with --pdf whether the PDF keeps the standards."""

import importlib.util
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine


def memo(brief_builder: CommandLine, title: str) -> Path:
    file = Path.cwd() / "memo.brief"
    assert brief_builder("new", "memo", "-o", file, "--field", f"onderwerp={title}").status == 0
    return file


def test_a_character_that_cannot_be_printed_is_told_before_the_export(brief_builder: CommandLine) -> None:
    file = memo(brief_builder, "Eenzaamheid \U0001f600")
    run = brief_builder("check", file, "--pdf")
    assert run.status == 1
    assert "emoji “\U0001f600”" in run.out
    assert "PDF/UA-1" not in run.out
    export = brief_builder("export", file, "--to", "pdf")
    assert export.status == 2
    assert "emoji “\U0001f600”" in export.err
    assert not file.with_suffix(".pdf").exists()


@pytest.mark.skipif(importlib.util.find_spec("page") is None, reason="needs the extra [validate]")
def test_both_standards_are_told(brief_builder: CommandLine) -> None:
    run = brief_builder("check", memo(brief_builder, "Eenzaamheid"), "--pdf", lang=("--lang", "en"))
    assert "PDF/UA-1: this PDF is valid." in run.out
    assert "PDF/A-2a: this PDF is valid." in run.out


def test_without_the_checker_it_says_how_to_get_it(brief_builder: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "page", None)
    run = brief_builder("check", memo(brief_builder, "Eenzaamheid"), "--pdf")
    assert run.status == 2
    assert "pip install '.[validate]'" in run.err
