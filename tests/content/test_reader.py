import shutil
from pathlib import Path

import pytest

from brief_builder.content.findings import Finding
from brief_builder.content.library import Manifest, title_of
from brief_builder.content.provenance import Citation, Place
from brief_builder.content.reader import open_libraries, read_library
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnreadableFile
from tests.content.libraries import ENGLISH, MakeLibrary, said, term
from tests.content.paths import BROKEN, GOOD, LIBRARIES


def test_a_good_library_has_no_problems_and_all_its_items() -> None:
    library = read_library(GOOD)
    assert said(library) == []
    assert [title_of(i) for i in library.all()] == [
        "Wonen",
        "Jeugd",
        "De stad wil bouwen",
        "Vriendschap helpt",
        "Ruim de helft van de jongeren is eenzaam",
        "Eenzame jongeren",
        "draagkracht",
        "veerkracht",
        "Wmo",
        "Grip op de stad",
        "Overzicht van veerkracht",
        "ungar-2012",
        "Wet maatschappelijke ondersteuning",
        "Regionale kerncijfers",
    ]


def test_themes_are_in_file_order_and_findings_in_report_order() -> None:
    library = read_library(GOOD)
    assert [t.id for t in library.themes()] == ["wonen", "jeugd"]
    assert [f.report[0].section for f in library.findings("jeugd")] == ["3.2", "3.10"]


def test_every_item_knows_its_library_and_its_places() -> None:
    library = read_library(GOOD)
    assert {i.library for i in library.all()} == {"Kennisbank Voorbeeldstad"}
    veerkracht = library.get("veerkracht")
    assert isinstance(veerkracht, Term)
    assert veerkracht.definitions[0].sources == (Citation("ungar-2012"),)
    assert veerkracht.definitions[1].report == (Place("bijlage", 5, 61), Place("bijlage", 5, 62))
    figure = library.figure("eenzame-jongeren")
    assert figure is not None
    assert (figure.theme, str(figure.values[0].value), figure.values[1].value) == ("jeugd", "54", None)


def test_municipalities_and_sets_are_areas() -> None:
    library = read_library(GOOD)
    assert {i: a.kind for i, a in library.areas.items()} == {
        "nederland": "land",
        "oude-haven": "wijk",
        "voorbeeldstad": "gemeente",
        "nieuwstad": "gemeente",
        "vergeleken-steden": "set",
    }
    assert library.areas["vergeleken-steden"].members == ("voorbeeldstad", "nieuwstad")
    assert library.label("jongeren") == "jongeren"


def test_search_words_and_compounds_come_along() -> None:
    library = read_library(GOOD)
    assert library.search_words[0].finds == ("jongeren",)
    assert library.compounds.keep == {"veerkracht"}
    assert library.compounds.split == {"jeugdhulp": ("jeugd", "hulp")}


def test_all_problems_are_found_at_once_with_file_and_line() -> None:
    expected = (LIBRARIES / "broken.txt").read_text(encoding="utf-8").splitlines()
    found = [f"{p.file.relative_to(BROKEN).as_posix()}:{p.line} {ENGLISH(p.message)}" for p in read_library(BROKEN).problems]
    assert found == expected


def test_a_bad_file_hides_nothing_but_its_own_entries() -> None:
    library = read_library(BROKEN)
    assert sorted(i.id for i in library.all()) == ["eenzijdig", "goed-cijfer", "goede-naam", "jeugd", "rapport", "tweede", "verdwaald"]


def test_a_missing_folder_and_one_that_is_no_library_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="does not exist"):
        read_library(tmp_path / "weg")
    with pytest.raises(UnreadableFile, match="not a library"):
        read_library(tmp_path)
    library = open_libraries([tmp_path / "weg", GOOD])
    assert [p.file for p in library.problems] == [tmp_path / "weg"]
    assert library.get("veerkracht") is not None
    assert len(open_libraries([tmp_path]).problems) == 1


