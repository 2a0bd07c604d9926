from dataclasses import replace

from brief_builder.content.citation import cite, listed_sources, note
from brief_builder.content.library import Library, Manifest
from brief_builder.content.provenance import Citation, Place
from tests.content import sources as s

BUILT_IN = Manifest("Grip", "1", "https://grip.example/", report_source="grip-2023")
OWN = Manifest("Eigen", "1", "https://eigen.example/")
PLACES = (Place("bijlage", 5, 62), Place("bijlage", 5, 61), Place("bijlage", 5, 61))


def _library() -> Library:
    sources = [replace(source, library="Grip") for source in (s.GRIP, s.RUIG, s.UNGAR, s.NJI)]
    return Library((BUILT_IN, OWN), {source.id: (source,) for source in sources})


def _ids(library: Library, source: str, places: tuple[Place, ...] = PLACES, home: str = "") -> tuple[str, ...]:
    cited = cite(library, Citation(source), places, home)
    assert cited is not None
    return tuple(step.id for step in cited.via)


def test_the_way_leads_over_what_a_source_was_cited_in_to_the_report() -> None:
    assert _ids(_library(), "ungar-2012") == ("de-ruig-2022-veerkracht", "grip-2023")
    assert _ids(_library(), "nji-2022") == ("grip-2023",)


def test_the_report_itself_has_no_way() -> None:
    assert _ids(_library(), "grip-2023") == ()


def test_pages_and_locator_come_along() -> None:
    cited = cite(_library(), Citation("nji-2022", "hoofdstuk 2"), PLACES)
    assert cited is not None
    assert (cited.locator, cited.pages) == ("hoofdstuk 2", (61, 62))
    assert s.written(note(cited)).endswith("hoofdstuk 2, aangehaald in *Grip op Almeerse sociale opgaven* (2023), p. 61-62.")


def test_an_item_of_a_library_without_report_did_not_come_through_one() -> None:
    assert _ids(_library(), "nji-2022", PLACES, home="Eigen") == ()
    assert _ids(_library(), "nji-2022", ()) == ()


def test_an_unknown_source_is_none() -> None:
    assert cite(_library(), Citation("weg"), PLACES) is None


def test_sources_cited_in_each_other_come_to_an_end() -> None:
    one, two = replace(s.UNGAR, cited_in="nji-2022"), replace(s.NJI, cited_in="ungar-2012")
    library = Library(items={source.id: (source,) for source in (one, two)})
    assert _ids(library, "ungar-2012") == ("nji-2022",)


def test_the_list_holds_what_was_in_somebodys_hands() -> None:
    ungar, nji = cite(_library(), Citation("ungar-2012"), PLACES), cite(_library(), Citation("nji-2022"), PLACES)
    assert ungar is not None
    assert nji is not None
    assert [source.id for source in listed_sources(ungar)] == ["de-ruig-2022-veerkracht", "grip-2023"]
    assert [source.id for source in listed_sources(nji)] == ["nji-2022", "grip-2023"]
    assert [source.id for source in listed_sources(replace(nji, consulted="2024-03-01"))] == ["nji-2022"]


def test_a_consulted_page_is_listed_with_its_date() -> None:
    cited = replace(s.known_through_report(s.OMBUDSMAN, 65), consulted="2024-03-01")
    assert [source.accessed for source in listed_sources(cited)] == ["2024-03-01"]
