"""A number stays with its word."""

import pytest

from brief_builder.document.passes.unbreakable import keep_together


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("zie p. 12", "zie p.~12"),
        ("11,4 procent in tabel 1", "11,4~procent in tabel~1"),
        ("op 13 juni 2022", "op 13~juni 2022"),
        ("€ 5 en 7 procentpunt", "€~5 en 7~procentpunt"),
        ("3 wijken", "3 wijken"),
    ],
)
def test_no_break_spaces(typed: str, kept: str) -> None:
    assert keep_together(typed) == kept.replace("~", "\u00a0")
