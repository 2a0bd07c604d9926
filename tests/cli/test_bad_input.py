"""Bad input gives one clear Dutch sentence that names the file, the right exit status, and leaves everything as it was."""

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine, Run

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n"
BRIEFS = {
    "leeg.brief": b"",
    "binair.brief": bytes(range(256)) * 10,
    "afgebroken.brief": b"schema: 1\ntemplate: memo\nslots:\n- id: kern\n  parts: [{id: p1, kind: te",
    "nieuwer.brief": b"schema: 7\ntemplate: memo\n",
    "object.brief": b"schema: 1\ntemplate: !!python/object/apply:os.system ['true']\n",
    "bom.brief": b"schema: 1\ntemplate: memo\n" + BOMB.encode(),
    "diep.brief": b"schema: 1\ntemplate: memo\nfields: " + b"[" * 5000 + b"]" * 5000 + b"\n",
    "ander.brief": b"<html></html>",
    "groot.brief": b"schema: 1\ntemplate: memo\n# " + b"x" * 25_000_000,
    "latin.brief": "schema: 1\ntemplate: memo\nfields: {onderwerp: caf\u00e9}\n".encode("latin-1"),
}


def one_sentence(result: Run, name: str) -> None:
    """Wrong use: status 2, nothing on stdout, one line that names what is wrong, in Dutch, without a traceback."""
    assert result.status == 2
    assert result.out == ""
    lines = result.err.strip().splitlines()
    assert len(lines) == 1, result.err
    assert name.casefold() in lines[0].casefold()
    assert "Traceback" not in result.err
    assert not any(word in lines[0].lower().split() for word in ("the", "is missing", "cannot", "file"))


@pytest.mark.parametrize("name", [*BRIEFS, "bestaat-niet.brief", "map.brief"])
@pytest.mark.parametrize("command", ["check", "export", "add"])
def test_a_file_that_is_no_brief(brief_builder: CommandLine, name: str, command: str) -> None:
    Path("map.brief").mkdir()
    if name in BRIEFS:
        Path(name).write_bytes(BRIEFS[name])
    before = sorted(p.name for p in Path().iterdir())
    more = {"check": (), "export": ("--to", "docx"), "add": ("veerkracht",)}[command]
    one_sentence(brief_builder(command, name, *more), name)
    assert sorted(p.name for p in Path().iterdir()) == before
    assert name not in BRIEFS or Path(name).read_bytes() == BRIEFS[name]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("new", "kwijtbrief", "-o", "x.brief"), "kwijtbrief"),
        (("new", "memo", "-o", "x.brief", "--field", "kleur=rood"), "kleur"),
        (("new", "memo", "-o", "x.brief", "--field", "rood"), "rood"),
        (("new", "memo", "-o", "x.brief", "--field", "datum=gisteren"), "gisteren"),
        (("new", "memo", "-o", "x.brief", "--field", "status=kwijt"), "kwijt"),
        (("new", "memo"), "output"),
        (("add", "m.brief", "bestaat-niet"), "bestaat-niet"),
        (("add", "m.brief", "thema:geen"), "thema:geen"),
        (("add", "m.brief", "veerkracht/niemand-1900"), "niemand-1900"),
        (("add", "m.brief", "veerkracht", "--slot", "kelder"), "kelder"),
        (("add", "m.brief"), "ID"),
        (("export", "m.brief", "--to", "txt"), "docx"),
        (("export", "m.brief", "--to", "docx", "-o", "weg/x.docx"), "weg"),
        (("export", "m.brief", "--to", "docx", "-o", "."), "map"),
        (("export", "m.brief", "--to", "docx", "-o", "m.brief"), "m.brief"),
        (("search", "x", "--theme", "ruimtevaart"), "ruimtevaart"),
        (("search", "x", "--kind", "film"), "finding"),
        (("search",), "query"),
        (("show", "bestaat-niet"), "bestaat-niet"),
        (("zoek", "x"), "zoek"),
        (("search", "x", "--kleur"), "--kleur"),
        (("check",), "--library"),
    ],
)
def test_wrong_words(brief_builder: CommandLine, words: tuple[str, ...], named: str) -> None:
    assert brief_builder("new", "memo", "-o", "m.brief").status == 0
    before = Path("m.brief").read_bytes()
    one_sentence(brief_builder(*words), named)
    assert Path("m.brief").read_bytes() == before
    assert [p.name for p in Path().iterdir()] == ["m.brief"]


