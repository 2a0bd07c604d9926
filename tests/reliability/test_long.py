"""The long runs, one after another: `python -m pytest -m long -s`. They take some four hours; each can be run by hand too."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
SEED = "20261124"
RUNS = (
    ("reliability/kill_store.py", "--kills", "1000", "--seed", SEED),
    ("reliability/kill_window.py", "--kills", "100", "--seed", SEED),
    ("reliability/monkey.py", "--minutes", "30", "--seed", SEED),
    ("reliability/load.py",),
)


def run(*words: str) -> None:
    """What it tells is shown; what it finds makes it fail."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, ROOT / "tests" / words[0], *words[1:]], env=environment, check=True)


@pytest.mark.parametrize("words", RUNS, ids=lambda words: Path(words[0]).stem)
def test_a_long_run_ends_well(words: tuple[str, ...]) -> None:
    pytest.importorskip("PySide6.QtWidgets")
    run(*words)


@pytest.mark.skipif(find_spec("atheris") is None, reason="needs atheris")
@pytest.mark.parametrize("reader", TARGETS)
def test_a_guided_fuzzer_finds_nothing(reader: str) -> None:
    run("fuzz/by_hand.py", reader, "-max_total_time=600", "-timeout=10", "-rss_limit_mb=500")
