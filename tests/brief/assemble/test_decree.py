"""A council proposal ends with the decree; answers begin with who asked what when."""

from brief_builder.brief.assemble import assemble
from brief_builder.brief.model import Part
from brief_builder.brief.template_file import Templates
from brief_builder.document.outline import outline
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import LIBRARY

POINTS = Part("b", "text", "1. De aanpak vast te stellen.[^1]\n2. De raad jaarlijks te informeren.\n\n[^1]: Zie het voorstel.\n")


def test_the_decree_repeats_the_points_without_notes_behind_the_signature(make: MakeBrief) -> None:
    fields = ("gelet_op=artikel 147 van de Gemeentewet", "datum_college=2026-06-03", "datum_raad=2026-07-01")
    brief, template = make("raadsvoorstel", fields=fields)
    printed = outline(assemble(brief.with_part("besluit", POINTS), template, LIBRARY))
    letter, decree = printed.split("Raadsbesluit")
    assert "de burgemeester," in letter
    assert "Met vriendelijke groet" not in letter
    for sentence in (
        "De raad van de gemeente Voorbeeldstad;",
        "gelezen het voorstel van burgemeester en wethouders van 3~juni 2026, zaaknummer 2026-1;",
        "gelet op artikel 147 van de Gemeentewet;",
        "Aldus vastgesteld in de openbare vergadering van 1 juli 2026.",
        "de griffier,",
    ):
        assert sentence in decree.replace("artikel~", "artikel ")
    assert letter.count("De aanpak vast te stellen.") == decree.count("De aanpak vast te stellen.") == 1
    assert "[1]" not in decree.split("Aldus")[0]


def test_without_points_there_is_no_decree(make: MakeBrief) -> None:
    brief, template = make("raadsvoorstel", "eenzaamheid")
    assert "Raadsbesluit" not in outline(assemble(brief, template, LIBRARY))


def test_the_first_sentence_of_an_answer_waits_for_its_fields(make: MakeBrief, templates: Templates) -> None:
    brief, template = make("beantwoording", "eenzaamheid")
    assert "stelde" not in outline(assemble(brief, template, LIBRARY))
    asked, template = make("beantwoording", fields=("fractie=de fractie X", "datum_vragen=2026-05-04"))
    printed = outline(assemble(asked, template, LIBRARY))
    assert "Op 4~mei 2026 stelde de fractie X schriftelijke vragen." in printed
