from dataclasses import replace

import pytest

from brief_builder.content.citation import note, notes, pages_in_words, short_form, short_note, short_notes
from brief_builder.content.provenance import CitedSource, Source
from brief_builder.document.spans import plain
from tests.content import sources as s

GRIP = "*Grip op Almeerse sociale opgaven* (2023)"


@pytest.mark.parametrize(
    ("cited", "line"),
    [
        (CitedSource(s.GRIP, pages=(13,)), f"{GRIP}, p. 13."),
        (
            s.known_through_report(s.KERNCIJFERS, 9, locator="bevolkingssamenstelling op 1 januari"),
            f"CBS, *Regionale kerncijfers*, bevolkingssamenstelling op 1 januari, aangehaald in {GRIP}, p. 9.",
        ),
        (
            s.known_through_report(s.UNGAR, 61, through=(s.RUIG,)),
            f"Ungar (2012), aangehaald in De Ruig (2022), aangehaald in {GRIP}, p. 61.",
        ),
        (
            s.known_through_report(s.NIEUWS, 36),
            f"CBS, *{s.NIEUWS.title}*, nieuwsbericht van 13 juni 2022, aangehaald in {GRIP}, p. 36.",
        ),
        (
            s.known_through_report(s.ALMERE, 66),
            f"Gemeente Almere (2021), *Doen wat werkt! Beleidsplan armoede*, aangehaald in {GRIP}, p. 66.",
        ),
        (
            s.known_through_report(s.MAAT, 18),
            f"Van de Maat et al. (2020), *Wat werkt bij de aanpak van eenzaamheid*, aangehaald in {GRIP}, p. 18.",
        ),
        (s.known_through_report(s.VNG, 55), f"VNG & Divosa (2022), *De winst van het sociaal domein*, aangehaald in {GRIP}, p. 55."),
        (
            s.known_through_report(s.GGD, 19),
            f"gezondheidinsociaaldomein.nl, *Almere - GGD Indicatoren*, aangehaald in {GRIP}, p. 19.",
        ),
        (CitedSource(s.WET, "3", (s.GRIP,), (48,)), "Artikel 3 Wet gemeentelijke schuldhulpverlening."),
        (CitedSource(s.WET, "hoofdstuk 2"), "Hoofdstuk 2 Wet gemeentelijke schuldhulpverlening."),
        (CitedSource(s.WET), "Wet gemeentelijke schuldhulpverlening."),
        (CitedSource(s.NJI, "12"), "NJi (2022), *Opgroeien doe je samen. Bouwen aan een stevige pedagogische basis*, p. 12."),
    ],
)
def test_the_note_of_each_kind_of_source(cited: CitedSource, line: str) -> None:
    assert s.written(note(cited)) == line


def test_a_note_prints_no_address_but_the_title_links_to_it() -> None:
    line = note(s.known_through_report(s.MONITOR, 18, locator="2020 (19+)"))
    assert "http" not in plain(line)
    assert s.written(line) == (
        "Waarstaatjegemeente.nl, [*Gemeentelijke Monitor Sociaal Domein*](https://www.waarstaatjegemeente.nl), 2020 (19+), "
        f"aangehaald in {GRIP}, p. 18."
    )


def test_a_source_the_user_consulted_needs_no_way() -> None:
    consulted = replace(s.known_through_report(s.NJI, 62), consulted="2024-03-01")
    assert s.written(note(consulted)) == "NJi (2022), *Opgroeien doe je samen. Bouwen aan een stevige pedagogische basis*."
    report = CitedSource(s.GRIP, pages=(13,), consulted="2024-03-01")
    assert s.written(note(report)) == f"{GRIP}, p. 13."


def test_sources_that_came_the_same_way_tell_it_once() -> None:
    both = (
        s.known_through_report(s.KERNCIJFERS, 37, locator="uitkeringen"),
        s.known_through_report(s.ARBEID, 37, locator="beroepsbevolking"),
    )
    assert s.written(notes(both)) == (
        f"CBS, *Regionale kerncijfers*, uitkeringen; CBS, *Arbeidsdeelname*, beroepsbevolking, aangehaald in {GRIP}, p. 37."
    )


def test_sources_on_different_ways_tell_each_their_own() -> None:
    cited = (s.known_through_report(s.NJI, 62), s.known_through_report(s.UNGAR, 61, through=(s.RUIG,)), s.known_through_report(s.VNG, 62))
    assert s.written(short_notes(cited)) == (
        f"NJi (2022); VNG & Divosa (2022), aangehaald in {GRIP}, p. 62; "
        f"Ungar (2012), aangehaald in De Ruig (2022), aangehaald in {GRIP}, p. 61."
    )


def test_the_same_source_twice_is_told_once() -> None:
    assert notes((s.known_through_report(s.NJI, 62),) * 2) == note(s.known_through_report(s.NJI, 62))


def test_a_source_cited_before_is_short() -> None:
    assert s.written(short_note(s.known_through_report(s.NIEUWS, 26))) == f"CBS (2022), aangehaald in {GRIP}, p. 26."
    undated = s.known_through_report(s.KERNCIJFERS, 7, locator="uitkeringen")
    assert s.written(short_note(undated)) == f"CBS, *Regionale kerncijfers*, uitkeringen, aangehaald in {GRIP}, p. 7."


def test_letters_tell_publications_apart() -> None:
    letters = {s.ALMERE.id: "b", s.RUIG.id: "a"}
    assert s.written(short_note(CitedSource(s.ALMERE), letters)) == "Gemeente Almere (2021b)."
    assert "De Ruig (2022a)" in s.written(note(s.known_through_report(s.UNGAR, 61, through=(s.RUIG,)), letters))


def test_a_note_ends_with_one_stop() -> None:
    assert s.written(note(CitedSource(replace(s.GRIP, issued="", title="Wat nu?")))) == "*Wat nu?*"


@pytest.mark.parametrize(
    ("source", "form"),
    [
        (s.NIEUWS, "CBS (2022)"),
        (s.GRIP, "Grip op Almeerse sociale opgaven (2023)"),
        (s.KERNCIJFERS, "CBS, Regionale kerncijfers"),
        (s.UNGAR, "Ungar (2012)"),
        (replace(s.UNGAR, issued=""), "Ungar (z.d.)"),
        (s.MAAT, "Van de Maat et al. (2020)"),
        (s.SNEL, "Snel & Uyterlinde (2022)"),
        (s.WET, "Wet gemeentelijke schuldhulpverlening"),
        (Source("naamloos", "document"), "naamloos"),
    ],
)
def test_short_forms(source: Source, form: str) -> None:
    assert short_form(source) == form


def test_pages_do_not_break_from_their_sign() -> None:
    assert "p.\u00a013" in plain(note(CitedSource(s.GRIP, pages=(13,))))
    assert "Artikel\u00a03" in plain(note(CitedSource(s.WET, "3")))


@pytest.mark.parametrize(
    ("pages", "words"),
    [((), ""), ((18,), "p. 18"), ((37, 36), "p. 36-37"), ((18, 40), "p. 18 en 40"), ((7, 9, 12, 13, 14), "p. 7, 9 en 12-14")],
)
def test_pages_in_words(pages: tuple[int, ...], words: str) -> None:
    assert pages_in_words(pages) == words


def test_only_web_addresses_become_links() -> None:
    assert note(CitedSource(replace(s.MONITOR, url="javascript:alert(1)"))) == note(CitedSource(replace(s.MONITOR, url="")))