def test_a_library_without_manifest_is_named_after_its_folder(make: MakeLibrary) -> None:
    folder = make("zonder", {"glossary/terms/a.yaml": term("a")})
    (folder / "glossary" / "library.yaml").unlink()
    library = read_library(folder)
    assert library.manifests == (Manifest("zonder", "0", ""),)
    assert said(library) == ["library.yaml:0 The library has no manifest. Make this file, with name, version and base_uri."]


def test_links_that_lead_out_of_the_library_are_not_followed(make: MakeLibrary, tmp_path: Path) -> None:
    secret = tmp_path / "geheim"
    secret.mkdir()
    (secret / "b.yaml").write_text(term("b"), encoding="utf-8")
    folder = make("links", {"glossary/terms/a.yaml": term("a")})
    try:
        (folder / "glossary" / "terms" / "b.yaml").symlink_to(secret / "b.yaml")
        (folder / "sections").mkdir()
        (folder / "sections" / "jeugd").symlink_to(secret, target_is_directory=True)
        (folder / "glossary" / "terms" / "c.yaml").symlink_to("c.yaml")
    except OSError:
        pytest.skip("this system makes no links")
    library = read_library(folder)
    assert [i.id for i in library.all()] == ["a"]
    assert said(library)[0] == "b.yaml:0 This leads out of the library folder and is not read."
    assert said(library)[-1] == "jeugd:0 This leads out of the library folder and is not read."
    assert len(library.problems) == 3


def test_a_link_within_the_library_is_an_ordinary_file(make: MakeLibrary) -> None:
    folder = make("binnen", {"bron/a.yaml": term("a"), "glossary/terms/b.yaml": term("b")})
    try:
        (folder / "glossary" / "terms" / "a.yaml").symlink_to(folder / "bron" / "a.yaml")
    except OSError:
        pytest.skip("this system makes no links")
    library = read_library(folder)
    assert [i.id for i in library.all()] == ["a", "b"]
    assert library.problems == ()


def test_files_of_the_system_and_of_editors_are_ignored(make: MakeLibrary) -> None:
    files = {"glossary/terms/a.yaml": term("a"), "glossary/terms/.a.yaml.swp": "x", "glossary/.DS_Store": "x", "glossary/lees-mij.txt": "x"}
    library = read_library(make("rommel", files))
    assert [i.id for i in library.all()] == ["a"]
    assert library.problems == ()


def test_text_is_read_composed(make: MakeLibrary) -> None:
    library = read_library(make("nfc", {"glossary/terms/a.yaml": term("a", "Cafe\u0301.")}))
    a = library.get("a")
    assert isinstance(a, Term)
    assert a.definitions[0].text == "Café."


def test_an_own_version_stands_beside_and_the_first_opened_stands_first(make: MakeLibrary) -> None:
    built_in = make("vast", {"glossary/terms/a.yaml": term("a", "Van allen.")})
    own = make("eigen", {"glossary/terms/a.yaml": term("a", "Van mij."), "glossary/terms/b.yaml": term("b", more="related: []\n")})
    library = open_libraries([built_in, own])
    assert library.problems == ()
    assert [(i.id, i.library) for i in library.all()] == [("a", "vast"), ("a", "eigen"), ("b", "eigen")]
    first, mine = library.get("A"), library.get("a", "eigen")
    assert isinstance(first, Term)
    assert isinstance(mine, Term)
    assert (first.definitions[0].text, mine.definitions[0].text) == ("Van allen.", "Van mij.")


def test_an_own_library_may_refer_to_items_of_another(make: MakeLibrary) -> None:
    built_in = make("vast", {"glossary/terms/a.yaml": term("a")})
    own = make("eigen", {"glossary/terms/b.yaml": term("b", more="related: [a]\n")})
    assert open_libraries([built_in, own]).problems == ()
    assert said(read_library(own)) == ["b.yaml:5 There is no term “a”."]


