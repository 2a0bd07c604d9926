"""The first half second: whoever presses Ctrl-C while the program loads is not shown how it is made."""

import signal
import sys
from pathlib import Path
from subprocess import run

import pytest

INTERRUPTED_WHILE_LOADING = """
import os, signal, sys
from importlib.abc import MetaPathFinder

class Impatient(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
        return None

sys.meta_path.insert(0, Impatient())
sys.argv = ["brief-builder", "--base-dir", {base!r}, "--lang", "en", "search", "x"]
from brief_builder.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a signal to oneself ends the process there")
@pytest.mark.parametrize(
    ("module", "status", "said"),
    [
        ("brief_builder.cli.main", -signal.SIGINT, ""),
        ("brief_builder.settings", -signal.SIGINT, ""),
        ("click", 130, "Stopped."),
        ("brief_builder.search", 130, "Stopped."),
    ],
)
def test_ctrl_c_while_loading_shows_no_traceback(tmp_path: Path, module: str, status: int, said: str) -> None:
    code = INTERRUPTED_WHILE_LOADING.format(module=module, base=str(tmp_path))
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (status, said)
