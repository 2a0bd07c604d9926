"""A tiny library as values: one theme, one finding with two figures, one term with two definitions, and their sources."""

from decimal import Decimal

from brief_builder.content.findings import Area, Figure, Finding, Group, Theme, Value
from brief_builder.content.library import Library, Manifest
from brief_builder.content.provenance import Citation, Name, Place, Source
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Definition, Term

NAME = "Kennisbank Voorbeeldstad"
PLACE = (Place("2.4", 7, 18),)

REPORT = Source("rapport-2023", "report", issued="2023", title="Rapport over de stad", library=NAME)
CBS = Source(
    "cbs-2022", "webpage", (Name(literal="CBS"),), "2022", "Eenzaamheid in cijfers", url="https://www.cbs.nl/x", report=PLACE, library=NAME
)
RUIG = Source("de-ruig-2022", "report", (Name("De Ruig", "L."),), "2022", "Metaonderzoek", report=PLACE, library=NAME)
UNGAR = Source("ungar-2012", "document", (Name("Ungar"),), "2012", cited_in="de-ruig-2022", report=PLACE, library=NAME)

LONELY = Figure(
    "eenzame-volwassenen",
    "welzijn",
    "Eenzame volwassenen",
    "aandeel met een hoge score voor eenzaamheid",
    "volwassenen (19+)",
    "%",
    (
        Value("voorbeeldstad", Decimal("54")),
        Value(
            "voorbeeldstad",
            difference=Decimal("7"),
            difference_unit="procent",
            compared_with="nederland",
            wording="7 procent hoger dan landelijk",
        ),
        Value("nederland", Decimal("47"), derived="54 − 7, gelezen als procentpunten"),
    ),
    period="2020",
    sources=(Citation("cbs-2022"),),
    report=PLACE,
    library=NAME,
)
AGES = Figure(
    "ernstig-eenzaam-naar-leeftijd",
    "welzijn",
    "Ernstig eenzaam naar leeftijd",
    "aandeel dat zich ernstig eenzaam voelt",
    "inwoners",
    "%",
    (Value("voorbeeldstad", Decimal("25"), group="jongvolwassenen"), Value("voorbeeldstad", Decimal("13.5"), group="ouderen")),
    period="onbekend",
    period_note="onderzoek uit 2023",
    sources=(Citation("cbs-2022"),),
    report=PLACE,
    library=NAME,
)
FINDING = Finding(
    "eenzaamheid",
    "stand_van_zaken",
    "welzijn",
    "Ruim de helft van de volwassenen is eenzaam",
    "In 2020 was 54 procent van de volwassenen in Voorbeeldstad eenzaam.",
    "In 2020 was 54 procent van de volwassenen eenzaam.\n\nOnder jongvolwassenen is 25 procent ernstig eenzaam.",
    "kwetsbaarheid",
    areas=("voorbeeldstad",),
    figures=("eenzame-volwassenen", "ernstig-eenzaam-naar-leeftijd"),
    terms=("veerkracht",),
    sources=(Citation("cbs-2022"),),
    report=PLACE,
    library=NAME,
)
TERM = Term(
    "veerkracht",
    "kernconcept",
    "veerkracht",
    (
        Definition(
            "ungar-2012",
            "Het vermogen van mensen om hulpbronnen te benutten.",
            "Ungar (2012)",
            "sociologisch",
            sources=(Citation("ungar-2012"),),
            report=(Place("bijlage", 5, 61),),
        ),
        Definition(
            "cbs-2022", "Een eigenschap van de persoon.", "CBS (2022)", "psychologisch", sources=(Citation("cbs-2022"),), report=PLACE
        ),
    ),
    avoid_labels=(AvoidLabel("weerbaarheid", "Het betekent iets anders.", allowed_in=("Wet weerbaarheid",)),),
    themes=("welzijn",),
    explanation="Weer verder kunnen na tegenslag.",
    report=PLACE,
    library=NAME,
)
WMO = Abbreviation("wmo", "Wmo", "Wet maatschappelijke ondersteuning", report=PLACE, library=NAME)
THEME = Theme("welzijn", "Welzijn", "Dit thema gaat over ontmoeten. Een zorg is eenzaamheid. Veel is nog open.", report=PLACE, library=NAME)

LIBRARY = Library(
    manifests=(Manifest(NAME, "1.0.0", "https://example.org/id/", report_source="rapport-2023"),),
    items={i.id: (i,) for i in (THEME, FINDING, LONELY, AGES, TERM, WMO, REPORT, CBS, RUIG, UNGAR)},
    areas={
        "voorbeeldstad": Area("voorbeeldstad", "Voorbeeldstad", "gemeente"),
        "nederland": Area("nederland", "Nederland", "land"),
    },
    groups={"jongvolwassenen": Group("jongvolwassenen", "jongvolwassenen"), "ouderen": Group("ouderen", "ouderen")},
)
