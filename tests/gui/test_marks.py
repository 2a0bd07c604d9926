"""The words of a query are marked where a reader sees them."""

from brief_builder.gui.marks import Marker


def marked(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Marker(query)(text)]


def test_beginnings_and_inflected_forms() -> None:
    assert marked("eenza", "Eenzame ouderen en eenzaamheid") == ["Eenzame", "eenzaamheid"]
    assert marked("gemeenten", "De gemeente Almere") == ["gemeente"]
    assert marked("coordinatie", "Coördinatie van zorg") == ["Coördinatie"]


def test_what_is_not_looked_for_stays_plain() -> None:
    assert marked("schulden -bijstand", "Bijstand en schulden") == ["schulden"]
    assert marked("thema:jeugd", "De jeugd") == []
    assert marked("de", "De gemeente") == []
    assert marked("", "Tekst") == []
