import dataclasses

from brief_builder.content.findings import Area
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Caution, Component, Components, Definition, Term
from brief_builder.search.entries import entries_of


def entry_of(library, item_id):
    return next(entry for entry in entries_of(library) if entry.id == item_id)


def test_every_item_has_an_entry(library):
    assert [entry.id for entry in entries_of(library)] == [item.id for item in library.all()]


def test_a_term_is_found_by_all_its_labels_and_its_abbreviation(library):
    abbreviation = dataclasses.replace(library.get("wmo"), id="sdv", pref_label="SDV", full_form="", term="schulddienstverlening")
    entry = entry_of(dataclasses.replace(library, items={**library.items, "sdv": (abbreviation,)}), "schulddienstverlening")
    assert set(entry.labels) == {"schuldhulpverlening", "SDV"}


def test_a_term_shows_what_was_agreed_first():
    found, agreed = Definition("a", "Gevonden."), Definition("b", "Afgesproken.", status="vastgesteld")
    term = Term(
        "t",
        "kernconcept",
        "t",
        (found, agreed),
        explanation="Uitleg.",
        cautions=(Caution("Let op."),),
        parts=Components("Delen", (Component("Een", "deel"),)),
    )
    entry = entry_of(Library(items={"t": (term,)}), "t")
    assert entry.passages == ("Afgesproken.", "Gevonden.", "Uitleg.", "Let op.", "Een: deel")


def test_a_finding_mentions_its_places_sources_and_figures(library):
    entry = entry_of(library, "eenzaamheid-onder-almeerders")
    assert "Almere" in entry.mentions
    assert "GGD Flevoland. Mentaal gezond" in entry.mentions
    assert entry.passages[-1] == "Langdurige eenzaamheid schaadt de gezondheid."
    assert (entry.subkind, entry.areas) == ("stand_van_zaken", ("almere",))


def test_what_is_said_of_a_neighbourhood_is_found_by_its_district(library):
    areas = {"stad": Area("stad", "Almere Stad", "stadsdeel", "almere"), "wijk": Area("wijk", "Stedenwijk", "wijk", "stad")}
    items = {**library.items, "ouderen": (dataclasses.replace(library.get("ouderen"), areas=("wijk",)),)}
    library = dataclasses.replace(library, items=items, areas=areas)
    entry = entry_of(library, "ouderen")
    assert (entry.areas, entry.mentions) == (("wijk",), ("Stedenwijk", "Almere Stad"))


def test_references_to_nothing_are_passed_over(library):
    finding = dataclasses.replace(library.get("ouderen"), figures=("nowhere",), areas=("nowhere",))
    entry = entry_of(Library(items={"ouderen": (finding,)}), "ouderen")
    assert entry.mentions == ("nowhere",)
