"""The words that the app itself prints in a document, per language of the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a document says that neither the user nor the library wrote."""

    language: str
    locale: str
    contents: str
    sources: str
    glossary: str
    source: str
    period: str
    status: str
    figure: str
    see: str
    table: str
    annex: str
    annexes: str
    page_of: str
    regards: str
    college_of: str
    college: str
    for_college: str
    secretary: str
    mayor: str
    after: str
    quoted: str
    with_: str
    we_mean: str
    meaning_in_note: str
    in_words_of: str
    cited_in: str
    both: str
    all_of_them: str
    choice: str
    derived: str
    added: str
    added_with_source: str
    reworded: str
    avoid: str
    basis: str
    imposed_by: str
    area: str
    group: str
    value: str
    number: str
    version: str
    case_number: str
    chart_alt: str
    undescribed: str
    all_in_table: str
    numbers_of: str
    council_of: str
    council: str
    having_read: str
    dated: str
    having_regard: str
    decides: str
    adopted_on: str
    adopted: str
    clerk: str
    chair: str


NL = Words(
    language="nl",
    locale="nl_NL",
    contents="Inhoud",
    sources="Bronnen",
    glossary="Begrippenlijst",
    source="Bron",
    period="Peiljaar",
    status="Status",
    figure="Figuur",
    see="Zie ook {label}: {title}.",
    table="Tabel",
    annex="Bijlage",
    annexes="Bijlagen",
    page_of="Pagina {page} van {pages}",
    regards="Met vriendelijke groet,",
    college_of="burgemeester en wethouders van {name},",
    college="burgemeester en wethouders,",
    for_college="namens het college,",
    secretary="de secretaris,",
    mayor="de burgemeester,",
    after="Naar",
    quoted="Letterlijk uit",
    with_="Met",
    we_mean="bedoelen wij",
    meaning_in_note="Wat wij onder {label} verstaan, staat in de noot.",
    in_words_of="in de woorden van",
    cited_in="aangehaald in",
    both="beide",
    all_of_them="alle",
    choice="Wij kiezen deze betekenis:",
    derived="eigen berekening",
    added="toegevoegd door de opsteller van dit document",
    added_with_source="toegevoegd door de opsteller van dit document; bron: {source}",
    reworded="Bewerkt naar",
    avoid="Niet hetzelfde als",
    basis="Grondslag",
    imposed_by="Opgelegd door",
    area="Gebied",
    group="Groep",
    value="Waarde",
    number="Aantal",
    version="versie",
    case_number="zaaknummer",
    chart_alt="Staafdiagram",
    undescribed="Afbeelding zonder alternatieve tekst",
    all_in_table="Alle waarden staan in de tabel die volgt",
    numbers_of="De cijfers van {label}.",
    council_of="De raad van de gemeente {name};",
    council="De raad van de gemeente;",
    having_read="gelezen het voorstel van burgemeester en wethouders{dated}{numbered};",
    dated=" van {day}",
    having_regard="gelet op {basis};",
    decides="besluit:",
    adopted_on="Aldus vastgesteld in de openbare vergadering van {day}.",
    adopted="Aldus vastgesteld in de openbare vergadering van de raad.",
    clerk="de griffier,",
    chair="de voorzitter,",
)

EN = Words(
    language="en",
    locale="en_GB",
    contents="Contents",
    sources="Sources",
    glossary="Glossary",
    source="Source",
    period="Reference year",
    status="Status",
    figure="Figure",
    see="See also {label}: {title}.",
    table="Table",
    annex="Annex",
    annexes="Annexes",
    page_of="Page {page} of {pages}",
    regards="Yours sincerely,",
    college_of="the municipal executive of {name},",
    college="the municipal executive,",
    for_college="on behalf of the municipal executive,",
    secretary="secretary,",
    mayor="mayor,",
    after="After",
    quoted="Quoted from",
    with_="By",
    we_mean="we mean",
    meaning_in_note="What we mean by {label} stands in the note.",
    in_words_of="in the words of",
    cited_in="as cited in",
    both="both",
    all_of_them="all",
    choice="We choose this meaning:",
    derived="own calculation",
    added="added by the author of this document",
    added_with_source="added by the author of this document; source: {source}",
    reworded="Adapted from",
    avoid="Not the same as",
    basis="Legal basis",
    imposed_by="Imposed by",
    area="Area",
    group="Group",
    value="Value",
    number="Number",
    version="version",
    case_number="case number",
    chart_alt="Bar chart",
    undescribed="Picture without alternative text",
    all_in_table="All values are in the table that follows",
    numbers_of="The numbers of {label}.",
    council_of="The council of the municipality of {name};",
    council="The council of the municipality;",
    having_read="having read the proposal of the municipal executive{dated}{numbered};",
    dated=" of {day}",
    having_regard="having regard to {basis};",
    decides="decides:",
    adopted_on="Adopted in the public meeting of {day}.",
    adopted="Adopted in a public meeting of the council.",
    clerk="clerk of the council,",
    chair="chair,",
)

WORDS: Mapping[str, Words] = {"nl": NL, "en": EN}
