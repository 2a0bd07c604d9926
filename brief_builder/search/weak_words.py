"""Words that say little beside others: whom a question is about ("mensen"), what it is counted in, verbs that only carry it.

They are looked for, unlike stop words, but hardly count when another word says more: "hoeveel mensen hebben schulden" is about
debts. All are plain Dutch, whatever the library is about.
"""

from __future__ import annotations

from brief_builder.dutch.tokens import base_word
from brief_builder.search.query import Clause, Piece

_PEOPLE = "mens mensen persoon personen inwoner inwoners bewoner bewoners burger burgers"
_WHO = f"{_PEOPLE} iemand iedereen niemand gemeente gemeenten gemeentes stad"
_HOW_MUCH = """
aantal aantallen percentage percentages procent deel delen aandeel hoeveelheid cijfer cijfers mate totaal totale gemiddeld
gemiddelde gemiddelden meest meeste minder minst minste weinig genoeg voldoende ongeveer precies kerncijfers statistiek
statistieken gegevens trend trends overzicht
"""
_ABSTRACT = """
manier manieren wijze gevolg gevolgen oorzaak oorzaken reden redenen verschil verschillen soort soorten vorm vormen vraag
vragen situatie stand zaken voorbeeld voorbeelden ding dingen geval gevallen rol belang kant kern hand keer keren
aanpak beleid plan plannen actieplan maatregel maatregelen project projecten programma initiatief initiatieven definitie
definities begrip omschrijving uitleg toelichting informatie feiten bekend taak taken jaar jaren komende afgelopen huidige
recente recent
"""
_CARRYING = """
krijgen krijgt kreeg kregen gekregen komen komt kwam kwamen gekomen maken maakt maakte gemaakt geven geeft gaf gegeven nemen
neemt nam genomen zitten zit zat liggen ligt lag lopen loopt liep houden houdt hield zetten zet blijven blijft bleef
gebleven mogen mag laten willen wilt wilde heten heet noemen noemt gebeuren gebeurt gebeurde zien ziet denken denkt weten
weet lijken lijkt spelen speelt vinden vindt vond brengen brengt bestaan bestaat bedoelen bedoelt bedoeld inhouden inhoudt
staan stond stonden gestaan gaan ging gingen gegaan deed deden gedaan vallen valt viel vielen stellen stelt stelde leggen legt
zeggen zegt zei kijken kijkt keek kennen kent kende beginnen begint begon begonnen doe ga sta krijg kom neem geef maak zie
geworden geweest gehad gekund gemoeten gewild moest moesten kon konden zullen zouden hoeven hoeft hoefde durven durft proberen
probeert voelen voelt voelde voelden merken merkt merkte horen hoort hoorde gelden geldt betreffen betreft bedragen bedraagt
omvatten omvat heersen heerst tonen toont treffen treft leveren levert raken raakt liet lieten vertellen vertelt
helpen helpt hielp geholpen help uitleggen opgroeien opgroeit opgroei lukken lukt lukte verstaan verstaat bedoelden
"""
_CHANGING = """
vergroten vergroot verkleinen verkleint verminderen vermindert verminderd verhogen verhoogt verlagen verlaagt verbeteren
verbetert verbeterd verbetering verslechteren verslechtert verslechterd verslechtering versterken versterkt stimuleren
stimuleert bevorderen bevordert bestrijden bestrijdt bestrijding tegengaan tegengegaan aanpakken aangepakt voorkomen
voorkomt terugdringen teruggedrongen ondersteunen ondersteunt ondersteund inzetten ingezet realiseren realiseert gerealiseerd
ontwikkelen ontwikkelt ontwikkeld uitbreiden uitgebreid invoeren ingevoerd regelen regelt veroorzaken veroorzaakt ontstaan
ontstaat ontbreken ontbreekt toenemen toegenomen toeneemt toename afnemen afgenomen afneemt afname stijgen stijgt steeg
gestegen stijging dalen daalt daalde gedaald daling verdwijnen verdwijnt verdwenen ontwikkeling ontwikkelingen verandering
veranderingen veranderen verandert veranderd leiden leidt geleid bereiken bereikt schrappen schrapt wijzigen gewijzigd
"""
_VAGUE = """
erg heel zeer vaak vaker goed goede beter slecht slechte slechter groot grote groter klein kleine kleiner hoog hoge hoger laag
lage lager belangrijk belangrijke moeilijk moeilijke makkelijk snel snelle ander anders nieuw nieuwe tegenwoordig momenteel
vandaag kort korte korter langer langere steeds soms altijd nooit bijna ruim vooral zelfs echt best eigenlijk zomaar samen onder
binnen zonder tijdens zoveel elkaar waarin waarover waarvoor via jullie zeker ooit extra eigen rest hele gehele groep groepen
beetje vol volledig twee drie vier vijf zes zeven acht negen tien twintig dertig veertig vijftig zestig honderd duizend helft
kwart derde blijkbaar inmiddels opnieuw weer alweer almaar alsmaar telkens flink fors forse sterk sterke enorm enorme
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Words for people in general: in a group of words one says as much as another."""

WHO = frozenset(_WHO.split())
"""Whom a question is about. What a library calls them ("Almeerders") says as little: its thesaurus tells."""

_CARRIERS = frozenset(f"{_WHO} {_HOW_MUCH} {_ABSTRACT}".split())
_VERBS = frozenset(_CARRYING.split())
_FILLERS = frozenset(f"{_CARRYING} {_CHANGING} {_VAGUE}".split())

SUBJECT, CARRIER, FILLER = 2, 1, 0


def only_carries(clause: Clause) -> bool:
    """Whether a clause is a verb that only carries a question ("krijgt", "heet")."""
    return all(not piece.exact and base_word(piece.text) in _VERBS for piece in clause)


def is_weak(word: str) -> bool:
    """Whether a folded word says little: it carries a question or only fills up."""
    return word in _CARRIERS or word in _FILLERS


def says(clause: Clause) -> int:
    """How much a clause says: it names the subject, it carries a question (who, how much), or it only fills up."""
    return max(_says(piece) for piece in clause)


def _says(piece: Piece) -> int:
    word = base_word(piece.text)
    if piece.exact or not is_weak(word):
        return SUBJECT
    return CARRIER if word in _CARRIERS else FILLER