def test_a_new_brief_never_replaces_a_file_by_itself(brief_builder: CommandLine) -> None:
    Path("m.brief").write_text("mijn werk")
    one_sentence(brief_builder("new", "memo", "-o", "m.brief"), "m.brief")
    assert Path("m.brief").read_text() == "mijn werk"
    assert brief_builder("new", "memo", "-o", "m.brief", "--force").status == 0


def test_a_full_disk_leaves_the_old_file(brief_builder: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    brief_builder("new", "memo", "-o", "m.brief")
    Path("m.docx").write_bytes(b"oud")
    monkeypatch.setattr("os.fsync", full)
    result = brief_builder("export", "m.brief", "--to", "docx")
    assert result.status == 2
    assert "de schijf is vol" in result.err.splitlines()[-1]
    assert Path("m.docx").read_bytes() == b"oud"
    assert sorted(p.name for p in Path().iterdir()) == ["m.brief", "m.docx"]


def test_a_broken_library_says_everything_at_once_and_shows_the_rest(brief_builder: CommandLine) -> None:
    library = Path("kennisbank")
    (library / "glossary" / "terms").mkdir(parents=True)
    (library / "sections").mkdir()
    (library / "glossary" / "library.yaml").write_text("name: Kennisbank\nversion: 1.0.0\nbase_uri: https://example.org/\n")
    good = "id: goed\nkind: werkterm\npref_label: goed woord\ndefinitions: [{id: d-1, text: Een zin., attribution: iemand}]\n"
    (library / "glossary" / "terms" / "goed.yaml").write_text(good)
    (library / "glossary" / "terms" / "fout.yaml").write_text("id: fout\nkind: [")
    (library / "glossary" / "terms" / "sleutel.yaml").write_text(good.replace("goed\n", "sleutel\n") + "kleur: rood\n")
    checked = brief_builder("check", "--library", library)
    assert checked.status == 1
    assert "fout.yaml" in checked.out
    assert "sleutel.yaml:5" in checked.out
    found = brief_builder("--library", library, "show", "goed")
    assert found.status == 0
    assert "fout.yaml" in found.err


@pytest.mark.parametrize("folder", ["bestaat-niet", "leeg"])
def test_a_folder_that_is_no_library(brief_builder: CommandLine, folder: str) -> None:
    Path("leeg").mkdir()
    one_sentence(brief_builder("--library", folder, "search", "x"), folder)


def test_messages_come_in_english_too(brief_builder: CommandLine) -> None:
    result = brief_builder("show", "bestaat-niet", lang=("--lang", "en"))
    assert result.err.startswith("Nothing in the library is called")


@pytest.mark.parametrize("query", ["", " ", '"', "((", "a" * 5000, "🙂", "\x00", "thema:", "-", "de het een", "*", "OR OR"])
def test_any_query_gives_an_answer(brief_builder: CommandLine, query: str) -> None:
    result = brief_builder("search", query, "--json")
    assert result.status == 0
    assert result.json["query"] == query


def test_a_library_of_the_settings_that_is_gone_is_told_and_the_built_in_one_opens(brief_builder: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "base" / "settings").mkdir(parents=True)
    (tmp_path / "base" / "settings" / "settings.json").write_text('{"libraries": ["/bestaat/niet"]}')
    result = brief_builder("show", "veerkracht", base_dir=tmp_path / "base")
    assert result.status == 0
    assert "/bestaat/niet" in result.err
    assert result.out.startswith("veerkracht")


def test_a_name_that_is_too_long_is_said(brief_builder: CommandLine) -> None:
    one_sentence(brief_builder("new", "memo", "-o", "a" * 300 + ".brief"), "a" * 300)


def test_a_definition_can_be_shown_and_missed(brief_builder: CommandLine) -> None:
    assert brief_builder("show", "veerkracht/ungar-2012").status == 0
    one_sentence(brief_builder("show", "veerkracht/zzz"), "veerkracht/zzz")


def test_a_library_may_be_named_behind_the_command(brief_builder: CommandLine) -> None:
    one_sentence(brief_builder("search", "x", "--library", "bestaat-niet"), "bestaat-niet")


def test_an_empty_library_still_gives_a_demo_or_says_why_not(brief_builder: CommandLine) -> None:
    library = Path("kennisbank")
    (library / "glossary").mkdir(parents=True)
    (library / "sections").mkdir()
    (library / "glossary" / "library.yaml").write_text("name: Leeg\nversion: 1.0.0\nbase_uri: https://example.org/\n")
    one_sentence(brief_builder("--library", library, "demo", "uit"), "eenzaamheid-onder-almeerders")
