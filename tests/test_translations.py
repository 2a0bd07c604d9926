"""Every sentence has a Dutch one with the same values, and the compiled catalogue is the one that was translated."""

import ast
import gettext
import re
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from brief_builder import paths
from brief_builder.i18n import DOMAIN

PO = paths.TRANSLATIONS / "nl" / "LC_MESSAGES" / f"{DOMAIN}.po"
KEYWORDS = {"_": None, "ngettext": (1, 2)}
BRACES = re.compile(r"\{\w*\}")


def dutch() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="nl")


def sentences() -> set[str]:
    """What the code says, by its first form."""
    package = Path(paths.__file__).parent
    found = extract_from_dir(package, keywords=KEYWORDS)
    return {message[0] if isinstance(message, tuple) else message for _file, _line, message, _comments, _context in found}


def test_no_sentence_stands_within_a_formatted_string_where_it_is_not_found() -> None:
    package = Path(paths.__file__).parent
    hidden = [
        f"{file.relative_to(package)}:{call.lineno}"
        for file in package.rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
    ]
    assert hidden == []


def test_every_sentence_has_a_dutch_one() -> None:
    catalogue = dutch()
    missing = [s for s in sorted(sentences()) if s not in catalogue or not all(_forms(catalogue[s].string))]
    assert missing == []


def test_the_catalogue_holds_nothing_that_is_no_longer_said() -> None:
    assert {m.id[0] if isinstance(m.id, tuple) else m.id for m in dutch() if m.id} == sentences()


def test_a_translation_fills_in_the_same_values() -> None:
    for message in dutch():
        for key in _forms(message.id):
            for said in _forms(message.string):
                assert set(BRACES.findall(said)) == set(BRACES.findall(key)), key


def test_the_compiled_catalogue_is_not_stale() -> None:
    compiled = BytesIO()
    write_mo(compiled, dutch())
    assert PO.with_suffix(".mo").read_bytes() == compiled.getvalue()


def test_plurals_follow_dutch() -> None:
    catalogue = gettext.translation(DOMAIN, paths.TRANSLATIONS, ["nl"])
    assert [catalogue.ngettext("{count} hit", "{count} hits", n) for n in (0, 1, 2)] == [
        "{count} treffers",
        "{count} treffer",
        "{count} treffers",
    ]


def _forms(strings: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (strings,) if isinstance(strings, str) else tuple(strings)
