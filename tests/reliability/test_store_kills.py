"""Writing that is killed, again and again; fifteen kills belong to every test run, kill_store.py does more by hand."""

import os

import pytest

KILLS = int(os.environ.get("KILLS", "15"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the children are forks")
def test_kills_leave_every_file_whole_and_lose_nothing_that_was_finished(tmp_path):
    pytest.importorskip("PySide6.QtCore")
    import subprocess
    import sys
    from pathlib import Path

    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    script = root / "tests" / "reliability" / "kill_store.py"
    done = subprocess.run([sys.executable, script, "--kills", str(KILLS)], env=environment, capture_output=True, timeout=600)
    assert done.returncode == 0, done.stderr.decode()
    assert "nothing lost" in done.stdout.decode()