@pytest.mark.parametrize(("version", "text"), [("1.10", "Nieuw."), ("1.9.0", "Oud."), ("1.8", "Oud.")])
def test_only_a_higher_version_of_the_same_library_replaces(make: MakeLibrary, version: str, text: str) -> None:
    uri = "https://vast.example/"
    old = make("vast", {"glossary/terms/a.yaml": term("a", "Oud.")}, version="1.9", base_uri=uri)
    new = make("kopie", {"glossary/terms/a.yaml": term("a", "Nieuw.")}, version=version, base_uri=uri, name="vast")
    library = open_libraries([old, new])
    assert len(library.manifests) == 1
    a = library.get("a")
    assert isinstance(a, Term)
    assert a.definitions[0].text == text


def test_the_same_version_twice_and_the_same_name_twice_are_told(make: MakeLibrary) -> None:
    one = make("een", {"glossary/terms/a.yaml": term("a")}, base_uri="https://een.example/")
    same_version = make("twee", {"glossary/terms/a.yaml": term("a")}, base_uri="https://een.example/")
    same_name = make("drie", {"glossary/terms/b.yaml": term("b")}, name="een")
    library = open_libraries([one, one, same_version, same_name])
    assert [m.name for m in library.manifests] == ["een", "een"]
    assert [p.file.parent.parent for p in library.problems] == [same_name, same_version]
    assert "is also called “een”" in said(library)[0]
    assert "is left out" in said(library)[1]


def test_a_theme_of_two_libraries_is_shown_once(make: MakeLibrary) -> None:
    themes = "- {id: jeugd, name: Jeugd, introduction: Over jeugd.}\n"
    library = open_libraries([make("een", {"sections/themes.yaml": themes}), make("twee", {"sections/themes.yaml": themes})])
    assert [(t.id, t.library) for t in library.themes()] == [("jeugd", "een")]


def test_reading_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    copy = tmp_path / "kopie"
    shutil.copytree(GOOD, copy)
    before = {p: p.stat().st_mtime_ns for p in copy.rglob("*")}
    read_library(copy)
    assert {p: p.stat().st_mtime_ns for p in copy.rglob("*")} == before


def test_findings_without_a_place_come_last(make: MakeLibrary) -> None:
    def finding(name: str, report: str) -> str:
        return f"id: {name}\nkind: duiding\ntheme: jeugd\ntitle: T\nsummary: S\ntext: T\nreport: {report}\n"

    places = {
        "geen": "[]",
        "bijlage": "{section: bijlage, heading: 2}",
        "tien": '{section: "2.10", heading: 1}',
        "twee": '{section: "2.2", heading: 10}',
        "kop-twee": '{section: "2.2", heading: 2}',
        "zonder-kop": '{section: "2.2"}',
    }
    files = {f"sections/jeugd/{name}.yaml": finding(name, report) for name, report in places.items()}
    themes = {"sections/themes.yaml": "- {id: jeugd, name: Jeugd, introduction: Over jeugd.}\n"}
    library = read_library(make("volgorde", files | themes))
    assert library.problems == ()
    assert [f.id for f in library.findings("jeugd")] == ["zonder-kop", "kop-twee", "twee", "tien", "bijlage", "geen"]
    assert all(isinstance(f, Finding) for f in library.findings())


@pytest.mark.parametrize(
    "written",
    [
        '"Een \\u202E54\\u202C procent"',
        '"Een \\U0000202E54\\U0000202C procent"',
        "Een \u202e54\u202c procent",
        '"Een \\u2067\\u202d54 procent"',
    ],
)
def test_no_mark_in_a_library_turns_its_words_around(tmp_path: Path, written: str) -> None:
    folder = tmp_path / "bibliotheek"
    shutil.copytree(GOOD, folder)
    file = folder / "sections" / "jeugd" / "eenzaamheid.yaml"
    text = file.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    file.write_text(text.replace(title, f"title: {written}"), encoding="utf-8")
    found = read_library(folder).get("eenzaamheid")
    assert found is not None
    assert title_of(found) == "Een 54 procent"
