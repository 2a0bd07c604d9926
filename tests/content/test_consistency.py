from pathlib import Path

import pytest

from brief_builder.content.reader import read_library
from brief_builder.content.references import MOST_SUGGESTED
from tests.content.libraries import MakeLibrary, definitions, said, term

AGREED = "text: A, status: vastgesteld, agreed_by: college, agreed_on: '2024-01-01', valid_from: '2024-02-01'"


def problems(folder: Path) -> list[str]:
    """The problems of a library in words."""
    return said(read_library(folder))


@pytest.mark.parametrize("status", ["in_afstemming", "vastgesteld", "vervallen", "afgewezen"])
def test_a_library_without_keeper_goes_up_to_a_proposal(make: MakeLibrary, status: str) -> None:
    texts = {"glossary/terms/a.yaml": definitions("a", "id: een, text: A, status: voorstel", f"id: twee, text: B, status: {status}")}
    found = problems(make("persoonlijk", texts))
    assert found[0] == f"a.yaml:6 The status “{status}” is only possible in a library whose manifest names a keeper."


def test_an_agreed_definition_says_by_whom_when_and_for_what(make: MakeLibrary) -> None:
    texts = {"glossary/terms/a.yaml": definitions("a", "id: een, text: A, status: vastgesteld, agreed_by: college")}
    assert problems(make("beheerd", texts, keeper="team")) == [
        "a.yaml:5 The status “vastgesteld” also needs: agreed_on, scope, valid_from."
    ]


def test_a_scope_has_one_agreed_definition(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/a.yaml": definitions(
            "a", f"id: een, scope: jeugd, {AGREED}", f"id: twee, scope: wonen, {AGREED}", f"id: drie, scope: Jeugd, {AGREED}"
        ),
        "glossary/terms/b.yaml": definitions("b", f"id: een, scope: jeugd, {AGREED}"),
    }
    assert problems(make("beheerd", texts, keeper="team")) == ["a.yaml:7 For the scope “Jeugd” the definition “een” is agreed already."]


def test_an_ended_definition_says_when_why_and_what_came_instead(make: MakeLibrary) -> None:
    ended = "id: een, text: A, status: vervallen, ended_on: '2024-01-01', status_reason: Nieuwe wet"
    texts = {
        "glossary/terms/a.yaml": definitions("a", f"{ended}, replaced_by: twee", "id: twee, text: B"),
        "glossary/terms/b.yaml": definitions("b", f"{ended}, replaced_by: a/twee"),
        "glossary/terms/c.yaml": definitions("c", f"{ended}, replaced_by: weg"),
        "glossary/terms/d.yaml": definitions("d", ended),
    }
    assert problems(make("beheerd", texts, keeper="team")) == [
        "c.yaml:5 There is no other definition “weg”.",
        "d.yaml:5 The status “vervallen” also needs: replaced_by.",
    ]


def test_a_quotation_names_its_page(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/a.yaml": definitions(
            "a",
            "id: een, text: A, rendering: letterlijk, report: {section: '1', page: 3}",
            "id: twee, text: B, rendering: letterlijk",
        )
    }
    assert problems(make("citaten", texts)) == [
        "a.yaml:6 A quotation (“letterlijk”) needs the page: as locator of its source, or in report."
    ]


def test_relations_are_told_from_both_sides(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/a.yaml": term("a", more="narrower: [b]\n"),
        "glossary/terms/b.yaml": term("b", more="broader: [a]\nrelated: [c]\n"),
        "glossary/terms/c.yaml": term("c"),
    }
    assert problems(make("paren", texts)) == [
        "b.yaml:6 “b” names “c” under related, but not the other way round. Add b under related in c.yaml."
    ]


def test_a_circle_of_broader_terms_is_told_where_it_goes_round(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/a.yaml": term("a", more="broader: [b]\nnarrower: [b]\n"),
        "glossary/terms/b.yaml": term("b", more="broader: [a]\nnarrower: [a]\n"),
        "glossary/terms/c.yaml": term("c", more="related: [c]\n"),
    }
    assert problems(make("kring", texts)) == [
        "a.yaml:5 Whoever follows broader from “a” comes back to “a”.",
        "b.yaml:5 Whoever follows broader from “b” comes back to “b”.",
        "c.yaml:5 “c” names itself under related.",
    ]


def test_a_reference_to_an_entry_of_a_faulty_file_is_not_told_again(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/a.yaml": term("a", more="themes: [jeugd]\n"),
        "sections/themes.yaml": "- id: jeugd\n  naam: Jeugd\n  introduction: Over jeugd.\n",
    }
    assert [line.split(" ")[0] for line in problems(make("half", texts))] == ["themes.yaml:1", "themes.yaml:2"]


def test_when_endlessly_many_are_missing_not_each_gets_a_suggestion(make: MakeLibrary) -> None:
    missing = [f"samenwerkin{number}" for number in range(2 * MOST_SUGGESTED)]
    texts = {
        "glossary/terms/samenwerking.yaml": term("samenwerking"),
        "glossary/terms/z.yaml": term("z", more="related: [" + ", ".join(missing) + "]\n"),
    }
    found = problems(make("gaten", texts))
    assert len(found) == len(missing)
    assert sum("Did you mean “samenwerking”?" in line for line in found) == MOST_SUGGESTED


def test_links_in_running_text_are_references_too(make: MakeLibrary) -> None:
    texts = {"glossary/terms/a.yaml": term("a", more="background: Zie [dit](begrip:a) en [dat](begrip:weg).\n")}
    assert problems(make("koppelingen", texts)) == ["a.yaml:5 There is no term “weg”."]


def test_ids_are_unique_over_all_kinds(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/wonen.yaml": term("wonen"),
        "sections/themes.yaml": "- {id: wonen, name: Wonen, introduction: Over wonen.}\n",
        "sections/groups.yaml": "- {id: ouderen, pref_label: ouderen}\n- {id: ouderen, pref_label: senioren}\n",
    }
    folder = make("dubbel", texts)
    assert problems(folder) == [
        "groups.yaml:2 The id “ouderen” is taken: the group in groups.yaml has it.",
        "themes.yaml:1 The id “wonen” is taken: the term in wonen.yaml has it.",
    ]
    assert [theme.id for theme in read_library(folder).themes()] == ["wonen"]


def test_items_about_a_report_name_their_place_in_it(make: MakeLibrary) -> None:
    texts = {
        "glossary/terms/a.yaml": term("a"),
        "sections/sources/bronnen.yaml": "- {id: rapport, type: report}\n",
    }
    folder = make("rapport", texts, report_source="rapport")
    assert problems(folder) == ["a.yaml:1 “a” does not say where in the report it comes from. Add the key report."]


def test_the_report_must_be_a_source_of_the_library(make: MakeLibrary) -> None:
    assert problems(make("rapport", {}, report_source="weg")) == ["library.yaml:4 There is no source “weg”."]


def test_a_folder_that_is_no_theme_is_told_once_for_its_figures(make: MakeLibrary) -> None:
    keys = "label: l, measure: m, population: p, unit: '%', period: '2020', values: [{area: x, value: '1'}], sources: [{id: s}]"
    texts = {
        "sections/onbekend/figures.yaml": f"- {{id: een, {keys}}}\n- {{id: twee, {keys}}}\n",
        "sections/areas.yaml": "- {id: x, pref_label: X, kind: wijk}\n",
        "sections/sources/s.yaml": "- {id: s, type: report}\n",
    }
    assert problems(make("map", texts)) == ["figures.yaml:1 There is no theme “onbekend”."]
