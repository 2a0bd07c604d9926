"""Whole documents, as outlines a reader can compare; nothing chosen is ever left out."""

from dataclasses import replace
from itertools import product

import pytest

from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import FORMS, Brief, InsertedFigure, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.publication import published
from brief_builder.brief.template import FieldSpec
from brief_builder.content.library import Library
from brief_builder.content.provenance import CitedSource
from brief_builder.document.nodes import Contents, Document, Glossary, Heading, Signature, SourceList
from brief_builder.document.outline import outline
from brief_builder.document.spans import plain
from brief_builder.document.traverse import note_marks, plain_blocks, walk
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import AGES, CBS, LIBRARY

GREETING = "Met vriendelijke groet,"
LETTER = """\
letter Gemeente Voorbeeldstad: Raadsinformatiebrief [Concept]
labels
  Aan: de gemeenteraad
  Datum: 24~november 2026
  Zaaknummer: 2026-1
  Portefeuillehouder: A. Jansen, wethouder
  Bijlagen: 2
h1 title Eenzaamheid
p body Geachte raad,
h2 h2 Kernboodschap
p lead De kern.[^k-fn1]
h2 h2 Aanleiding
p body Zie [veerkracht](begrip:veerkracht).
h2 h2 Inhoud
p body **Ruim de helft van de volwassenen is eenzaam.** In 2020 was 54~procent van de volwassenen in Voorbeeldstad eenzaam.[^p1-bron]
p body Met **veerkracht** bedoelen wij, naar Ungar (2012): het vermogen van mensen om hulpbronnen te benutten.[^p2-bron]
chart Figuur~1 Ernstig eenzaam naar leeftijd (Aandeel dat zich ernstig eenzaam voelt, inwoners, in procenten)
  Jongvolwassenen: 25% <other>
  Ouderen: 13,5% <other>
  source Bron: CBS (2022).[^p3-cijfer1] Peiljaar: niet vermeld (onderzoek uit 2023).
p body **Wmo**: Wet maatschappelijke ondersteuning.
signature Met vriendelijke groet, / burgemeester en wethouders van Voorbeeldstad, / de secretaris, / de burgemeester,
labels
  Bijlagen: Rapport
  : Kaart
[1] sources=- place=-
  p body Een *eigen* noot.
[2] sources=cbs-2022 place=p. 18
  p body CBS (2022), [*Eenzaamheid in cijfers*](https://www.cbs.nl/x), aangehaald in *Rapport over de stad* (2023), p.~18.
[3] sources=ungar-2012 place=p. 61
  p body Ungar (2012), aangehaald in De Ruig (2022), *Metaonderzoek*, aangehaald in *Rapport over de stad* (2023), p.~61.
[4] sources=cbs-2022 place=p. 18
  p body CBS (2022), aangehaald in *Rapport over de stad* (2023), p.~18."""


def test_a_letter_from_head_to_signature(make: MakeBrief) -> None:
    items = ("eenzaamheid", "veerkracht", "ernstig-eenzaam-naar-leeftijd", "wmo")
    brief, template = make("raadsinformatiebrief", *items, fields=("portefeuillehouder=A. Jansen, wethouder",))
    brief = brief.with_part("kernboodschap", Part("k", "text", "De kern.[^1]\n\n[^1]: Een *eigen* noot."))
    brief = brief.with_part("aanleiding", Part("q", "text", "Zie [veerkracht](begrip:veerkracht)."))
    assert outline(assemble(brief, template, LIBRARY)).replace("\u00a0", "~") == LETTER


def headings(document: Document) -> list[str]:
    return [f"{b.number} {plain(b.spans)}".strip() for b in document.blocks if isinstance(b, Heading)]


