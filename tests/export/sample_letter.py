"""A raadsinformatiebrief and a memo, built by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from brief_builder.document.nodes import (
    Bar,
    Block,
    Callout,
    Caption,
    Chart,
    Document,
    Furniture,
    Heading,
    LetterBlock,
    Mark,
    Metadata,
    Signature,
    Table,
)
from brief_builder.document.spans import Text
from tests.export.sample_pieces import ALMERE, GRIP, bold, columns, footnote, h2, h3, head, italic, items, labels, note, p, row, say

LETTER_CHART = Chart(
    (
        Bar("Groningen", Decimal("14"), "14%"),
        Bar("Almere", Decimal("11.4"), "11,4%", "city"),
        Bar("Nederland", Decimal("10.1"), "10,1%", "country"),
        Bar("Ede", Decimal("9.2"), "9,2%"),
    ),
    alt="Staafdiagram: Groningen 14%, Almere 11,4%, Nederland 10,1%, Ede 9,2%.",
    caption=Caption(
        "Figuur\u00a01", say("Onbenut arbeidspotentieel, definitie van het CBS"), say("In procenten, 2021"), anchor="onbenut-cbs"
    ),
    source=say("Bron: CBS (2022).", note(3), " Peiljaar: 2021."),
    part="cijfer-1",
)

LETTER_TABLE = Table(
    columns("l", "r", "r"),
    (head("Gemeente", "Aandeel (%)", "Plaats van 13"),),
    (row("Ede", "11,9", "1"), row("Almere", "16,1", "9", look="city"), row("Lelystad", "18,9", "13")),
    caption=Caption(
        "Tabel\u00a01",
        say("Onbenut arbeidspotentieel, ruime definitie"),
        say("In procenten van de beroepsbevolking, 2020; plaats 1 is het laagste aandeel"),
        anchor="onbenut-ruim",
    ),
    summary="Aandeel en plaats van Ede, Almere en Lelystad.",
    source=say("Bron: CBS StatLine.", note(4), " Peiljaar: 2020."),
)


def _letter_first_half() -> tuple[Block, ...]:
    return (
        LetterBlock(ALMERE, "Raadsinformatiebrief", (Mark("Concept", warning=True),)),
        labels(
            ("Aan", "de gemeenteraad"),
            ("Datum", "3~oktober 2023"),
            ("Zaaknummer", "2023-000000"),
            ("Portefeuillehouder", "[naam], wethouder"),
            ("Bijlage", "1"),
        ),
        Heading(1, say("Onbenut arbeidspotentieel in Almere"), "onderwerp", "title", listed=False),
        p("Geachte raad,"),
        h2("Kernboodschap", "kernboodschap"),
        p(
            "Het CBS komt voor Almere uit op 11,4~procent (2021). Wie naar uitkeringen kijkt, komt op 16,1~procent (2020). Beide cijfers "
            "kloppen: ze meten iets anders. Wij noemen voortaan steeds de definitie.",
            look="lead",
        ),
        h2("Aanleiding", "aanleiding"),
        p(
            "Het rapport ",
            italic(GRIP),
            " (2023) vergelijkt Almere met twaalf andere gemeenten.",
            note(1),
            " Over werk noemt het twee percentages die ver uiteenlopen. In deze brief leest u wat elk percentage meet.",
        ),
        h2("Context", "context"),
        p(
            "De vergelijking is een bouwsteen voor het Beleidskader Sociaal Domein. Naar verhouding werken nergens zo veel inwoners "
            "buiten de stad als in Almere.",
            note(2),
        ),
        h2("Inhoud", "inhoud"),
        p(
            "Met ",
            bold("onbenut arbeidspotentieel"),
            " bedoelt het CBS drie groepen: mensen die werk zoeken en direct kunnen beginnen, mensen voor wie maar één van die twee "
            "geldt, en mensen die in deeltijd werken en meer uren willen.",
            note(3),
            " Almere staat daarmee tiende van de dertien vergeleken gemeenten (",
            Text("figuur\u00a01", target="onbenut-cbs"),
            ").",
        ),
        LETTER_CHART,
    )


def _letter_second_half() -> tuple[Block, ...]:
    return (
        p("Het rapport gebruikt daarnaast een ruime definitie. Die kijkt niet naar zoeken en beschikbaar zijn, maar naar uitkeringen."),
        Callout(
            say("Onbenut arbeidspotentieel (ruime definitie)"),
            (
                p(
                    "Alle inwoners met een uitkering: WW, bijstand (tot de AOW\u2011leeftijd) of een uitkering voor arbeidsongeschikten. "
                    "Het cijfer is hun aandeel in de beroepsbevolking."
                ),
            ),
            say("Naar ", italic(GRIP), " (2023), p.~36. Status: gevonden."),
        ),
        p(
            "In deze telling staat Almere op de negende plaats (",
            Text("tabel\u00a01", target="onbenut-ruim"),
            "). De twee groepen overlappen deels. Daarom zijn de percentages niet bij elkaar op te tellen.",
        ),
        LETTER_TABLE,
        h2("Consequenties", "consequenties"),
        h3("Inwoners", "inwoners"),
        p(
            "De ruime definitie telt inwoners in de bijstand mee. Voor hen zijn wij als gemeente verantwoordelijk. Nu er veel vacatures "
            "zijn, hebben ook zij meer kans op werk.",
            note(5),
        ),
        h3("Financiën", "financien"),
        p("Deze brief heeft geen financiële gevolgen."),
        h2("Vervolg", "vervolg"),
        items(
            "Wij vermelden bij elk cijfer de definitie en het peiljaar.",
            "Wij nemen beide definities op in de begrippenlijst bij het beleidskader.",
            "Is er een nieuwe meting, dan ontvangt u de nieuwe cijfers.",
            ordered=True,
        ),
        Signature(
            ("Met vriendelijke groet,", "burgemeester en wethouders van Almere,"), ("de secretaris, [naam]", "de burgemeester, [naam]")
        ),
        labels(("Bijlage", say(italic(GRIP), " (2023)"))),
    )


def letter() -> Document:
    """A raadsinformatiebrief of two pages: letter block, chart, table, box, notes (one marked twice), signature."""
    return Document(
        Metadata(
            "Onbenut arbeidspotentieel in Almere",
            author="Gemeente Almere",
            subject="Raadsinformatiebrief",
            keywords=("onbenut arbeidspotentieel", "werk"),
            created=date(2023, 10, 3),
            properties=(("Zaaknummer", "2023-000000"), ("Status", "concept")),
        ),
        (*_letter_first_half(), *_letter_second_half()),
        (
            footnote(1, italic(GRIP), " (2023), p.~6; de twaalf gemeenten staan daar in noot~5.", sources=("grip-2023",), place="p. 6"),
            footnote(2, italic(GRIP), " (2023), p.~35.", sources=("grip-2023",), place="p. 35"),
            footnote(
                3,
                "CBS, ",
                Text("Relatief veel onbenut arbeidspotentieel boven de grote rivieren", href="https://www.cbs.nl/nl-nl/nieuws"),
                ", nieuwsbericht van 13~juni 2022, aangehaald in ",
                italic(GRIP),
                " (2023), p.~36.",
                sources=("cbs-2022",),
            ),
            footnote(4, "CBS StatLine, Regionale kerncijfers en Arbeidsdeelname, 2020, aangehaald in ", italic(GRIP), " (2023), p.~37."),
            footnote(5, italic(GRIP), " (2023), p.~36."),
        ),
        Furniture(
            "Onbenut arbeidspotentieel in Almere",
            Mark("Concept", warning=True),
            "Gemeente Almere\u2002·\u2002zaaknummer 2023-000000\u2002·\u2002versie 0.2",
        ),
    )


def memo() -> Document:
    """A memo of one page: no mark, a numbered list with run-ins, a notice."""
    return Document(
        Metadata("Wat bedoelen wij met ‘maatwerk’?", author="Gemeente Almere", subject="Memo", created=date(2023, 10, 3)),
        (
            LetterBlock(ALMERE, "Memo"),
            labels(
                ("Aan", "projectgroep Beleidskader Sociaal Domein"), ("Van", "team Beleid, Sociaal Domein"), ("Datum", "3~oktober 2023")
            ),
            Heading(1, say("Wat bedoelen wij met ‘maatwerk’?"), "onderwerp", "title", listed=False),
            h2("Kern", "kern"),
            p(
                "Wij stellen voor om bij ‘maatwerk’ altijd te noemen om welke van drie soorten het gaat: combineren, afstemmen of "
                "afwijken.",
                look="lead",
            ),
            h2("Aanleiding", "aanleiding"),
            p(
                "In de stukken voor het beleidskader staat ‘maatwerk’ in verschillende betekenissen. Soms staat er ‘menselijke maat’, "
                "alsof dat hetzelfde is.",
                note(1),
                " Dat maakt een gesprek onnodig ingewikkeld.",
            ),
            h2("Toelichting", "toelichting"),
            p("Het beleidsplan ", italic("Doen wat werkt!"), " onderscheidt drie soorten maatwerk:", note(2)),
            items(
                say(bold("Combinatie:"), " bestaande voorzieningen slim bij elkaar brengen."),
                say(bold("Afstemming en fasering:"), " hetzelfde bij een zeer ingewikkelde situatie, met een sterke regie."),
                say(bold("Uitzondering:"), " bewust afwijken van een regel of routine, of die anders uitleggen."),
                ordered=True,
            ),
            p(
                "Afwijken mag, maar nooit zonder uitleg. Met een goede onderbouwing is het maatwerk; zonder die onderbouwing is "
                "het willekeur."
            ),
            Callout(
                say("Let op"),
                (
                    p(
                        "De Nationale ombudsman waarschuwt dat maatwerk slecht beleid niet goedmaakt. Vraagt een regel telkens om een "
                        "uitzondering, dan is de regel zelf aan herziening toe."
                    ),
                ),
                say("Naar Nationale ombudsman (2022), aangehaald in ", italic(GRIP), " (2023), p.~65."),
            ),
            h2("Gevraagd", "gevraagd"),
            items(
                "Stem in met de drie soorten als gedeelde taal voor het beleidskader.",
                "Geef vóór 17~oktober door in welke stukken het woord moet worden aangepast.",
            ),
        ),
        (
            footnote(1, italic(GRIP), " (2023), p.~65."),
            footnote(
                2,
                "Gemeente Almere (2021), ",
                italic("Doen wat werkt! Beleidsplan armoede, schulden en participatie 2022-2026"),
                ", aangehaald in ",
                italic(GRIP),
                " (2023), p.~66.",
            ),
        ),
        Furniture("Wat bedoelen wij met ‘maatwerk’?", None, "Gemeente Almere\u2002·\u2002zaaknummer 2023-000000"),
    )
