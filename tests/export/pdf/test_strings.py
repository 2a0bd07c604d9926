from __future__ import annotations

from brief_builder.export.pdf.strings import clean, text_string


def test_strings_hold_any_text() -> None:
    assert clean("a\x00b\ud800c<&>") == "a b\ufffdc<&>"
    assert str(text_string("één \U0001f600")) == "één \U0001f600"
