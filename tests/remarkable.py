"""A brief with something of everything that Controle remarks on, and what it says of it, for the window and the command line."""

from dataclasses import replace
from typing import NamedTuple

from brief_builder.brief.insert import add_items
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.template import Template
from brief_builder.content.library import Library

TYPE = "collegevoorstel"

FIELDS = {
    "onderwerp": "Aanpak van [datum] voor de brommfiets",
    "datum": "2026-11-24",
    "gemeente": "Voorbeeldstad",
    "aan": "college van burgemeester en wethouders",
    "status": "concept",
    "openbaarheid": "openbaar na besluit",
    "bijlagen": "Rapport; Kaart",
}
LONG = "Wij " + "schrijven woorden " * 14 + "op."
TEXTS = {
    "besluit": "1. De nota vast te stellen en € 250.000 beschikbaar te stellen.",
    "samenvatting": "De veerkracht groeit, en de belastbaarheid ook. De Wmo helpt [naam].",
    "inleiding": f"{LONG} Het plan wordt in juni vastgesteld. Zie bijlage 3.",
    "kanttekeningen": "De **gemeentte** kijkt mee.",
}


class Said(NamedTuple):
    """A remark: grade, the beginning of the sentence, the place it leads to ("" for the whole), and what mends it on the spot."""

    grade: str
    words: str
    place: str
    fix: str = ""


SAID = (
    Said("Moet nog", "Het veld “Portefeuillehouder” is nog leeg.", "portefeuillehouder"),
    Said("Moet nog", "De paragraaf “Financiën” is nog leeg.", "Financiën"),
    Said("Moet nog", "De aanwijzing staat nog in de tekst van “Argumenten”.", "Argumenten"),
    Said("Moet nog", "“[naam]” moet nog worden ingevuld.", "Publiekssamenvatting"),
    Said("Moet nog", "“[datum]” moet nog worden ingevuld, in het veld “Onderwerp”.", "onderwerp"),
    Said("Let op", "In besluitpunt 1 lijken twee besluiten te staan", "Voorgesteld besluit"),
    Said("Let op", "Noem een alternatief, of zeg waarom er geen is.", "Alternatieven"),
    Said("Let op", "De tekst noemt bijlage 3, maar het document heeft er 2.", "Inleiding"),
    Said("Let op", "De bijlage “Rapport” wordt in de tekst niet genoemd", "bijlagen"),
    Said("Let op", "1 cijfer komt uit 2023 of eerder", "Eenzame jongeren", "Nieuwere meting toevoegen…"),
    Said("Taaltip", "“belastbaarheid”: gebruik “draagkracht”.", "Publiekssamenvatting", "Vervangen door “draagkracht”"),
    Said("Taaltip", "“veerkracht” heeft 2 betekenissen in de kennisbank", "Publiekssamenvatting", "Koppelen aan begrip “veerkracht”"),
    Said("Taaltip", "“Wmo” is niet uitgelegd", "Publiekssamenvatting"),
    Said("Taaltip", "“Wij schrijven woorden schrijven woorden schrijven …”: deze zin", "Inleiding"),
    Said("Taaltip", "“Het plan wordt in juni vastgesteld.”", "Inleiding"),
    Said("Taaltip", "“gemeentte” staat niet in de woordenlijst.", "Kanttekeningen", "Suggesties…"),
    Said("Taaltip", "“brommfiets” staat niet in de woordenlijst.", "onderwerp", "Suggesties…"),
)


def remarkable(template: Template, library: Library) -> Brief:
    """The brief."""
    brief = Brief(template.id, fields=FIELDS)
    guidance = template.slot("argumenten")
    assert guidance is not None
    for slot, text in (TEXTS | {"argumenten": f"{guidance.guidance}\n\nWij kiezen hiervoor."}).items():
        brief = brief.with_part(slot, Part(f"eigen-{slot}", "text", text))
    brief = add_items(brief, template, library, ["eenzame-jongeren"], "effect")
    return replace(brief, slots=tuple(sorted(brief.slots, key=lambda s: [t.id for t in template.slots].index(s.id))))
