import pytest

from brief_builder.dutch.abbreviations import abbreviations_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Almere ligt in de Metropoolregio Amsterdam (MRA).", {"MRA": "Metropoolregio Amsterdam"}),
        (
            "de Wet maatschappelijke ondersteuning (Wmo) en de Wet langdurige zorg (Wlz)",
            {"Wmo": "Wet maatschappelijke ondersteuning", "Wlz": "Wet langdurige zorg"},
        ),
        ("het Nederlands Jeugdinstituut (NJi) zegt", {"NJi": "Nederlands Jeugdinstituut"}),
        ("De schulddienstverlening (SDV) helpt.", {"SDV": "schulddienstverlening"}),
        ("Dat bleek eerder. Movisie (Ruig) schrijft", {}),
        ("in 2020 (CBS) en in Almere (GGD)", {}),
        ("gemeente (54 procent)", {}),
    ],
)
def test_abbreviations_are_read_from_the_text(text, expected):
    assert abbreviations_in([text]) == expected