def test_a_nota_has_numbers_contents_sources_and_glossary(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid", "veerkracht", "veerkracht/cbs-2022")
    brief = brief.with_part("samenvatting", Part("s", "text", "Kort."))
    document = assemble(brief, template, LIBRARY)
    assert headings(document) == [
        "Eenzaamheid",
        "Samenvatting",
        "1 Begrippen",
        "2 Feiten en cijfers",
        "2.1 Ruim de helft van de volwassenen is eenzaam",
        "Bronnen",
        "Bijlage: Begrippenlijst",
    ]
    contents = next(b for b in document.blocks if isinstance(b, Contents))
    assert [e.text for e in contents.entries] == [h.split(" ", 1)[-1] if h[0].isdigit() else h for h in headings(document)[1:]]
    (glossary,) = (b for b in document.blocks if isinstance(b, Glossary))
    assert [plain(e.label) for e in glossary.entries] == ["Veerkracht"], "each term once, with both meanings"
    (sources,) = (b for b in document.blocks if isinstance(b, SourceList))
    assert [e.id for e in sources.entries] == ["cbs-2022", "de-ruig-2022", "rapport-2023"], "what was in somebody's hands, once"


@pytest.mark.parametrize("template_id", ["raadsinformatiebrief", "memo", "beleidsbrief", "beleidsnotitie"])
@pytest.mark.parametrize(("finding", "term", "figure"), list(product(FORMS["finding"], FORMS["term"], FORMS["figure"])))
def test_nothing_chosen_is_left_out_in_any_form(make: MakeBrief, template_id: str, finding: str, term: str, figure: str) -> None:
    brief, template = make(template_id, "eenzaamheid", "veerkracht", "eenzame-volwassenen")
    forms = {"finding": finding, "term": term, "figure": figure}
    slots = tuple(replace(s, parts=tuple(replace(p, form=forms[p.kind]) for p in s.parts)) for s in brief.slots)
    shown = outline(assemble(replace(brief, slots=slots), template, LIBRARY))
    assert "54" in shown
    assert "vermogen van mensen om hulpbronnen te benutten" in shown
    assert "Ungar (2012)" in shown
    assert "Eenzaamheid in cijfers" in shown or "CBS (2022)" in shown
    assert "7~procent hoger dan landelijk" in shown or figure == "zin"


def test_parts_in_a_slot_that_the_type_does_not_know_come_last(make: MakeBrief) -> None:
    brief, template = make("memo")
    brief = replace(brief, slots=(*brief.slots, Slot("oud", (Part("x", "text", "Bewaard."),), "Oude paragraaf")))
    shown = outline(assemble(brief, template, LIBRARY))
    assert shown.endswith("h2 h2 Oude paragraaf\np body Bewaard.")


def test_excluded_parts_are_not_printed_and_their_empty_paragraph_neither(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid")
    slots = tuple(replace(s, parts=tuple(replace(p, excluded=True) for p in s.parts)) for s in brief.slots)
    assert headings(assemble(replace(brief, slots=slots), template, LIBRARY)) == ["Eenzaamheid"]


def test_a_heading_stays_for_the_paragraph_below_it(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief")
    brief = brief.with_part("consequenties-financien", Part("f", "text", "Geen."))
    assert headings(assemble(brief, template, LIBRARY)) == ["Eenzaamheid", "Consequenties", "Financiën"]


def test_every_mark_has_its_note_and_every_anchor_is_there_once(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid", "veerkracht", "eenzame-volwassenen", "thema:welzijn")
    document = assemble(brief, template, LIBRARY)
    assert sorted(set(note_marks(document.blocks))) == sorted(n.id for n in document.notes)
    assert [n.number for n in document.notes] == list(range(1, len(document.notes) + 1))
    anchors = [b.anchor for b in walk(document.blocks) if isinstance(b, Heading)]
    assert len(anchors) == len(set(anchors))


def test_a_footnote_that_was_never_written_leaves_no_mark(make: MakeBrief) -> None:
    brief, template = make("memo")
    document = assemble(brief.with_part("kern", Part("k", "text", "Zin[^weg].")), template, LIBRARY)
    assert document.notes == ()


def test_a_definition_as_footnote_stands_at_the_first_use_of_the_word(make: MakeBrief) -> None:
    brief, template = make("memo", "veerkracht")
    brief = brief.with_part("kern", Part("k", "text", "Wij bouwen aan de veerkracht van de stad."))
    slots = tuple(replace(s, parts=tuple(replace(p, form="voetnoot") if p.kind == "term" else p for p in s.parts)) for s in brief.slots)
    document = assemble(replace(brief, slots=slots), template, LIBRARY)
    assert "Wij bouwen aan de veerkracht[^p1-begrip] van de stad." in outline(document)
    assert "Veerkracht: het vermogen van mensen" in outline(document)


def test_it_prints_the_same_without_the_library(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid", "veerkracht", "eenzame-volwassenen")
    assert assemble(brief, template, LIBRARY) == assemble(brief, template, Library())


def test_a_reworded_part_says_so_in_its_note(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid")
    changed = lambda p: replace(p, text="Mijn eigen zin.", own_wording=True)  # noqa: E731
    slots = tuple(replace(s, parts=tuple(changed(p) for p in s.parts)) for s in brief.slots)
    shown = outline(assemble(replace(brief, slots=slots), template, LIBRARY))
    assert "Mijn eigen zin." in shown
    assert "Bewerkt naar CBS (2022)" in shown


def with_changed(brief: Brief, **changes: object) -> Brief:
    """Every part of the brief changed like this."""
    return replace(brief, slots=tuple(replace(s, parts=tuple(replace(p, **changes) for p in s.parts)) for s in brief.slots))  # type: ignore[arg-type]


def test_a_reworded_finding_keeps_its_own_footnotes_and_the_sources_of_its_figures(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid")
    brief = with_changed(brief, text="Mijn zin.[^a]\n\n[^a]: Mijn noot.", own_wording=True)
    for form in ("kort", "volledig"):
        document = assemble(with_changed(brief, form=form), template, LIBRARY)
        shown = outline(document)
        assert "p body Mijn noot." in shown
        assert shown.count("Bewerkt naar") == 1, "the figure is not reworded"


@pytest.mark.parametrize("form", FORMS["term"])
def test_a_definition_is_whole_with_reason_and_attribution_in_every_form(make: MakeBrief, form: str) -> None:
    brief, template = make("memo", "veerkracht")
    text = "Het vermogen.[^1]\n\nEn nog een alinea.\n\n[^1]: Een noot."
    shown = outline(assemble(with_changed(brief, text=text, form=form, reason="Die past hier.", sources=()), template, LIBRARY))
    for said in ("vermogen", "En nog een alinea.", "Een noot.", "Wij kiezen deze betekenis: Die past hier."):
        assert said in shown, said
    assert "naar ungar (2012)" in shown.lower()
    assert "[^weg]" not in shown


@pytest.mark.parametrize(
    ("form", "said"), [("zin", "in de woorden van Ungar (2012): “Het"), ("voetnoot", "Letterlijk uit Ungar"), ("kader", "Letterlijk uit")]
)
def test_a_quotation_stays_as_it_was_and_says_whose_it_is(make: MakeBrief, form: str, said: str) -> None:
    brief, template = make("memo", "veerkracht")
    shown = outline(assemble(with_changed(brief, form=form, rendering="letterlijk"), template, LIBRARY))
    assert said in shown
    assert "“Het vermogen van mensen om hulpbronnen te benutten.”" in shown


@pytest.mark.parametrize("form", ["kader", "voetnoot", "begrippenlijst"])
def test_whose_the_definition_is_stands_there_also_when_the_source_does_not_name_them(make: MakeBrief, form: str) -> None:
    brief, template = make("memo", "veerkracht")
    brief = with_changed(brief, form=form, attribution="gemeente Rotterdam, zoals weergegeven in het rapport (2023)")
    assert "Naar gemeente Rotterdam, zoals weergegeven in het rapport (2023). Bron: Ungar (2012)" in outline(
        assemble(brief, template, LIBRARY)
    )


def test_own_versions_of_a_definition_stand_beside_each_other_in_the_glossary(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "veerkracht")
    (part,) = brief.parts()
    own = replace(part, id="p9", library="Eigen kennisbank", text="Onze eigen betekenis.", avoid=("taaiheid",))
    again = replace(part, id="p10", reason="Omdat.")
    brief = brief.with_part("begrippen", own).with_part("begrippen", again)
    (glossary,) = (b for b in assemble(brief, template, LIBRARY).blocks if isinstance(b, Glossary))
    (entry,) = glossary.entries
    shown = plain_blocks((glossary,))
    assert shown.count("vermogen van mensen") == 1
    assert "Onze eigen betekenis." in shown
    assert "Wij kiezen deze betekenis: Omdat." in shown
    assert plain(entry.source).endswith("Niet hetzelfde als: weerbaarheid, taaiheid.")


def test_a_definition_note_finds_its_word_in_a_list_too(make: MakeBrief) -> None:
    brief, template = make("memo", "veerkracht")
    brief = with_changed(brief, form="voetnoot").with_part("kern", Part("k", "text", "Dit is:\n\n- de **veerkracht** van mensen"))
    assert "de **veerkracht**[^p1-begrip] van mensen" in outline(assemble(brief, template, LIBRARY))


def test_a_link_to_a_term_leads_to_its_box(make: MakeBrief) -> None:
    brief, template = make("memo", "veerkracht")
    brief = with_changed(brief, form="kader").with_part("kern", Part("k", "text", "Zie [veerkracht](begrip:veerkracht)."))
    assert "[veerkracht](#p1-kader)" in outline(assemble(brief, template, LIBRARY))


def test_sources_in_the_text_say_on_which_way_they_came(make: MakeBrief) -> None:
    brief, template = make("memo", "veerkracht")
    document = assemble(with_changed(brief, own_wording=True), replace(template, sources="bij tekst"), LIBRARY)
    assert "(bewerkt naar Ungar, 2012, aangehaald in De Ruig, 2022, aangehaald in Rapport over de stad, 2023)" in outline(document)
    (sources,) = (b for b in document.blocks if isinstance(b, SourceList))
    assert [e.id for e in sources.entries] == ["de-ruig-2022", "rapport-2023"]


def test_the_source_list_holds_what_is_cited_and_nothing_else(make: MakeBrief) -> None:
    brief, template = make("beleidsbrief", "eenzaamheid")
    other = replace(AGES, id="anders", sources=())
    unprinted = InsertedFigure(other, (CitedSource(replace(CBS, id="niet-gedrukt", title="Niet gedrukt")),))
    (part,) = brief.parts()
    brief = with_changed(brief, figures=(*part.figures, unprinted))
    assert "Niet gedrukt" not in outline(assemble(brief, template, LIBRARY))


def test_a_figure_without_data_is_named(make: MakeBrief) -> None:
    brief, template = make("memo")
    assert "p body [Aantal]" in outline(assemble(brief.with_part("kern", Part("k", "figure", label="Aantal")), template, LIBRARY))


def test_empty_own_text_prints_no_heading(make: MakeBrief) -> None:
    brief, template = make("memo")
    assert headings(assemble(brief.with_part("kern", Part("k", "text", " \n")), template, LIBRARY)) == ["Eenzaamheid"]


def test_lists_that_have_no_paragraph_of_their_own_come_last_without_number(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid", "veerkracht")
    bare = replace(template, slots=tuple(s for s in template.slots if not s.generated))
    assert headings(assemble(brief, bare, LIBRARY))[-2:] == ["Bronnen", "Begrippenlijst"]


def test_ids_of_any_kind_give_anchors_that_every_format_takes(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid")
    strange = Slot("TITEL", (Part("é " * 40, "text", "# Kop\n\n# Kop"), Part("É " * 40, "text", "# Kop")), "Vreemd")
    document = assemble(replace(brief, slots=(*brief.slots, strange)), template, LIBRARY)
    anchors = [b.anchor for b in document.blocks if isinstance(b, Heading)]
    assert len({a.lower() for a in anchors}) == len(anchors)
    assert all(len(a) <= 40 and a.isascii() for a in anchors)
    contents = next(b for b in document.blocks if isinstance(b, Contents))
    assert {e.anchor for e in contents.entries} <= set(anchors)


def test_a_secret_concept_says_both_on_every_page(make: MakeBrief) -> None:
    brief, template = make("memo", fields=("openbaarheid=geheim",))
    furniture = assemble(brief, template, LIBRARY).furniture
    assert furniture.mark is not None
    assert (furniture.mark.text, furniture.mark.warning) == ("Concept · Geheim", True)


def test_annexes_as_rows_keep_their_semicolons(make: MakeBrief) -> None:
    brief, template = make("memo")
    brief = replace(brief, fields={**brief.fields, "bijlagen": ({"title": "Kaart; versie 2"},)})
    assert "Bijlage: Kaart; versie 2" in outline(assemble(brief, template, LIBRARY))


def test_the_college_is_addressed_with_its_article(make: MakeBrief) -> None:
    brief, template = make("memo", fields=("aan=college van burgemeester en wethouders",))
    assert "Aan: het college van burgemeester en wethouders" in outline(assemble(brief, template, LIBRARY))


@pytest.mark.parametrize(
    ("text", "told"),
    [("In 2020 was 54 procent in Voorbeeldstad eenzaam.", False), ("In 2020 in Voorbeeldstad: 154 procent en 2,54 procent.", True)],
)
def test_the_key_figure_is_left_out_only_when_the_text_says_exactly_that(make: MakeBrief, text: str, told: bool) -> None:
    brief, template = make("memo", "eenzaamheid")
    assert ("Eenzame volwassenen:" in outline(assemble(with_changed(brief, summary=text), template, LIBRARY))) is told


@pytest.mark.parametrize(
    ("who", "lines"),
    [
        (
            "college",
            (
                "Met vriendelijke groet,",
                "burgemeester en wethouders van Voorbeeldstad,",
                "de secretaris, S. Vos",
                "de burgemeester, B. Mol",
            ),
        ),
        ("wethouder", (GREETING, "namens het college,", "A. Jansen, wethouder")),
        ("burgemeester", (GREETING, "de burgemeester, B. Mol")),
    ],
)
def test_who_signs(make: MakeBrief, who: str, lines: tuple[str, ...]) -> None:
    brief, template = make("raadsinformatiebrief", fields=(f"ondertekening={who}", "portefeuillehouder=A. Jansen, wethouder"))
    around = Surroundings(Organisation(secretary="S. Vos", mayor="B. Mol"))
    (signature,) = (b for b in assemble(brief, template, LIBRARY, around).blocks if isinstance(b, Signature))
    assert (*signature.lines, *signature.offices) == lines


def test_secrecy_is_printed_on_page_one_with_who_imposed_it(make: MakeBrief) -> None:
    fields = ("openbaarheid=geheim", "grondslag=artikel 87 Gemeentewet", "opgelegd_door=het college", "status=vastgesteld")
    brief, template = make("raadsinformatiebrief", fields=fields)
    document = assemble(brief, template, LIBRARY)
    shown = outline(document)
    assert "Raadsinformatiebrief [Geheim]" in shown
    assert "Grondslag: artikel~87 Gemeentewet" in shown
    assert "Opgelegd door: het college" in shown
    assert "versie" not in document.furniture.footer, "a settled document shows no version"


@pytest.mark.parametrize("kind", ["raadsinformatiebrief", "beleidsnotitie", "factsheet"])
def test_internal_fields_stand_at_the_foot_of_page_1_and_nowhere_in_the_public_version(make: MakeBrief, kind: str) -> None:
    brief, template = make(kind, fields=("steller=Jan Geheimzinnig", "contact=06-12345678"))
    document = assemble(brief, template, LIBRARY)
    assert document.furniture.internal == "Steller: Jan Geheimzinnig  ·  Contact: 06-12345678"
    public = assemble(published(brief, template), template, LIBRARY)
    for without in (repr(document.blocks), repr(public)):
        assert "Geheimzinnig" not in without
        assert "06-12345678" not in without


def test_an_internal_field_that_the_document_type_prints_stands_there_once(make: MakeBrief) -> None:
    brief, template = make("memo")
    template = replace(template, fields=(*template.fields, FieldSpec("steller", "Steller", internal=True)), lines=("steller",))
    brief = replace(brief, fields={**brief.fields, "steller": "Jan Geheimzinnig"})
    assert outline(assemble(brief, template, LIBRARY)).count("Steller: Jan Geheimzinnig") == 1


def test_the_organisation_names_sender_and_type(make: MakeBrief) -> None:
    brief, template = make("raadsinformatiebrief", fields=("gemeente=",))
    around = Surroundings(Organisation("Almere", type_labels={"raadsinformatiebrief": "Raadsbrief"}))
    document = assemble(brief, template, LIBRARY, around)
    assert outline(document).startswith("letter Gemeente Almere: Raadsbrief [Concept]")
    assert document.metadata.author == "Gemeente Almere"
    assert document.furniture.footer == "Gemeente Almere  ·  zaaknummer 2026-1  ·  versie 0.2"


def test_letters_of_years_follow_the_notes_where_there_is_no_list(make: MakeBrief) -> None:
    first, second = (replace(CBS, id=f"cbs-{name}", title=f"{name} cijfers", url="") for name in ("Zeer oude", "Andere"))
    brief, template = make("memo")
    for number, source in enumerate((first, second), 1):
        brief = brief.with_part("toelichting", Part(f"t{number}", "text", "Zin.", sources=(CitedSource(source),)))
    document = assemble(brief, template, LIBRARY)
    assert [plain_blocks(note.blocks) for note in document.notes] == [
        "CBS (2022a), Zeer oude cijfers.",
        "CBS (2022b), Andere cijfers.",
    ]


def test_a_finding_by_its_figures_alone_is_named(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid")
    blocks = outline(assemble(with_changed(brief, form="alleen_cijfer"), template, LIBRARY)).splitlines()
    claim = next(i for i, line in enumerate(blocks) if "**Ruim de helft van de volwassenen is eenzaam.**" in line)
    assert blocks[claim + 1].startswith(("chart", "p "))


@pytest.mark.parametrize("form", ["kort", "alleen_cijfer"])
def test_what_follows_a_finding_with_a_heading_has_one_too(make: MakeBrief, form: str) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid")
    slot = next(s for s in brief.slots if s.parts)
    whole = replace(slot.parts[0], form="volledig")
    other = replace(whole, id="p9", form=form, label="Iets anders")
    brief = replace(brief, slots=tuple(replace(s, parts=(whole, other)) if s is slot else s for s in brief.slots))
    assert [h.partition(" ")[2] for h in headings(assemble(brief, template, LIBRARY))].count("Iets anders") == 1


def test_a_figure_beside_the_finding_that_rests_on_it_is_told_once(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid", "eenzame-volwassenen")
    finding, figure = brief.parts()
    slot = Slot("toelichting", (replace(finding, summary="Veel mensen zijn eenzaam."), replace(figure, form="zin")))
    near = replace(brief, slots=(slot,))
    assert outline(assemble(near, template, LIBRARY)).count("Eenzame volwassenen:") == 1
    away = replace(near, slots=(Slot("aanleiding", slot.parts[:1]), Slot("toelichting", slot.parts[1:])))
    assert outline(assemble(away, template, LIBRARY)).count("Eenzame volwassenen:") == 2


def test_a_picture_that_is_gone_is_named_with_its_title(make: MakeBrief) -> None:
    brief, template = make("memo")
    brief = brief.with_part("kern", Part("a", "image", "De wijken van de stad", item="weg.png", heading="Wijkkaart"))
    assert "[De wijken van de stad] Wijkkaart" in plain_blocks(assemble(brief, template, LIBRARY).blocks)
