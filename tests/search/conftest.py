"""A tiny library for the search tests: two themes, a few terms and findings, written out so that a test can be read."""

import pytest

from brief_builder.content.findings import Area, Figure, Finding, Theme, Value
from brief_builder.content.library import Compounds, Item, Library, SearchWords
from brief_builder.content.provenance import Citation, Name, Place, Source
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Definition, Term
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index


def finding(item_id, title, summary, text="", theme="welzijn", **more):
    return Finding(id=item_id, kind=more.pop("kind", "stand_van_zaken"), theme=theme, title=title, summary=summary, text=text, **more)


def term(item_id, label, definition, **more):
    return Term(id=item_id, kind="kernconcept", pref_label=label, definitions=(Definition("een", definition),), **more)


ITEMS: tuple[Item, ...] = (
    Theme("welzijn", "Welzijn, sport en cultuur", "Dit thema gaat over hoe Almeerders elkaar ontmoeten."),
    Theme("thema-bestaanszekerheid", "Bestaanszekerheid", "Dit thema gaat over rondkomen en meedoen."),
    term(
        "veerkracht",
        "veerkracht",
        "Het vermogen van mensen om na tegenslag weer verder te kunnen.",
        hidden_labels=("weerbaarheid",),
        themes=("welzijn",),
        report=(Place("bijlage", 5, 61),),
    ),
    term("sociale-basis", "sociale basis", "Alles wat mensen in hun buurt samen doen en regelen.", themes=("welzijn",)),
    term("maatwerk", "maatwerk", "Hulp die past bij wat iemand nodig heeft.", themes=("welzijn",)),
    term("doen-wat-werkt", "doen wat werkt", "Beleid dat steunt op kennis over effecten."),
    term(
        "schulddienstverlening",
        "schulddienstverlening",
        "Hulp van de gemeente aan mensen met schulden.",
        avoid_labels=(AvoidLabel("schuldhulpverlening"),),
        themes=("thema-bestaanszekerheid",),
    ),
    finding(
        "eenzaamheid-onder-almeerders",
        "Ruim de helft van de volwassen Almeerders is eenzaam",
        "In 2020 was 54 procent van de volwassenen in Almere eenzaam.",
        "Jongeren zijn vaker eenzaam dan gemiddeld.\n\nLangdurige **eenzaamheid** schaadt de gezondheid.",
        report=(Place("2.4", 7, 18),),
        areas=("almere",),
        sources=(Citation("ggd-2023"),),
    ),
    finding(
        "sociale-problemen-op-basisscholen",
        "Scholen zien sociale problemen",
        "De basis op scholen is niet altijd goed. Sociale problemen komen de klas in.",
        areas=("stedenwijk",),
    ),
    finding(
        "problematische-schulden",
        "Veel Almeerders hebben problematische schulden",
        "Meer dan 13 procent heeft schulden die geregistreerd zijn. Een schuld groeit snel.",
        theme="thema-bestaanszekerheid",
        kind="vergelijking",
    ),
    finding(
        "jeugdcriminaliteit",
        "De jeugdcriminaliteit is hoog",
        "Criminaliteit onder de jeugd komt vaker voor. De jeugdwerkloosheid is ook hoog, de werkloosheid niet.",
    ),
    finding("ouderen", "Er komen meer 80-plussers", "De meeste ouderen wonen zelfstandig. Een oudere woont vaker alleen."),
    finding("moskeeen", "Moskeeën steunen mensen", "Wie een moskee bezoekt, vindt er steun. Mantelzorg hoort daarbij."),
    finding("wooncarriere", "Almeerders maken wooncarrière", "Zij verhuizen binnen de stad; zo’n wooncarrière duurt lang."),
    Figure(
        "eenzame-volwassenen",
        "welzijn",
        "Eenzame volwassenen",
        "aandeel met een hoge score",
        "volwassenen (19+)",
        "%",
        (Value("almere", value=None, difference=None, wording="meer dan de helft"),),
        period="2020",
    ),
    Source("ggd-2023", "report", author=(Name(literal="GGD Flevoland"),), issued="2023", title="Mentaal gezond"),
    Abbreviation("wmo", "Wmo", "Wet maatschappelijke ondersteuning", explanation="Een wet over hulp en zorg."),
)

LIBRARY = Library(
    items={item.id: (item,) for item in ITEMS},
    areas={
        "almere": Area("almere", "Almere", "gemeente"),
        "almere-stad": Area("almere-stad", "Almere Stad", "stadsdeel", part_of="almere"),
        "stedenwijk": Area("stedenwijk", "Stedenwijk", "wijk", part_of="almere-stad"),
    },
    search_words=(
        SearchWords(("bejaarde",), ("ouderen",)),
        SearchWords(("geen vrienden", "zich alleen voelen"), ("eenzaamheid",)),
    ),
    compounds=Compounds(frozenset({"maatwerk", "veerkracht"}), {"schulddienstverlening": ("schuld", "dienstverlening")}),
)


@pytest.fixture(scope="session")
def library() -> Library:
    return LIBRARY


@pytest.fixture(scope="session")
def index() -> SearchIndex:
    return finish(build_index(LIBRARY, None))


@pytest.fixture(scope="session")
def built_in_library() -> Library:
    return read_library(BUILT_IN_LIBRARY)


@pytest.fixture(scope="session")
def built_in_index(built_in_library) -> SearchIndex:
    return finish(build_index(built_in_library, None))
