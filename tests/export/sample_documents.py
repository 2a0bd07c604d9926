"""Documents built by hand for the writers: a council letter, a memo and a policy note. Together they use every block and span.

Helpers: in `say` a "~" is a no-break space.
"""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

from PIL import Image as Picture
from PIL import ImageDraw

from brief_builder.document.nodes import (
    Bar,
    Block,
    Callout,
    Caption,
    Cell,
    Chart,
    Column,
    Contents,
    ContentsEntry,
    Document,
    Furniture,
    Glossary,
    GlossaryEntry,
    Heading,
    Image,
    LabelLine,
    LabelLines,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    ParagraphLook,
    Quote,
    Row,
    RowLook,
    Sender,
    Signature,
    SourceEntry,
    SourceList,
    Table,
)
from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text

ALMERE = Sender("Gemeente", "Almere")
GRIP = "Grip op Almeerse sociale opgaven"


def say(*pieces: str | Span) -> Spans:
    """Spans of plain strings and ready spans."""
    return tuple(Text(piece.replace("~", "\u00a0")) if isinstance(piece, str) else piece for piece in pieces)


def bold(text: str) -> Text:
    return Text(text, strong=True)


def italic(text: str) -> Text:
    return Text(text, emphasis=True)


def note(number: int) -> NoteMark:
    return NoteMark(f"noot-{number}")


def p(*pieces: str | Span, look: ParagraphLook = "body", part: str = "") -> Paragraph:
    return Paragraph(say(*pieces), look, part)


def items(*texts: str | Spans, ordered: bool = False, start: int = 1) -> ListBlock:
    entries = tuple(ListItem((Paragraph(say(text) if isinstance(text, str) else text),)) for text in texts)
    return ListBlock(entries, ordered, start)


def h2(text: str, anchor: str) -> Heading:
    return Heading(2, say(text), anchor)


def h3(text: str, anchor: str) -> Heading:
    return Heading(3, say(text), anchor, "h3")


def labels(*pairs: tuple[str, str | Spans]) -> LabelLines:
    return LabelLines(tuple(LabelLine(label, say(value) if isinstance(value, str) else value) for label, value in pairs))


def footnote(number: int, *pieces: str | Span, sources: tuple[str, ...] = (), place: str = "") -> Note:
    return Note(f"noot-{number}", number, (Paragraph(say(*pieces)),), sources, place)


def row(*texts: str, look: RowLook = "", heading: bool = True) -> Row:
    """A row whose first cell names it."""
    return Row(tuple(Cell(say(text), heading and i == 0) for i, text in enumerate(texts)), look)


def head(*texts: str) -> Row:
    return Row(tuple(Cell(say(text), True) for text in texts))


def columns(*sides: str) -> tuple[Column, ...]:
    return tuple(Column("right" if side == "r" else "left") for side in sides)


# ---------------------------------------------------------------- raadsinformatiebrief

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


