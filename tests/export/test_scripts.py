"""Which writing it is, in words that a reader knows."""

import pytest

from brief_builder.export.scripts import named


@pytest.mark.parametrize(
    ("text", "lacking", "said"),
    [
        ("Dag سلام عليكم", "سلامعيك", ["Arabic “سلام”"]),
        ("你好。こんにちは", "你好。こんにちは", ["Chinese “你好。こんにちは”", "Japanese “こんにちは”"]),
        ("שלום 👍🏽", "שלום👍🏽", ["Hebrew “שלום”", "emoji “👍🏽”"]),
        ("☑ \uf0b7", "☑\uf0b7", ["the characters ☑ (U+2611), U+F0B7"]),
        ("①②③④⑤", "①②③④⑤", ["the characters ① (U+2460), ② (U+2461), ③ (U+2462), ④ (U+2463), …"]),
    ],
)
def test_a_writing_is_told_once_with_how_it_begins(text: str, lacking: str, said: list[str]) -> None:
    assert [str(message) for message in named(text, lacking)] == said
