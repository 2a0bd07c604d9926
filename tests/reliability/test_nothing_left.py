"""A window that was used and closed ends: without a warning of Qt, with status 0, and no process of it goes on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
EXPECTED = ("This plugin does not support",)
"""What Qt says of a screen that is not there."""


@pytest.mark.skipif(os.name == "nt", reason="asks for the group of the process")
def test_nothing_is_left_running_and_nothing_was_warned_of(tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtWidgets")
    process = subprocess.Popen([sys.executable, HERE / "whole_run.py", tmp_path], stderr=subprocess.PIPE, start_new_session=True, text=True)
    _out, said = process.communicate(timeout=120)
    assert [line for line in said.splitlines() if not line.startswith(EXPECTED)] == []
    assert process.returncode == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    assert "fietts" in (tmp_path / "stuk.brief").read_text(encoding="utf-8")
