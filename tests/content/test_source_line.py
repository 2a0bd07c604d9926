from dataclasses import replace

import pytest

from brief_builder.content.citation import list_entry, sort_key, year_letters
from brief_builder.content.provenance import Name, Source
from brief_builder.document.spans import plain
from tests.content import sources as s


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (
            s.RUIG,
            "De Ruig, L. (2022). *Metaonderzoek Veerkracht. Naar een bruikbaar overzicht*. De Beleidsonderzoekers.",
        ),
        (s.NJI, "NJi. (2022). *Opgroeien doe je samen. Bouwen aan een stevige pedagogische basis*."),
        (s.ALMERE, "Gemeente Almere. (2021). *Doen wat werkt! Beleidsplan armoede*."),
        (s.CLIENTS, "Gemeente Almere. (2021). *Cliënten inkomensregelingen*. Afdeling O&S."),
        (
            s.MAAT,
            "Van de Maat, J. W., De Vries, S., & Van der Zwet, R. (2020). *Wat werkt bij de aanpak van eenzaamheid*. Movisie.",
        ),
        (s.MULIER, "Mulier Instituut. (2018). *Sportdeelname in Almere 2018. Ontwikkelingen in sport en bewegen*."),
        (
            s.SNEL,
            "Snel, E., & Uyterlinde, M. (2022). Wat is leefbaarheid? In *Zicht op leefbaarheid*. Kenniswerkplaats Leefbare Wijken.",
        ),
        (
            s.ENGBERSEN,
            "Engbersen, R., & Kremer, M. (2019). De religieuze stad. Geloven in Almere. *Tijdschrift voor Sociale Vraagstukken*.",
        ),
        (s.VNG, "VNG & Divosa. (2022). *De winst van het sociaal domein*."),
        (s.KERNCIJFERS, "CBS. (z.d.). *Regionale kerncijfers* [Dataset]. StatLine."),
        (
            s.NIEUWS,
            "CBS. (2022, 13 juni). *Relatief veel onbenut arbeidspotentieel boven de grote rivieren* [Nieuwsbericht].",
        ),
        (s.JONGEREN, "CBS. (z.d.). *Vooral jongeren emotioneel eenzaam in 2021*. cbs.nl."),
        (s.GGD, "*Almere - GGD Indicatoren*. (z.d.). gezondheidinsociaaldomein.nl."),
        (s.GRIP, "*Grip op Almeerse sociale opgaven*. (2023)."),
        (s.WET, "Wet gemeentelijke schuldhulpverlening."),
    ],
)
def test_the_line_of_each_kind_of_source(source: Source, line: str) -> None:
    assert s.written(list_entry(source)) == line


def test_the_title_is_the_link_and_the_site_ends_the_line() -> None:
    assert s.written(list_entry(s.OMBUDSMAN)) == (
        "Nationale ombudsman. (2022). [*Maatwerk is geen oplossing voor slecht beleid*]"
        "(https://www.nationaleombudsman.nl/nieuws/2022/maatwerk). nationaleombudsman.nl"
    )
    assert s.written(list_entry(s.MONITOR)) == (
        "[*Gemeentelijke Monitor Sociaal Domein*](https://www.waarstaatjegemeente.nl). (z.d.). Waarstaatjegemeente.nl."
    )


def test_an_opened_page_tells_when() -> None:
    opened = replace(s.MONITOR, accessed="2024-03-03")
    assert s.written(list_entry(opened)).endswith("Geraadpleegd op 3 maart 2024, van waarstaatjegemeente.nl")
    assert "Geraadpleegd" not in s.written(list_entry(replace(s.NJI, accessed="2024-03-03")))


def test_a_number_stands_with_the_title_or_the_journal() -> None:
    assert "*Visie* (nr. 5)." in s.written(list_entry(Source("a", "report", (Name("A"),), "2020", "Visie", number="nr. 5")))
    assert s.written(list_entry(replace(s.ENGBERSEN, number="28(3)"))).endswith("*Tijdschrift voor Sociale Vraagstukken*, 28(3).")


def test_a_source_without_title_is_author_and_year() -> None:
    assert s.written(list_entry(s.UNGAR)) == "Ungar. (2012)."


def test_a_letter_tells_publications_of_one_year_apart() -> None:
    letters = year_letters([s.ALMERE, s.CLIENTS, s.NJI, s.KERNCIJFERS, s.ARBEID])
    assert letters == {"almere-2021-b": "a", "almere-2021": "b"}
    assert s.written(list_entry(s.ALMERE, "b")).startswith("Gemeente Almere. (2021b). ")


def test_dates_do_not_break_over_lines() -> None:
    assert "13\u00a0juni" in plain(list_entry(s.NIEUWS))


def test_the_list_sorts_by_author_as_printed_else_by_title() -> None:
    hooft = Source("h", "report", (Name("’t Hooft", "S."),), "2022", "Op zoek naar een rechtvaardige stad")
    older = replace(s.RUIG, id="ouder", issued="2019")
    listed = sorted([s.MAAT, s.RUIG, hooft, s.NJI, s.GRIP, older, s.MONITOR, s.KERNCIJFERS, s.NIEUWS], key=sort_key)
    assert [source.id for source in listed] == [
        "cbs-kerncijfers",
        "cbs-2022",
        "ouder",
        "de-ruig-2022-veerkracht",
        "monitor",
        "grip-2023",
        "nji-2022",
        "h",
        "movisie-2020",
    ]
