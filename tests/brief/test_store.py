"""Working files: what goes in comes out, also what we do not know; what is damaged is refused in one sentence."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.brief.model import AreaLabel, Brief, InsertedFigure, Part, Slot, UsedLibrary
from brief_builder.brief.store import dump_brief, load_brief, read_brief, save_brief
from brief_builder.content.provenance import CitedSource
from brief_builder.errors import UnreadableFile
from tests.brief.tiny import AGES, CBS, REPORT

PATH = Path("stuk.brief")
PART = Part(
    "p1",
    "finding",
    "Tekst met\n\nregels en: tekens # [x]",
    "eenzaamheid",
    "Kennisbank",
    form="kort",
    label="Titel",
    sources=(CitedSource(CBS, "p. 3", (REPORT,), (18,)),),
    figures=(InsertedFigure(AGES, (CitedSource(CBS),)),),
    areas={"voorbeeldstad": AreaLabel("Voorbeeldstad", "gemeente")},
    excluded=True,
    fingerprint="0123456789ab",
)
BRIEF = Brief(
    "memo", {"onderwerp": "0123", "versie": "1.10", "aan": "no"}, (Slot("kern", (PART,)),), "nl", (UsedLibrary("Kennisbank", "1.0"),)
)
HUGE = (
    "schema: 1\ntemplate: memo\nslots: [{id: a, parts: [{id: p, kind: figure, figures: [{figure: {id: f, theme: t, label: l, measure: m,"
    " population: p, unit: x, values: [{area: a, value: 1E+999999}]}}]}]}]\n"
)


def test_a_brief_comes_back_as_it_was() -> None:
    again = read_brief(dump_brief(BRIEF).decode(), PATH)
    assert again == BRIEF
    assert again.slots[0].parts[0].figures[0].figure.values[1].value == Decimal("13.5")


def test_the_same_brief_gives_the_same_bytes_and_readable_text() -> None:
    assert dump_brief(BRIEF) == dump_brief(BRIEF)
    written = dump_brief(BRIEF).decode()
    assert written.startswith("schema: '1'\ntemplate: memo\n")
    assert "&id" not in written


def test_unknown_keys_of_a_newer_version_are_kept_everywhere() -> None:
    slots = "slots:\n- id: kern\n  kleur: rood\n  parts:\n  - {id: p1, kind: text, text: x, later: y}\n"
    text = f"schema: 1\ntemplate: memo\nnieuw: {{a: ['1', b]}}\n{slots}"
    written = dump_brief(read_brief(text, PATH)).decode()
    again = read_brief(written, PATH)
    assert again.unknown == {"nieuw": {"a": ["1", "b"]}}
    assert again.slots[0].unknown == {"kleur": "rood"}
    assert again.slots[0].parts[0].unknown == {"later": "y"}


def test_unknown_keys_deep_inside_are_kept_too_and_go_with_what_they_belong_to() -> None:
    part = "{id: p1, kind: text, text: x, sources: [{source: {id: s, type: book, isbn: '9'}}], areas: {a: {label: l, kind: k, z: q}}}"
    text = f"schema: 1\ntemplate: memo\nlibraries: [{{name: a, version: b, uri: c}}]\nslots: [{{id: kern, parts: [{part}]}}]\n"
    brief = read_brief(text, PATH)
    written = dump_brief(brief).decode()
    assert all(key in written for key in ("isbn", "uri", "z: q"))
    assert read_brief(written, PATH) == brief
    (slot,) = brief.slots
    without = replace(brief, slots=(replace(slot, parts=(replace(slot.parts[0], sources=()),)),), libraries=())
    assert not any(key in dump_brief(without).decode() for key in ("isbn", "uri", "sources"))


def test_what_must_be_there_is_written_even_when_it_is_empty() -> None:
    empty = replace(AGES, measure="", population="")
    brief = Brief("memo", {}, (Slot("kern", (replace(PART, figures=(InsertedFigure(empty),)),)),))
    assert read_brief(dump_brief(brief).decode(), PATH) == brief


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_survives_being_written(text: str) -> None:
    brief = Brief("memo", {"onderwerp": text or "-"}, (Slot("kern", (Part("p1", "text", text or "-"),)),))
    assert read_brief(dump_brief(brief).decode(), PATH) == brief


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        ("x", "document type"),
        ("- a\n- b\n", "document type"),
        ("template: memo\n", "schema"),
        ("schema: 2\ntemplate: memo\n", "newer"),
        ("schema: 99999999999999999999\ntemplate: memo\n", "newer"),
        ("schema: nee\ntemplate: memo\n", "schema"),
        ("schema: ²\ntemplate: memo\n", "schema"),
        ("schema: 1\ntemplate: memo\nslots: [{id: ''}]\n", "id"),
        ("schema: 1\ntemplate: memo\nslots:\n- {id: a, parts: [{id: '', kind: text}]}\n", "id"),
        (HUGE, "p.figures"),
        (HUGE.replace("{area: a, value: 1E+999999}", ""), "p.figures"),
        ("schema: 1\ntemplate: [a]\n", "template"),
        ("schema: 1\ntemplate: memo\nslots: {a: b}\n", "list"),
        ("schema: 1\ntemplate: memo\nslots:\n- x\n", "names with values"),
        ("schema: 1\ntemplate: memo\nslots:\n- {parts: []}\n", "id"),
        ("schema: 1\ntemplate: memo\nslots:\n- {id: a, parts: [{id: p, kind: film}]}\n", "film"),
        ("schema: 1\ntemplate: memo\nslots:\n- {id: a, parts: [{id: p, kind: term, form: dans}]}\n", "dans"),
        ("schema: 1\ntemplate: memo\nslots:\n- {id: a, parts: [{id: p, kind: text}, {id: p, kind: text}]}\n", "twice"),
        ("schema: 1\ntemplate: memo\nslots: [{id: a}, {id: a}]\n", "twice"),
        ("schema: 1\ntemplate: memo\nfields: !!python/object:os.system {}\n", "mark"),
        ("schema: 1\ntemplate: &a memo\nlanguage: *a\n", "References"),
        ("schema: 1\ntemplate: memo\nfields: {a: [", ""),
    ],
)
def test_what_is_no_brief_is_refused_with_its_name(content: str, said: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_brief(content, PATH)
    assert "stuk.brief" in str(caught.value)
    assert said in str(caught.value)


def test_a_folder_a_missing_and_a_binary_file_are_refused(tmp_path: Path) -> None:
    binary = tmp_path / "b.brief"
    binary.write_bytes(bytes(range(256)))
    for path in (tmp_path, tmp_path / "weg.brief", binary):
        with pytest.raises(UnreadableFile) as caught:
            load_brief(path)
        assert str(path) in str(caught.value)


def test_saving_replaces_the_file(tmp_path: Path) -> None:
    target = tmp_path / "stuk.brief"
    target.write_text("oud")
    save_brief(BRIEF, target)
    assert load_brief(target) == BRIEF
