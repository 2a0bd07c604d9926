"""Strong verbs: "gestegen" and "steeg" are forms of "stijgen", "nagefloten" of "nafluiten"; "hulp" is what "helpen" gives.

Their vowels change, so that no rule of endings sees it. The table has the verbs of everyday Dutch, each with the forms that mean
nothing else: words of their own ("gevallen", "geleden", "vroeg", "begrip") are not among them.
"""

from __future__ import annotations

import re

_TABLE = """
bedriegen bedrogen bedroog bedrog | begrijpen begrepen begreep | bewegen bewogen bewoog | bewijzen bewezen bewees | bieden geboden |
bijten gebeten | binden gebonden | blijven gebleven bleven | breken gebroken | brengen gebracht bracht | denken gedacht dacht |
drijven gedreven | drinken gedronken dronk | duiken gedoken | dwingen gedwongen dwong | fluiten gefloten floot | genieten genoten |
glijden gegleden gleed | grijpen gegrepen greep | helpen geholpen hielp hielpen hulp | houden gehouden |
kiezen gekozen koos kozen keuze keuzes | kijken gekeken keken | klimmen geklommen | kopen gekocht kocht | krijgen gekregen kregen |
krimpen gekrompen | kruipen gekropen | lezen gelezen lazen | liegen gelogen loog | lijken geleken | lopen gelopen liepen |
meten gemeten | nemen genomen | onderzoeken onderzocht onderzochten | ontvangen ontving ontvingen | rijden gereden |
roepen geroepen riep riepen | schelden gescholden | schenken geschonken | scheppen geschapen | schieten geschoten |
schrijven geschreven schreef schreven | schrikken geschrokken | sluiten gesloten | snijden gesneden | spreken gesproken sprak spraken |
springen gesprongen | stelen gestolen | sterven gestorven stierf stierven | stijgen gestegen steeg stegen | strijden gestreden |
treden getreden | treffen getroffen trof troffen | trekken getrokken trok trokken | vechten gevochten | verbinden verbonden |
verdwijnen verdwenen verdween | vergelijken vergeleken vergeleek | verliezen verloren verloor | vinden gevonden |
vliegen gevlogen | vragen vroegen | wegen gewogen | werpen geworpen | werven geworven | wijken geweken | wijzen gewezen |
winnen gewonnen | zenden gezonden | zien gezien | zingen gezongen | zoeken gezocht zocht zochten | zwemmen gezwommen |
zwijgen gezwegen
"""
_PARTICLES = "aan|af|bij|door|in|mee|mis|na|om|op|over|samen|tegen|terug|toe|uit|voor|weg"
_ROWS = [row.split() for row in _TABLE.split("|")]
_INFINITIVES = {form: row[0] for row in _ROWS for form in row[1:]}
_WITH_PARTICLE = re.compile(rf"(?P<particle>{_PARTICLES})(?P<verb>ge\w{{4,}})")


def infinitive_of(word: str) -> str:
    """The infinitive that a folded word is a form of; "" when it is none of the table."""
    if found := _INFINITIVES.get(word):
        return found
    apart = _WITH_PARTICLE.fullmatch(word)
    verb = _INFINITIVES.get(apart["verb"], "") if apart else ""
    return apart["particle"] + verb if apart and verb else ""