# ---------------------------------------------------------------- memo


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
                "Wij stellen voor om bij ‘maatwerk’ altijd te noemen om welke van drie soorten het gaat: combineren, afstemmen of afwijken.",
                look="lead",
            ),
            h2("Aanleiding", "aanleiding"),
            p(
                "In de stukken voor het beleidskader staat ‘maatwerk’ in verschillende betekenissen. Soms staat er ‘menselijke maat’, alsof "
                "dat hetzelfde is.",
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
                "Afwijken mag, maar nooit zonder uitleg. Met een goede onderbouwing is het maatwerk; zonder die onderbouwing is het willekeur."
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
                look="notice",
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


# ---------------------------------------------------------------- beleidsnotitie


def picture(width: int = 240, height: int = 120) -> bytes:
    """A small PNG: a city in squares."""
    image = Picture.new("RGB", (width, height), "#EAF1F3")
    draw = ImageDraw.Draw(image)
    for i in range(8):
        draw.rectangle((10 + i * 28, height - 20 - (i * 37) % 80, 30 + i * 28, height - 10), fill="#0F5468")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def chapter(number: str, text: str, anchor: str) -> Heading:
    return Heading(1, say(text), anchor, "h1", number)


def section(number: str, text: str, anchor: str) -> Heading:
    return Heading(2, say(text), anchor, "h2", number)


def _nota_front() -> tuple[Block, ...]:
    return (
        LetterBlock(ALMERE, "Beleidsnotitie", (Mark("Ter besluitvorming"), Mark("Besloten", warning=True))),
        Heading(1, say("Gelijke kansen voor jongeren"), "titel", "title_large", listed=False),
        p("Wat Almeerse jongeren nodig hebben om veilig op te groeien en mee te doen", look="subtitle"),
        labels(
            ("Aan", "de gemeenteraad"),
            ("Datum", "3~oktober 2023"),
            ("Zaaknummer", "2023-000000"),
            ("Portefeuillehouder", "[naam], wethouder"),
        ),
        Contents(
            "Inhoud",
            (
                ContentsEntry(1, "", "Samenvatting", "samenvatting"),
                ContentsEntry(1, "1", "Inleiding", "inleiding"),
                ContentsEntry(2, "1.1", "Aanleiding", "nota-aanleiding"),
                ContentsEntry(2, "1.2", "Wat deze notitie doet", "leeswijzer"),
                ContentsEntry(1, "2", "Feiten en cijfers", "feiten"),
                ContentsEntry(2, "2.1", "Risico’s voor jongeren", "risicos"),
                ContentsEntry(2, "2.2", "Verschillen tussen wijken", "wijken"),
                ContentsEntry(1, "", "Bronnen", "bronnen"),
                ContentsEntry(1, "", "Bijlage: Begrippenlijst", "begrippenlijst"),
            ),
        ),
        PageBreak(),
        Heading(1, say("Samenvatting"), "samenvatting", "h1"),
        p("Met de meeste jongeren gaat het goed. Een deel begint met achterstand, en die groep verdient extra aandacht.", look="lead"),
        p("Wij kiezen voor vroeg beginnen, dichtbij en ", Text("evidence-based", language="en-GB", emphasis=True), "."),
    )


def _nota_introduction() -> tuple[Block, ...]:
    nested = ListBlock(
        (
            ListItem((p("Hoe staan Almeerse jongeren ervoor?"), items("vergeleken met Nederland;", "vergeleken met andere steden."))),
            ListItem((p("In welke wijken stapelen de risico’s zich op?"), p("Een tweede alinea in hetzelfde punt."))),
            ListItem((p("Wat kunnen wij doen, en wat kost dat?"),)),
        )
    )
    return (
        chapter("1", "Inleiding", "inleiding"),
        section("1.1", "Aanleiding", "nota-aanleiding"),
        p(
            "Almere telt ruim 220.000 inwoners en is nog geen vijftig jaar oud.",
            note(1),
            " Tussen 2000 en 2022 nam het aantal inwoners met 52,6~procent toe. Alleen Utrecht groeide iets sneller.",
            note(2),
        ),
        Quote((p("‘Hechte sociale verbanden kosten tijd. Een stad die snel groeit, heeft die tijd niet vanzelf.’"),)),
        section("1.2", "Wat deze notitie doet", "leeswijzer"),
        p("Deze notitie brengt bijeen wat er over de kansen van jongeren bekend is. Zij beantwoordt drie vragen:"),
        nested,
        h3("Leeswijzer", "leeswijzer-hoofdstukken"),
        p(
            Text("Hoofdstuk\u00a02", target="feiten"),
            " geeft de cijfers. Het begrip ",
            Text("veerkracht", target="begrip-veerkracht", term="veerkracht"),
            " staat achterin. Het bestand heet ",
            Text("kansen.brief", code=True),
            ".",
        ),
        p("Bezoekadres:", LineBreak(), "Stadhuisplein~1", LineBreak(), "Almere"),
        p("De telling gaat verder waar de vorige ophield:"),
        items("Vierde punt.", "Vijfde punt.", ordered=True, start=4),
    )


RISK_CHART = Chart(
    (
        Bar("Centrum Almere Haven", Decimal("13.7"), "13,7%"),
        Bar("Staatsliedenwijk en de buurten daaromheen tot aan het spoor", Decimal("10.6"), "10,6%"),
        Bar("Almere", Decimal("6.7"), "6,7%", "city"),
        Bar("Nederland", Decimal("5.0"), "5,0%", "country"),
    ),
    alt="Staafdiagram: Centrum Almere Haven 13,7%, Staatsliedenwijk 10,6%, Almere 6,7%, Nederland 5,0%.",
    caption=Caption(
        "Figuur\u00a01",
        say("In het centrum van Haven is het risico het grootst"),
        say("Jongeren met een verhoogd risico op drugscriminaliteit, in procenten"),
        "figure-1",
    ),
    source=say("Bron: Zicht op ondermijning, aangehaald in ", italic(GRIP), " (2023), p.~31. Peiljaar: niet vermeld."),
)

CHANGE_CHART = Chart(
    (Bar("Ede", Decimal("2.5"), "+2,5"), Bar("Zwolle", Decimal("0"), "0,0"), Bar("Almere", Decimal("-1.5"), "−1,5", "city")),
    alt="Staafdiagram: Ede +2,5, Zwolle 0,0, Almere −1,5.",
    caption=Caption("Figuur\u00a02", say("Verandering in vijf jaar"), say("In procentpunten"), "figure-2"),
)

REFERRAL_TABLE = Table(
    columns("l", "r", "r"),
    (head("Gebied", "Verwijzingen Halt", "Meldingen Veilig Thuis"),),
    (
        row("Almere", "17", "39", look="city"),
        row("Zwolle", "11", "–"),
        row("G10 (gemiddelde)", "14", "27", look="country"),
    ),
    caption=Caption(
        "Tabel\u00a01",
        say("Meer verwijzingen en meldingen dan in de G10"),
        say("Aantal per 1.000; Halt: jongeren, Veilig Thuis: kinderen"),
        "table-1",
    ),
    summary="Verwijzingen naar Halt en meldingen bij Veilig Thuis voor Almere, Zwolle en de G10.",
    source=say("Bron: Gemeente Almere (2022a). Peiljaar: niet vermeld."),
)


def _wide_table() -> Table:
    """Forty rows over more than one page, six columns into the margin."""
    rows = [row(f"Wijk {i}", *(f"{(i * k * 37) % 1000 / 10:.1f}".replace(".", ",") for k in range(1, 6))) for i in range(1, 41)]
    total = row("Totaal", "100,0", "100,0", "100,0", "100,0", "100,0", look="total")
    return Table(
        columns("l", "r", "r", "r", "r", "r"),
        (head("Wijk", "2018", "2019", "2020", "2021", "2022"),),
        (*rows, total),
        caption=Caption("Tabel\u00a02", say("Jongeren per wijk"), say("In procenten van de inwoners"), "table-2"),
        summary="Aandeel jongeren per wijk en jaar.",
        source=say("Bron: CBS StatLine. Peiljaren: 2018-2022."),
        wide=True,
    )


def _nota_facts() -> tuple[Block, ...]:
    return (
        PageBreak(),
        chapter("2", "Feiten en cijfers", "feiten"),
        section("2.1", "Risico’s voor jongeren", "risicos"),
        p("Almere krijgt per 1.000 jongeren meer verwijzingen naar Halt dan de G10 (", Text("tabel\u00a01", target="table-1"), ")."),
        REFERRAL_TABLE,
        section("2.2", "Verschillen tussen wijken", "wijken"),
        p("In Almere lopen 2.890~jongeren een verhoogd risico (", Text("figuur\u00a01", target="figure-1"), ")."),
        RISK_CHART,
        p("Risico is geen lot.", note(3)),
        CHANGE_CHART,
        Callout(
            say("Veerkracht (sociologisch perspectief)"),
            (
                p("Het vermogen van mensen om bij zware tegenslag steun te vinden: bij zichzelf en bij anderen."),
                items("bij zichzelf;", "bij anderen."),
                p("Veerkracht ontstaat dus tussen mensen, niet in één persoon."),
            ),
            say("Naar Ungar (2012), aangehaald in ", italic(GRIP), " (2023), p.~61. Status: voorstel."),
            anchor="kader-veerkracht",
        ),
        Image(
            picture(),
            "Silhouet van de stad in blauwe blokken",
            Caption("Figuur\u00a03", say("De stad van een afstand"), anchor="figure-3"),
            say("Beeld: Gemeente Almere."),
        ),
        _wide_table(),
    )


def _nota_back() -> tuple[Block, ...]:
    grip = Text(GRIP, href="https://example.org/grip")
    return (
        PageBreak(),
        Heading(1, say("Bronnen"), "bronnen", "h1"),
        SourceList(
            (
                SourceEntry(
                    "britt-2022",
                    say(
                        "Britt, A. e.a. (2022). ",
                        italic(
                            "Leren, sturen en verantwoorden in de sociale basis. Hoe twaalf gemeenten ‘de sociale basis’ vormgeven met hun "
                            "welzijnspartijen en inwoners."
                        ),
                        " Utrecht: Verwey-Jonker Instituut.",
                    ),
                ),
                SourceEntry(
                    "cbs",
                    say(
                        "CBS. ",
                        Text("StatLine: regionale kerncijfers", href="https://opendata.cbs.nl/?a=1&b=2"),
                        " [gegevensbestand]. opendata.cbs.nl.",
                    ),
                ),
                SourceEntry("ser-2021", say("SER (2021). Aangehaald in ", grip, " (2023), p.~61.")),
            )
        ),
        PageBreak(),
        Heading(1, say("Bijlage: Begrippenlijst"), "begrippenlijst", "h1"),
        p("Bij elk begrip staat van wie de omschrijving komt en of er in Almere al een afspraak over is."),
        Glossary(
            (
                GlossaryEntry(
                    "kansengelijkheid",
                    say("Kansengelijkheid"),
                    (p("De mate waarin kinderen het niveau kunnen halen dat bij hun aanleg past, los van de herkomst van hun ouders."),),
                    say("Naar SER (2021). Status: voorstel."),
                    "begrip-kansengelijkheid",
                ),
                GlossaryEntry(
                    "veerkracht",
                    say("Veerkracht"),
                    (
                        p("Het vermogen van mensen om bij zware tegenslag steun te vinden: bij zichzelf, bij anderen en in hun omgeving."),
                        p(italic("Niet hetzelfde als:"), " weerbaarheid."),
                    ),
                    say("Naar Ungar (2012). Status: voorstel."),
                    "begrip-veerkracht",
                ),
            )
        ),
    )


def nota() -> Document:
    """A beleidsnotitie: contents, numbered chapters, long and wide tables, charts, picture, sources, glossary."""
    long_note = Note(
        "noot-3",
        3,
        (
            p("SER (2021), aangehaald in ", italic(GRIP), " (2023), p.~61. Drie lagen spelen mee:"),
            items("het gezin;", "de school;", "de buurt."),
            p("Zie ook ", Text("de site van de SER", href="https://www.ser.nl"), "."),
        ),
    )
    return Document(
        Metadata(
            "Gelijke kansen voor jongeren",
            author="Gemeente Almere",
            subject="Beleidsnotitie",
            created=date(2023, 10, 3),
            properties=(("Zaaknummer", "2023-000000"),),
        ),
        (*_nota_front(), *_nota_introduction(), *_nota_facts(), *_nota_back()),
        (
            footnote(1, italic(GRIP), " (2023), p.~4."),
            footnote(2, "CBS StatLine, Regionale kerncijfers, 2000-2022, aangehaald in ", italic(GRIP), " (2023), p.~7."),
            long_note,
        ),
        Furniture(
            "Gelijke kansen voor jongeren",
            Mark("Ter besluitvorming"),
            "Gemeente Almere\u2002·\u2002zaaknummer 2023-000000\u2002·\u2002versie 0.9",
        ),
    )
