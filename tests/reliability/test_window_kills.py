"""A window that is killed while somebody types: the next start offers the work. One kill belongs to every test run."""

import os
from pathlib import Path

import pytest

KILLS = int(os.environ.get("KILLS", "1"))


def test_the_next_start_offers_what_was_typed(tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtWidgets")
    import subprocess
    import sys

    root = Path(__file__).parents[2]
    script = root / "tests" / "reliability" / "kill_window.py"
    words = [sys.executable, script, "--kills", str(KILLS), "--seed", "5", "--most", "10"]
    done = subprocess.run(words, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, timeout=60 + 30 * KILLS)
    assert done.returncode == 0, done.stderr.decode()
