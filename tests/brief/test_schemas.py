"""A working file of every schema there has been opens for ever; one of a newer schema is refused and left as it is.

The files in `fixtures` are written by hand and never changed. A new key gets a file of its own, a new schema too.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from brief_builder.brief.model import SCHEMA, Brief
from brief_builder.brief.store import dump_brief, load_brief, read_brief, save_brief
from brief_builder.errors import UnreadableFile, UnwritableFile

FIXTURES = Path(__file__).with_name("fixtures")
FILES = sorted(FIXTURES.glob("schema-*.brief"))


def said(value: object) -> Iterator[tuple[str, str]]:
    """The kind and the field of everything that is filled in, all the way down."""
    if is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if inner not in ("", (), None, False, {}):
                yield type(value).__name__, field.name
            yield from said(inner)
    elif isinstance(value, tuple):
        for one in value:
            yield from said(one)
    elif isinstance(value, dict):
        yield from said(tuple(value.values()))


def kinds(value: object) -> set[type]:
    """The kinds of values a brief is made of, all the way down."""
    if is_dataclass(value):
        return {type(value)}.union(*(kinds(getattr(value, field.name)) for field in fields(value)))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return set[type]().union(*map(kinds, inner))


def test_there_is_a_file_of_every_schema() -> None:
    assert {int(file.stem.split("-")[1]) for file in FILES} == set(range(1, SCHEMA + 1))


def test_every_key_of_today_stands_in_one_of_them() -> None:
    briefs = [load_brief(file) for file in FILES]
    wanted = {(kind.__name__, field.name) for brief in briefs for kind in kinds(brief) for field in fields(kind)}
    assert wanted - {pair for brief in briefs for pair in said(brief)} == {(name, "unknown") for name in ("Brief", "Slot", "Part")}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_opens_without_a_key_that_is_not_understood_and_is_written_without_loss(file: Path, tmp_path: Path) -> None:
    brief = load_brief(file)
    assert not brief.unknown
    assert not any(slot.unknown for slot in brief.slots)
    assert not any(part.unknown for part in brief.parts())
    save_brief(brief, tmp_path / "weer.brief")
    assert load_brief(tmp_path / "weer.brief") == brief
    assert dump_brief(load_brief(tmp_path / "weer.brief")) == dump_brief(brief)


def test_schema_1_says_what_it_said() -> None:
    brief = load_brief(FIXTURES / "schema-1.brief")
    text, finding, term = brief.parts()
    assert (brief.template, brief.language, brief.field_text("versie"), brief.field_text("bijlagen")) == (
        "beleidsnotitie",
        "en",
        "1.10",
        "Bijlage 1",
    )
    assert text.text.endswith("[^1]: De noot.")
    (inserted,) = finding.figures
    assert [(value.value, value.difference) for value in inserted.figure.values] == [(Decimal("13.50"), None), (None, Decimal(-2))]
    assert finding.sources[0].source.author[1].family == "Ruig"
    assert finding.sources[0].pages == (18,)
    assert (finding.measurements[0].value, finding.own_wording, finding.areas["voorbeeldstad"].kind) == (Decimal("54.1"), True, "gemeente")
    assert (term.excluded, term.form, term.avoid) == (True, "kader", ("weerbaarheid",))


NEWER = f"schema: '{SCHEMA + 1}'\ntemplate: memo\nslots: hoe het dan ook mag heten\n"


def test_a_newer_schema_is_refused_whatever_stands_in_it() -> None:
    with pytest.raises(UnreadableFile, match=r"nieuw\.brief.*newer Brief Builder; install the newer version"):
        read_brief(NEWER, Path("nieuw.brief"))


def test_an_empty_brief_is_of_the_schema_of_today() -> None:
    assert dump_brief(Brief("memo")).startswith(f"schema: '{SCHEMA}'".encode())


@pytest.mark.parametrize(
    "head", ["schema: '{}'\ntemplate: memo\n", "# van later\nschema: {}\nalles: anders\n", 'template: memo\nschema: "{}"\n']
)
def test_a_file_of_a_newer_schema_is_never_written_over(tmp_path: Path, head: str) -> None:
    file, newer = tmp_path / "nieuw.brief", head.format(SCHEMA + 1)
    file.write_text(newer, encoding="utf-8")
    with pytest.raises(UnwritableFile, match="newer Brief Builder"):
        save_brief(Brief("memo"), file)
    assert file.read_text(encoding="utf-8") == newer
    file.write_text(head.format(SCHEMA), encoding="utf-8")
    save_brief(Brief("memo"), file)
    assert load_brief(file) == Brief("memo")
