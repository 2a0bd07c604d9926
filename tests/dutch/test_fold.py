import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.dutch.fold import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Wooncarrière", "wooncarriere"),
        ("thema’s", "thema's"),
        ("‘afgehaakt’", "'afgehaakt'"),
        ("“doen”", '"doen"'),
        ("GGD‑onderzoek", "ggd-onderzoek"),
        ("2000–2022", "2000 2022"),
        ("woning\u00adbouw", "woningbouw"),
        ("e\u0301e\u0301n", "een"),
        ("ﬁle", "file"),
        ("Ĳmuiden", "ijmuiden"),
        ("Yıldız", "yildiz"),
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
    ],
)
def test_what_is_printed_becomes_what_is_typed(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
