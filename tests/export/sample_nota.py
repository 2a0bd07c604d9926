"""A beleidsnotitie, built by hand."""

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
    Chart,
    Contents,
    ContentsEntry,
    Document,
    Furniture,
    Glossary,
    GlossaryEntry,
    Heading,
    Image,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    PageBreak,
    Quote,
    SourceEntry,
    SourceList,
    Table,
)
from brief_builder.document.spans import LineBreak, Text
from tests.export.sample_pieces import ALMERE, GRIP, columns, footnote, h3, head, italic, items, labels, note, p, row, say


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
