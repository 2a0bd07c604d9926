"""What the writer itself says in a document, in the document's language: what links and labels tell a screen reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences for links; `{number}`, `{text}` and `{address}` are filled in."""

    to_note: str
    from_note: str
    to_place: str
    to_address: str


_WORDINGS = {
    "nl": Wording("Naar noot {number}", "Terug naar de tekst bij noot {number}", "Ga naar {text}", "{text} ({address})"),
    "en": Wording("To note {number}", "Back to the text at note {number}", "Go to {text}", "{text} ({address})"),
}


def wording(language: str) -> Wording:
    """The wording for a BCP 47 code; Dutch for a language that is not in the table."""
    return _WORDINGS.get(language.split("-")[0].lower(), _WORDINGS["nl"])
