"""From a word to a document, through the real command line, on the built-in library; ends by reopening the files."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from brief_builder import paths
from brief_builder.brief.model import Part
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template_file import read_templates
from tests.cli.conftest import CommandLine
from tests.cli.exported import docx_text, odt_text, pdf_text, words

TYPES = sorted(read_templates((paths.TEMPLATES,)).known)
CHOSEN = ("eenzaamheid-onder-almeerders", "veerkracht/ungar-2012", "schulden-in-almere", "ernstig-eenzaam-naar-leeftijd")
LONELY = "Ruim de helft"
DEFINITION = "vermogen van mensen om bij ernstige tegenslag"


def made(brief_builder: CommandLine, template: str) -> Path:
    """A working file of this type with a finding, a term, a second finding and a figure."""
    brief = Path.cwd() / f"{template}.brief"
    fields = ("onderwerp=Eenzaamheid in de stad", "gemeente=Almere", "aan=gemeenteraad", "versie=0.1")
    options = [word for field in fields for word in ("--field", field)]
    assert brief_builder("new", template, "-o", brief, *options).status == 0
    assert brief_builder("add", brief, *CHOSEN).status == 0
    return brief


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("eenzaamheid", {"eenzaamheid-onder-almeerders"}),
        ("schulden", {"problematische-schulden", "schulden-in-almere"}),
        ("sociale basis", {"sociale-basis"}),
    ],
)
def test_the_expected_item_stands_first(brief_builder: CommandLine, query: str, first: set[str]) -> None:
    found = brief_builder("search", query, "--json").json
    assert found["hits"][0]["id"] in first
    assert set(found) == {"query", "total", "took_ms", "suggestion", "hits"}
    assert set(found["hits"][0]) == {"id", "kind", "title", "theme", "score", "snippet", "report"}
    assert set(found["hits"][0]["report"][0]) == {"section", "heading", "page"}


@pytest.mark.parametrize("template", TYPES)
def test_every_type_gives_a_file_of_every_format_with_all_that_was_chosen(brief_builder: CommandLine, template: str) -> None:
    brief = made(brief_builder, template)
    for to, read in (("docx", docx_text), ("pdf", pdf_text), ("odt", odt_text)):
        result = brief_builder("export", brief, "--to", to)
        assert (result.status, result.out.strip()) == (0, str(brief.with_suffix(f".{to}")))
        text = read(brief.with_suffix(f".{to}"))
        for piece in (
            "Eenzaamheid in de stad",
            LONELY,
            "54 procent",
            DEFINITION,
            "Ungar (2012)",
            "problematische schulden",
            "Jongvolwassenen",
            "25",
        ):
            assert piece in text, (to, piece)
        assert "Gemeentelijke Monitor Sociaal Domein" in text
        assert "Grip op Almeerse sociale opgaven" in text


@pytest.mark.parametrize("template", TYPES)
def test_the_same_brief_gives_the_same_bytes(brief_builder: CommandLine, template: str) -> None:
    brief = made(brief_builder, template)
    for to in ("docx", "pdf", "odt"):
        copies = []
        for name in ("een", "twee"):
            brief_builder("export", brief, "--to", to, "-o", f"{name}.{to}")
            copies.append(Path(f"{name}.{to}").read_bytes())
        assert copies[0] == copies[1]


def test_a_nota_has_contents_numbers_sources_and_glossary(brief_builder: CommandLine) -> None:
    brief = made(brief_builder, "beleidsnotitie")
    brief_builder("export", brief, "--to", "pdf")
    text = pdf_text(brief.with_suffix(".pdf"))
    assert "Inhoud" in text
    assert "Bijlage: Begrippenlijst" in text
    assert "De Ruig, L. (2022)." in text
    brief_builder("export", brief, "--to", "docx")
    assert re.search(r"Feiten en cijfers \d", docx_text(brief.with_suffix(".docx"))), "the contents of the Word file name pages too"
    titles = [str(item.title) for item in _flat(PdfReader(brief.with_suffix(".pdf")).outline)]
    assert any("Bronnen" in title for title in titles)


def _flat(outline: object) -> list[object]:
    return [leaf for item in outline for leaf in (_flat(item) if isinstance(item, list) else [item])]  # type: ignore[attr-defined]


def test_a_brief_exports_unchanged_without_its_library(brief_builder: CommandLine, tmp_path: Path) -> None:
    brief = made(brief_builder, "memo")
    brief_builder("export", brief, "--to", "docx", "-o", "met.docx")
    empty = tmp_path / "lege-kennisbank"
    (empty / "glossary").mkdir(parents=True)
    (empty / "sections").mkdir()
    (empty / "glossary" / "library.yaml").write_text("name: Leeg\nversion: 1.0.0\nbase_uri: https://example.org/\n")
    result = brief_builder("--library", empty, "export", brief, "--to", "docx", "-o", "zonder.docx")
    assert result.status == 0
    assert "is niet open" in result.err
    assert Path("met.docx").read_bytes() == Path("zonder.docx").read_bytes()


def test_a_whole_theme_comes_in_report_order(brief_builder: CommandLine) -> None:
    brief_builder("new", "beleidsnotitie", "-o", "n.brief")
    assert brief_builder("add", "n.brief", "thema:welzijn-sport-en-cultuur", "--slot", "feiten").status == 0
    data = yaml.safe_load(Path("n.brief").read_text())
    parts = next(s for s in data["slots"] if s["id"] == "feiten")["parts"]
    assert parts[0]["kind"] == "text"
    assert len(parts) > 12
    assert parts[1]["item"] == "vrijwilligerswerk-in-almere"


def test_strict_writes_nothing_while_something_must_be_done(brief_builder: CommandLine) -> None:
    brief_builder("new", "memo", "-o", "m.brief")
    result = brief_builder("export", "m.brief", "--to", "pdf", "--strict")
    assert result.status == 1
    assert "Moet nog" in result.err
    assert not Path("m.pdf").exists()
    assert brief_builder("export", "m.brief", "--to", "pdf").status == 0


def test_check_says_what_must_be_done_and_when_nothing_must(brief_builder: CommandLine) -> None:
    brief_builder("new", "memo", "-o", "m.brief")
    unfinished = brief_builder("check", "m.brief")
    assert unfinished.status == 1
    assert "Moet nog: Het veld “Onderwerp” is nog leeg." in unfinished.out
    data = yaml.safe_load(Path("m.brief").read_text())
    data["fields"] |= {"onderwerp": "Vrijwilligers in de stad", "aan": "directie", "van": "afdeling beleid"}
    for slot in data["slots"]:
        slot["parts"] = [{"id": f"x-{slot['id']}", "kind": "text", "text": "Een zin."}]
    Path("m.brief").write_text(yaml.safe_dump(data, allow_unicode=True))
    assert brief_builder("check", "m.brief").status == 0


def test_the_built_in_library_has_no_problems(brief_builder: CommandLine) -> None:
    result = brief_builder("check", "--library", paths.BUILT_IN_LIBRARY)
    assert (result.status, result.err) == (0, "")


def test_the_demo_opens_no_window_that_nobody_sees(brief_builder: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "geen beeldscherm" in brief_builder("demo", "uit").out


def test_the_demo_makes_three_files_and_never_overwrites_them(brief_builder: CommandLine) -> None:
    first = brief_builder("demo", "uit")
    assert first.status == 0
    assert {p.name for p in Path("uit").iterdir()} == {"voorbeeld.brief", "voorbeeld.docx", "voorbeeld.pdf"}
    assert "geen beeldscherm" in first.out
    before = Path("uit/voorbeeld.brief").read_bytes()
    assert brief_builder("demo", "uit").status == 0
    assert Path("uit/voorbeeld-2.pdf").exists()
    assert Path("uit/voorbeeld.brief").read_bytes() == before
    for text in (docx_text(Path("uit/voorbeeld.docx")), pdf_text(Path("uit/voorbeeld.pdf"))):
        assert "eenzaam" in text
        assert "schulden" in text
    assert words(docx_text(Path("uit/voorbeeld.docx"))).count("Geachte raad,") == 1


def test_own_text_with_hostile_content_stays_text(brief_builder: CommandLine) -> None:
    brief_builder("new", "memo", "-o", "m.brief", "--field", "onderwerp==HYPERLINK(1)")
    data = yaml.safe_load(Path("m.brief").read_text())
    hostile = 'Zie <script>x</script> & { INCLUDETEXT "c:/x" } =cmd|calc ]]> \u202eomgekeerd'
    data["slots"][0]["parts"] = [{"id": "p1", "kind": "text", "text": hostile}]
    Path("m.brief").write_text(yaml.safe_dump(data, allow_unicode=True))
    assert brief_builder("export", "m.brief", "--to", "docx").status == 0
    assert "<script>x</script> & { INCLUDETEXT" in docx_text(Path("m.docx"))
    with zipfile.ZipFile("m.docx") as archive:
        assert b"instrText" not in archive.read("word/document.xml").split(b"INCLUDETEXT")[0][-200:]


def test_the_public_version_has_no_internal_fields_and_a_name_of_its_own(brief_builder: CommandLine) -> None:
    brief = made(brief_builder, "memo")
    fields = {"datum": "2026-11-24", "steller": "J. Jansen", "contact": "036-1234", "openbaarheid": "openbaar"}
    save_brief(replace(load_brief(brief), fields={**load_brief(brief).fields, **fields}), brief)
    result = brief_builder("export", brief, "--to", "docx", "--publication")
    file = Path(result.out.strip())
    assert re.fullmatch(r"2026-11-24-memo-.*\.docx", file.name)
    with zipfile.ZipFile(file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Jansen" not in everything
    assert b"036-1234" not in everything


def test_what_is_confidential_is_published_only_when_told_again(brief_builder: CommandLine) -> None:
    brief = made(brief_builder, "memo")
    save_brief(replace(load_brief(brief), fields={**load_brief(brief).fields, "openbaarheid": "geheim"}), brief)
    refused = brief_builder("export", brief, "--to", "pdf", "--publication", "-o", "uit.pdf")
    assert refused.status == 2
    assert "--confidential-too" in refused.err
    assert not Path("uit.pdf").exists()
    assert brief_builder("export", brief, "--to", "pdf", "--publication", "--confidential-too", "-o", "uit.pdf").status == 0


def test_a_figure_is_printed_in_the_form_that_is_asked_for(brief_builder: CommandLine) -> None:
    brief = made(brief_builder, "memo")
    assert brief_builder("add", brief, "ernstig-eenzaam-naar-leeftijd", "--form", "tabel").status == 0
    assert [p.form for p in load_brief(brief).parts()][-1] == "tabel"
    refused = brief_builder("add", brief, "ernstig-eenzaam-naar-leeftijd", "--form", "kort")
    assert refused.status == 2
    assert "zin, tabel, grafiek" in refused.err


def test_check_says_once_what_holds_for_several_parts_with_their_paragraphs(brief_builder: CommandLine) -> None:
    brief = made(brief_builder, "memo")
    changed = load_brief(brief)
    for number, slot in enumerate(("kern", "aanleiding", "kern")):
        changed = changed.with_part(slot, Part(f"x{number}", "text", "Zie [een begrip](begrip:bestaat-niet)."))
    save_brief(changed, brief)
    lines = [line for line in brief_builder("check", brief).out.splitlines() if "bestaat-niet" in line]
    assert len(lines) == 1
    assert "(Kern, Aanleiding)" in lines[0] or "(Aanleiding, Kern)" in lines[0]
