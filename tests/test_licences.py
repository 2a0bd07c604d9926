"""Whatever is shipped and was made by others stands in the list of licences, and so does whatever is installed beside it."""

import re
import tomllib
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


def test_every_dependency_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for dependency in project["dependencies"]:
        name = re.split(r"[><=!;~ ]", dependency)[0]
        assert name.casefold() in LIST.casefold(), name
