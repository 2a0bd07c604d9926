"""Document types: ours are complete, the user's win, and a bad file never hides the rest."""

from pathlib import Path

import pytest

from brief_builder import paths
from brief_builder.brief.template_file import read_templates
from brief_builder.errors import UnknownName

OURS = read_templates((paths.TEMPLATES,))


def test_the_four_document_types_are_there_without_problems() -> None:
    assert OURS.problems == ()
    assert {"raadsinformatiebrief", "memo", "beleidsbrief", "beleidsnotitie"} <= set(OURS.known)


@pytest.mark.parametrize("template_id", sorted(OURS.known))
def test_every_type_explains_its_paragraphs_and_takes_every_kind(template_id: str) -> None:
    template = OURS.get(template_id)
    assert template.pages > 0
    assert template.field("onderwerp") is not None
    assert template.field("status") is not None
    assert all(slot.guidance and slot.heading for slot in template.slots)
    for kind in ("text", "finding", "term", "figure", "table", "image"):
        slot = template.slot_for(kind)
        assert kind in slot.kinds
        assert slot.id not in ("kernboodschap", "boodschap", "kern") or kind == "text"


def test_letters_and_memos_have_no_numbers_contents_or_lists() -> None:
    for name in ("raadsinformatiebrief", "memo"):
        template = OURS.get(name)
        assert (template.numbering, template.contents, template.sources, template.glossary) == ("geen", "nooit", "voetnoot", "geen")
        assert (template.form("finding"), template.form("term")) == ("kort", "zin")
    nota = OURS.get("beleidsnotitie")
    assert (nota.numbering, nota.contents, nota.sources, nota.glossary) == ("decimaal", "altijd", "voetnoot en lijst", "alle")


def test_an_unknown_type_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="raadsinformatiebrief"):
        OURS.get("raadsinformatiebrif")
    with pytest.raises(UnknownName, match="memo"):
        OURS.get("xyz")


def test_a_users_type_and_field_are_added_or_take_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "fields.yaml").write_text("- {id: wijk, label: Wijk}\n")
    (tmp_path / "memo.yaml").write_text(
        "id: memo\nname: Ons memo\ndescription: x\nopening: memo\npages: 3\nfields: [{id: onderwerp}, {id: wijk, required: true}]\n"
        "slots: [{id: tekst, heading: Tekst}]\n"
    )
    templates = read_templates((paths.TEMPLATES, tmp_path))
    memo = templates.get("memo")
    assert (memo.name, memo.pages, [f.label for f in memo.fields]) == ("Ons memo", 3, ["Onderwerp", "Wijk"])
    assert memo.fields[1].required


def test_a_users_field_takes_its_place_in_our_types_too(tmp_path: Path) -> None:
    (tmp_path / "fields.yaml").write_text("- {id: status, label: Stand}\n")
    field = read_templates((paths.TEMPLATES, tmp_path)).get("memo").field("status")
    assert field is not None
    assert (field.label, field.required) == ("Stand", True)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        ("id: x\nname: X\n", "missing"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nslots: [{id: a, heading: A}]\nnummering: romeins\n", "romeins"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: veel\nslots: [{id: a, heading: A}]\n", "pages"),
        ("id: x\nname: X\ndescription: d\nopening: zang\npages: 1\nslots: [{id: a, heading: A}]\n", "opening"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nslots: [{id: a, heading: A}, {id: a, heading: B}]\n", "twice"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nfields: [{id: onbekend}]\nslots: [{id: a, heading: A}]\n", "onbekend"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nforms: {term: dans}\nslots: [{id: a, heading: A}]\n", "dans"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nslots: [{id: a, heading: A, kinds: [text, film]}]\n", "film"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nslots: [{id: a, heading: A}, {id: b, heading: B, level: 3}]\n", "level"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nslots: [{id: a, heading: A, level: 2}]\n", "level"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nlines: [kleur]\nslots: [{id: a, heading: A}]\n", "kleur"),
        ("id: x\nname: X\ndescription: d\nopening: memo\npages: 1\nkleur: rood\nslots: [{id: a, heading: A}]\n", "kleur"),
    ],
)
def test_a_bad_type_is_reported_and_the_others_stay(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "fout.yaml").write_text(content)
    templates = read_templates((paths.TEMPLATES, tmp_path))
    (problem,) = templates.problems
    assert "fout.yaml" in str(problem)
    assert said in str(problem)
    assert set(OURS.known) <= set(templates.known)
