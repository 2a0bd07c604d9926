"""Running the real command line in a folder of its own."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from brief_builder.cli.main import main


@dataclass(frozen=True)
class Run:
    """What one run of the command line did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


CommandLine = Callable[..., Run]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings, cache and data of all runs: the index of the built-in library is built once."""
    return tmp_path_factory.mktemp("base")


@pytest.fixture
def brief_builder(base: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CommandLine:
    """Runs a command in an empty folder, in Dutch unless it says otherwise."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str | Path, base_dir: Path = base, lang: Sequence[str] = ("--lang", "nl")) -> Run:
        capfdbinary.readouterr()
        status = main(["--base-dir", str(base_dir), *lang, *map(str, words)])
        out, err = capfdbinary.readouterr()
        return Run(status, out.decode("utf-8"), err.decode("utf-8"))

    return run
