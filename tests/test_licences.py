"""Whatever is shipped and was made by others stands in the list of licences, and so does whatever is installed beside it."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
LIST = (RESOURCES / "LICENCES.md").read_text(encoding="utf-8")
OWN = ("examples", "manual", "styles", "templates", "translations")


def test_everything_in_the_resources_is_ours_or_listed() -> None:
    listed = [RESOURCES / name for name in re.findall(r"`([\w./*-]+)`", LIST) if not name.startswith("glossary")]
    covered = {file for name in listed for file in (RESOURCES.glob(str(name.relative_to(RESOURCES))))}
    files = {path for path in RESOURCES.rglob("*") if path.is_file() and path.relative_to(RESOURCES).parts[0] not in OWN}
    assert {path.name for path in files - covered} <= {"demo.yaml", "LICENCES.md"}


def test_every_licence_text_that_is_named_is_there() -> None:
    for name in re.findall(r"`([\w./-]*(?:LICENSE|OFL)[\w./-]*)`", LIST):
        assert (RESOURCES / name).stat().st_size > 500, name


def needed(name: str, known: set[str]) -> set[str]:
    """A package and all that is installed for it here."""
    name = re.sub(r"[-_.]+", "-", name).casefold()
    if name not in known:
        known.add(name)
        try:
            wanted = requires(name) or []
        except PackageNotFoundError:  # for another system
            wanted = []
        for line in wanted:
            if "extra ==" not in line:
                needed(re.split(r"[^\w.-]", line)[0], known)
    return known


def test_every_package_that_is_installed_for_it_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known: set[str] = set()
    for dependency in project["dependencies"]:
        needed(re.split(r"[><=!;~ ]", dependency)[0], known)
    assert len(known) > 20
    listed = re.sub(r"[-_.]+", "-", LIST).casefold()
    assert [name for name in sorted(known) if name not in listed and installed(name)] == []


def installed(name: str) -> bool:
    """What another system or an older Python needs is not here."""
    try:
        return bool(distribution(name))
    except PackageNotFoundError:
        return False


def test_every_module_of_qt_that_is_used_is_listed() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "brief_builder").rglob("*.py"))
    used = set(re.findall(r"(?:from|import) PySide6\.(Qt\w+)", code))
    assert "QtWidgets" in used
    assert {name for name in used if name not in LIST} == set()


def test_every_font_and_dictionary_is_under_a_licence_that_is_shipped() -> None:
    files = [path for path in RESOURCES.rglob("*") if path.suffix in (".ttf", ".otf", ".dic", ".aff")]
    assert len(files) > 8
    for file in files:
        assert any("OFL" in beside.name or "LICENSE" in beside.name for beside in file.parent.iterdir()), file
