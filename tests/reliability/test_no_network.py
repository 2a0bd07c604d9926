"""The app works offline: nothing in it opens an internet socket, and none of its modules could by itself."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NETWORK = frozenset(
    ("socket", "socketserver", "ssl", "http", "urllib.request", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc")
)
NETWORK_OF_OTHERS = frozenset(("requests", "httpx", "aiohttp", "urllib3", "websockets", "asyncio", "webbrowser", "PySide6.QtNetwork"))


def journey(tmp_path: Path, way: str) -> list[str]:
    """Make the journey in a process of its own; what it and its helpers wrote about sockets."""
    log = tmp_path / "sockets.log"
    lines = [str(HERE / "no_network"), str(ROOT)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(lines), "SOCKET_LOG": str(log)}
    work = tmp_path / "work"
    work.mkdir()
    done = subprocess.run([sys.executable, HERE / "journey.py", work, way], env=environment, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    for to in ("docx", "pdf", "odt"):
        assert list(work.glob(f"*.{to}")), to
    return log.read_text(encoding="utf-8").splitlines()


def test_the_command_line_opens_no_internet_socket(tmp_path: Path) -> None:
    lines = journey(tmp_path, "commands")
    assert [line for line in lines if line.startswith("attempt")] == []


def test_the_window_and_its_helper_processes_open_no_internet_socket(tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtWidgets")
    lines = journey(tmp_path, "window")
    assert [line for line in lines if line.startswith("attempt")] == []
    assert sum("brief_builder.search" in line for line in lines) == 1, "the process that builds the index was watched too"
    assert sum("brief_builder.spelling" in line for line in lines) == 1, "and the one that spells"


def test_the_watch_sees_a_socket(tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    environment = {**os.environ, "PYTHONPATH": str(HERE / "no_network"), "SOCKET_LOG": str(log)}
    for code in (
        "import socket; socket.socket()",
        "import _socket; _socket.socket()",
        "import socket; socket.getaddrinfo('example.invalid', 80)",
    ):
        log.unlink(missing_ok=True)
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, timeout=60)
        assert done.returncode == 1
        assert "attempt" in log.read_text()


def imported(file: Path) -> set[str]:
    """Every module a file imports, with the modules above it, and the names taken from them."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names | {name.rsplit(".", cut)[0] for name in names for cut in range(1, name.count(".") + 1)}


def test_no_module_of_ours_imports_the_network() -> None:
    """Whoosh imports `urllib.request` for a name it never uses here; that is not ours, and the journeys above watch it."""
    files = sorted((ROOT / "brief_builder").rglob("*.py"))
    assert len(files) > 300
    found = {str(file.relative_to(ROOT)): imported(file) & (NETWORK | NETWORK_OF_OTHERS) for file in files}
    assert {file: names for file, names in found.items() if names} == {}
