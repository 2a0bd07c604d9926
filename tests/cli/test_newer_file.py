"""A working file that a newer version made: every command refuses it with one sentence, and writes nothing."""

from pathlib import Path

import pytest

from brief_builder.brief.model import SCHEMA
from tests.cli.conftest import CommandLine

NEWER = f"schema: '{SCHEMA + 1}'\ntemplate: memo\nslots: hoe het dan ook mag heten\n"
DEEDS = (
    ("add", "eenzaamheid-onder-almeerders"),
    ("check",),
    *(("export", "--to", to) for to in ("docx", "pdf", "odt")),
    ("new", "memo", "-o"),
)


@pytest.mark.parametrize("deed", DEEDS, ids=" ".join)
def test_no_command_writes_it_or_anything_beside_it(brief_builder: CommandLine, deed: tuple[str, ...]) -> None:
    file = Path.cwd() / "nieuw.brief"
    file.write_text(NEWER, encoding="utf-8")
    words = (*deed, file) if deed[0] == "new" else (deed[0], file, *deed[1:])
    run = brief_builder(*words)
    assert run.status == 2
    assert len(run.err.strip().splitlines()) == 1
    assert "nieuw.brief" in run.err
    assert {path.name: path.read_text(encoding="utf-8") for path in Path.cwd().iterdir()} == {"nieuw.brief": NEWER}
