"""The sources of the citation tests, as in the library's own examples, and how spans are written down in a test."""

from brief_builder.content.provenance import CitedSource, Name, Source
from brief_builder.document.spans import Spans, Text

GRIP = Source("grip-2023", "report", issued="2023", title="Grip op Almeerse sociale opgaven")
RUIG = Source(
    "de-ruig-2022-veerkracht",
    "report",
    (Name("De Ruig", "L."),),
    "2022",
    "Metaonderzoek Veerkracht. Naar een bruikbaar overzicht",
    "De Beleidsonderzoekers",
    "Leiden",
)
UNGAR = Source("ungar-2012", "document", (Name("Ungar"),), "2012", cited_in="de-ruig-2022-veerkracht")
NJI = Source("nji-2022", "report", (Name(literal="NJi"),), "2022", "Opgroeien doe je samen. Bouwen aan een stevige pedagogische basis")
ALMERE = Source("almere-2021", "report", (Name(literal="Gemeente Almere"),), "2021", "Doen wat werkt! Beleidsplan armoede")
CLIENTS = Source("almere-2021-b", "report", (Name(literal="Gemeente Almere"),), "2021", "Cliënten inkomensregelingen", "Afdeling O&S")
MAAT = Source(
    "movisie-2020",
    "report",
    (Name("Van de Maat", "J. W."), Name("De Vries", "S."), Name("Van der Zwet", "R.")),
    "2020",
    "Wat werkt bij de aanpak van eenzaamheid",
    "Movisie",
    "Utrecht",
)
MULIER = Source(
    "mulier-2018",
    "report",
    (Name(literal="Mulier Instituut"),),
    "2018",
    "Sportdeelname in Almere 2018. Ontwikkelingen in sport en bewegen",
    "Mulier Instituut",
)
SNEL = Source(
    "snel-2022",
    "chapter",
    (Name("Snel", "E."), Name("Uyterlinde", "M.")),
    "2022",
    "Wat is leefbaarheid?",
    "Kenniswerkplaats Leefbare Wijken",
    container_title="Zicht op leefbaarheid",
)
ENGBERSEN = Source(
    "engbersen-2019",
    "article-journal",
    (Name("Engbersen", "R."), Name("Kremer", "M.")),
    "2019",
    "De religieuze stad. Geloven in Almere",
    container_title="Tijdschrift voor Sociale Vraagstukken",
)
VNG = Source("vng-2022", "report", (Name(literal="VNG"), Name(literal="Divosa")), "2022", "De winst van het sociaal domein")
KERNCIJFERS = Source(
    "cbs-kerncijfers", "dataset", (Name(literal="CBS"),), "", "Regionale kerncijfers", container_title="StatLine", genre="Dataset"
)
ARBEID = Source("cbs-arbeid", "dataset", (Name(literal="CBS"),), "", "Arbeidsdeelname", container_title="StatLine", genre="Dataset")
OMBUDSMAN = Source(
    "ombudsman-2022",
    "webpage",
    (Name(literal="Nationale ombudsman"),),
    "2022",
    "Maatwerk is geen oplossing voor slecht beleid",
    url="https://www.nationaleombudsman.nl/nieuws/2022/maatwerk",
)
MONITOR = Source(
    "monitor",
    "webpage",
    title="Gemeentelijke Monitor Sociaal Domein",
    container_title="Waarstaatjegemeente.nl",
    url="https://www.waarstaatjegemeente.nl",
)
NIEUWS = Source(
    "cbs-2022",
    "webpage",
    (Name(literal="CBS"),),
    "2022-06-13",
    "Relatief veel onbenut arbeidspotentieel boven de grote rivieren",
    genre="Nieuwsbericht",
)
JONGEREN = Source(
    "cbs-jongeren", "webpage", (Name(literal="CBS"),), "", "Vooral jongeren emotioneel eenzaam in 2021", container_title="cbs.nl"
)
GGD = Source("ggd", "webpage", title="Almere - GGD Indicatoren", container_title="gezondheidinsociaaldomein.nl")
WET = Source("wgs", "legislation", title="Wet gemeentelijke schuldhulpverlening")


def known_through_report(source: Source, *pages: int, locator: str = "", through: tuple[Source, ...] = ()) -> CitedSource:
    """The source as the report cites it."""
    return CitedSource(source, locator, (*through, GRIP), pages)


def written(spans: Spans) -> str:
    """Spans as one line: *emphasis*, [link](address), ordinary spaces."""
    return "".join(_one(span) for span in spans if isinstance(span, Text)).replace("\u00a0", " ")


def _one(span: Text) -> str:
    text = f"*{span.text}*" if span.emphasis else span.text
    return f"[{text}]({span.href})" if span.href else text
